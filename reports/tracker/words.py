"""The tracker's words: states, places in the lists, columns, and what each column means for people.

The words are the officials' (trạng thái, danh sách, tên cột). ``IMPACTS`` are our explanation and shown as such.
"""

from datetime import date

from reports.record import Verdict
from reports.tracker.bodies import Body, Kind, Listed
from reports.tracker.columns import Column
from reports.tracker.standings import State
from reports.words import VERDICTS

DISCLAIMER = "Kết quả kiểm thử trên môi trường mô phỏng; không thay thế kết luận nghiệm thu kết nối chính thức."
DISPATCH = "Công văn số 5632/VPCP-KSTT ngày 25/7/2023"
RULESETS = {"national-2023": "quốc gia 2023"}

STATES: dict[State, str] = {
    State.COMPLETE: "Đã hoàn thành",
    State.PARTIAL: "Hoàn thành một phần",
    State.NOT_COMPLETE: "Chưa hoàn thành",
    State.RECHECK: "Cần kiểm tra lại",
    State.UNTESTED: "Chưa kiểm tra",
}
STATE_MEANINGS: dict[State, str] = {
    State.COMPLETE: "Kết nối, chuẩn hóa mã kết quả và 4.a, 4.b, 5.a, 5.b đều đạt, hoặc không áp dụng có nêu lý do.",
    State.PARTIAL: "Đã kết nối, ít nhất một trong 4.a, 4.b, 5.a, 5.b đạt; còn nội dung chưa đạt hoặc chưa kết luận.",
    State.NOT_COMPLETE: "Chưa chứng tỏ được kết nối, hoặc chưa nội dung nào trong 4.a, 4.b, 5.a, 5.b đạt.",
    State.RECHECK: "Kết quả đầy đủ gần nhất đã quá hạn, hoặc HTTT đã đổi phiên bản sau lần kiểm tra đó.",
    State.UNTESTED: "Chưa có lần chạy nào dùng được để kết luận.",
}
LISTS: dict[Listed, str] = {
    Listed.COMPLETED: "Hoàn thành",
    Listed.NOT_COMPLETED: "Chưa hoàn thành",
    Listed.BOTH: "Thông tin chưa thống nhất",
    Listed.UNLISTED: "Không có trong danh sách",
}
KINDS: dict[Kind, str] = {
    Kind.PROVINCE: "Địa phương",
    Kind.MINISTRY: "Bộ, cơ quan ngang bộ",
    Kind.OTHER: "Cơ quan khác",
}
COLUMNS: dict[Column, str] = {
    Column.CONNECTION: "Kết nối",
    Column.CODES: "Chuẩn hóa mã KQ",
    Column.SYNC_ONLINE: "4.a",
    Column.SYNC_COUNTER: "4.b",
    Column.REUSE_ONLINE: "5.a",
    Column.REUSE_COUNTER: "5.b",
    Column.RESTRUCTURED: "TTHC đã tái cấu trúc",
    Column.CONTINUITY: "Thông suốt",
    Column.OTHER: "Nội dung khác",
}
FORMS: dict[Column, str] = {
    Column.CONNECTION: "Công văn, mục 1",
    Column.CODES: "Tài liệu hướng dẫn, Mục 1",
    Column.SYNC_ONLINE: "Đồng bộ kết quả, hồ sơ trực tuyến",
    Column.SYNC_COUNTER: "Đồng bộ kết quả, hồ sơ trực tiếp",
    Column.REUSE_ONLINE: "Khai thác tài liệu, hồ sơ trực tuyến",
    Column.REUSE_COUNTER: "Khai thác tài liệu, hồ sơ trực tiếp",
    Column.RESTRUCTURED: "Công văn, mục 2",
    Column.CONTINUITY: "Công văn, mục 3",
    Column.OTHER: "Không tính vào kết luận",
}
CLAUSES: dict[Column, str] = {
    Column.CONNECTION: "mục 1 Công văn",
    Column.CODES: "Mục 1 Tài liệu hướng dẫn",
    Column.SYNC_ONLINE: "điểm a Mục 4",
    Column.SYNC_COUNTER: "điểm b Mục 4",
    Column.REUSE_ONLINE: "điểm a Mục 5",
    Column.REUSE_COUNTER: "điểm b Mục 5",
    Column.RESTRUCTURED: "mục 2 Công văn",
    Column.CONTINUITY: "mục 3 Công văn",
    Column.OTHER: "nội dung khác",
}
IMPACTS: dict[Column, str] = {
    Column.CONNECTION: "Kết quả giải quyết TTHC không đến được Kho DL Cổng DVCQG; người dân phải nộp lại giấy tờ.",
    Column.CODES: "Cơ quan khác không nhận ra loại giấy tờ nên không khai thác được.",
    Column.SYNC_ONLINE: "Người nộp hồ sơ trực tuyến không có kết quả điện tử trong Kho để dùng cho lần sau.",
    Column.SYNC_COUNTER: "Người nộp hồ sơ trực tiếp không có kết quả điện tử trong Kho để dùng cho lần sau.",
    Column.REUSE_ONLINE: "Người nộp hồ sơ trực tuyến phải nộp lại giấy tờ đã có trong Kho, hoặc hồ sơ thiếu căn cứ.",
    Column.REUSE_COUNTER: "Người nộp hồ sơ trực tiếp phải nộp lại giấy tờ, hoặc chưa được hỏi ý kiến khi khai thác.",
    Column.RESTRUCTURED: "Quy trình vẫn yêu cầu giấy tờ mà cơ quan có thể tự khai thác.",
    Column.CONTINUITY: "Việc khai thác gián đoạn; hồ sơ chậm hoặc phải thực hiện lại.",
    Column.OTHER: "Xem nội dung yêu cầu của văn bản được dẫn.",
}
DERIVED = "Suy từ dữ liệu đã đến Cổng mô phỏng, vì danh mục yêu cầu chưa có dòng riêng; quy ước của bộ kiểm thử."
NO_FIGURE = "Chưa có số liệu"
NO_RESULT = "Chưa có kết quả"
NO_REASON = "chưa nêu lý do"


