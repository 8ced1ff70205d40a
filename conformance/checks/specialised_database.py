"""Judges the specialised database (Yên Bái Bước 4; G1): the result goes there, is shared, its state comes back."""

from collections.abc import Sequence
from typing import Any

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.databases import SpecialisedState
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.databases import RecordState, SharingState

GIVEN, ASKED = "ket-qua", "trang-thai"
_WORDS = {RecordState.STORED.value: "stored", RecordState.REFUSED.value: "refused"}
_SHARED = (SharingState.WAITS_FOR_OWNER.value, SharingState.SHARED.value)

SHARED = rule(
    "specialised-database.shared",
    "YB-B4-3",
    expected=(
        "Kết quả được lưu vào CSDL chuyên ngành và chia sẻ với Kho của chủ hồ sơ trên Cổng DVCQG.",
        "The result is stored in the specialised database and shared with its owner's vault at the portal.",
    ),
    hint=(
        "Sau khi phát hành, chuyển kết quả đã ký số tới CSDL chuyên ngành theo số định danh của chủ hồ sơ; gửi lại "
        "khi CSDL chưa trả lời.",
        "After issuing give the signed result to the specialised database under the owner's number; try again while "
        "it does not answer.",
    ),
)
TOLD_BACK = rule(
    "specialised-database.told-back",
    "YB-B4-4",
    expected=(
        "Trạng thái kết quả tại CSDL chuyên ngành được đồng bộ đúng về HTTT GQTTHC.",
        "Where the result stands in the specialised database comes back to the province's system as it is.",
    ),
    hint=(
        "Lưu đúng trạng thái CSDL chuyên ngành trả lời, kể cả từ chối kèm lý do; hỏi lại khi chưa có trạng thái cuối.",
        "Keep the state as the database answers it, a refusal with its reason too; ask again until it is final.",
    ),
)


def is_answered(entry: JournalEntry) -> bool:
    """Whether the database told where a result given to it stands."""
    return entry.service == GIVEN and bool(_told(entry))


def shared_with_owner(
    entries: Sequence[JournalEntry], dossier_code: str, owner: str, *, known: bool
) -> list[Observation]:
    """Whether the database has the returned dossier's result under its owner, shared with the vault.

    ``known``: the province itself knows of a result on its way; without one nothing will come.
    """
    given = [entry for entry in entries if entry.service == GIVEN and entry.dossier_code == dossier_code]
    if not given:
        if known:
            vi, en = "Kết quả chưa tới CSDL chuyên ngành.", "The result has not reached the database yet."
            return [SHARED.cannot_tell(vi, en)]
        vi = "Hồ sơ đã trả kết quả nhưng kết quả không được chuyển tới CSDL chuyên ngành."
        return [SHARED.broken(vi, "The dossier is returned, its result was not given to the database.")]
    last = given[-1]
    where = f"journal:{last.seq}"
    if last.person and last.person != owner:
        vi = "Kết quả được chuyển tới CSDL chuyên ngành theo số của người khác."
        return [SHARED.broken(vi, "The result was given under somebody else's number.", where)]
    told = _told(last)
    if told.get("TrangThai") == RecordState.STORED.value and told.get("TrangThaiChiaSe") in _SHARED:
        vi, en = "CSDL chuyên ngành đã lưu và chia sẻ kết quả.", "The database stored and shared the result."
        return [SHARED.kept(vi, en, where)]
    if told.get("TrangThai") == RecordState.REFUSED.value:
        vi = f"CSDL chuyên ngành không nhận kết quả: {told.get('LyDo') or 'không nêu lý do'}."
        return [SHARED.cannot_tell(vi, "The database refused the result; why is judged elsewhere.", where)]
    return [SHARED.cannot_tell("CSDL chuyên ngành chưa xử lý xong.", "The database has not finished.", where)]


def told_back(
    entries: Sequence[JournalEntry], dossier_code: str, shown: Sequence[SpecialisedState], seen_in: str = ""
) -> list[Observation]:
    """Whether the province shows the state that the database told last; only a final contrary one is a breach."""
    answers = [e for e in entries if e.service in (GIVEN, ASKED) and _told(e) and _is_of(e, dossier_code)]
    state = _WORDS.get(str(_told(answers[-1]).get("TrangThai")), "under_way") if answers else ""
    if not state or not shown:
        vi, en = "Chưa có trạng thái để đối chiếu.", "There is no state to compare."
        return [TOLD_BACK.cannot_tell(vi, en, seen_in)]
    mine = shown[-1].state
    if mine == state:
        vi, en = f"HTTT GQTTHC ghi đúng trạng thái ({state}).", f"The system shows the same state ({state})."
        return [TOLD_BACK.kept(vi, en, seen_in)]
    if mine in ("stored", "refused"):
        vi = "HTTT GQTTHC ghi trạng thái cuối khác với CSDL chuyên ngành."
        return [TOLD_BACK.broken(vi, f"The system shows «{mine}», the database said «{state}».", seen_in)]
    return [TOLD_BACK.cannot_tell("Trạng thái chưa được đồng bộ.", "The state has not come back yet.", seen_in)]


def _told(entry: JournalEntry) -> dict[str, Any]:
    """The one result of a good answer."""
    answer = entry.response if isinstance(entry.response, dict) else {}
    rows = answer.get("result")
    return rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}


def _is_of(entry: JournalEntry, dossier_code: str) -> bool:
    return entry.dossier_code == dossier_code or str(_told(entry).get("GiayToId", "")).startswith(dossier_code)
