"""Results beside signing and returning them, who only watches, and who has not signed in."""

from conformance.province.actions.filing import DraftOpened
from conformance.province.actions.handling import StatusReached
from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class DossierWatched(Values):
    """What the system shows of a dossier to who only watches over the quality of handling."""

    status: str
    result: str = ""
    """id of the result, as the system names it"""


class PaperOpened(Values):
    """A paper was shown to who asked for it."""

    sha256: str = ""


class PageReached(Values):
    """Where a browser without a session ended."""

    landed_url: str
    page: str = ""
    """the text of the page"""


_C = Role.CITIZEN
_O, _R, _W = Role.COUNTER_OFFICER, Role.RECORDS_CLERK, Role.OVERSEER

RESULTS: tuple[ActionSpec, ...] = (
    action("make_true_copy", _R, "dossier_code", StatusReached, "sao y kết quả, ký số của cơ quan trên bản sao y"),
    action("store_true_copy", _R, "dossier_code", Nothing, "cập nhật thông tin, lưu bản sao y vào Kho DL trên HTTT"),
    action("hand_over", _O, "dossier_code return_form tracking_number", StatusReached, "trả kết quả theo hình thức"),
    action("watch_dossier", _W, "dossier_code", DossierWatched, "theo dõi tình trạng hồ sơ"),
    action("enter_as_visitor", _C, "entry_url", PageReached, "mở đường dẫn nộp hồ sơ khi chưa đăng nhập"),
    action("start_as_visitor", _C, "procedure_code agency_code", DraftOpened, "thử lập hồ sơ khi chưa đăng nhập"),
    action("open_as_overseer", _W, "dossier_code result", PaperOpened, "mở nội dung kết quả của hồ sơ đang theo dõi"),
)
"""``return_form``: ``counter``, ``post`` or ``online``"""
