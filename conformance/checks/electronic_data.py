"""Judges components at the counter (Yên Bái Bước 3): those of the procedure alone, reused where there are data, else
digitised with fields and signature."""

from collections.abc import Collection, Iterable

from conformance.checks.attempts import Attempt
from conformance.checks.electronic_data_rules import (
    BASIC_DATA,
    BY_DEFINITION,
    DATA_MADE,
    DATA_REUSED,
    DIGITISED_AT_ALL,
    MATCHING_TAKEN,
)
from conformance.checks.journal_facts import SeenFetch, SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.dossier_record import DossierRecord

_TRUE = {"1", "true"}


def marked_digitised(seen: SeenRecord | None) -> list[Observation]:
    """Whether the record says that the dossier has digitised components."""
    if seen is None:
        vi, en = "Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal."
        return [DIGITISED_AT_ALL.cannot_tell(vi, en)]
    if seen.record.has_digitized_component.strip().lower() in _TRUE:
        vi, en = "Hồ sơ được ghi nhận có thành phần số hóa.", "The record says that it has digitised components."
        return [DIGITISED_AT_ALL.kept(vi, en, seen.where)]
    vi = "Hồ sơ được ghi là không có thành phần nào được số hóa (HoSoCoThanhPhanSoHoa)."
    return [DIGITISED_AT_ALL.broken(vi, "The record says that nothing is digitised.", seen.where)]


