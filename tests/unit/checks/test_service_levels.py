import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.service_levels import PAY_3, PAY_4, Wanted, all_fit, choice_stays, is_found, way_is_open
from conformance.province.actions.forms import ServiceFound

WANTED = Wanted("H98.07", "4", "1", "Lý lịch tư pháp")


def service(**changes) -> ServiceFound:
    right = {"procedure_code": "2.000488", "agency_code": "H98.07", "service_level": "4", "procedure_tiers": ["1"]}
    return ServiceFound(**{**right, "sector": "Lý lịch tư pháp", **changes})


@pytest.mark.parametrize(
    "changes", [{"agency_code": "H98.12"}, {"service_level": "3"}, {"procedure_tiers": ["3"]}, {"sector": "Hộ tịch"}]
)
def test_a_service_that_fails_one_filter_breaks_the_search(outcomes, changes):
    assert outcomes(all_fit([service(), service(**changes)], WANTED)) == {"HT-1-B2-1": "broken"}


def test_a_search_that_fits_or_finds_nothing_keeps_it_and_the_right_service_must_be_there(outcomes):
    assert outcomes(all_fit([service()], WANTED)) == {"HT-1-B2-1": "kept"}
    assert outcomes(all_fit([], WANTED)) == {"HT-1-B2-1": "kept"}
    assert outcomes(is_found([service()], "2.000488")) == {"HT-1-B2-1": "kept"}
    assert outcomes(is_found([service()], "1.000656")) == {"HT-1-B2-1": "broken"}


@pytest.mark.parametrize(
    ("tried", "shown", "outcome"),
    [
        (Attempt(made=True, refused=True), "counter", "kept"),
        (Attempt(made=True), "post", "kept"),
        (Attempt(made=True), "online", "broken"),
        (NOT_MADE, "counter", "cannot_tell"),
    ],
)
def test_an_incomplete_choice_is_not_turned_into_another(outcomes, tried, shown, outcome):
    assert outcomes(choice_stays(tried, "post", shown)) == {"HT-1-B3b-1": outcome}


def test_the_way_to_pay_of_the_level_is_open(outcomes):
    assert outcomes(way_is_open(PAY_3, ["direct", "online"], "direct")) == {"HT-1-B3a-2": "kept"}
    assert outcomes(way_is_open(PAY_3, ["online"], "direct")) == {"HT-1-B3a-2": "broken"}
    assert outcomes(way_is_open(PAY_4, ["direct"], "online")) == {"HT-1-B3b-2": "broken"}
