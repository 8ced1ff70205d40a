from conformance.checks.offers import SHOWN_AT_COUNTER, SHOWN_ONLINE, fits_component, is_shown, not_offered_unsaved
from conformance.province.actions import VaultOffer

KQ, OTHER = "KQ.G15.000007", "KQ.G15.000008"


def offer(make, kq_code=KQ, source="national", **fields):
    return VaultOffer(offer="o1", component=make.component, kq_code=kq_code, source=source, **fields)


def test_a_usable_offer_is_shown(make, outcomes):
    for rule in (SHOWN_ONLINE, SHOWN_AT_COUNTER):
        assert outcomes(is_shown(rule, [offer(make)], make.component, KQ)) == {rule.requirement: "kept"}


def test_nothing_shown_or_shown_as_unusable_breaks_the_rule(make, outcomes):
    unusable = offer(make, usable=False, reason="quá hạn")
    for offers in ([], [unusable]):
        assert outcomes(is_shown(SHOWN_ONLINE, offers, make.component, KQ)) == {"CV5632-5a-B2-1": "broken"}


def test_only_a_usable_national_offer_of_an_unsaved_paper_is_wrong(make, outcomes):
    lawful = [offer(make, source="local"), offer(make, usable=False)]
    assert outcomes(not_offered_unsaved(lawful, make.component, looked_up=True)) == {"CV5632-5-1": "kept"}
    assert outcomes(not_offered_unsaved([offer(make)], make.component, looked_up=True)) == {"CV5632-5-1": "broken"}


def test_the_code_decides_whether_an_offer_fits(make, outcomes):
    fitting = [offer(make), offer(make, OTHER, usable=False)]
    assert outcomes(fits_component(fitting, make.component, KQ, looked_up=True)) == {"CV5632-5a-B2-6": "kept"}
    assert outcomes(fits_component([offer(make, OTHER)], make.component, KQ, looked_up=True)) == {
        "CV5632-5a-B2-6": "broken"
    }
    assert outcomes(fits_component([offer(make)], make.component, "", looked_up=True)) == {
        "CV5632-5a-B2-6": "cannot_tell"
    }


def test_a_province_that_never_looked_into_the_vault_proves_nothing_by_showing_nothing(make, outcomes):
    assert outcomes(not_offered_unsaved([], make.component, looked_up=False)) == {"CV5632-5-1": "cannot_tell"}
    assert outcomes(fits_component([], make.component, KQ, looked_up=False)) == {"CV5632-5a-B2-6": "cannot_tell"}
    assert outcomes(not_offered_unsaved([offer(make)], make.component, looked_up=False)) == {"CV5632-5-1": "broken"}
