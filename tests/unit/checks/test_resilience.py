from conformance.checks.resilience import nothing_doubled, nothing_lost
from mock_dvcqg.contract.codes import DossierStatus

RECEIVED = DossierStatus.RECEIVED


def test_record_and_progress_there_mean_nothing_is_lost(make, outcomes):
    found = nothing_lost([make.record("2")], [make.row("2", "20261120080000")], RECEIVED, caught_up=False)
    assert outcomes(found) == {"CV5632-CV3-1": "kept"}


def test_something_missing_after_later_data_came_through_is_lost(make, outcomes):
    for records, rows in (([], []), ([make.record("2")], []), ([], [make.row("2", "20261120080000")])):
        found = nothing_lost(records, rows, RECEIVED, caught_up=True)
        assert outcomes(found) == {"CV5632-CV3-1": "broken"}


def test_something_missing_may_still_come_while_nothing_later_came(make, outcomes):
    assert outcomes(nothing_lost([], [], RECEIVED, caught_up=False)) == {"CV5632-CV3-1": "cannot_tell"}


def test_the_same_rows_sent_again_are_one(make, outcomes):
    rows = [make.row("2", "20261120080000", seq=1), make.row("2", "20261120080000", seq=2)]
    assert outcomes(nothing_doubled(rows, resent=True)) == {"CV5632-CV3-2": "kept"}


def test_the_same_act_at_another_time_is_doubled(make, outcomes):
    rows = [make.row("2", "20261120080000", seq=1), make.row("2", "20261120080003", seq=2)]
    assert outcomes(nothing_doubled(rows, resent=True)) == {"CV5632-CV3-2": "broken"}


def test_different_acts_are_not_doubles(make, outcomes):
    rows = [make.row("4", "20261120080000", action="Chuyển"), make.row("4", "20261120080003", action="Thẩm tra")]
    assert outcomes(nothing_doubled(rows, resent=True)) == {"CV5632-CV3-2": "kept"}


def test_without_a_resend_nothing_is_proven(make, outcomes):
    rows = [make.row("2", "20261120080000")]
    assert outcomes(nothing_doubled(rows, resent=False)) == {"CV5632-CV3-2": "cannot_tell"}
