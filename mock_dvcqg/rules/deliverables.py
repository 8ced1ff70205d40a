"""Results and submitted papers of a record: KQ codes, components and links (5632/VPCP-KSTT 4.a Bước 3, 4)."""

from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import DeliverableDocument, DossierRecord, SubmittedDocument
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import plain
from mock_dvcqg.rules.origins import Origin, origin_of
from mock_dvcqg.rules.record_facts import RecordFacts, flag, is_finished


def judge_deliverables(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on DanhSachGiayToKetQua."""
    if is_finished(record) and not record.deliverables:
        said = f"Hồ sơ ở trạng thái {record.status} phải có kết quả với mã KQ và đường dẫn tệp"
        yield rules.DELIVERABLE_MISSING.at("DanhSachGiayToKetQua", said)
    if record.deliverables and record.status in {"1", "2", "3"}:
        said = f"Có kết quả khi hồ sơ mới ở trạng thái {record.status}"
        yield rules.DELIVERABLE_TOO_EARLY.at("DanhSachGiayToKetQua", said)
    for i, document in enumerate(record.deliverables):
        path = f"DanhSachGiayToKetQua[{i}]"
        yield from _kq_code(path, document, record, facts)
        yield from judge_link(f"{path}.DuongDanTepTinKetQua", document.url, facts.origins, is_finished(record))
        if not document.document_id:
            yield rules.INSTANCE_MISSING.at(f"{path}.GiayToId", "Nên có GiayToId (mã kết quả) để phân biệt kết quả")


def _kq_code(
    path: str, document: DeliverableDocument, record: DossierRecord, facts: RecordFacts
) -> Iterator[FieldFinding]:
    code, field = document.kq_code, f"{path}.MaGiayToKetQua"
    if not code:
        if is_finished(record):
            yield rules.KQ_CODE_MISSING.at(field, "Thiếu mã loại giấy tờ (KQ) của kết quả")
        return
    if code not in facts.catalogue.kq_codes:
        yield rules.KQ_CODE_UNKNOWN.at(field, f"Mã KQ «{code[:60]}» không có trong danh mục đã nạp")
        return
    procedure = facts.catalogue.procedures.get(record.procedure_code)
    if procedure and code not in {kind.kq_code for kind in procedure.deliverables}:
        yield rules.KQ_CODE_NOT_OF_PROCEDURE.at(field, f"{code} không phải kết quả của thủ tục {procedure.code}")
    other = facts.catalogue.kq_code_of_name(document.title)
    if other and other != code:
        said = f"TenGiayTo «{document.title[:80]}» là tên của mã {other}, không phải {code}"
        yield rules.KQ_NAME.at(f"{path}.TenGiayTo", said)


def judge_submitted(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on TaiLieuNop: component codes, links and the digitised flag."""
    for i, document in enumerate(record.submitted_documents):
        path = f"TaiLieuNop[{i}]"
        yield from _component(f"{path}.MaThanhPhanHoSo", document, record, facts)
        if not flag(document.is_deleted):
            yield from judge_link(f"{path}.DuongDanTaiTepTin", document.url, facts.origins, True)
    digitized = any(flag(document.digitized) for document in record.submitted_documents)
    if flag(record.has_digitized_component) and not digitized:
        said = "HoSoCoThanhPhanSoHoa = 1 nhưng không có TaiLieuNop nào có DuocSoHoa = 1"
        yield rules.DIGITIZED_FLAG.at("HoSoCoThanhPhanSoHoa", said)


def _component(
    path: str, document: SubmittedDocument, record: DossierRecord, facts: RecordFacts
) -> Iterator[FieldFinding]:
    if not document.component_code:
        yield rules.REQUIRED.at(path, "Thiếu MaThanhPhanHoSo")
    elif record.procedure_code in facts.catalogue.procedures and not facts.catalogue.component(
        record.procedure_code, document.component_code
    ):
        said = f"Thành phần «{document.component_code[:60]}» không thuộc thủ tục {record.procedure_code}"
        yield rules.COMPONENT_UNKNOWN.at(path, said)


def judge_link(path: str, url: str, origins: frozenset[Origin], required: bool) -> Iterator[FieldFinding]:
    """Findings on one link: present, an http(s) URL, of an origin that the body registered."""
    if not url:
        if required:
            yield rules.LINK_MISSING.at(path, "Thiếu đường dẫn tải tệp")
        return
    origin = origin_of(url)
    if origin is None:
        yield rules.LINK_NOT_A_URL.at(path, f"«{plain(url)[:80]}» không phải địa chỉ http(s)")
    elif origin not in origins:
        yield rules.LINK_ORIGIN.at(path, f"Địa chỉ {str(origin)[:120]} chưa được cơ quan đăng ký với Cổng DVCQG")
