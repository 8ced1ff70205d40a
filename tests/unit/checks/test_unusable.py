import pytest

from conformance.checks.unusable import NOT_MATCHING, REFUSED, SOMEONE_ELSES, TAMPERED, TOO_OLD, never_flagged

RULES = [TOO_OLD, TAMPERED, NOT_MATCHING, REFUSED, SOMEONE_ELSES]


@pytest.mark.parametrize("rule", RULES)
def test_a_paper_handed_in_otherwise_keeps_the_rule(make, outcomes, rule):
    seen = make.record(document={"DuocLayTuKhoDMQG": "0"})
    assert outcomes(never_flagged(rule, [seen], make.component, taken_in=False)) == {rule.requirement: "kept"}


@pytest.mark.parametrize("rule", RULES)
def test_the_flag_in_the_record_breaks_it(make, outcomes, rule):
    seen = make.record(document={"DuocLayTuKhoDMQG": "1"})
    assert outcomes(never_flagged(rule, [seen], make.component, taken_in=True)) == {rule.requirement: "broken"}


def test_taking_the_paper_in_breaks_it_even_when_the_record_is_silent(make, outcomes):
    seen = make.record(document={"DuocLayTuKhoDMQG": "0"})
    assert outcomes(never_flagged(TOO_OLD, [seen], make.component, taken_in=True)) == {"CV5632-5a-B2-5": "broken"}
    assert outcomes(never_flagged(TOO_OLD, [], make.component, taken_in=True)) == {"CV5632-5a-B2-5": "broken"}


def test_without_a_record_nobody_can_tell_about_a_refused_paper(make, outcomes):
    assert outcomes(never_flagged(REFUSED, [], make.component, taken_in=False)) == {"CV5632-5b-B2-3": "cannot_tell"}


def test_a_flag_taken_back_later_still_breaks_it(make, outcomes):
    first, later = make.record(document={"DuocLayTuKhoDMQG": "1"}), make.record(document={"DuocLayTuKhoDMQG": "0"})
    assert outcomes(never_flagged(TAMPERED, [first, later], make.component, taken_in=False)) == {
        "ND45-11-2-1": "broken"
    }


def test_a_record_that_leaves_the_component_out_proves_nothing(make, outcomes):
    assert outcomes(never_flagged(TOO_OLD, [make.record()], make.component, taken_in=False)) == {
        "CV5632-5a-B2-5": "cannot_tell"
    }
