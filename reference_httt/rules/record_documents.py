"""What the record says of papers: the components with their files, and the results (TaiLieuNop, GiayToKetQua)."""

from collections.abc import Callable

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.dossier_record import DeliverableDocument, SubmittedDocument
from reference_httt.rules.model import (
    Attachment,
    CaseFile,
    Component,
    Deliverable,
    DeliverableKind,
    Source,
    Validity,
)
from reference_httt.rules.paper_requests import REUSED

Link = Callable[[str], str]
"""token of a file to its address"""

_FINISHED = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED})
_DIGITAL = REUSED | {Source.DIGITIZED}


def has_digitised(case: CaseFile) -> bool:
    """HoSoCoThanhPhanSoHoa: whether any component is electronic data, not an upload."""
    return any(c.attachment and c.attachment.source in _DIGITAL for c in case.draft.components)


def paper_told(case: CaseFile, component: Component, file: Attachment, link: Link) -> SubmittedDocument:
    """One component with its file, and where the file comes from; ``case`` says how the dossier was filed."""
    return SubmittedDocument(
        attachment_id=file.attachment_id,
        file_name=file.file_name,
        component_code=component.code,
        url=link(file.token),
        digitized=flag(file.source in _DIGITAL),
        reused=flag(file.source in REUSED),
        from_national_vault=flag(file.source is Source.NATIONAL),
        replaced_by_kq=file.kq_code if file.source in REUSED else "",
    )


def results_told(case: CaseFile) -> tuple[Deliverable, ...]:
    """The results the portal is told of: the one in force, or the one taken back with nothing in its place.

    One that was replaced is left out: what is missing beside others no longer counts (mock convention of the Kho). A
    written refusal is no result of the catalogue. None before the handling has ended, and none while a fee is owed:
    the result goes out when it is paid (Hà Tĩnh 2 Bước 4.b; D-39).
    """
    if case.dossier.status not in _FINISHED or case.unpaid_fees():
        return ()
    results = [d for d in case.deliverables if d.kind is DeliverableKind.RESULT]
    in_force = tuple(d for d in results if d.validity is Validity.VALID)
    return in_force or tuple(d for d in results if d.validity is Validity.REVOKED)[-1:]


def result_told(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
    """One result with its file; ``case`` is the dossier it ends."""
    return DeliverableDocument(
        title=deliverable.title,
        document_id=deliverable.document_id,
        url=link(deliverable.token),
        kq_code=deliverable.kq_code,
        **({"IsDeleted": "True"} if deliverable.validity is Validity.REVOKED else {}),
    )


def flag(yes: object) -> str:
    """«1» or «0», as the wire has it."""
    return "1" if yes else "0"
