"""Judges the digitising of results: fields that agree, a file behind them, complete only when signed (Tây Ninh Bước 4).

Also what each stage leaves: its content, and where the dossier came from.
"""

from collections.abc import Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord, SeenRow, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import ChannelCounts, ResultsShown
from mock_dvcqg.contract.codes import DossierStatus, FiledAt

FIELDS_AGREE = rule(
    "extraction.fields-agree",
    "TN-B4-2",
    expected=(
        "Trường thông tin bóc tách của kết quả thống nhất với nhau: ngày hết hạn không trước ngày hiệu lực.",
        "The extracted fields agree with each other: nothing expires before it takes effect.",
    ),
    hint=(
        "Kiểm tra khi nhập: đủ số ký hiệu, trích yếu, ngày hiệu lực; có ngày hết hạn sau ngày hiệu lực hoặc vô thời "
        "hạn.",
        "Check on entry: number, abstract, day of effect; an expiry after it, or none in so many words.",
    ),
)
FILE_BEHIND = rule(
    "extraction.file-behind",
    "TN-B4-3",
    expected=(
        "Trường thông tin của kết quả luôn đi cùng tập tin kết quả.",
        "The fields of a result never stand without its file.",
    ),
    hint=(
        "Chỉ đồng bộ kết quả khi đã có tập tin: mỗi dòng DanhSachGiayToKetQua có DuongDanTepTinKetQua.",
        "Synchronise a result only with its file: each line of DanhSachGiayToKetQua has DuongDanTepTinKetQua.",
    ),
)
SIGNED_LAST = rule(
    "extraction.signed-last",
    "TN-B4-4",
    expected=(
        "Việc số hóa, bóc tách dữ liệu kết quả chỉ hoàn tất khi tập tin kết quả đã được ký số.",
        "Digitising and extraction are complete only once the result's file is signed.",
    ),
    hint=(
        "Đặt trạng thái hoàn tất số hóa bằng chính thao tác ký số, không bằng thao tác lưu trường thông tin.",
        "Let the signature set the state «complete», not the saving of the fields.",
    ),
)
CONTENT_GIVEN = rule(
    "extraction.content-given",
    "TN-LY-2",
    expected=(
        "Mỗi công đoạn tiếp nhận, xử lý, trả kết quả đều có nội dung xử lý.",
        "Each stage – reception, handling, return – has its content.",
    ),
    hint=(
        "Bắt buộc nhập nội dung xử lý ở mỗi công đoạn và gửi trong NoiDungXuLy của CapNhatTienDoHoSoMC.",
        "Demand the content at each stage and send it in NoiDungXuLy of CapNhatTienDoHoSoMC.",
    ),
)
COUNTED_ONLINE = rule(
    "extraction.counted-online",
    "TN-B1-1",
    expected=(
        "Chỉ hồ sơ nộp qua Cổng DVCQG, Cổng dịch vụ công của tỉnh hoặc ứng dụng của tỉnh được tính là hồ sơ trực "
        "tuyến.",
        "Only what came through the national portal, the provincial portal or the provincial app counts as online.",
    ),
    hint=(
        "Thống kê theo nơi nộp của hồ sơ; hồ sơ do cán bộ nhập tại Bộ phận Một cửa không phải hồ sơ trực tuyến.",
        "Count by where the dossier was filed; what an officer types in at the one-stop is not online.",
    ),
)
FILING_PLACE = rule(
    "extraction.filing-place",
    "TN-MD-2",
    expected=(
        "Hồ sơ đồng bộ ghi đúng nơi nộp để tính tỷ lệ hồ sơ phát sinh qua Cổng DVCQG.",
        "The synchronised dossier says where it was filed, so that the national portal's share can be reckoned.",
    ),
    hint=(
        "Ghi NoiNopHoSo bằng 1 với hồ sơ nộp từ Cổng DVCQG, bằng 2 với hồ sơ nộp tại địa phương.",
        "Put NoiNopHoSo 1 for a dossier filed from the national portal, 2 for one filed in the province.",
    ),
)


