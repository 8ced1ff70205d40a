"""How a result goes out: copies and codes as the province keeps them, what the owner sees on the provincial portal."""

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class ResultCopy(BaseModel):
    """One result of a dossier as the province keeps it."""

    kq_code: str = ""
    instance_code: str = ""
    """the code of this very result"""
    document_number: str = ""
    on_paper: bool
    """whether a paper copy goes out beside the file"""


class ResultCopies(Values):
    """The results of a dossier."""

    results: list[ResultCopy]


class OwnResults(Values):
    """Codes of the results that the province's portal returns to the signed-in citizen."""

    results: list[str]


_C = Role.CITIZEN

RETURNING: tuple[ActionSpec, ...] = (
    action("ask_electronic_only", _C, "draft", Nothing, "đề nghị chỉ nhận kết quả bản điện tử"),
    action("view_copies", Role.MONITOR, "dossier_code", ResultCopies, "xem bản giấy, bản điện tử, mã của kết quả"),
    action("view_own_results", _C, "dossier_code", OwnResults, "xem kết quả được trả trên Cổng DVC tỉnh"),
)
