"""The life cycle of a dossier (trạng thái hồ sơ): which status may follow which."""

from collections.abc import Iterator

from mock_dvcqg.contract.codes import DossierStatus as S
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules

_HANDLING = {S.IN_PROGRESS, S.SUPPLEMENT_REQUESTED, S.OBLIGATION_REQUESTED, S.WITHDRAWAL_REQUESTED}
FOLLOWS: dict[S, set[S]] = {
    S.NEW: {S.RECEIVED, S.INTAKE_DECLINED, *_HANDLING} - {S.IN_PROGRESS},
    S.RECEIVED: {*_HANDLING, S.DISCONTINUED, S.PROCESSED, S.RETURNED},  # «trả ngay»: no handling step
    S.INTAKE_DECLINED: set(),
    S.IN_PROGRESS: {*_HANDLING, S.DISCONTINUED, S.PROCESSED},
    S.SUPPLEMENT_REQUESTED: {S.RECEIVED, S.INTAKE_DECLINED, *_HANDLING, S.DISCONTINUED, S.PROCESSED},
    S.OBLIGATION_REQUESTED: {S.RECEIVED, S.INTAKE_DECLINED, *_HANDLING, S.DISCONTINUED, S.PROCESSED, S.RETURNED},
    S.WITHDRAWAL_REQUESTED: {S.RECEIVED, S.INTAKE_DECLINED, *_HANDLING, S.DISCONTINUED, S.PROCESSED},
    S.DISCONTINUED: set(),
    S.PROCESSED: {S.RETURNED, S.OBLIGATION_REQUESTED},
    S.RETURNED: set(),
}
FINAL = frozenset({S.INTAKE_DECLINED, S.DISCONTINUED, S.RETURNED})
_RANK = {"1": 0, "2": 1, "4": 2, "5": 2, "6": 2, "7": 2, "3": 3, "8": 3, "9": 3, "10": 4}


def label_of(status: str) -> str:
    """The Vietnamese words of a status; the bare value when it is none."""
    return S(status).label if status in {s.value for s in S} else status


def judge_transition(previous: str | None, status: str) -> Iterator[FieldFinding]:
    """Findings on the step from the stored status to the one sent."""
    if previous is None or previous == status or previous not in _RANK or status not in _RANK:
        return
    before, after = S(previous), S(status)
    if after in FOLLOWS[before]:
        return
    said = f"Trạng thái không thể chuyển từ {previous} ({before.label}) sang {status} ({after.label})"
    rule = rules.STATUS_AFTER_END if before in FINAL else rules.STATUS_JUMP
    yield rule.at("TrangThaiHoSo", said)


def judge_against_progress(status: str, progress_status: str | None) -> Iterator[FieldFinding]:
    """A finding when a record is sent with a status that its progress rows have left behind.

    A way back that the life cycle knows (5 → 2 after the papers came, 9 → 6 for the fee) is none.
    """
    if progress_status is None or _RANK.get(progress_status, 0) <= _RANK.get(status, 9):
        return
    if status in _RANK and S(status) in FOLLOWS[S(progress_status)]:
        return
    said = f"TrangThaiHoSo = {status} chậm hơn dòng tiến độ cuối cùng (TrangThai = {progress_status})"
    yield rules.STATUS_BEHIND_PROGRESS.at("TrangThaiHoSo", said)
