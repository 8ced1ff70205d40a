"""Sending a draft by one bare call, and what a draft holds: for attempts that must leave everything as it was."""

from pydantic import BaseModel

from conformance.province.actions.filing import Submitted
from conformance.province.actions.model import ActionSpec, Role, Values, action


class GivenFile(BaseModel):
    """One component of a draft; ``sha256`` is empty while it has no file."""

    code: str
    sha256: str = ""


class DraftShown(Values):
    """What is kept of a dossier being prepared."""

    dossier_code: str = ""
    """empty until it is sent"""
    full_name: str = ""
    birth_date: str = ""
    components: list[GivenFile] = []
    """empty while they are not shown"""


_C = Role.CITIZEN

SENDING: tuple[ActionSpec, ...] = (
    action("send_draft", _C, "draft", Submitted, "gửi hồ sơ đang lập, không làm gì khác"),
    action("view_draft", _C, "draft", DraftShown, "xem lại hồ sơ đang lập"),
)
