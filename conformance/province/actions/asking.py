"""What officers ask, decline and send back on the way: supplements, corrections, the leader's no, other bodies."""

from datetime import datetime

from pydantic import BaseModel

from conformance.province.actions.handling import StatusReached
from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class CasePaper(BaseModel):
    """A paper made while the dossier is handled, as the applicant or an officer sees it."""

    kind: str
    """``receipt``, ``supplement``, ``refusal``, ``apology``, ``stop`` or the province's own word"""
    title: str = ""
    form: str = ""
    """the form it follows, e.g. «Mẫu 02, TT 01/2018/TT-VPCP»"""


class AskedOfBody(BaseModel):
    """A question to another body."""

    consultation: str
    body: str
    is_answered: bool


class CaseShown(Values):
    """Papers, consultations and limits of a dossier."""

    papers: list[CasePaper]
    consultations: list[AskedOfBody] = []
    submitted_at: datetime | None = None
    answer_due_at: datetime | None = None
    """by when the applicant is answered (08 giờ làm việc)"""
    answered_at: datetime | None = None
    is_late: bool | None = None
    """whether the system itself says that the answer is overdue; ``None``: it says nothing"""


# reason of closing a consultation: why missing replies are not waited for; empty when all have replied
_O, _S, _C = Role.COUNTER_OFFICER, Role.SPECIALIST, Role.CITIZEN

ASKING: tuple[ActionSpec, ...] = (
    action("decline_intake", _O, "dossier_code reason", StatusReached, "không tiếp nhận hồ sơ, nêu lý do"),
    action("request_supplement", _O, "dossier_code component text", StatusReached, "yêu cầu bổ sung giấy tờ"),
    action("request_correction", _O, "dossier_code field text", StatusReached, "yêu cầu chỉnh sửa tờ khai điện tử"),
    action("propose_supplement", _S, "dossier_code component text", StatusReached, "đề nghị Bộ phận Một cửa bổ sung"),
    action("send_supplement", _O, "dossier_code", StatusReached, "gửi yêu cầu bổ sung của phòng chuyên môn"),
    action("supply", _C, "dossier_code", StatusReached, "nộp lại hồ sơ đã chỉnh sửa, bổ sung"),
    action("send_back", Role.LEADER, "dossier_code reason", StatusReached, "trả lại hồ sơ cho phòng chuyên môn"),
    action("consult", _S, "dossier_code body question reply_by", StatusReached, "lấy ý kiến cơ quan liên quan"),
    action("keep_reply", _S, "dossier_code consultation text", Nothing, "cập nhật ý kiến trả lời"),
    action("close_consultation", _S, "dossier_code reason", StatusReached, "kết thúc lấy ý kiến"),
    action("view_case", Role.MONITOR, "dossier_code", CaseShown, "xem quá trình xử lý hồ sơ"),
    action("view_own_case", _C, "dossier_code", CaseShown, "xem các phiếu, giấy tờ cơ quan gửi"),
)
