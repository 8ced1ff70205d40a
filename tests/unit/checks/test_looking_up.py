from datetime import UTC, datetime

import pytest

from conformance.checks.looking_up import finds, finds_nothing, tells_little, tells_six
from conformance.province.actions.finding import FoundDossier

CODE, DAY = "H98.07-261120-0001", datetime(2026, 11, 20, tzinfo=UTC)


def found(**changes) -> FoundDossier:
    six = {"status": "Đang xử lý", "procedure": "Cấp phiếu", "submitter": "Nguyễn Thị An"}
    return FoundDossier(**{"dossier_code": CODE, **six, "received_at": DAY, "due_at": DAY, **changes})


def test_the_right_dossier_is_found_and_a_wrong_code_finds_none(outcomes):
    assert outcomes(finds([found()], CODE)) == {"HT-1-B4-1": "kept"}
    assert outcomes(finds([], CODE)) == {"HT-1-B4-1": "broken"}
    assert outcomes(finds(None, CODE)) == {"HT-1-B4-1": "cannot_tell"}
    assert outcomes(finds_nothing([])) == {"HT-1-B4-1": "kept"}
    assert outcomes(finds_nothing([found()])) == {"HT-1-B4-1": "broken"}
    assert outcomes(finds_nothing(None)) == {"HT-1-B4-1": "cannot_tell"}


@pytest.mark.parametrize("changes", [{"procedure": ""}, {"submitter": ""}, {"received_at": None}, {"due_at": None}])
def test_each_of_the_six_is_told_to_the_party(outcomes, changes):
    assert outcomes(tells_six([found()], CODE, received=True)) == {"HT-1-B4-2": "kept"}
    assert outcomes(tells_six([found(**changes)], CODE, received=True)) == {"HT-1-B4-2": "broken"}


def test_before_reception_there_are_no_days_and_without_a_result_nobody_can_tell(outcomes):
    bare = found(received_at=None, due_at=None)
    assert outcomes(tells_six([bare], CODE, received=False)) == {"HT-1-B4-2": "kept"}
    assert outcomes(tells_six([], CODE, received=True)) == {"HT-1-B4-2": "cannot_tell"}


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"submitter": ""}, "kept"),
        ({}, "broken"),
        ({"submitter": "", "others": {"điện thoại": "0190000001"}}, "broken"),
        ({"submitter": "", "status": ""}, "cannot_tell"),
    ],
)
def test_nobody_in_particular_learns_nothing_personal(outcomes, changes, outcome):
    assert outcomes(tells_little([found(**changes)], ["Nguyễn Thị An", "0190000001"])) == {"HT-1-B4-3": outcome}
