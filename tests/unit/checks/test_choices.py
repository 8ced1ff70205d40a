import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.choices import withdrawal_not_denied, withdrawal_told

DONE, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="chưa tiếp nhận")


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [(("1", "7", "8"), "kept"), (("1", "8"), "broken"), (("1", "7"), "cannot_tell"), ((), "cannot_tell")],
)
def test_request_and_withdrawal_are_told_by_their_statuses(make, outcomes, statuses, expected):
    records = [make.record(status, seq=n) for n, status in enumerate(statuses)]
    assert outcomes(withdrawal_told(records)) == {"QCVN120-TT-1": expected}


@pytest.mark.parametrize(
    ("attempt", "received", "expected"),
    [(REFUSED, False, "kept"), (DONE, False, "broken"), (DONE, True, "cannot_tell"), (NOT_MADE, False, "cannot_tell")],
)
def test_what_is_not_received_may_be_withdrawn(outcomes, attempt, received, expected):
    assert outcomes(withdrawal_not_denied(attempt, received=received)) == {"QCVN120-TT-1": expected}
