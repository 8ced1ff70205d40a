"""Faults of the domain: the connection is sound, and the portal does not do what it should.

A service asks for them where it acts: ``realm.faults.bites(name, …)``, or ``bitten`` when it needs a parameter.
"""

from mock_dvcqg.faults.kinds import FaultKind, Parameter, Place, Stage


def _fault(name: str, where: Place | tuple[Place, ...], description: str, seen: str, *params: Parameter) -> FaultKind:
    places = where if isinstance(where, tuple) else (where,)
    return FaultKind(name, description, seen, places, Stage.SERVICE, params)


def _delay(default: float, meaning: str) -> Parameter:
    return Parameter("delay_s", meaning, default, 0, 86_400)


_SESSIONS = (
    _fault("session-expired", (Place.ADAPTER, Place.KHO), "Phiên làm việc hết hạn sớm: phiên bị kết thúc thật",
           "Mã -5, phải đăng nhập lại"),
    _fault("session-lost-mid-batch", Place.ADAPTER, "Phiên làm việc mất giữa lô đồng bộ nhiều bản ghi",
           "Mã -5; nửa đầu của lô có thể đã được ghi nhận"),
)  # fmt: skip
_RECORDS = (
    _fault("batch-partly-refused", Place.ADAPTER, "Một phần của lô bị từ chối dù dữ liệu đúng",
           "Mã -1, kèm danh sách bản ghi bị từ chối"),
    _fault("result-lost", Place.ADAPTER, "Cổng báo thành công nhưng đánh mất kết quả đã đồng bộ",
           "DongBoHoSoMC trả lời thành công; giấy tờ kết quả không có trên Cổng"),
)  # fmt: skip
_SIGN_ON = (
    _fault("oidc-token-expired", Place.OIDC, "Mã định danh (id_token) đã hết hạn khi cấp", "exp ở quá khứ"),
    _fault("oidc-wrong-audience", Place.OIDC, "Mã định danh cấp cho ứng dụng khác", "aud là client_id khác"),
    _fault("oidc-bad-signature", Place.OIDC, "Chữ ký của mã định danh bị sai", "Chữ ký JWS không kiểm tra được"),
    _fault("oidc-rotated-keys", Place.OIDC, "Khóa ký được thay giữa chừng", "kid lạ; phải tải lại JWKS"),
    _fault("oidc-missing-tech-id", Place.OIDC, "Thiếu TechID trong thông tin công dân", "Không có trường TechID"),
    _fault("oidc-wrong-nonce", Place.OIDC, "Mã định danh mang nonce khác", "nonce không phải giá trị đã gửi"),
)
_PAYMENTS = (
    _fault("payment-declined", Place.PAYMENT, "Ngân hàng từ chối thanh toán", "Giao dịch kết thúc không thành công"),
    _fault("payment-late-callback", (Place.PAYMENT, Place.CALLS_OUT), "Thông báo thanh toán đến muộn",
           "Lệnh gọi xác nhận đến sau khi người dân đã quay về", _delay(60.0, "số giây muộn, theo đồng hồ mô phỏng")),
    _fault("payment-duplicate-callback", (Place.PAYMENT, Place.CALLS_OUT), "Thông báo thanh toán gửi hai lần",
           "Hai lệnh gọi xác nhận giống nhau"),
    _fault("payment-reordered-callback", (Place.PAYMENT, Place.CALLS_OUT), "Thông báo thanh toán đến sai thứ tự",
           "Xác nhận của giao dịch sau đến trước"),
    _fault("payment-forged-checksum", (Place.PAYMENT, Place.CALLS_OUT), "Thông báo thanh toán có mã kiểm tra giả",
           "Lệnh gọi xác nhận có checksum sai"),
    _fault("payment-lost-callback", (Place.PAYMENT, Place.CALLS_OUT), "Thông báo thanh toán không bao giờ được gửi",
           "Không có lệnh gọi xác nhận; phải tự tra cứu"),
)  # fmt: skip
_DATABASES = (
    _fault("population-down", Place.DATABASES, "CSDL quốc gia về dân cư ngừng phục vụ", "Lỗi tạm thời gián đoạn"),
    _fault("population-mismatch", Place.DATABASES, "Thông tin không khớp CSDL quốc gia về dân cư", "Không khớp"),
    _fault("specialised-down", Place.DATABASES, "CSDL chuyên ngành ngừng phục vụ", "Lỗi tạm thời gián đoạn"),
    _fault("specialised-refuses", Place.DATABASES, "CSDL chuyên ngành từ chối yêu cầu", "Yêu cầu bị từ chối"),
    _fault("specialised-slow", Place.DATABASES, "CSDL chuyên ngành xử lý chậm", "Trạng thái vẫn là đang xử lý"),
)
_VAULT = (
    _fault("kho-no-result", Place.KHO, "Kho không tìm thấy giấy tờ dù đang có", "Danh sách rỗng"),
    _fault(
        "kho-wrong-document",
        Place.KHO,
        "Kho trả giấy tờ khác của cùng chủ sở hữu",
        "Không phải giấy tờ đã hỏi",
    ),
    _fault("kho-damaged-file", Place.KHO, "Tệp tải về bị hỏng", "Tệp không mở được hoặc chữ ký số bị phá vỡ"),
    _fault("kho-slow", Place.KHO, "Kho trả lời chậm", "Câu trả lời đúng, đến muộn", _delay(5.0, "số giây chậm")),
)
_CALLS_OUT = (
    _fault("fetch-late", Place.CALLS_OUT, "Cổng tải tệp kết quả từ địa phương muộn", "Lệnh tải tệp đến muộn",
           _delay(600.0, "số giây muộn, theo đồng hồ mô phỏng")),
)  # fmt: skip

DOMAIN_KINDS = (*_SESSIONS, *_RECORDS, *_SIGN_ON, *_PAYMENTS, *_DATABASES, *_VAULT, *_CALLS_OUT)