def verdict(word: Verdict | None) -> str:
    """A verdict as officials say it; never a bare dash."""
    return f"– ({NO_RESULT.lower()})" if word is None else VERDICTS[word].vi


def day(when: date | None) -> str:
    """``20/11/2026``."""
    return f"{when.day:02d}/{when.month:02d}/{when.year}" if when else "–"


def two(count: int) -> str:
    """A count as official letters write it: ``03``."""
    return f"{count:02d}"


def percent(part: int, whole: int) -> str:
    """``99,2 %``; rounded down, so that 100 % means all."""
    tenths = part * 1000 // whole
    shown = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return f"{shown}\N{NO-BREAK SPACE}%"


def longest_gap(seconds: float | None) -> str:
    """The longest break in look-ups and fetches."""
    if seconds is None:
        return "Có lượt không thành công và chưa thấy thông suốt trở lại trong kịch bản."
    shown = f"{seconds:.1f}".replace(".", ",")
    return f"Gián đoạn dài nhất: {shown} giây." if seconds else "Không ghi nhận lượt nào không thành công."


def changed(by: int) -> str:
    """By how much a count changed: ``tăng 3``."""
    return "không đổi" if by == 0 else f"{'tăng' if by > 0 else 'giảm'} {abs(by)}"


def in_sentence(body: Body) -> str:
    """The body's name inside a sentence: ``tỉnh Phú Thọ``, ``Bộ Tư pháp``."""
    return body.name[0].lower() + body.name[1:] if body.is_province else body.name


def short(body: Body) -> str:
    """The name of a province without «Tỉnh», «Thành phố»; any other as it is."""
    return body.name.removeprefix("Tỉnh ").removeprefix("Thành phố ") if body.is_province else body.name
