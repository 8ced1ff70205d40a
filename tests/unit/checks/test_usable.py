import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.usable import (
    OWN_PAPERS,
    all_shown,
    kept_out,
    offered_once_saved,
    only_fitting_shown,
    only_own_shown,
    reason_given,
    true_source,
)
from conformance.province.actions import VaultOffer

DID = ("Đã đưa vào hồ sơ.", "It was taken in.")
REFUSED, TAKEN = Attempt(made=True, refused=True, words="Đã hết hạn"), Attempt(made=True)


def _offer(make, number="01", *, usable=True, reason="", source="national", kq_code="KQ.G15.000007"):
    return VaultOffer(
        offer=number,
        component=make.component,
        kq_code=kq_code,
        source=source,
        document_number=number,
        usable=usable,
        reason=reason,
    )


@pytest.mark.parametrize(
    ("attempt", "looked_up", "outcome"),
    [
        (REFUSED, False, "kept"),
        (TAKEN, True, "broken"),
        (NOT_MADE, True, "kept"),
        (NOT_MADE, False, "cannot_tell"),
    ],
    ids=str,
)
def test_a_paper_is_kept_out_by_refusal_or_by_not_being_listed(outcomes, attempt, looked_up, outcome):
    found = kept_out(OWN_PAPERS, attempt, looked_up=looked_up, did=DID)
    assert outcomes(found) == {"CV5632-5a-B2-10": outcome}


@pytest.mark.parametrize(
    ("numbers", "outcome"),
    [(["01"], "kept"), (["01", "02"], "broken"), (["02"], "broken"), ([], "cannot_tell"), (["03"], "cannot_tell")],
)
def test_only_own_papers_are_listed(make, outcomes, numbers, outcome):
    found = only_own_shown([_offer(make, number) for number in numbers], {"01"}, {"02"}, "x")
    assert outcomes(found) == {"CV5632-5a-B2-10": outcome}


def test_every_paper_of_the_kind_is_listed(make, outcomes):
    offers = [_offer(make, "01"), _offer(make, "02")]
    assert outcomes(all_shown(offers, make.component, {"01", "02"}, "x")) == {"CV5632-5a-B2-1": "kept"}
    assert outcomes(all_shown(offers[:1], make.component, {"01", "02"}, "x")) == {"CV5632-5a-B2-1": "broken"}
    assert outcomes(all_shown(offers, "another", {"01"}, "x")) == {"CV5632-5a-B2-1": "broken"}


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        (["KQ.G15.000007"], "kept"),
        (["KQ.G15.000008"], "broken"),
        (["KQ.G15.000007", "KQ.G15.000008"], "broken"),
        ([], "cannot_tell"),
    ],
)
def test_only_the_fitting_code_is_offered(make, outcomes, codes, outcome):
    offers = [_offer(make, code[-2:], kq_code=code) for code in codes]
    assert outcomes(only_fitting_shown(offers, make.component, "KQ.G15.000007", "x")) == {"CV5632-5a-B2-6": outcome}


def test_a_saved_paper_is_offered_from_the_national_vault(make, outcomes):
    local = [_offer(make, source="local")]
    assert outcomes(offered_once_saved([_offer(make)], make.component, "x")) == {"CV5632-5-1": "kept"}
    assert outcomes(offered_once_saved(local, make.component, "x")) == {"CV5632-5-1": "cannot_tell"}


@pytest.mark.parametrize(
    ("offer", "outcome"),
    [
        ({"usable": False, "reason": "Giấy tờ đã hết hạn"}, "kept"),
        ({"usable": False, "reason": " "}, "broken"),
        ({"usable": True}, "broken"),
        (None, "kept"),
    ],
    ids=str,
)
def test_an_unusable_paper_is_marked_with_the_reason_or_left_out(make, outcomes, offer, outcome):
    offers = [] if offer is None else [_offer(make, **offer)]
    assert outcomes(reason_given(offers, make.component, REFUSED, "x")) == {"CV5632-5a-B2-13": outcome}


@pytest.mark.parametrize("attempt", [NOT_MADE, TAKEN], ids=str)
def test_a_paper_taken_in_or_not_examined_says_nothing_of_reasons(make, outcomes, attempt):
    assert outcomes(reason_given([_offer(make)], make.component, attempt, "x")) == {"CV5632-5a-B2-13": "cannot_tell"}


@pytest.mark.parametrize(
    ("flag", "source", "outcome"),
    [
        ("1", "national", "kept"),
        ("0", "local", "kept"),
        ("1", "local", "broken"),
        ("0", "national", "broken"),
        ("1", "", "cannot_tell"),
    ],
)
def test_the_record_tells_the_true_source(make, outcomes, flag, source, outcome):
    seen = make.record(document={"DuocLayTuKhoDMQG": flag})
    assert outcomes(true_source(seen, make.component, source)) == {"CV5632-5a-B2-14": outcome}
    assert outcomes(true_source(None, make.component, source)) == {"CV5632-5a-B2-14": "cannot_tell"}
