from datetime import UTC, datetime, timedelta

import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.slips import (
    RECEIPT_2025,
    apology_sent,
    in_form_of_2025,
    no_receipt_yet,
    receipt_given,
    refused_in_writing,
)
from conformance.province.actions.asking import CasePaper

DUE = datetime(2026, 12, 1, 10, tzinfo=UTC)
RECEIPT, APOLOGY = CasePaper(kind="receipt", form="Mẫu 01, TT 03/2025/TT-VPCP"), CasePaper(kind="apology")
DONE, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="quá hạn")


@pytest.mark.parametrize(
    ("papers", "due_at", "expected"), [([RECEIPT], DUE, "kept"), ([], DUE, "broken"), ([RECEIPT], None, "broken")]
)
def test_a_received_dossier_has_its_receipt_and_its_day(outcomes, papers, due_at, expected):
    assert outcomes(receipt_given(papers, due_at)) == {"ND61-17-1-1": expected}


def test_a_dossier_that_nobody_received_has_no_receipt(outcomes):
    assert outcomes(no_receipt_yet([])) == {"ND61-17-1-1": "kept", "TT03-MB-1": "kept"}
    assert outcomes(no_receipt_yet([RECEIPT])) == {"ND61-17-1-1": "broken", "TT03-MB-1": "broken"}


@pytest.mark.parametrize(
    ("form", "expected"),
    [("Mẫu 01, TT 03/2025/TT-VPCP", "kept"), ("Mẫu 01, TT 01/2018/TT-VPCP", "broken"), ("", "cannot_tell")],
)
def test_a_slip_follows_the_circular_in_force(outcomes, form, expected):
    papers = [CasePaper(kind="receipt", form=form)]
    assert outcomes(in_form_of_2025(RECEIPT_2025, papers, "receipt")) == {"TT03-MB-1": expected}
    assert outcomes(in_form_of_2025(RECEIPT_2025, papers, "stop")) == {"TT03-MB-1": "broken"}


@pytest.mark.parametrize(
    ("attempt", "papers", "later", "expected"),
    [
        (DONE, [APOLOGY], 5, "kept"),
        (DONE, [RECEIPT], 5, "broken"),
        (DONE, [APOLOGY], 0, "broken"),
        (REFUSED, [APOLOGY], 5, "cannot_tell"),
        (NOT_MADE, [], 0, "cannot_tell"),
    ],
)
def test_a_new_day_comes_with_an_apology(outcomes, attempt, papers, later, expected):
    seen = apology_sent(attempt, papers, DUE, DUE + timedelta(days=later))
    assert outcomes(seen) == {"ND61-19-9-1": expected}


def test_a_refusal_is_dated_within_the_period_and_says_why(make, outcomes):
    told = [make.row("8", "20261120100000", action="Từ chối: không đủ điều kiện")]
    good, undated = make.record("8", NgayTuChoi="20261120100000"), make.record("8", NgayTuChoi="")
    late = make.record("8", NgayTuChoi="20261220100000")
    for records, rows, expected in (
        ([good], told, "kept"),
        ([undated], told, "broken"),
        ([late], told, "broken"),
        ([good], [], "cannot_tell"),
        ([make.record("4")], told, "cannot_tell"),
    ):
        assert outcomes(refused_in_writing(records, rows, DUE)) == {"ND61-19-8-1": expected}
