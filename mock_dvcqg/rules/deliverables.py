"""Results and submitted papers of a record: KQ codes, components and links (5632/VPCP-KSTT 4.a Bước 3, 4)."""

import re
from collections.abc import Iterator

from mock_dvcqg.contract.codes import DossierStatus, PaymentFlag
from mock_dvcqg.contract.dossier_record import DeliverableDocument, DossierRecord, SubmittedDocument
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import plain
from mock_dvcqg.rules.fees import amount_of
from mock_dvcqg.rules.kq_code import judge_kq_code
from mock_dvcqg.rules.origins import Origin, origin_of
from mock_dvcqg.rules.record_facts import RecordFacts, flag, is_finished

_EXPIRY = re.compile(r"[?&](?:x-amz-expires|expires|expiry|exp|se)=", re.IGNORECASE)
"""parameters with which file stores end a link"""


def judge_deliverables(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on DanhSachGiayToKetQua."""
    if is_finished(record) and not record.deliverables and not _waits_for_fee(record):
        said = f"Hồ sơ ở trạng thái {record.status} phải có kết quả với mã KQ và đường dẫn tệp"
        yield rules.DELIVERABLE_MISSING.at("DanhSachGiayToKetQua", said)
    if record.deliverables and record.status in {"1", "2", "3"}:
        said = f"Có kết quả khi hồ sơ mới ở trạng thái {record.status}"
        yield rules.DELIVERABLE_TOO_EARLY.at("DanhSachGiayToKetQua", said)
    for i, document in enumerate(record.deliverables):
        path = f"DanhSachGiayToKetQua[{i}]"
        yield from _kq_code(path, document, record, facts)
        yield from judge_link(f"{path}.DuongDanTepTinKetQua", document.url, facts.origins, is_finished(record))
        if not document.title.strip():
            yield rules.EXPECTED.at(f"{path}.TenGiayTo", "Nên có TenGiayTo: người dân đọc tên này")
        if not document.document_id:
            yield rules.INSTANCE_MISSING.at(f"{path}.GiayToId", "Nên có GiayToId (mã kết quả) để phân biệt kết quả")
    yield from _repeated("DanhSachGiayToKetQua", "GiayToId", [d.document_id for d in record.deliverables])


def _waits_for_fee(record: DossierRecord) -> bool:
    """Whether the result may be held back: processed, and a fee is not paid (Hà Tĩnh 2 Bước 4.b; D-39)."""
    owed = any(amount_of(fee.amount_vnd) for fee in record.fees)
    unpaid = owed and record.paid_online == PaymentFlag.FEE_NOT_ONLINE.value
    return unpaid and record.status == DossierStatus.PROCESSED.value


def _repeated(list_name: str, name: str, ids: list[str]) -> Iterator[FieldFinding]:
    for i, given in enumerate(ids):
        if given and given in ids[:i]:
            said = f"{name} «{given[:60]}» đã có ở phần tử trước của {list_name}"
            yield rules.ID_REPEATED.at(f"{list_name}[{i}].{name}", said)


def _kq_code(
    path: str, document: DeliverableDocument, record: DossierRecord, facts: RecordFacts
) -> Iterator[FieldFinding]:
    code, field = document.kq_code, f"{path}.MaGiayToKetQua"
    if not code:
        if is_finished(record):
            yield rules.KQ_CODE_MISSING.at(field, "Thiếu mã loại giấy tờ (KQ) của kết quả")
        return
    unknown = list(judge_kq_code(field, code, facts.catalogue))
    if unknown:
        yield from unknown
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
            link = f"{path}.DuongDanTaiTepTin"
            yield from judge_link(link, document.url, facts.origins, True, Metric.DIGITIZED)
    yield from _repeated("TaiLieuNop", "TepDinhKemId", [d.attachment_id for d in record.submitted_documents])
    yield from _digitized(record, facts)


def _digitized(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    digitized = any(flag(document.digitized) for document in record.submitted_documents)
    flagged = flag(record.has_digitized_component)
    if flagged and not digitized:
        said = "HoSoCoThanhPhanSoHoa = 1 nhưng không có TaiLieuNop nào có DuocSoHoa = 1"
        yield rules.DIGITIZED_FLAG.at("HoSoCoThanhPhanSoHoa", said)
    if digitized and not flagged and "has_digitized_component" in record.model_fields_set:
        said = "Có TaiLieuNop với DuocSoHoa = 1 nhưng HoSoCoThanhPhanSoHoa khác 1: hồ sơ không được tính số hóa"
        yield rules.DIGITIZED_FLAG_NOT_SET.at("HoSoCoThanhPhanSoHoa", said)
    procedure = facts.catalogue.procedures.get(record.procedure_code)
    attached = any(document.url and not flag(document.is_deleted) for document in record.submitted_documents)
    if is_finished(record) and procedure and procedure.components and not attached:
        said = "Hồ sơ đã xử lý xong nhưng không có tệp thành phần hồ sơ nào (TaiLieuNop)"
        yield rules.COMPONENTS_NOT_ATTACHED.at("TaiLieuNop", said)


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


def judge_link(
    path: str,
    url: str,
    origins: frozenset[Origin],
    required: bool,
    metric: Metric = Metric.ORIGINAL_RESULT,
) -> Iterator[FieldFinding]:
    """Findings on one link: present, an http(s) URL, of an origin that the body registered, without an end date."""
    if not url:
        if required:
            yield rules.LINK_MISSING.at(path, "Thiếu đường dẫn tải tệp", metric)
        return
    origin = origin_of(url)
    if origin is None:
        yield rules.LINK_NOT_A_URL.at(path, f"«{plain(url)[:80]}» không phải địa chỉ http(s)")
    elif origin not in origins:
        yield rules.LINK_ORIGIN.at(path, f"Địa chỉ {str(origin)[:120]} chưa được cơ quan đăng ký với Cổng DVCQG")
    elif _EXPIRY.search(url):
        said = "Đường dẫn có vẻ chỉ dùng được trong một thời hạn; Cổng DVCQG tải lại tệp về sau"
        yield rules.LINK_MAY_EXPIRE.at(path, said, metric)
