"""Judges what happens when a dossier is completed: who acted, who is told, how the result is handed over, the fee."""

import re
from collections.abc import Collection

from conformance.checks.deliverable import TWO_SIGNATURES
from conformance.checks.handling import IN_ORDER
from conformance.checks.journal_facts import SeenRecord, SeenRow, latest_with_status
from conformance.checks.local_vault import found_document
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import LocalDocument
from conformance.province.actions.own_accounts import MessageRead
from mock_dvcqg.contract.codes import DossierStatus, ReturnForm
from mock_dvcqg.contract.document_facts import DocumentFacts

_COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
_NOBODY = frozenset({"hệ thống", "he thong", "system", "admin", "administrator", "tự động", "quản trị"})

ACTORS = rule(
    "completion.actors",
    "CV5632-4a-B2-4",
    expected=(
        "Mỗi bước tiếp nhận, xử lý, trả kết quả do cán bộ của đơn vị liên quan thực hiện và được ghi nhận như vậy.",
        "Reception, handling and return are done by officers of the units concerned and recorded so.",
    ),
    hint=(
        "Ghi họ tên cán bộ (NguoiXuLy) và đơn vị (PhongBanXuLy) của từng bước trong CapNhatTienDoHoSoMC, không ghi tài "
        "khoản hệ thống.",
        "Put officer (NguoiXuLy) and unit (PhongBanXuLy) of each act into CapNhatTienDoHoSoMC, no system account.",
    ),
)
TOLD = rule(
    "completion.submitter-told",
    "CV5632-4a-B3-6",
    expected=(
        "Người nộp hồ sơ được thông báo tình hình xử lý đồng thời với việc hồ sơ hoàn thành.",
        "The submitter is told at the same time as the dossier is completed.",
    ),
    hint=(
        "Gửi thông báo cho người nộp hồ sơ ngay khi hồ sơ chuyển sang đã xử lý xong, đã trả kết quả.",
        "Tell the submitter in the moment the dossier becomes processed and returned.",
    ),
)
FEE_FIRST = rule(
    "completion.fee-before-storing",
    "CV5632-4a-B3-5",
    expected=(
        "Kết quả chỉ được lưu vào Kho DL trên HTTT GQTTHC khi hồ sơ đã hoàn thành, không còn phí, lệ phí chưa nộp.",
        "The result is stored in the local vault only when the dossier is completed and no fee is owed.",
    ),
    hint=(
        "Chỉ lưu kết quả vào Kho khi hồ sơ đã xử lý xong hoặc đã trả kết quả và các khoản phí, lệ phí đã nộp.",
        "Store the result only at status 9 or 10 and once the fees are paid.",
    ),
)
AS_CHOSEN = rule(
    "completion.handed-over-as-chosen",
    "CV5632-4a-B3-7",
    expected=(
        "Kết quả được trả theo hình thức đã lựa chọn: tại Bộ phận Một cửa hoặc qua dịch vụ bưu chính công ích.",
        "The result is handed over in the form chosen: at the one-stop shop or by the public post.",
    ),
    hint=(
        "Lưu hình thức nhận kết quả khi nộp hồ sơ, trả đúng hình thức đó và đồng bộ HinhThuc tương ứng (0 trực tiếp, 1 "
        "bưu chính).",
        "Keep the form chosen at filing, hand over in it and synchronise HinhThuc accordingly (0 counter, 1 post).",
    ),
)
FORMS = {ReturnForm.AT_COUNTER: "tại Bộ phận Một cửa", ReturnForm.BY_POST: "qua dịch vụ bưu chính công ích"}


def acted_by_officers(rows: list[SeenRow], *, completed: bool) -> list[Observation]:
    """Whether every act of handling names an officer and a unit (5632 4.a Bước 2: «đối tượng thực hiện»)."""
    acts = [row for row in rows if row.row.status != DossierStatus.NEW]
    if not completed or not acts:
        vi, en = "Chưa thấy đủ tiến độ của hồ sơ.", "The dossier's progress was not seen in full."
        return [ACTORS.cannot_tell(vi, en)]
    nameless = next((row for row in acts if _is_nobody(row.row.officer) or not row.row.unit.strip()), None)
    if nameless is not None:
        what = nameless.row.action or nameless.row.status
        vi = f"Bước «{what}» không ghi cán bộ và đơn vị thực hiện (ghi «{nameless.row.officer}»)."
        return [ACTORS.broken(vi, f"The act «{what}» names no officer and unit.", nameless.where)]
    names = ", ".join(dict.fromkeys(row.row.officer for row in acts))
    return [ACTORS.kept(f"Các bước do {names} thực hiện.", f"Acts by {names}.", acts[-1].where)]


