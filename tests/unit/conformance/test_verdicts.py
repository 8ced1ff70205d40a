"""Roll-ups, processes, conformity, exit codes."""

import pytest

from conformance.run.verdicts import by_process, conforms, exit_code, roll_up, weighed
from reports.record import RequirementRow, Text, Verdict

V = Verdict
GOOD = dict.fromkeys(("4a", "4b", "5a", "5b"), V.PASS)


def row(name: str, process: str, level: str = "MUST") -> RequirementRow:
    text = Text(vi=name, en=name)
    return RequirementRow(
        id=name,
        title=text,
        statement=text,
        level=level,
        document="",
        clause="",
        process=process,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([V.PASS, V.ERROR, V.FAIL], V.FAIL),
        ([V.PASS, V.ERROR, V.INCONCLUSIVE], V.ERROR),
        ([V.BLOCKED, V.REVIEW], V.REVIEW),
        ([V.WARN, V.PASS], V.WARN),
        ([V.NOT_APPLICABLE, V.PASS], V.PASS),
        ([V.NOT_APPLICABLE], V.NOT_APPLICABLE),
        ([], V.INCONCLUSIVE),
    ],
)
def test_the_first_word_of_the_list_wins(verdicts: list[Verdict], expected: Verdict) -> None:
    assert roll_up(verdicts) is expected


def test_only_a_must_decides() -> None:
    assert weighed(V.FAIL, "MUST") is V.FAIL
    assert weighed(V.INCONCLUSIVE, "SHOULD") is V.WARN
    assert weighed(V.PASS, "SHOULD") is V.PASS


def test_a_process_is_the_roll_up_of_its_requirements() -> None:
    rows = [row("a", "4a"), row("b", "4a"), row("s", "4a", "SHOULD"), row("c", "5a")]
    processes = by_process(rows, {"a": V.PASS, "b": V.BLOCKED, "s": V.WARN, "c": V.PASS})
    assert processes == {"4a": V.BLOCKED, "4b": V.INCONCLUSIVE, "5a": V.PASS, "5b": V.INCONCLUSIVE}


def test_a_full_run_that_keeps_everything_conforms() -> None:
    assert conforms(V.WARN, GOOD, complete=True, untested=[]) is True
    assert conforms(V.FAIL, GOOD, complete=True, untested=[]) is False


def test_a_filtered_or_open_run_cannot_tell() -> None:
    assert conforms(V.PASS, GOOD, complete=False, untested=[]) is None
    assert conforms(V.FAIL, GOOD, complete=False, untested=[]) is None
    assert conforms(V.PASS, {**GOOD, "4b": V.INCONCLUSIVE}, complete=True, untested=[]) is None
    assert conforms(V.PASS, GOOD, complete=True, untested=["X-1"]) is None
    assert conforms(V.BLOCKED, GOOD, complete=True, untested=[]) is None


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (V.PASS, 0),
        (V.WARN, 0),
        (V.FAIL, 1),
        (V.ERROR, 3),
        (V.BLOCKED, 6),
        (V.NOT_APPLICABLE, 6),
        (V.INCONCLUSIVE, 6),
        (V.REVIEW, 6),
    ],
)
def test_exit_codes_follow_the_verdict(verdict: Verdict, code: int) -> None:
    assert exit_code(verdict) == code


def test_our_own_fault_is_four_and_must_conform_wants_more_than_a_pass() -> None:
    assert exit_code(V.ERROR, own_fault=True) == 4
    assert exit_code(V.PASS, must_conform=True, is_conform=None) == 6
    assert exit_code(V.PASS, must_conform=True, is_conform=True) == 0