def wrong_term_refused(attempt: Attempt) -> list[Observation]:
    """Whether fields that contradict each other are refused."""
    if not attempt.made:
        return [FIELDS_AGREE.cannot_tell("Chưa thử nhập.", "Nothing was entered.", attempt.seen_in)]
    if attempt.refused:
        vi, en = f"Không nhận trường thông tin sai: {attempt.words}", "The wrong fields were refused."
        return [FIELDS_AGREE.kept(vi, en, attempt.seen_in)]
    vi = "Trường thông tin có ngày hết hạn trước ngày hiệu lực được lưu."
    return [FIELDS_AGREE.broken(vi, "A result that expires before it takes effect was kept.", attempt.seen_in)]


def fields_kept(attempt: Attempt, shown: ResultsShown, seen_in: str = "") -> list[Observation]:
    """Whether fields that agree are kept with the result."""
    if not attempt.made or attempt.refused or not shown.results:
        vi = f"Chưa bóc tách được dữ liệu: {attempt.words or 'chưa có kết quả'}."
        return [FIELDS_AGREE.cannot_tell(vi, "The fields were not entered.", seen_in)]
    result = shown.results[-1]
    if result.effective_on is None or (result.expires_on and result.expires_on < result.effective_on):
        vi = f"Kết quả ghi ngày hiệu lực {result.effective_on}, ngày hết hạn {result.expires_on}."
        return [FIELDS_AGREE.broken(vi, f"Effective {result.effective_on}, expires {result.expires_on}.", seen_in)]
    vi = f"Hiệu lực {result.effective_on}, hết hạn {result.expires_on or 'vô thời hạn'}."
    return [FIELDS_AGREE.kept(vi, f"Effective {result.effective_on}, expires {result.expires_on}.", seen_in)]