def told_at_completion(
    before: int, messages: list[MessageRead], dossier_code: str, *, completed: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether a further message about the dossier came with its completion (5632 4.a Bước 3: «đồng thời»).

    ``before``: how many there were about it when it was still being handled.
    """
    about = about_dossier(messages, dossier_code)
    if len(about) > before:
        vi = f"Người nộp hồ sơ được thông báo: {about[-1].subject or about[-1].text[:80]}."
        return [TOLD.kept(vi, f"Told: {about[-1].subject or about[-1].text[:80]}.", seen_in)]
    if not completed:
        vi, en = "Chưa thấy hồ sơ hoàn thành trên Cổng DVCQG.", "The dossier was not seen as completed."
        return [TOLD.cannot_tell(vi, en, seen_in)]
    vi = "Hồ sơ đã hoàn thành nhưng người nộp hồ sơ không được thông báo."
    return [TOLD.broken(vi, "The dossier is completed but its submitter was not told.", seen_in)]


def about_dossier(messages: list[MessageRead], dossier_code: str) -> list[MessageRead]:
    """The messages that are about a dossier: told so, or naming its code."""
    named = re.compile(rf"(?<![\w.-]){re.escape(dossier_code)}(?![\w-])")
    return [one for one in messages if one.dossier == dossier_code or named.search(f"{one.subject} {one.text}")]


def not_stored_while_owed(
    documents: list[LocalDocument], kq_code: str, owner_number: str, *, processed: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether the local vault still lacks the result of a processed dossier that owes a fee (4.a Bước 3; D-03)."""
    if found_document(documents, kq_code, owner_number) is not None:
        vi = "Kết quả đã vào Kho DL trên HTTT GQTTHC khi phí, lệ phí chưa nộp."
        return [FEE_FIRST.broken(vi, "The result entered the local vault while its fee was owed.", seen_in)]
    if not processed:
        vi, en = "Hồ sơ chưa xử lý xong nên chưa kết luận được.", "The dossier is not processed yet."
        return [FEE_FIRST.cannot_tell(vi, en, seen_in)]
    vi = "Hồ sơ đã xử lý xong, phí, lệ phí chưa nộp, kết quả chưa vào Kho."
    return [FEE_FIRST.kept(vi, "Processed, the fee is owed, nothing is stored.", seen_in)]


def stored_once_paid(
    documents: list[LocalDocument], kq_code: str, owner_number: str, ids: Collection[str], seen_in: str = ""
) -> list[Observation]:
    """That the result is there once the fee is paid: status 9 is enough (D-03); that it is not is another rule's."""
    if found_document(documents, kq_code, owner_number, ids) is None:
        vi, en = "Chưa thấy kết quả trong Kho DL trên HTTT GQTTHC.", "The result was not seen in the local vault."
        return [FEE_FIRST.cannot_tell(vi, en, seen_in)]
    vi = "Phí, lệ phí đã nộp, kết quả đã được lưu vào Kho."
    return [FEE_FIRST.kept(vi, "The fee is paid and the result is stored.", seen_in)]


def handed_over_as_chosen(records: list[SeenRecord], chosen: ReturnForm) -> list[Observation]:
    """Whether the returned dossier says the form that was chosen (HinhThuc)."""
    seen = latest_with_status(records, DossierStatus.RETURNED)
    if seen is None:
        vi, en = "Chưa thấy hồ sơ được trả kết quả trên Cổng DVCQG.", "The dossier was not seen as returned."
        return [AS_CHOSEN.cannot_tell(vi, en)]
    if seen.record.return_form.strip() != chosen:
        vi = f"Hồ sơ chọn nhận kết quả {FORMS[chosen]} nhưng ghi HinhThuc «{seen.record.return_form}»."
        return [AS_CHOSEN.broken(vi, f"{chosen.name} was chosen, HinhThuc is «{seen.record.return_form}».", seen.where)]
    return [AS_CHOSEN.kept(f"Kết quả được trả {FORMS[chosen]}.", f"Handed over: {chosen.name}.", seen.where)]


def not_handed_over_otherwise(refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether an officer who hands over in another form than chosen is stopped."""
    if refused:
        said = f": {words}" if words else ""
        vi = f"HTTT GQTTHC không trả kết quả theo hình thức khác{said}."
        return [AS_CHOSEN.kept(vi, "It was not handed over in another form.", seen_in)]
    vi = "Kết quả được trả theo hình thức khác với hình thức người nộp hồ sơ đã lựa chọn."
    return [AS_CHOSEN.broken(vi, "It was handed over in another form than chosen.", seen_in)]


def not_returned_unhandled(
    refused: bool, words: str, records: list[SeenRecord], seen_in: str = ""
) -> list[Observation]:
    """Whether a dossier that was only received is not returned (5632 4.a Bước 2)."""
    if refused:
        said = f": {words}" if words else ""
        return [IN_ORDER.kept(f"Hồ sơ chưa xử lý không được trả kết quả{said}.", "It was not returned.", seen_in)]
    seen = {one.record.status for one in records}
    if DossierStatus.RETURNED in seen and DossierStatus.IN_PROGRESS not in seen:
        vi = "Hồ sơ chuyển thẳng từ tiếp nhận sang trả kết quả mà không được xử lý."
        return [IN_ORDER.broken(vi, "The dossier went from reception to return without handling.", seen_in)]
    vi, en = "Chưa thấy hồ sơ được trả kết quả.", "The dossier was not seen as returned."
    return [IN_ORDER.cannot_tell(vi, en, seen_in)]


def not_returned_unsealed(
    refused: bool, words: str, facts: DocumentFacts | None, seen_in: str = ""
) -> list[Observation]:
    """Whether an electronic result without the agency's signature is not returned (5632 4.a Bước 2)."""
    if refused:
        said = f": {words}" if words else ""
        vi = f"Kết quả chưa có chữ ký số của cơ quan không được trả{said}."
        return [TWO_SIGNATURES.kept(vi, "It was not returned without the agency's signature.", seen_in)]
    if facts is None or facts.problem:
        vi, en = "Chưa có tập tin kết quả để đọc chữ ký số.", "There is no result file to read signatures from."
        return [TWO_SIGNATURES.cannot_tell(vi, en, seen_in)]
    if facts.has_personal_signature and not facts.has_agency_seal:
        vi = "Kết quả chỉ có chữ ký số của người có thẩm quyền đã được trả."
        return [TWO_SIGNATURES.broken(vi, "A result signed by the person alone was returned.", seen_in)]
    vi = "Kết quả được trả có chữ ký số của cơ quan."
    return [TWO_SIGNATURES.kept(vi, "The result returned bears the agency's signature.", seen_in)]


def _is_nobody(officer: str) -> bool:
    return officer.strip().casefold() in _NOBODY or not officer.strip()
