"""Faults of the wire: the call arrives, and what goes back over the connection is not what it should be.

Each is played by the function of its name in ``wire.played_faults``. Without a connection to spoil (an app called
in-process) those that close it answer 503 without a body.
"""

from mock_dvcqg.faults.kinds import FaultKind, Parameter, Place, Stage

_EVERYWHERE = (Place.ADAPTER, Place.KHO, Place.OIDC, Place.PAYMENT, Place.DATABASES)
LONGEST_S = 120.0
"""no fault holds a call longer than this"""


def _stage(default: Stage) -> Parameter:
    meaning = "before: chưa xử lý gì; after: đã xử lý và ghi nhận xong"
    return Parameter("stage", meaning, default.value, allowed=(Stage.BEFORE.value, Stage.AFTER.value))


WIRE_FAULTS = (
    FaultKind(
        "unreachable",
        "Cổng mô phỏng không xử lý cuộc gọi và đóng kết nối",
        "Kết nối bị đóng, không nhận được byte nào",
        _EVERYWHERE,
        Stage.BEFORE,
    ),
    FaultKind(
        "answer-dropped-after-commit",
        "Cổng mô phỏng xử lý, ghi nhận xong rồi đóng kết nối mà không trả lời",
        "Kết nối bị đóng, không nhận được byte nào",
        _EVERYWHERE,
        Stage.AFTER,
    ),
    FaultKind(
        "latency",
        "Trả lời chậm: xử lý xong, chờ rồi mới trả lời",
        "Câu trả lời đúng, đến muộn",
        _EVERYWHERE,
        Stage.ANSWER,
        (
            Parameter("latency_s", "số giây chờ", 1.0, 0, LONGEST_S),
            Parameter("clock", "giây theo đồng hồ thật (real) hay đồng hồ của hệ thống mô phỏng (realm)", "real",
                      allowed=("real", "realm")),
        ),
        answers=True,
    ),
    FaultKind(
        "status",
        "Trả lời bằng mã trạng thái HTTP lỗi",
        "Mã trạng thái HTTP đã chọn, kèm phong bì lỗi (envelope) hoặc trang HTML",
        _EVERYWHERE,
        Stage.CHOSEN,
        (
            Parameter("status", "mã trạng thái HTTP", 503, 400, 599),
            Parameter("page", "nội dung: phong bì lỗi của giao diện hay trang HTML", "envelope",
                      allowed=("envelope", "html")),
            Parameter("retry_after_s", "tiêu đề Retry-After, 0 là không có", 0, 0, 3600),
            _stage(Stage.BEFORE),
        ),
    ),
    FaultKind(
        "connection-reset",
        "Ngắt kết nối đột ngột (TCP RST)",
        "Lỗi «connection reset by peer»",
        _EVERYWHERE,
        Stage.CHOSEN,
        (_stage(Stage.BEFORE),),
    ),
    FaultKind(
        "empty-reply",
        "Đóng kết nối đúng thủ tục (TCP FIN) mà không gửi byte nào",
        "Hết dữ liệu trước khi có dòng trạng thái HTTP",
        _EVERYWHERE,
        Stage.CHOSEN,
        (_stage(Stage.AFTER),),
    ),
    FaultKind(
        "truncated",
        "Nội dung trả lời bị cắt giữa chừng rồi đóng kết nối",
        "Ít byte hơn Content-Length",
        _EVERYWHERE,
        Stage.ANSWER,
        (Parameter("bytes", "số byte nội dung được gửi; -1 là một nửa", -1, -1, 10_000_000),),
    ),
    FaultKind(
        "garbage",
        "Gửi các byte ngẫu nhiên thay cho nội dung",
        "HTTP 200, kiểu nội dung như thường lệ, nhưng nội dung không đọc được; hoặc không phải HTTP",
        _EVERYWHERE,
        Stage.ANSWER,
        (
            Parameter("bytes", "số byte ngẫu nhiên", 64, 1, 1_000_000),
            Parameter("instead_of", "thay cho nội dung (body) hay cả câu trả lời HTTP (answer)", "body",
                      allowed=("body", "answer")),
        ),
    ),
    FaultKind(
        "not-json",
        "Tường lửa ứng dụng chặn và trả trang HTML với mã 200",
        "HTTP 200, text/html thay cho JSON",
        _EVERYWHERE,
        Stage.CHOSEN,
        (_stage(Stage.BEFORE),),
    ),
    FaultKind(
        "stall",
        "Gửi tiêu đề HTTP rồi im lặng",
        "Có tiêu đề, không có nội dung cho đến khi hết giờ; sau đó kết nối bị đóng",
        _EVERYWHERE,
        Stage.ANSWER,
        (Parameter("seconds", "số giây im lặng trước khi đóng kết nối", 30.0, 0, LONGEST_S),),
    ),
    FaultKind(
        "bad-chunk",
        "Nội dung gửi theo đoạn (chunked), độ dài đoạn thứ hai không hợp lệ",
        "Lỗi đọc chunked sau nửa đầu nội dung",
        _EVERYWHERE,
        Stage.ANSWER,
    ),
    FaultKind(
        "slow-body",
        "Nội dung nhỏ giọt từng ít byte",
        "Câu trả lời đúng, nội dung đến từng phần nhỏ",
        _EVERYWHERE,
        Stage.ANSWER,
        (
            Parameter("bytes", "số byte mỗi lần gửi", 16, 1, 1_000_000),
            Parameter("every_s", "số giây giữa hai lần gửi", 0.1, 0, 10),
            Parameter("at_most_s", "tổng số giây nhỏ giọt; phần còn lại gửi một lần", 30.0, 0, LONGEST_S),
        ),
        answers=True,
    ),
    FaultKind(
        "wrong-content-length",
        "Tiêu đề Content-Length không khớp nội dung",
        "delta < 0: thừa byte sau nội dung khai báo; delta > 0: thiếu byte so với khai báo",
        _EVERYWHERE,
        Stage.ANSWER,
        (Parameter("delta", "số byte khai báo thêm (dương) hoặc bớt (âm)", -10, -1_000_000, 1_000_000),),
    ),
)  # fmt: skip
