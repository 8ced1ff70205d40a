"""Judges the look-up of dossiers: the right one by code or number, six fields to its party, little to anybody else."""

from collections.abc import Sequence

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.finding import FoundDossier

FINDS = rule(
    "looking-up.finds",
    "HT-1-B4-1",
    expected=(
        "Hồ sơ tra cứu được theo mã hồ sơ hoặc số định danh; mã không có thật không cho kết quả nào.",
        "A dossier is found by its code or the identity number; a code that does not exist gives nothing.",
    ),
    hint=(
        "So khớp toàn bộ mã hồ sơ; không tự điền phần thiếu hoặc sai của mã.",
        "Match the whole code; put nothing in for what is missing or wrong.",
    ),
)
SIX_FIELDS = rule(
    "looking-up.six-fields",
    "HT-1-B4-2",
    expected=(
        "Người nộp hồ sơ tra cứu được mã hồ sơ, thủ tục, họ tên, ngày tiếp nhận, ngày hẹn trả, tình trạng xử lý.",
        "The submitter is told code, procedure, full name, day of reception, appointed day and state.",
    ),
    hint=(
        "Trả đủ sáu nội dung khi người tra cứu đã đăng nhập là người nộp hoặc chủ hồ sơ.",
        "Give all six when the signed-in visitor is the submitter or owner.",
    ),
)
NOTHING_PERSONAL = rule(
    "looking-up.nothing-personal",
    "HT-1-B4-3",
    expected=(
        "Người không đăng nhập chỉ tra cứu được mã hồ sơ và tình trạng xử lý, không có thông tin cá nhân.",
        "Whoever is not signed in is told code and state, and nothing about a person.",
    ),
    hint=(
        "Lọc các trường cá nhân tại máy chủ theo việc đăng nhập, không ẩn trên trang.",
        "Leave personal fields out on the server by the sign-in, do not hide them on the page.",
    ),
)


def finds(found: Sequence[FoundDossier] | None, dossier_code: str, seen_in: str = "") -> list[Observation]:
    """Whether the look-up gave that dossier; ``None``: nobody looked anything up."""
    if found is None:
        return [FINDS.cannot_tell("Chưa tra cứu.", "Nothing was looked up.", seen_in)]
    if any(one.dossier_code == dossier_code for one in found):
        return [FINDS.kept(f"Tra cứu được hồ sơ {dossier_code}.", f"{dossier_code} was found.", seen_in)]
    vi = f"Tra cứu không thấy hồ sơ {dossier_code}."
    return [FINDS.broken(vi, f"{dossier_code} was not found.", seen_in)]


def finds_nothing(found: Sequence[FoundDossier] | None, seen_in: str = "") -> list[Observation]:
    """Whether a code that does not exist gave nothing."""
    if found is None:
        return [FINDS.cannot_tell("Chưa tra cứu.", "Nothing was looked up.", seen_in)]
    if found:
        vi = f"Mã hồ sơ không có thật cho kết quả là hồ sơ {found[0].dossier_code}."
        return [FINDS.broken(vi, f"A code that does not exist gave {found[0].dossier_code}.", seen_in)]
    return [FINDS.kept("Không có kết quả nào.", "Nothing was found.", seen_in)]


def finds_no_other(found: Sequence[FoundDossier] | None, dossier_code: str, seen_in: str = "") -> list[Observation]:
    """Whether another way of writing the code gave that dossier or nothing, never another one (D-50)."""
    if found is None:
        return [FINDS.cannot_tell("Chưa tra cứu.", "Nothing was looked up.", seen_in)]
    others = sorted({one.dossier_code for one in found} - {dossier_code})
    if others:
        vi = f"Mã viết theo dạng khác của hồ sơ {dossier_code} cho kết quả là hồ sơ {', '.join(others)}."
        return [FINDS.broken(vi, f"Another form of {dossier_code} gave {', '.join(others)}.", seen_in)]
    vi = f"Chỉ có hồ sơ {dossier_code}." if found else "Không có kết quả nào."
    return [FINDS.kept(vi, f"{dossier_code} alone was found." if found else "Nothing was found.", seen_in)]


def tells_six(
    found: Sequence[FoundDossier] | None, dossier_code: str, *, received: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether the party of the dossier is told all six; before a reception there are no days to tell."""
    one = next((one for one in found or () if one.dossier_code == dossier_code), None)
    if one is None:
        return [SIX_FIELDS.cannot_tell("Không có kết quả tra cứu.", "There is no result.", seen_in)]
    missing = [words for words, there in _six(one, received=received) if not there]
    if missing:
        vi = f"Kết quả tra cứu thiếu: {', '.join(missing)}."
        return [SIX_FIELDS.broken(vi, f"The result lacks: {', '.join(missing)}.", seen_in)]
    return [SIX_FIELDS.kept("Kết quả tra cứu đủ nội dung.", "The result tells all of it.", seen_in)]


def tells_little(found: Sequence[FoundDossier] | None, private: Sequence[str], seen_in: str = "") -> list[Observation]:
    """Whether nobody's data are told to a visitor who is not signed in; ``private`` are the person's own (D-35)."""
    if not found:
        return [NOTHING_PERSONAL.cannot_tell("Không có kết quả tra cứu.", "There is no result.", seen_in)]
    for one in found:
        texts = [one.submitter, *one.others.values()]
        told = [text for text in texts if text and any(secret and secret in text for secret in private)]
        if one.submitter or told:
            vi = "Người không đăng nhập tra cứu được thông tin cá nhân của người nộp hồ sơ."
            return [NOTHING_PERSONAL.broken(vi, "A visitor who is not signed in is told personal data.", seen_in)]
    if not all(one.dossier_code and one.status for one in found):
        vi, en = "Kết quả không có mã hồ sơ hoặc tình trạng.", "The result lacks code or state."
        return [NOTHING_PERSONAL.cannot_tell(vi, en, seen_in)]
    return [NOTHING_PERSONAL.kept("Chỉ có mã hồ sơ và tình trạng.", "Only code and state are told.", seen_in)]


def _six(one: FoundDossier, *, received: bool) -> list[tuple[str, bool]]:
    days = [("ngày tiếp nhận", one.received_at is not None), ("ngày hẹn trả", one.due_at is not None)]
    return [
        ("mã hồ sơ", bool(one.dossier_code)),
        ("thủ tục", bool(one.procedure)),
        ("họ tên người nộp hồ sơ", bool(one.submitter)),
        *(days if received else []),
        ("tình trạng xử lý", bool(one.status)),
    ]