def has_basic_data(seen: SeenRecord | None, submitter: str) -> list[Observation]:
    """Whether a dossier names procedure and owner, and the province who files."""
    if seen is None:
        return [BASIC_DATA.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal.")]
    missing = [words for words, there in _basics(seen.record, submitter) if not there]
    if missing:
        vi = f"Hồ sơ thiếu: {', '.join(vi for vi, _ in missing)}."
        return [BASIC_DATA.broken(vi, f"The dossier lacks: {', '.join(en for _, en in missing)}.", seen.where)]
    vi, en = "Hồ sơ có đủ người nộp, chủ hồ sơ và thủ tục.", "Submitter, owner and procedure are there."
    return [BASIC_DATA.kept(vi, en, seen.where)]


def not_begun_without(*, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether an organisation's dossier is not begun without the person who files."""
    if refused:
        return [BASIC_DATA.kept(f"Hồ sơ không được lập: {words}.", "The dossier was not begun.", seen_in)]
    vi = "Hồ sơ được lập dù chưa có người nộp."
    return [BASIC_DATA.broken(vi, "The dossier was begun without anybody who files.", seen_in)]


def only_defined(shown: Collection[str], defined: Collection[str], seen_in: str = "") -> list[Observation]:
    """Whether the components shown are those of LayThuTuc."""
    if not shown or not defined:
        vi, en = "Chưa thấy thành phần hồ sơ để đối chiếu.", "There are no components to compare."
        return [BY_DEFINITION.cannot_tell(vi, en, seen_in)]
    foreign, missing = sorted(set(shown) - set(defined)), sorted(set(defined) - set(shown))
    if foreign or missing:
        vi = f"Thành phần ngoài quy định: {', '.join(foreign) or 'không'}; thiếu: {', '.join(missing) or 'không'}."
        return [BY_DEFINITION.broken(vi, f"Not defined: {foreign}; missing: {missing}.", seen_in)]
    vi, en = "Thành phần hồ sơ đúng theo quy định của thủ tục.", "The components are those defined."
    return [BY_DEFINITION.kept(vi, en, seen_in)]


def not_demanded(attempt: Attempt) -> list[Observation]:
    """Whether a paper outside the definition may not be asked for."""
    if not attempt.made:
        return [BY_DEFINITION.cannot_tell("Chưa có yêu cầu nào.", "Nothing was asked.", attempt.seen_in)]
    if attempt.refused:
        vi = f"Yêu cầu không được chấp nhận: {attempt.words or 'không nêu lý do'}."
        return [BY_DEFINITION.kept(vi, "The request was not taken.", attempt.seen_in)]
    vi = "Giấy tờ ngoài thành phần hồ sơ đã được yêu cầu nộp."
    return [BY_DEFINITION.broken(vi, "A paper outside the definition was asked for.", attempt.seen_in)]


def matching_taken(attempt: Attempt) -> list[Observation]:
    """Whether a paper whose content is right was taken in."""
    if not attempt.made:
        vi, en = "Giấy tờ không được hiển thị để đưa vào hồ sơ.", "The paper was not shown."
        return [MATCHING_TAKEN.cannot_tell(vi, en, attempt.seen_in)]
    if attempt.refused:
        vi = f"Giấy tờ có nội dung khớp không được chấp nhận: {attempt.words or 'không nêu lý do'}."
        return [MATCHING_TAKEN.broken(vi, "A paper that matches was not accepted.", attempt.seen_in)]
    return [MATCHING_TAKEN.kept("Giấy tờ được đưa vào hồ sơ.", "The paper was taken in.", attempt.seen_in)]


def data_used_again(seen: SeenRecord | None, component: str, *, offered: bool) -> list[Observation]:
    """Whether the component with electronic data was shown as usable and taken over without a new scan."""
    if not offered:
        vi = "Giấy tờ đã số hóa, đủ thông tin không được hiển thị để dùng lại."
        return [DATA_REUSED.broken(vi, "The paper digitised earlier is not offered again.")]
    document = component_of(seen.record, component) if seen else None
    if seen is None or document is None:
        return [DATA_REUSED.cannot_tell("Chưa thấy thành phần hồ sơ.", "The component was not seen on the portal.")]
    if document.reused.strip().lower() in _TRUE:
        vi, en = "Thành phần hồ sơ được ghi nhận là tái sử dụng.", "The component is recorded as reused."
        return [DATA_REUSED.kept(vi, en, seen.where)]
    vi = "Thành phần hồ sơ đã có dữ liệu điện tử nhưng không được ghi nhận là tái sử dụng (DuocTaiSuDung)."
    return [DATA_REUSED.broken(vi, "The component is not recorded as reused.", seen.where)]


def data_not_asked_again(attempt: Attempt) -> list[Observation]:
    """Whether a component with electronic data may not be asked for."""
    if not attempt.made:
        return [DATA_REUSED.cannot_tell("Chưa có yêu cầu nào.", "Nothing was asked.", attempt.seen_in)]
    if attempt.refused:
        vi = f"Yêu cầu nộp lại không được chấp nhận: {attempt.words or 'không nêu lý do'}."
        return [DATA_REUSED.kept(vi, "The request was not taken.", attempt.seen_in)]
    vi = "Người nộp được yêu cầu nộp lại giấy tờ đã có dữ liệu điện tử."
    return [DATA_REUSED.broken(vi, "A paper with electronic data was asked for again.", attempt.seen_in)]


def made_with_fields(documents: Iterable[LocalDocument], number: str, seen_in: str = "") -> list[Observation]:
    """Whether the scan stands in the local vault with the fields entered."""
    found = next((one for one in documents if one.document_number == number), None)
    if found is None:
        vi = f"Kho DL trên HTTT GQTTHC không có giấy tờ số {number} vừa số hóa."
        return [DATA_MADE.broken(vi, f"The local vault has no paper {number}.", seen_in)]
    fields = [
        (("trích yếu", "subject"), found.subject),
        (("cơ quan cấp", "issuer"), found.issuer),
        (("ngày cấp hoặc ngày hiệu lực", "date"), found.issued_on or found.effective_on),
        (("thời hạn", "term"), found.expires_on or found.no_expiry),
    ]
    missing = [words for words, there in fields if not there]
    if missing:
        vi = f"Giấy tờ số hóa thiếu: {', '.join(vi for vi, _ in missing)}."
        return [DATA_MADE.broken(vi, f"The scan lacks: {', '.join(en for _, en in missing)}.", seen_in)]
    return [DATA_MADE.kept("Giấy tờ số hóa có đủ thông tin.", "The scan has all its fields.", seen_in)]


def scan_is_signed(fetches: Iterable[SeenFetch], component: str) -> list[Observation]:
    """Whether the file of the component, as the portal fetched it, bears an intact signature."""
    found = [fetch for fetch in fetches if fetch.code == component and fetch.succeeded]
    if not found or found[-1].facts is None:
        vi, en = "Cổng DVCQG chưa tải được tập tin số hóa.", "The portal has not fetched the scan."
        return [DATA_MADE.cannot_tell(vi, en)]
    last = found[-1]
    if last.facts and last.facts.has_personal_signature:
        return [DATA_MADE.kept("Tập tin số hóa có chữ ký số.", "The scan is signed.", last.where)]
    vi, en = "Tập tin số hóa không có chữ ký số hợp lệ của cán bộ.", "The scan has no valid signature of the officer."
    return [DATA_MADE.broken(vi, en, last.where)]


def not_data_without_fields(documents: Iterable[LocalDocument], number: str, *, tried: bool) -> list[Observation]:
    """Whether a scan without its fields is not kept as electronic data."""
    if not tried:
        return [DATA_MADE.cannot_tell("Chưa có lần số hóa nào.", "Nothing was digitised.")]
    found = next((one for one in documents if one.document_number == number), None)
    if found is not None and not (found.subject and found.issuer):
        vi = "Kho DL trên HTTT GQTTHC lưu giấy tờ số hóa thiếu thông tin."
        return [DATA_MADE.broken(vi, "The local vault stores a scan without its fields.")]
    vi, en = "Giấy tờ thiếu thông tin không được coi là đã số hóa.", "A scan without fields does not count."
    return [DATA_MADE.kept(vi, en)]


def _basics(record: DossierRecord, submitter: str) -> list[tuple[tuple[str, str], bool]]:
    return [
        (("thủ tục", "procedure"), bool(record.procedure_code and record.procedure_name)),
        (("chủ hồ sơ", "owner"), bool(record.owner_name)),
        (("người nộp", "submitter"), bool(submitter)),
    ]
