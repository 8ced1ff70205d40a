from datetime import date

import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.extraction import (
    complete_when_signed,
    counted_as,
    empty_content_refused,
    fields_kept,
    filed_where,
    files_behind_fields,
    no_fields_without_file,
    stages_have_content,
    wrong_term_refused,
)
from conformance.province.actions import ChannelCounts, ResultsShown, ResultState

DONE, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="sai")
EARLY, LATE = date(2026, 1, 1), date(2031, 1, 1)
RESULT = {"TenGiayTo": "Phiếu", "GiayToId": "1", "MaGiayToKetQua": "KQ.G15.000007"}


def shown(*, effective: date | None = EARLY, expires: date | None = LATE, complete: bool = False) -> ResultsShown:
    state = ResultState(title="Phiếu", effective_on=effective, expires_on=expires, is_extracted=complete)
    return ResultsShown(results=[state])


@pytest.mark.parametrize("judge", [wrong_term_refused, no_fields_without_file, empty_content_refused])
@pytest.mark.parametrize(("attempt", "expected"), [(REFUSED, "kept"), (DONE, "broken"), (NOT_MADE, "cannot_tell")])
def test_what_must_not_be_entered_is_refused(outcomes, judge, attempt, expected):
    assert list(outcomes(judge(attempt)).values()) == [expected]


@pytest.mark.parametrize(
    ("attempt", "results", "expected"),
    [
        (DONE, shown(), "kept"),
        (DONE, shown(expires=None), "kept"),
        (DONE, shown(effective=LATE, expires=EARLY), "broken"),
        (DONE, shown(effective=None), "broken"),
        (REFUSED, shown(), "cannot_tell"),
        (DONE, ResultsShown(results=[]), "cannot_tell"),
    ],
)
def test_fields_that_agree_are_kept(outcomes, attempt, results, expected):
    assert outcomes(fields_kept(attempt, results)) == {"TN-B4-2": expected}


def test_each_result_has_its_file_at_every_status(make, outcomes):
    whole, bare = {**RESULT, "DuongDanTepTinKetQua": "http://b.test/1"}, {**RESULT, "DuongDanTepTinKetQua": ""}
    good = [make.record("9", DanhSachGiayToKetQua=[whole]), make.record("10", DanhSachGiayToKetQua=[whole])]
    late = [make.record("9", DanhSachGiayToKetQua=[bare]), make.record("10", DanhSachGiayToKetQua=[whole])]
    assert outcomes(files_behind_fields(good)) == {"TN-B4-3": "kept"}
    assert outcomes(files_behind_fields(late)) == {"TN-B4-3": "broken"}
    assert outcomes(files_behind_fields([make.record("4")])) == {"TN-B4-3": "cannot_tell"}


@pytest.mark.parametrize(
    ("complete", "signed", "expected"),
    [(True, True, "kept"), (False, False, "kept"), (True, False, "broken"), (False, True, "broken")],
)
def test_digitising_is_complete_exactly_when_signed(outcomes, complete, signed, expected):
    assert outcomes(complete_when_signed(shown(complete=complete), signed=signed)) == {"TN-B4-4": expected}
    assert outcomes(complete_when_signed(ResultsShown(results=[]), signed=signed)) == {"TN-B4-4": "cannot_tell"}


def test_each_stage_has_its_content(make, outcomes):
    rows = [make.row("2", "20261120080000"), make.row("4", "20261120090000"), make.row("10", "20261120100000")]
    silent = [*rows[:1], make.row("4", "20261120090000", action=" "), *rows[2:]]
    returned = [make.record("10")]
    assert outcomes(stages_have_content(rows, returned)) == {"TN-LY-2": "kept"}
    assert outcomes(stages_have_content(silent, returned)) == {"TN-LY-2": "broken"}
    assert outcomes(stages_have_content(rows, [make.record("4")])) == {"TN-LY-2": "cannot_tell"}


@pytest.mark.parametrize(
    ("after", "online", "expected"),
    [
        ((5, 3), True, "kept"),
        ((5, 2), True, "broken"),
        ((5, 2), False, "kept"),
        ((5, 3), False, "broken"),
        ((4, 2), True, "cannot_tell"),
    ],
)
def test_a_dossier_counts_as_what_it_is(outcomes, after, online, expected):
    before, now = ChannelCounts(total=4, online=2), ChannelCounts(total=after[0], online=after[1])
    assert outcomes(counted_as(before, now, online=online)) == {"TN-B1-1": expected}


@pytest.mark.parametrize(
    ("national", "place", "expected"),
    [(True, "1", "kept"), (False, "2", "kept"), (True, "2", "broken"), (False, "1", "broken")],
)
def test_the_record_says_where_the_dossier_was_filed(make, outcomes, national, place, expected):
    seen = make.record(NoiNopHoSo=place)
    assert outcomes(filed_where(seen, national=national)) == {"TN-MD-2": expected}
    assert outcomes(filed_where(None, national=national)) == {"TN-MD-2": "cannot_tell"}
