"""Enter the fields of a digitised paper after its scan was signed (bóc tách dữ liệu, TT 01/2023/TT-VPCP Đ9)."""

from collections.abc import Mapping
from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.errors import NotFound, OutOfOrder, WrongFields
from reference_httt.operations.actors import draft_of, open_component
from reference_httt.operations.keep_digitized import require_entry, seal_scan, store_scan
from reference_httt.province import Province
from reference_httt.rules.digitized_fields import read_entry
from reference_httt.rules.model import Attachment, Draft, FileSignature, Source
from reference_httt.staff import Officer
from reference_httt.store import blobs, drafts


def entered(draft: Draft, component_code: str, texts: Mapping[str, str]) -> DocumentFields | None:
    """The typed texts as the fields of the component's paper; ``None`` when nothing was entered.

    Raises:
        NotFound: no such component. OutOfOrder: personal data come first. WrongFields: a day cannot be read.
    """
    component, owner = draft.component(component_code), draft.personal_data
    if component is None:
        raise NotFound("Thủ tục không có thành phần hồ sơ này")
    if owner is None:
        raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi cập nhật thành phần hồ sơ")
    entry = read_entry(texts, component, owner)
    if entry.problems:
        raise WrongFields(dict(entry.problems))
    return entry.fields


async def enter_fields(
    province: Province, officer: Officer, draft_id: str, component_code: str, fields: DocumentFields
) -> Attachment:
    """The signed scan with its fields: the agency's signature completes it, and the local vault keeps it.

    Raises:
        NotFound. OutOfOrder: there is no signed scan. Refused: the fields are wrong.
    """
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, officer)
        scan = _signed_scan(open_component(session, draft, component_code).attachment)
        content = blobs.content_of(session, scan.sha256) or b""
    require_entry(province, draft, component_code, fields)
    sealed = await seal_scan(province, officer, content) if scan.fields is None else content
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, officer, for_change=True)
        if open_component(session, draft, component_code).attachment != scan:
            raise OutOfOrder("Tập tin vừa được thay đổi, đề nghị tải lại")
        sha256 = blobs.keep(session, sealed)
        blobs.relink(session, scan.token, sha256)
        kept = replace(
            scan, sha256=sha256, fields=fields, document_number=fields.document_number, issued_on=fields.issued_on
        )
        drafts.attach(session, draft_id, kept)
    store_scan(province, officer, kept, fields)
    return kept


def _signed_scan(file: Attachment | None) -> Attachment:
    if file is None or file.source is not Source.DIGITIZED or file.signature is not FileSignature.VALID:
        raise OutOfOrder("Chỉ nhập thông tin cho bản số hóa đã được cán bộ ký số")
    return file
