"""What is decided on a dossier beside its plain course: a new day, a stop, a refusal, a withdrawal, a revocation.

Also what its people see of that: the steps with their content, the results, the rating, the counts.
"""

from datetime import date, datetime

from pydantic import BaseModel

from conformance.province.actions.handling import StatusReached
from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class HandledStep(BaseModel):
    """One act on a dossier as the province keeps it."""

    action: str
    content: str = ""
    """nội dung xử lý"""
    officer: str = ""
    papers: int = 0
    """how many papers belong to it"""


class StepsShown(Values):
    """The acts on a dossier, oldest first, and its appointed day."""

    steps: list[HandledStep]
    due_at: datetime | None = None


class ResultState(BaseModel):
    """One result of a dossier."""

    title: str
    document_number: str = ""
    effective_on: date | None = None
    expires_on: date | None = None
    is_extracted: bool
    """whether its digitising and extraction count as complete"""
    is_in_force: bool = True


class ResultsShown(Values):
    """The results of a dossier, oldest first."""

    results: list[ResultState]


class ChannelCounts(Values):
    """How many dossiers of an agency there are, and how many of them count as online."""

    total: int
    online: int


_O, _S, _L, _C = Role.COUNTER_OFFICER, Role.SPECIALIST, Role.LEADER, Role.CITIZEN

DECIDING: tuple[ActionSpec, ...] = (
    action("extend", _L, "dossier_code reason working_days", StatusReached, "xin lỗi và hẹn lại ngày trả kết quả"),
    action("discontinue", _L, "dossier_code reason", StatusReached, "dừng giải quyết hồ sơ"),
    action("propose_refusal", _S, "dossier_code reason", StatusReached, "đề nghị từ chối giải quyết hồ sơ"),
    action("ask_withdrawal", _C, "dossier_code reason", StatusReached, "yêu cầu rút hồ sơ"),
    action("accept_withdrawal", _O, "dossier_code", StatusReached, "cho rút hồ sơ"),
    action("deny_withdrawal", _O, "dossier_code reason", StatusReached, "không cho rút hồ sơ"),
    action("revoke_result", _L, "dossier_code reason", Nothing, "thu hồi kết quả"),
    action("rate_dossier", _C, "dossier_code", Nothing, "đánh giá việc giải quyết hồ sơ"),
    action(
        "enter_result_fields",
        _S,
        "dossier_code document_number subject effective_on expires_on no_expiry",
        Nothing,
        "bóc tách dữ liệu kết quả",
    ),
    action("sign_files", _O, "dossier_code", Nothing, "ký số các tập tin chưa ký số"),
    action("examine_noting", _S, "dossier_code content", StatusReached, "thẩm tra, ghi nội dung xử lý"),
    action("view_steps", Role.MONITOR, "dossier_code", StepsShown, "xem các bước xử lý hồ sơ"),
    action("view_results", Role.MONITOR, "dossier_code", ResultsShown, "xem kết quả của hồ sơ"),
    action("report_month", Role.ADMINISTRATOR, "year month", Nothing, "báo cáo số liệu tháng lên Cổng DVCQG"),
    action("count_channels", _L, "agency_code", ChannelCounts, "xem số liệu hồ sơ theo kênh nộp"),
)
