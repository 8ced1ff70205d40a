"""Make a digitised paper reusable: the agency completes the conversion, and the local vault keeps it (G19)."""

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.documents.sign import CannotSign
from reference_httt import papers
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.province import Province
from reference_httt.rules.digitized_fields import digitized_code
from reference_httt.rules.model import Attachment, Draft, LocalDocument
from reference_httt.staff import Officer, seal_of
from reference_httt.store import local_vault


def require_entry(province: Province, draft: Draft, component_code: str, fields: DocumentFields) -> None:
    """Raises Refused with all that is wrong with the fields entered for the component."""
    component, owner = draft.component(component_code), draft.personal_data
    assert component is not None, "open_component found it"
    assert owner is not None, "open_component asked for it"
    problems = province.practice.entry_problems(fields, component, owner, province.today())
    if problems:
        raise Refused(*problems)


async def seal_scan(province: Province, officer: Officer, content: bytes) -> bytes:
    """The scan with the signature of the body that converted it, after its officer's (Luật GDĐT 20/2023 Đ12 k1 d).

    Raises:
        OutOfOrder: the agency has no certificate. Refused: the file takes no signature.
    """
    seal = seal_of(province.settings.signers, officer.agency)
    if seal is None:
        raise OutOfOrder(f"Chưa có chứng thư số của {officer.agency.name} để ký số bản số hóa")
    try:
        return await papers.sign(content, seal, province.now(), papers.SEAL_FIELD)
    except CannotSign as error:
        raise Refused("Tập tin không đọc được nên không ký số được") from error


def store_scan(province: Province, officer: Officer, scan: Attachment, fields: DocumentFields) -> None:
    """Put the scan into the local vault under its code; a later scan of the same paper takes its place.

    Stored as soon as it is signed, extracted and coded: the four steps of TT 01/2023/TT-VPCP Đ7.
    """
    document = LocalDocument(
        local_id=0,
        owner_number=fields.owner_number,
        kq_code=fields.kq_code,
        instance_code=digitized_code(fields),
        sha256=scan.sha256,
        fields=fields,
        form=DocumentForm.TRUE_COPY,
        stored_by=officer.full_name,
        stored_at=province.now(),
        source=scan.component_code,
    )
    with province.store.writing() as session:
        local_vault.keep_scan(session, document)