def files_behind_fields(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether every result that a record tells of has a link to its file, at every status."""
    told = [(seen, one) for seen in records for one in seen.record.deliverables]
    if not told:
        return [FILE_BEHIND.cannot_tell("Chưa thấy kết quả nào.", "No result was seen.")]
    bare = next((seen for seen, one in told if not one.url), None)
    if bare is not None:
        status = bare.record.status
        vi = f"Hồ sơ đồng bộ (trạng thái {status}) có kết quả không có đường dẫn tập tin."
        return [FILE_BEHIND.broken(vi, f"A record (status {status}) has a result without a file.", bare.where)]
    return [FILE_BEHIND.kept("Kết quả nào cũng có tập tin.", "Every result has its file.", told[-1][0].where)]


def no_fields_without_file(attempt: Attempt) -> list[Observation]:
    """Whether fields are refused while there is no file of a result."""
    if not attempt.made:
        return [FILE_BEHIND.cannot_tell("Chưa thử nhập.", "Nothing was entered.", attempt.seen_in)]
    if attempt.refused:
        vi, en = f"Chưa có tập tin nên không nhận: {attempt.words}", "Refused: there is no file."
        return [FILE_BEHIND.kept(vi, en, attempt.seen_in)]
    vi = "Trường thông tin của kết quả được lưu khi chưa có tập tin kết quả."
    return [FILE_BEHIND.broken(vi, "Fields were kept without a file.", attempt.seen_in)]


def complete_when_signed(shown: ResultsShown, *, signed: bool, seen_in: str = "") -> list[Observation]:
    """Whether the extraction counts as complete exactly once the result is signed."""
    if not shown.results:
        return [SIGNED_LAST.cannot_tell("Chưa có kết quả.", "There is no result.", seen_in)]
    complete = shown.results[-1].is_extracted
    if complete and not signed:
        vi = "Kết quả chưa ký số đã được ghi là hoàn tất số hóa."
        return [SIGNED_LAST.broken(vi, "Digitising counts as complete before the signature.", seen_in)]
    if signed and not complete:
        vi = "Kết quả đã ký số nhưng việc số hóa chưa được ghi là hoàn tất."
        return [SIGNED_LAST.broken(vi, "Signed, but digitising does not count as complete.", seen_in)]
    vi = "Hoàn tất số hóa sau khi ký số." if signed else "Chưa ký số, chưa hoàn tất số hóa."
    return [SIGNED_LAST.kept(vi, "Complete after the signature only.", seen_in)]


def stages_have_content(rows: Sequence[SeenRow], records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether each act that the portal heard of has its content, once the result is returned."""
    if latest_with_status(records, DossierStatus.RETURNED) is None or not rows:
        vi, en = "Chưa thấy hồ sơ được trả kết quả.", "The dossier was not seen as returned."
        return [CONTENT_GIVEN.cannot_tell(vi, en)]
    bare = next((seen for seen in rows if not seen.row.action.strip()), None)
    if bare is not None:
        vi = f"Có bước xử lý (trạng thái {bare.row.status}) không có nội dung xử lý."
        return [CONTENT_GIVEN.broken(vi, f"An act (status {bare.row.status}) has no content.", bare.where)]
    vi = f"{len(rows)} bước xử lý đều có nội dung."
    return [CONTENT_GIVEN.kept(vi, f"All {len(rows)} acts have content.", rows[-1].where)]


def empty_content_refused(attempt: Attempt) -> list[Observation]:
    """Whether an act without content is refused."""
    if not attempt.made:
        return [CONTENT_GIVEN.cannot_tell("Chưa thử.", "Nothing was tried.", attempt.seen_in)]
    if attempt.refused:
        vi, en = f"Không nhận nội dung để trống: {attempt.words}", "Empty content was refused."
        return [CONTENT_GIVEN.kept(vi, en, attempt.seen_in)]
    vi = "Công đoạn thẩm tra được ghi nhận với nội dung xử lý để trống."
    return [CONTENT_GIVEN.broken(vi, "The examination was kept with empty content.", attempt.seen_in)]


def counted_as(before: ChannelCounts, after: ChannelCounts, *, online: bool, seen_in: str = "") -> list[Observation]:
    """Whether the one dossier filed since the first count is counted as what it is."""
    if after.total <= before.total:
        vi, en = "Số liệu chưa có hồ sơ mới.", "The counts do not have the new dossier yet."
        return [COUNTED_ONLINE.cannot_tell(vi, en, seen_in)]
    more = after.online - before.online
    if online and more <= 0:
        vi = "Hồ sơ nộp trực tuyến không được tính là hồ sơ trực tuyến."
        return [COUNTED_ONLINE.broken(vi, "An online dossier does not count as online.", seen_in)]
    if not online and more > 0:
        vi = "Hồ sơ do cán bộ nhập tại Bộ phận Một cửa được tính là hồ sơ trực tuyến."
        return [COUNTED_ONLINE.broken(vi, "A dossier typed in at the counter counts as online.", seen_in)]
    vi = f"Hồ sơ trực tuyến: {before.online} trước, {after.online} sau."
    return [COUNTED_ONLINE.kept(vi, f"Online: {before.online} before, {after.online} after.", seen_in)]


def filed_where(seen: SeenRecord | None, *, national: bool) -> list[Observation]:
    """Whether NoiNopHoSo is 1 for what came from the national portal (``national``), else 2 (G26)."""
    if seen is None:
        return [FILING_PLACE.cannot_tell("Chưa thấy hồ sơ.", "The dossier was not seen.")]
    wanted = FiledAt.NATIONAL_PORTAL if national else FiledAt.PROVINCE
    told = seen.record.filed_at
    if told != wanted:
        vi = f"NoiNopHoSo là «{told}», đúng là {wanted.value} ({wanted.label})."
        return [FILING_PLACE.broken(vi, f"NoiNopHoSo is «{told}», not {wanted.value}.", seen.where)]
    return [FILING_PLACE.kept(f"NoiNopHoSo là {told}.", f"NoiNopHoSo is {told}.", seen.where)]
