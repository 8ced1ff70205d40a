"""Opinions of other bodies and reports of the examination, as electronic papers of the dossier."""

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class PaperKept(BaseModel):
    """One paper kept with a dossier."""

    paper: str
    kind: str
    """``verification``, ``opinion`` or the province's own word"""
    title: str = ""


class OpinionKept(BaseModel):
    """A question to another body, its reply and the paper of it."""

    consultation: str
    body: str
    is_answered: bool
    paper: str = ""


class PapersKept(Values):
    """What is kept of a dossier's examination."""

    papers: list[PaperKept]
    opinions: list[OpinionKept]


_S = Role.SPECIALIST

OPINIONS: tuple[ActionSpec, ...] = (
    action("digitize_report", _S, "dossier_code file_name content", Nothing, "số hóa kết quả thẩm tra, xác minh"),
    action(
        "digitize_reply",
        _S,
        "dossier_code consultation text file_name content",
        Nothing,
        "số hóa văn bản trả lời của cơ quan liên quan",
    ),
    action("view_papers", Role.MONITOR, "dossier_code", PapersKept, "xem giấy tờ lưu trong quá trình xử lý"),
)
