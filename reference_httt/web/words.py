"""Words and tones the pages show for codes: every colour goes with words."""

from datetime import date, datetime

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import ConsentStatus, Source

SOURCES = {
    Source.LOCAL: "Kho dữ liệu của tỉnh",
    Source.NATIONAL: "Kho dữ liệu Cổng DVCQG",
    Source.UPLOAD: "người nộp tải lên",
    Source.DIGITIZED: "cán bộ số hóa từ bản giấy",
    Source.EARLIER: "hồ sơ đã nộp trước đây",
}
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
