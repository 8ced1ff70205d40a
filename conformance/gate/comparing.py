"""Pure comparison of two runs, requirement by requirement."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from conformance.errors import UsageError
from conformance.run.verdicts import weighed
from reports.record import Comparison, Record, Verdict

GOOD = frozenset({Verdict.PASS, Verdict.WARN})
WORSE = frozenset({Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.BLOCKED})
NOT_MET = WORSE | {Verdict.REVIEW}


@dataclass(frozen=True)
class Baseline:
    """An earlier run: what each requirement weighed in it."""

    run_id: str
    ruleset: str
    agency_code: str
    requirements: Mapping[str, Verdict]


def baseline_of(record: Record, name: str) -> Baseline:
    """The earlier run as later ones are held against it; ``name`` is the file, for sentences.

    Raises:
        UsageError: it is an observation, or broke off before its end.
    """
    header, footer = record.header, record.footer
    if header.kind != "replay":
        raise UsageError(f"{name}: đây là bản ghi của một lần quan sát, không phải của một lần chạy kịch bản")
    if footer is None:
        raise UsageError(f"{name}: lần chạy chưa trọn vẹn (thiếu dòng kết thúc), không dùng để so sánh được")
    levels = {row.id: row.level for row in header.requirements}
    found = {name: weighed(verdict, levels.get(name, "MAY")) for name, verdict in footer.requirements.items()}
    return Baseline(header.run_id, header.ruleset, header.subject.agency_code, found)


def check_ruleset(old: Baseline, ruleset: str) -> None:
    """See that both runs are of one ruleset.

    Raises:
        UsageError: they are not.
    """
    if old.ruleset != ruleset:
        raise UsageError(
            f"không so sánh được: lần chạy {old.run_id} theo bộ quy tắc «{old.ruleset}», lần này theo «{ruleset}»"
        )


def check_body(old: Baseline, agency_code: str) -> None:
    """See that both runs are of one body.

    Raises:
        UsageError: they are not.
    """
    if old.agency_code != agency_code:
        raise UsageError(
            f"không so sánh được: lần chạy {old.run_id} kiểm tra cơ quan {old.agency_code}, lần này {agency_code}"
        )


def compared(
    old: Baseline,
    now: Mapping[str, Verdict],
    order: Iterable[str],
    meant: Collection[str] | None = None,
    excused: Collection[str] = (),
) -> Comparison:
    """The runs side by side; ``order`` is the register's.

    ``meant`` is what the later run was to judge, ``None`` for a whole run: a filtered one says nothing of the rest.
    What is ``excused`` by a waiver is neither worse nor new, and not mended either.
    """
    was = old.requirements
    names = list(dict.fromkeys([*order, *now, *was]))
    return Comparison(
        run_id=old.run_id,
        regressions=tuple(n for n in names if was.get(n) in GOOD and now.get(n) in WORSE and n not in excused),
        known=tuple(n for n in names if was.get(n) in NOT_MET and now.get(n) in NOT_MET),
        new=tuple(n for n in names if _is_new(was.get(n), now.get(n)) and n not in excused),
        mended=tuple(n for n in names if was.get(n) in NOT_MET and now.get(n) in GOOD),
        gone=tuple(n for n in names if n in was and n not in now and (meant is None or n in meant)),
    )


def _is_new(was: Verdict | None, now: Verdict | None) -> bool:
    """Not met though never judged; or a person must judge what was met, which proves nothing yet."""
    if was in (None, Verdict.NOT_APPLICABLE):
        return now in NOT_MET
    return was in GOOD and now is Verdict.REVIEW
