"""Judges comparing the owner with the population database (Yên Bái Bước 3; G1): match, mismatch, no answer."""

from collections.abc import Sequence

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.control import JournalEntry

VERIFICATION = "xac-minh"
MATCH, UNREACHABLE = "match", "unreachable"

COMPARED = rule(
    "population.compared",
    "YB-B3-6",
    expected=(
        "Thông tin của chủ hồ sơ được đối chiếu với CSDL quốc gia về dân cư; không khớp thì không được chấp nhận.",
        "The owner's data are compared with the population database; a mismatch is not accepted.",
    ),
    hint=(
        "Đối chiếu họ tên, ngày sinh, số định danh khi lập hồ sơ và trước khi tiếp nhận; không khớp thì dừng để sửa.",
        "Compare name, birth date and number when the dossier is begun and before reception; stop at a mismatch.",
    ),
)
HOLDS_NOBODY_UP = rule(
    "population.holds-nobody-up",
    "YB-B3-7",
    expected=(
        "CSDL quốc gia về dân cư không trả lời thì hồ sơ vẫn được lập, ghi rõ chưa đối chiếu được và đối chiếu lại.",
        "When the population database does not answer the dossier goes on, marked so, and is compared later.",
    ),
    hint=(
        "Không chặn và không coi là khớp khi CSDL không trả lời; lưu trạng thái chưa đối chiếu được và đối chiếu lại "
        "trước khi tiếp nhận.",
        "Neither block nor take it for a match when the database does not answer; keep the mark and compare again "
        "before reception.",
    ),
)


def compared(entries: Sequence[JournalEntry], number: str, outcome: str) -> list[Observation]:
    """Whether the owner was compared and found to match."""
    asked = [entry for entry in entries if entry.service == VERIFICATION and entry.person == number]
    if asked and outcome == MATCH:
        vi, en = "Thông tin chủ hồ sơ đã được đối chiếu, khớp.", "The owner was compared and matches."
        return [COMPARED.kept(vi, en, f"journal:{asked[-1].seq}")]
    if not asked and outcome == MATCH:
        vi = "HTTT GQTTHC ghi là khớp nhưng không đối chiếu với CSDL quốc gia về dân cư."
        return [COMPARED.broken(vi, "The system says «match» without having asked the database.")]
    if not asked:
        vi = "Hồ sơ được lập mà không đối chiếu với CSDL quốc gia về dân cư."
        return [COMPARED.broken(vi, "The dossier was begun without asking the database.")]
    return [COMPARED.cannot_tell("Chưa có kết quả đối chiếu.", "There is no outcome yet.", f"journal:{asked[-1].seq}")]


def mismatch_stopped(outcome: str, *, tried: bool, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether data that differ from the registered ones were not accepted as they are."""
    if not tried:
        return [COMPARED.cannot_tell("Chưa có lần đối chiếu nào.", "Nothing was compared.", seen_in)]
    if refused:
        return [COMPARED.kept(f"Không được chấp nhận: {words or 'không nêu lý do'}.", "It was not accepted.", seen_in)]
    if outcome == "mismatch":
        return [COMPARED.kept("Hồ sơ được ghi là không khớp.", "The dossier is marked as a mismatch.", seen_in)]
    vi = "Thông tin không khớp CSDL quốc gia về dân cư vẫn được chấp nhận."
    return [COMPARED.broken(vi, "Data that differ from the registered ones were accepted.", seen_in)]


def goes_on_marked(*, opened: bool, outcome: str, words: str, seen_in: str = "") -> list[Observation]:
    """Whether the dossier was begun while the database did not answer, and marked so."""
    if not opened:
        vi = f"Hồ sơ không lập được khi CSDL quốc gia về dân cư không trả lời: {words or 'không nêu lý do'}."
        return [HOLDS_NOBODY_UP.broken(vi, "No dossier could be begun while the database was down.", seen_in)]
    if outcome == MATCH:
        vi = "Hồ sơ được ghi là khớp dù CSDL quốc gia về dân cư không trả lời."
        return [HOLDS_NOBODY_UP.broken(vi, "It counts as a match though the database did not answer.", seen_in)]
    if outcome != UNREACHABLE:
        vi, en = "HTTT GQTTHC không cho biết kết quả đối chiếu.", "The system does not tell the outcome."
        return [HOLDS_NOBODY_UP.cannot_tell(vi, en, seen_in)]
    vi, en = "Hồ sơ được lập, ghi rõ chưa đối chiếu được.", "The dossier was begun and marked as not compared."
    return [HOLDS_NOBODY_UP.kept(vi, en, seen_in)]


def compared_later(outcome: str, seen_in: str = "") -> list[Observation]:
    """Whether the owner was compared once the database answered again."""
    if outcome == MATCH:
        vi, en = "Hồ sơ được đối chiếu lại, khớp.", "The dossier was compared again and matches."
        return [HOLDS_NOBODY_UP.kept(vi, en, seen_in)]
    if outcome == UNREACHABLE:
        vi = "CSDL đã trả lời lại nhưng hồ sơ vẫn chưa được đối chiếu."
        return [HOLDS_NOBODY_UP.broken(vi, "The database answers again but nothing was compared.", seen_in)]
    return [HOLDS_NOBODY_UP.cannot_tell("Chưa rõ kết quả đối chiếu lại.", "The outcome is not told.", seen_in)]
