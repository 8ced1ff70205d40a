import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.paying import (
    as_much_as_published,
    cash_is_not_online,
    declined_is_unpaid,
    found_payable,
    mirrored_online,
    not_due_before_result,
    one_transaction,
    paid_after_filing,
)
from conformance.province.actions.fees import FeesShown, FeeState
from mock_dvcqg.contract.citizen import Payable

CODE = "H98.12-261120-0001"
DONE, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="chưa đến hạn")


def fees(*paid: bool) -> FeesShown:
    states = [FeeState(name="Lệ phí", amount_vnd=8000, stage="before-reception", paid=one) for one in paid]
    return FeesShown(fees=states, ways=["online"])


def payable(**changes: object) -> Payable:
    good = {
        "dossier_code": CODE,
        "procedure_name": "Thủ tục",
        "collector": "Sở",
        "phase": "sau khi có kết quả",
        "fees": [],
        "total_vnd": 8000,
        "state": "due",
        "state_label": "Chưa thanh toán",
        "source": "province",
    }
    return Payable.model_validate({**good, **changes})


@pytest.mark.parametrize(
    ("attempt", "shown", "expected"),
    [
        (DONE, fees(True), "kept"),
        (DONE, fees(True, False), "broken"),
        (REFUSED, fees(False), "broken"),
        (NOT_MADE, fees(False), "cannot_tell"),
    ],
)
def test_what_was_paid_after_filing_is_booked(outcomes, attempt, shown, expected):
    assert outcomes(paid_after_filing(attempt, shown)) == {"TN-B2-1": expected}


@pytest.mark.parametrize(
    ("shown", "again", "expected"),
    [
        (fees(False), DONE, "kept"),
        (fees(True), DONE, "broken"),
        (fees(False), REFUSED, "broken"),
        (fees(False), NOT_MADE, "cannot_tell"),
        (fees(), DONE, "cannot_tell"),
    ],
)
def test_a_declined_card_is_not_paid_and_may_be_tried_again(outcomes, shown, again, expected):
    assert outcomes(declined_is_unpaid(shown, again)) == {"TN-B2-1": expected}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([payable()], "kept"),
        ([], "broken"),
        ([payable(dossier_code="H98.12-261120-0002")], "broken"),
        ([payable(source="record", problem="không trả lời")], "broken"),
        ([payable(state="paid")], "broken"),
    ],
)
def test_what_is_owed_is_found_as_the_province_tells_it(outcomes, found, expected):
    assert outcomes(found_payable(found, CODE)) == {"TN-B2-2": expected}


@pytest.mark.parametrize(("attempt", "expected"), [(REFUSED, "kept"), (DONE, "broken"), (NOT_MADE, "cannot_tell")])
def test_a_fee_after_the_result_waits_for_it(outcomes, attempt, expected):
    assert outcomes(not_due_before_result(attempt)) == {"TN-B2-2": expected}


@pytest.mark.parametrize(("pages", "expected"), [(["a", "a"], "kept"), (["a", "b"], "broken"), ([], "cannot_tell")])
def test_two_clicks_lead_to_one_payment(outcomes, pages, expected):
    assert outcomes(one_transaction(pages)) == {"TN-B2-3": expected}


def test_the_last_record_says_that_it_was_paid_online(make, outcomes):
    unpaid, paid = make.record(DuocThanhToanTrucTuyen="3"), make.record("2", DuocThanhToanTrucTuyen="1")
    assert outcomes(mirrored_online([unpaid, paid], later=True)) == {"TN-LY-1": "kept"}
    assert outcomes(mirrored_online([unpaid], later=True)) == {"TN-LY-1": "broken"}
    assert outcomes(mirrored_online([unpaid], later=False)) == {"TN-LY-1": "cannot_tell"}
    assert outcomes(mirrored_online([], later=True)) == {"TN-LY-1": "cannot_tell"}


def test_cash_is_never_told_as_paid_online(make, outcomes):
    cash, online = make.record(DuocThanhToanTrucTuyen="3"), make.record(DuocThanhToanTrucTuyen="1")
    assert outcomes(cash_is_not_online([cash])) == {"TN-LY-1": "kept"}
    assert outcomes(cash_is_not_online([cash, online])) == {"TN-LY-1": "broken"}
    assert outcomes(cash_is_not_online([])) == {"TN-LY-1": "cannot_tell"}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([payable()], "kept"),
        ([payable(total_vnd=18000)], "broken"),
        ([payable(total_vnd=7000)], "broken"),
        ([payable(source="record")], "cannot_tell"),
        ([], "cannot_tell"),
    ],
)
def test_neither_more_nor_less_than_published_is_asked_for(outcomes, found, expected):
    assert outcomes(as_much_as_published(found, CODE, 8000)) == {"ND61-4-5-1": expected}
