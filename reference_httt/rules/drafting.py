"""What the specialist's draft of a deliverable says: its fields and lines of content."""

from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.model import Draft, PersonalData

_LINES = {
    "KQ.G15.000007": ("Tình trạng án tích: Không có án tích.",),
    "KQ.G15.000008": ("Tình trạng án tích: Không có án tích.", "Thông tin về cấm đảm nhiệm chức vụ: Không có."),
    "KQ.G18.990001": ("Văn bằng chuyên môn: Bác sĩ.",),
}


def draft_fields(draft: Draft, owner: PersonalData, number: str, today: date) -> DocumentFields:
    """The fields of the deliverable. Neither a criminal record nor a practising certificate has a term: no_expiry."""
    return DocumentFields(
        document_number=number,
        subject=f"{draft.deliverable_name} cấp cho {owner.full_name}",
        kq_code=draft.deliverable_kq_code,
        title=draft.deliverable_name,
        issuer=draft.agency_name,
        issuer_code=draft.agency_code,
        owner_name=owner.full_name,
        owner_number=owner.identity_number,
        owner_birth_date=owner.birth_date,
        issued_on=today,
        effective_on=today,
        no_expiry=True,
    )


def content_lines(kq_code: str) -> tuple[str, ...]:
    """The lines of content of a kind of deliverable; invented."""
    return _LINES.get(kq_code, ())
