"""Whether a given file may stand as an electronic paper: one readable PDF and nothing else (mock convention).

NĐ 45/2020 Đ10 wants electronic papers that can be opened and kept; a file that is locked, broken, does something
when opened or is a second kind of file as well is none.
"""

from io import BytesIO
from zipfile import is_zipfile

from mock_dvcqg.contract.file_survey import FileSurvey

_MB = 1024 * 1024
_TAIL_BYTES = 4096


def size_problem(size_bytes: int, limit_bytes: int) -> str:
    """Why the file is too large; empty when it is not."""
    return f"Tập tin vượt quá {max(limit_bytes // _MB, 1)} MB" if size_bytes > limit_bytes else ""


def kind_problem(content: bytes) -> str:
    """Why the bytes are no plain PDF; empty when they begin and end as one."""
    if not content:
        return "Tập tin không có nội dung"
    if not content.startswith(b"%PDF-"):
        return "Chỉ nhận tập tin PDF"
    ending = content[-_TAIL_BYTES:].rpartition(b"%%EOF")
    if not ending[1]:
        return "Tập tin PDF không đọc được: thiếu phần kết thúc"
    if ending[2].strip(b"\r\n\t \x00") or is_zipfile(BytesIO(content)):
        return "Tập tin có dữ liệu lạ sau phần PDF, đề nghị xuất lại tập tin PDF"
    return ""


def survey_problem(survey: FileSurvey) -> str:
    """Why what the PDF holds forbids its use; empty when nothing does."""
    if survey.encrypted:
        return "Tập tin được đặt mật khẩu hoặc mã hóa, đề nghị bỏ mật khẩu rồi tải lên lại"
    if survey.problem:
        return "Tập tin PDF không đọc được, đề nghị quét hoặc xuất lại tập tin"
    if survey.pages == 0:
        return "Tập tin PDF không có trang nào"
    if survey.active_content:
        return f"Tập tin chứa nội dung tự chạy ({', '.join(sorted(set(survey.active_content)))}), không được tiếp nhận"
    return ""
