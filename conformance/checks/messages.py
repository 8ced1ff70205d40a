"""Judges the messages themselves by what the portal noted of them (bản tin): calls, records, progress rows."""

from collections.abc import Iterable

from conformance.checks.journal_facts import PROGRESS, RECORDS
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel

_CALL_RULES = frozenset({"dstcode-missing", "madonvi-not-own", "is-updating-spelling"})
_UPDATE_OF_UNKNOWN = "update-of-unknown"
_ALREADY_EXISTS = "đã tồn tại"
_HINT = (
    "Xem từng sai lệch (trường, giá trị nhận được, giá trị đúng) trong nhật ký của Cổng, sửa phần lập bản tin.",
    "Look at each deviation (field, seen, expected) in the portal's journal and mend how messages are made.",
)

CALLS = rule(
    "messages.calls",
    "G2-KN-1",
    expected=("Lời gọi mang đúng madonvi và dstcode.", "Calls carry the right madonvi and dstcode."),
    hint=(
        "Đặt dstcode trong tiêu đề hoặc tham số của mọi lời gọi, madonvi bằng mã đơn vị đã đăng ký.",
        "Put dstcode into the header or query of every call and madonvi to the registered unit's code.",
    ),
)
RECORDS_RIGHT = rule(
    "messages.records",
    "G2-HS-1",
    expected=("Bản ghi hồ sơ không có sai lệch mức lỗi.", "Dossier records have no deviation of error level."),
    hint=_HINT,
)
UPDATING = rule(
    "messages.is-updating",
    "G2-HS-2",
    expected=("isUpdating phù hợp với hồ sơ đã có trên Cổng.", "isUpdating agrees with what the portal has."),
    hint=(
        "Tra cứu TraCuuHoSo trước khi gửi; có kết quả thì isUpdating là True, không có thì False.",
        "Ask TraCuuHoSo first; send isUpdating True when it finds the dossier, else False.",
    ),
)
ROWS_RIGHT = rule(
    "messages.progress",
    "G2-TD-1",
    expected=("Dòng tiến độ không có sai lệch mức lỗi.", "Progress rows have no deviation of error level."),
    hint=_HINT,
)


def calls_are_addressed(calls: Iterable[JournalEntry]) -> list[Observation]:
    """Whether each call of the adapter named its unit and destination."""
    return [_judged(CALLS, call, _of_call(call)) for call in calls]


def records_are_right(entries: Iterable[JournalEntry]) -> list[Observation]:
    """Whether each record came without an error-level deviation."""
    return [_judged(RECORDS_RIGHT, entry, _errors(entry)) for entry in entries if entry.service == RECORDS]


def rows_are_right(entries: Iterable[JournalEntry]) -> list[Observation]:
    """Whether each progress row came without an error-level deviation."""
    return [_judged(ROWS_RIGHT, entry, _errors(entry)) for entry in entries if entry.service == PROGRESS]


def updates_are_known(entries: Iterable[JournalEntry]) -> list[Observation]:
    """Whether inserts and updates were told apart (facts 1.5)."""
    return [_updating(entry) for entry in entries if entry.service == RECORDS]


def _updating(entry: JournalEntry) -> Observation:
    where = f"journal:{entry.seq}"
    if _ALREADY_EXISTS in entry.message.lower():
        vi = f"Hồ sơ {entry.dossier_code} đã có nhưng gửi với isUpdating False."
        return UPDATING.broken(vi, f"Dossier {entry.dossier_code} is known, but was sent as new.", where)
    if any(finding.rule == _UPDATE_OF_UNKNOWN for finding in entry.findings):
        vi = f"Hồ sơ {entry.dossier_code} chưa có nhưng gửi với isUpdating True."
        return UPDATING.broken(vi, f"Dossier {entry.dossier_code} is new, but was sent as an update.", where)
    return UPDATING.kept(f"Hồ sơ {entry.dossier_code} gửi đúng.", f"Dossier {entry.dossier_code} as it should.", where)


def _judged(by: Rule, entry: JournalEntry, deviations: list[FieldFinding]) -> Observation:
    where, about = f"journal:{entry.seq}", entry.dossier_code or entry.service
    if not deviations:
        return by.kept(f"{about}: không có sai lệch.", f"{about}: no deviation.", where)
    first = deviations[0]
    more_vi = f" (và {len(deviations) - 1} sai lệch khác)" if len(deviations) > 1 else ""
    more_en = f" (and {len(deviations) - 1} more)" if len(deviations) > 1 else ""
    vi = f"{about}: {first.field} – {first.message}{more_vi}."
    return by.broken(vi, f"{about}: {first.field}, rule {first.rule}{more_en}.", where)


def _errors(entry: JournalEntry) -> list[FieldFinding]:
    return [one for one in entry.findings if one.level is FindingLevel.ERROR and one.rule not in _CALL_RULES]


def _of_call(entry: JournalEntry) -> list[FieldFinding]:
    return [one for one in entry.findings if one.rule in _CALL_RULES]
