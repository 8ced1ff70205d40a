"""Judges what a body does beside handling: steers without opening papers (5632 2.a), redesigns procedures (mục 2)."""

from collections.abc import Iterable

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import ComponentShown

OVERSEEN = rule(
    "overseeing.purpose",
    "CV5632-2a-1",
    expected=(
        "Cơ quan điều hành chất lượng giải quyết theo dõi được tình trạng hồ sơ nhưng không mở nội dung giấy tờ.",
        "Who steers the quality of handling sees how a dossier stands but does not open its papers.",
    ),
    hint=(
        "Tách vai trò theo dõi, điều hành khỏi vai trò xử lý: chỉ cho xem trạng thái, tiến độ; từ chối mở tập tin.",
        "Keep the role that steers apart from those who handle: show states and progress, refuse files.",
    ),
)
REDESIGNED = rule(
    "overseeing.redesigned",
    "CV5632-CV2-1",
    expected=(
        "Thành phần hồ sơ là kết quả của thủ tục khác được ghi nhận là thay thế được bằng kết quả đã số hóa.",
        "A component that is another procedure's result is known to be replaceable by the digitised result.",
    ),
    hint=(
        "Rà soát thủ tục, gắn mã kết quả thay thế (MA_KQ_THAYTHE của LayThuTuc) cho thành phần hồ sơ.",
        "Review the procedure and give its components the replacing result code (MA_KQ_THAYTHE of LayThuTuc).",
    ),
)


def state_is_shown(status: str, known: frozenset[str], seen_in: str = "") -> list[Observation]:
    """Whether the overseer is told where the dossier stands."""
    if status in known:
        vi = "Vai trò điều hành theo dõi được tình trạng hồ sơ."
        return [OVERSEEN.kept(vi, "The overseer sees how the dossier stands.", seen_in)]
    vi = "Vai trò điều hành không biết được tình trạng hồ sơ."
    return [OVERSEEN.broken(vi, "The overseer cannot see how the dossier stands.", seen_in)]


def content_is_closed(refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether a paper's content stays closed to the overseer."""
    if refused:
        said = f": {words}" if words else ""
        return [OVERSEEN.kept(f"Nội dung giấy tờ không mở được{said}.", "The paper stays closed.", seen_in)]
    vi = "Vai trò điều hành mở được nội dung giấy tờ của công dân."
    return [OVERSEEN.broken(vi, "The overseer can open the citizen's paper.", seen_in)]


def known_as_replaceable(
    components: Iterable[ComponentShown], name: str, kq_code: str, seen_in: str = ""
) -> list[Observation]:
    """Whether a component that is a result of the catalogue may be replaced by that result (5632, mục 2; G6)."""
    component = next((one for one in components if one.replaceable_by == kq_code or name in one.name), None)
    if component is None:
        vi, en = f"Thủ tục không có thành phần hồ sơ «{name}».", f"The procedure has no component «{name}»."
        return [REDESIGNED.cannot_tell(vi, en, seen_in)]
    if component.replaceable_by != kq_code:
        vi = f"Thành phần hồ sơ «{component.name}» chưa được ghi nhận là thay thế được bằng kết quả mã {kq_code}."
        return [REDESIGNED.broken(vi, f"«{component.name}» is not known as replaceable by {kq_code}.", seen_in)]
    vi = f"Thành phần hồ sơ «{component.name}» thay thế được bằng kết quả mã {kq_code}."
    return [REDESIGNED.kept(vi, f"«{component.name}» is replaceable by {kq_code}.", seen_in)]
