import pytest

from conformance.checks.handling import COMPLETED, completed_with_result, handled_in_order
from mock_dvcqg.contract.codes import DossierStatus

RESULT = {"DanhSachGiayToKetQua": [{"DuongDanTepTinKetQua": "http://b.test/tep/1.pdf"}]}
NINE_AND_TEN = (DossierStatus.PROCESSED, DossierStatus.RETURNED)


def test_reception_handling_and_return_in_order_keep_the_rule(make, outcomes):
    records = [make.record(status, seq=n) for n, status in enumerate(["1", "2", "4", "9", "10"])]
    rows = [make.row("2", "20261120080000"), make.row("4", "20261120090000"), make.row("10", "20261120100000")]
    assert outcomes(handled_in_order(records, rows)) == {"CV5632-4a-B2-1": "kept"}


def test_progress_rows_alone_may_show_the_order(make, outcomes):
    rows = [make.row("2", "20261120080000"), make.row("4", "20261120090000")]
    assert outcomes(handled_in_order([make.record("10")], rows)) == {"CV5632-4a-B2-1": "kept"}


@pytest.mark.parametrize("seen", ["1 2 10", "4 10", "9 10 2 4"])
def test_a_missing_or_late_step_breaks_it(make, outcomes, seen):
    records = [make.record(status, seq=n) for n, status in enumerate(seen.split())]
    assert outcomes(handled_in_order(records, [])) == {"CV5632-4a-B2-1": "broken"}


def test_a_return_timed_before_reception_breaks_it(make, outcomes):
    rows = [make.row("2", "20261120080000"), make.row("4", "20261120081000"), make.row("10", "20261120070000")]
    assert outcomes(handled_in_order([make.record("10")], rows)) == {"CV5632-4a-B2-1": "broken"}


def test_before_the_return_nobody_can_tell(make, outcomes):
    assert outcomes(handled_in_order([make.record("2")], [])) == {"CV5632-4a-B2-1": "cannot_tell"}


def test_a_completed_dossier_brings_its_result(make, outcomes):
    records = [make.record("9", **RESULT), make.record("10", **RESULT)]
    assert outcomes(completed_with_result(COMPLETED, records, NINE_AND_TEN)) == {"CV5632-5a-KT-1": "kept"}


def test_a_return_without_status_9_without_a_link_or_in_another_channel_breaks_it(make, outcomes):
    alone, bare = [make.record("10", **RESULT)], [make.record("9"), make.record("10")]
    assert outcomes(completed_with_result(COMPLETED, alone, NINE_AND_TEN)) == {"CV5632-5a-KT-1": "broken"}
    assert outcomes(completed_with_result(COMPLETED, bare, NINE_AND_TEN)) == {"CV5632-5a-KT-1": "broken"}
    found = completed_with_result(COMPLETED, alone, (DossierStatus.RETURNED,), channel="1")
    assert outcomes(found) == {"CV5632-5a-KT-1": "broken"}


def test_a_dossier_not_returned_proves_nothing(make, outcomes):
    found = completed_with_result(COMPLETED, [make.record("9", **RESULT)], NINE_AND_TEN)
    assert outcomes(found) == {"CV5632-5a-KT-1": "cannot_tell"}
