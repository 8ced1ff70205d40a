"""Judges what who steers the quality of handling may see: how a dossier stands, not what its papers say (5632 2.a)."""

from conformance.checks.observation import Observation
from conformance.checks.rule import rule

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
