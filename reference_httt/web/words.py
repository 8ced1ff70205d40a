"""Words and tones the pages show for codes: every colour goes with words."""

from datetime import date, datetime

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.payment import Reconciled
from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import ConsentStatus, FilingPlace, NoticeChannel, Source, Validity
from reference_httt.rules.payment_due import dong
from reference_httt.rules.urgency import Tone

SOURCES = {
    Source.LOCAL: "Kho dữ liệu của tỉnh",
    Source.NATIONAL: "Kho dữ liệu Cổng DVCQG",
    Source.UPLOAD: "người nộp tải lên",
    Source.DIGITIZED: "cán bộ số hóa từ bản giấy",
    Source.EARLIER: "hồ sơ đã nộp trước đây",
}
PLACES = {
    FilingPlace.NATIONAL_PORTAL: "Cổng Dịch vụ công quốc gia",
    FilingPlace.PROVINCIAL_PORTAL: "Cổng Dịch vụ công của tỉnh",
    FilingPlace.PROVINCIAL_APP: "ứng dụng di động của tỉnh",
    FilingPlace.COUNTER: "trực tiếp tại Bộ phận Một cửa",
    FilingPlace.POST: "bưu chính công ích",
}
RECONCILED = {outcome.value: outcome.label for outcome in Reconciled} | {"": "Chưa đối chiếu"}
RECONCILED_TONES = {Reconciled.MATCHED.value: "done", "": "waiting"}
ROLES = {
    Role.COUNTER_OFFICER: "Cán bộ một cửa",
    Role.SPECIALIST: "Cán bộ nghiệp vụ",
    Role.LEADER: "Lãnh đạo cơ quan",
    Role.RECORDS_CLERK: "Văn thư",
    Role.MONITOR: "Theo dõi giải quyết TTHC",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
BUTTONS = {
    Act.RECEIVE: "Tiếp nhận hồ sơ",
    Act.FORWARD: "Chuyển đơn vị xử lý",
    Act.EXAMINE: "Hoàn thành thẩm tra, dự thảo kết quả",
    Act.SIGN: "Ký số phê duyệt kết quả",
    Act.SEAL: "Ký số của cơ quan",
    Act.RETURN: "Trả kết quả",
}
WORKS = {
    "tu-choi-tiep-nhan": "Không tiếp nhận hồ sơ",
    "bo-sung": "Yêu cầu bổ sung, chỉnh sửa",
    "gui-bo-sung": "Gửi yêu cầu bổ sung cho người nộp",
    "chuyen-lai-de-nghi": "Chuyển lại đề nghị bổ sung",
    "dinh-kem": "Đính kèm kết quả thẩm tra",
    "lay-y-kien": "Lấy ý kiến cơ quan liên quan",
    "tra-loi": "Tiếp nhận ý kiến trả lời",
    "ket-thuc-lay-y-kien": "Kết thúc lấy ý kiến",
    "de-nghi-tu-choi": "Đề nghị từ chối giải quyết",
    "tra-lai": "Trả lại đơn vị xử lý",
    "hen-lai": "Xin lỗi và hẹn lại ngày trả kết quả",
    "dung-xu-ly": "Dừng xử lý hồ sơ",
    "rut": "Ghi nhận yêu cầu rút hồ sơ",
    "cho-rut": "Cho rút hồ sơ",
    "khong-cho-rut": "Không cho rút hồ sơ",
}
"""what officers do beside their main act, by the name of the page's form"""
TONES = {
    Tone.OVERDUE: "Quá hạn",
    Tone.SOON: "Sắp đến hạn",
    Tone.IN_TIME: "Trong hạn",
    Tone.WAITING: "Chờ người nộp",
    Tone.CLOSED: "Đã kết thúc",
}
DUTY_TONES = {
    Tone.OVERDUE: "stopped",
    Tone.SOON: "waiting",
    Tone.IN_TIME: "done",
    Tone.WAITING: "new",
    Tone.CLOSED: "going",
}
FILING_PLACES = {
    FilingPlace.NATIONAL_PORTAL: "Cổng Dịch vụ công quốc gia",
    FilingPlace.PROVINCIAL_PORTAL: "Cổng dịch vụ công của tỉnh",
    FilingPlace.PROVINCIAL_APP: "Ứng dụng của tỉnh",
    FilingPlace.COUNTER: "Trực tiếp tại Bộ phận Một cửa",
    FilingPlace.POST: "Bưu chính công ích",
}
RESULT_WORKS = {
    "thong-tin-ket-qua": "Lưu thông tin kết quả",
    "sao-y": "Lập bản sao y",
    "luu-kho": "Lưu bản sao y vào Kho",
    "tra-ket-qua": "Trả kết quả",
    "thu-hoi": "Thu hồi kết quả",
    "thay-the": "Lập kết quả thay thế",
    "ky-thay-the": "Ký số của cơ quan trên bản thay thế",
}
VALIDITIES = {
    Validity.PENDING: "Chờ ký số của cơ quan",
    Validity.VALID: "Có giá trị",
    Validity.REVOKED: "Đã thu hồi",
    Validity.REPLACED: "Đã được thay thế",
}
VALIDITY_TONES = {
    Validity.PENDING: "waiting",
    Validity.VALID: "done",
    Validity.REVOKED: "stopped",
    Validity.REPLACED: "going",
}
CHANNELS = {NoticeChannel.IN_APP: "Trong ứng dụng", NoticeChannel.EMAIL: "E-mail", NoticeChannel.SMS: "SMS"}
CONSENTS = {
    ConsentStatus.ASKED: "đang chờ công dân trả lời",
    ConsentStatus.GRANTED: "công dân đồng ý",
    ConsentStatus.REFUSED: "công dân không đồng ý",
}
MESSAGES = {"waiting": "chờ gửi", "sent": "đã gửi", "refused": "Cổng từ chối", "given_up": "đã ngừng gửi lại"}
_TONES = {
    DossierStatus.NEW: "new",
    DossierStatus.INTAKE_DECLINED: "stopped",
    DossierStatus.SUPPLEMENT_REQUESTED: "waiting",
    DossierStatus.OBLIGATION_REQUESTED: "waiting",
    DossierStatus.WITHDRAWAL_REQUESTED: "waiting",
    DossierStatus.DISCONTINUED: "stopped",
    DossierStatus.PROCESSED: "done",
    DossierStatus.RETURNED: "done",
}


def money(text: str) -> str:
    """An amount as the platform wrote it: «8.000 đồng»; what is no number as it is."""
    return dong(int(text)) if text.isascii() and text.isdigit() and len(text) < 20 else text


def status_label(code: str) -> str:
    """The words of a status by its wire value; an unknown one as it is."""
    return next((status.label for status in DossierStatus if status.value == code), code)


def tone(status: DossierStatus) -> str:
    """The tone of a status: ``new``, ``going``, ``waiting``, ``stopped`` or ``done``."""
    return _TONES.get(status, "going")


def day(value: date | datetime | None, absent: str = "–") -> str:
    """«25/07/2023», in Việt Nam."""
    if value is None:
        return absent
    local = value.astimezone(VIETNAM) if isinstance(value, datetime) else value
    return f"{local:%d/%m/%Y}"


def moment(value: datetime | None, absent: str = "–") -> str:
    """«08:05, 25/07/2023», in Việt Nam."""
    return absent if value is None else f"{value.astimezone(VIETNAM):%H:%M, %d/%m/%Y}"
