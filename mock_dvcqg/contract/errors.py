"""Error codes and sentences of the adapter and the Kho.

0 is success, and clients look for «thành công» and «đã tồn tại» in the sentence (facts 1.4).
Every other value is a mock convention, not DVCQG.
"""

from enum import IntEnum


class ErrorCode(IntEnum):
    """``error_code`` of an answer; all failures are negative."""

    OK = 0
    REFUSED = -1
    """a record breaks an error-level rule in strict mode, or the call is malformed"""
    ALREADY_EXISTS = -3
    SESSION_INVALID = -5
    BAD_CREDENTIALS = -6
    UNKNOWN_SERVICE = -7
    NOT_FOUND = -8
    NOT_ALLOWED = -9
    TOO_LARGE = -10
    BAD_DESTINATION = -11
    TOO_MANY = -12
    UNAVAILABLE = -99


SENTENCES: dict[ErrorCode, str] = {
    ErrorCode.OK: "Thực hiện thành công",
    ErrorCode.REFUSED: "Dữ liệu không hợp lệ",
    ErrorCode.ALREADY_EXISTS: "Hồ sơ đã tồn tại",
    ErrorCode.SESSION_INVALID: "Phiên làm việc không hợp lệ hoặc đã hết hạn, đề nghị đăng nhập lại",
    ErrorCode.BAD_CREDENTIALS: "Tên đăng nhập hoặc mật khẩu không đúng",
    ErrorCode.UNKNOWN_SERVICE: "Dịch vụ không tồn tại",
    ErrorCode.NOT_FOUND: "Không tìm thấy dữ liệu",
    ErrorCode.NOT_ALLOWED: "Không được phép thực hiện",
    ErrorCode.TOO_LARGE: "Dữ liệu vượt quá dung lượng cho phép",
    ErrorCode.BAD_DESTINATION: "Mã đích (dstcode) không đúng",
    ErrorCode.TOO_MANY: "Quá nhiều yêu cầu trong thời gian ngắn, đề nghị thử lại sau",
    ErrorCode.UNAVAILABLE: "Hệ thống tạm thời gián đoạn",
}
