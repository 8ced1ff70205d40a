"""The code lists of the wire, each value with its Vietnamese label (wire-protocol facts 3.5)."""

from enum import StrEnum


class CodeList(StrEnum):
    """A closed list whose members carry the wire value and the words people read."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "CodeList":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class DossierStatus(CodeList):
    """TrangThaiHoSo."""

    NEW = "1", "Mới đăng ký"
    RECEIVED = "2", "Được tiếp nhận"
    INTAKE_DECLINED = "3", "Không được tiếp nhận"
    IN_PROGRESS = "4", "Đang xử lý"
    SUPPLEMENT_REQUESTED = "5", "Yêu cầu bổ sung giấy tờ"
    OBLIGATION_REQUESTED = "6", "Yêu cầu thực hiện nghĩa vụ tài chính"
    WITHDRAWAL_REQUESTED = "7", "Công dân yêu cầu rút hồ sơ"
    DISCONTINUED = "8", "Dừng xử lý"
    PROCESSED = "9", "Đã xử lý xong"
    RETURNED = "10", "Đã trả kết quả"


class Channel(CodeList):
    """KenhThucHien of a dossier."""

    COUNTER = "1", "Trực tiếp"
    ONLINE = "2", "Trực tuyến"
    POST = "3", "Bưu chính công ích"


class ReturnForm(CodeList):
    """HinhThuc: how the deliverable is handed over."""

    AT_COUNTER = "0", "Trả trực tiếp"
    BY_POST = "1", "Trả qua dịch vụ bưu chính công ích"


class SubjectKind(CodeList):
    """LoaiDoiTuong (the list of confidence A; a ministry system with 0/1/2 is another list)."""

    CITIZEN = "1", "Công dân"
    ENTERPRISE = "2", "Doanh nghiệp"
    STATE_AGENCY = "3", "Cơ quan nhà nước"
    ORGANISATION = "4", "Tổ chức khác"


class IdentityKind(CodeList):
    """LoaiDinhDanh; the values for passports and tax codes are not public."""

    CCCD = "1", "Căn cước công dân / số định danh cá nhân"
    CMND = "2", "Chứng minh nhân dân"


class FiledAt(CodeList):
    """NoiNopHoSo."""

    NATIONAL_PORTAL = "1", "Cổng Dịch vụ công quốc gia"
    PROVINCE = "2", "Hệ thống của địa phương"


class PaymentFlag(CodeList):
    """DuocThanhToanTrucTuyen."""

    NONE = "0", "Không thanh toán trực tuyến"
    NATIONAL_PLATFORM = "1", "Thanh toán trên Cổng Dịch vụ công quốc gia"
    OWN_GATEWAY = "2", "Thanh toán qua cổng của cơ quan"
    FEE_NOT_ONLINE = "3", "Có phí nhưng không thanh toán trực tuyến"


class KhoChannel(CodeList):
    """KenhThucHien of a look-up in the Kho."""

    OFFICER = "1", "Cán bộ tra cứu"
    CITIZEN = "2", "Công dân tra cứu"


class DocumentForm(CodeList):
    """The forms a document may have in the Kho (5632/VPCP-KSTT 4.b Bước 4); values are a mock convention."""

    ORIGINAL = "BAN_CHINH", "Bản chính"
    TRUE_COPY = "SAO_Y", "Bản sao y"
    E_CERTIFIED_COPY = "CHUNG_THUC_DIEN_TU", "Bản sao chứng thực điện tử"


class FeeTime(CodeList):
    """HinhThucThu: when a fee is collected (confidence B)."""

    AT_INTAKE = "1", "Thu khi tiếp nhận"
    AT_SUPPLEMENT = "2", "Thu khi bổ sung"
    AT_RETURN = "4", "Thu khi trả kết quả"


class FeeKind(CodeList):
    """LoaiPhiLePhi."""

    FEE = "1", "Phí"
    CHARGE = "2", "Lệ phí"


KNOWN_DATABASES = frozenset({"1", "7"})
"""MaCSDL of DSKetNoiCSDL seen so far; which database each means is not public (facts 3.2)"""


class VaultState(CodeList):
    """Whether a document in the Kho counts (mock convention). ``EXPIRED`` is told by the day, never kept."""

    VALID = "1", "Còn hiệu lực"
    EXPIRED = "2", "Đã hết hạn"
    REPLACED = "3", "Đã được thay thế"
    REVOKED = "4", "Đã bị thu hồi"
    DELETED = "5", "Chủ sở hữu đã xóa"


class ConsentState(CodeList):
    """What became of a request for the owner's consent; values are a mock convention."""

    REQUESTED = "0", "Chờ chủ sở hữu xác nhận"
    GRANTED = "1", "Đã đồng ý"
    REFUSED = "2", "Không đồng ý"
    EXPIRED = "3", "Đã hết hạn"
    USED = "4", "Đã sử dụng"
    REVOKED = "5", "Đã thu hồi"


class ConsentMethod(CodeList):
    """How the owner confirms; values are a mock convention."""

    PORTAL = "1", "Xác nhận trên Cổng Dịch vụ công quốc gia"
    CODE = "2", "Đọc mã xác nhận cho cán bộ tại quầy"
