"""What officers do with a result beside signing and returning it, and what those who only watch may open."""

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


_O, _R, _W = Role.COUNTER_OFFICER, Role.RECORDS_CLERK, Role.OVERSEER

RESULTS: tuple[ActionSpec, ...] = (
    action("make_true_copy", _R, "dossier_code", StatusReached, "sao y kết quả, ký số của cơ quan trên bản sao y"),
    action("store_true_copy", _R, "dossier_code", Nothing, "cập nhật thông tin, lưu bản sao y vào Kho DL trên HTTT"),
    action("hand_over", _O, "dossier_code return_form tracking_number", StatusReached, "trả kết quả theo hình thức"),
    action("watch_dossier", _W, "dossier_code", DossierWatched, "theo dõi tình trạng hồ sơ"),
    action("open_as_overseer", _W, "dossier_code result", PaperOpened, "mở nội dung kết quả của hồ sơ đang theo dõi"),
)
"""``return_form``: ``counter``, ``post`` or ``online``"""
