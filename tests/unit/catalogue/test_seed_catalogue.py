"""The seed catalogue: in force by day, a tree of agencies, old codes and new ones, what scenarios rely on."""

from datetime import date

import pytest

from mock_dvcqg.contract.procedure import FeeStage
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.store.catalogue import read_catalogue

MEMBERS = [("H97", "Tỉnh A (mô phỏng)"), ("H98", "Tỉnh B (mô phỏng)")]
IN_2023, TODAY = date(2023, 7, 25), date(2026, 11, 22)
OF_5632 = {
    "KQ.G15.000031",
    "KQ.G15.000007",
    "KQ.G15.000008",
    "KQ.G13.000056",
    "KQ.G01.000023",
    "KQ.G04.000062",
    "KQ.G15.000034",
}


def on(day: date | None) -> Catalogue:
    return read_catalogue(MEMBERS, day)


@pytest.mark.parametrize("day", [IN_2023, TODAY, None])
def test_the_seven_codes_of_the_dispatch_and_the_two_procedures_of_the_scenarios_are_always_there(
    day: date | None,
) -> None:
    catalogue = on(day)
    assert set(catalogue.kq_codes) >= OF_5632
    assert catalogue.offers("2.000488", "H97.07")
    assert catalogue.offers("1.990001", "H98.12")
    assert not catalogue.fees("2.000488")
    reused = catalogue.component("1.990001", "000.00.00.G18-KQ990003")
    assert reused is not None
    assert (reused.replaceable_by, reused.max_age_months) == ("KQ.G15.000007", "6")


@pytest.mark.parametrize(
    ("day", "count"), [(IN_2023, 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34), (TODAY, 34)]
)
def test_there_were_sixty_three_provinces_and_are_thirty_four(day: date, count: int) -> None:
    real = [each for each in on(day).provinces if each.code not in {"H97", "H98"}]
    assert len(real) == count
    assert len({each.numeric for each in real}) == count


def test_a_province_that_ended_has_a_successor_from_that_day_on() -> None:
    assert on(TODAY).successor("H02") == "H05"
    assert on(IN_2023).successor("H02") == "H02"
    assert on(TODAY).successor("G04") == "G17"
    assert "G04" in on(IN_2023).agencies
    assert "G04" not in on(TODAY).agencies


def test_every_merger_leads_to_a_province_of_today() -> None:
    today = on(TODAY)
    ended = {each.code for each in today.history.agencies if each.merged_into} - set(today.agencies)
    assert len({code for code in ended if code.startswith("H") and "." not in code}) == 29
    assert all(today.successor(code) in today.agencies for code in ended)


def test_the_tree_has_a_district_until_districts_end() -> None:
    then, now = on(IN_2023).parent("H98.21.01"), on(TODAY).parent("H98.21.01")
    assert then is not None
    assert now is not None
    assert (then.code, now.code) == ("H98.21", "H98")
    assert [each.code for each in on(IN_2023).children("H98.21")] == ["H98.21.01", "H98.21.02"]
    assert "H98.21.01" in {each.code for each in on(TODAY).children("H98")}


def test_an_agency_is_found_by_its_code_in_either_form() -> None:
    found = on(TODAY).agency("000.00.07.H98")
    assert found is not None
    assert found.code == "H98.07"


def test_an_old_code_leads_to_the_new_one_and_either_replaces_the_component() -> None:
    catalogue = on(TODAY)
    assert catalogue.mapped("KQ.G13.000056") == "KQ.G10.001147"
    assert catalogue.mapped("KQ.G01.000023") == "KQ.G01.000023"
    component = catalogue.component("1.990003", "000.00.00.G13-KQ990002")
    assert component is not None
    assert catalogue.replaces(component, "KQ.G13.000056")
    assert catalogue.replaces(component, "KQ.G10.001147")
    assert not catalogue.replaces(component, "KQ.G15.000007")


def test_a_code_that_is_not_in_force_yet_is_known_and_named() -> None:
    assert on(IN_2023).has_ended("KQ.G10.001147")
    assert on(IN_2023).kq_name("KQ.G10.001147")
    assert not on(TODAY).has_ended("KQ.G10.001147")


def test_the_dispatchs_own_spelling_is_an_alias() -> None:
    alias = (
        "Giấy chứng nhận quyền sử dụng đất quyền sở hữu nhà ở và tài sản khác gắn liền với đất "
        "tài sản khác gắn liền với đất"
    )
    assert on(TODAY).kq_code_of_name(alias) == "KQ.G13.000056"


def test_the_driving_licence_moves_from_the_transport_department_to_the_police() -> None:
    assert on(IN_2023).offers("1.990002", "H98.14")
    assert on(TODAY).offers("3.000348", "G01.99")
    assert "1.990002" not in on(TODAY).procedures
    assert "3.000348" not in on(IN_2023).procedures


@pytest.mark.parametrize("day", [IN_2023, TODAY])
def test_seed_procedures_cover_levels_tiers_subjects_and_moments_of_payment(day: date) -> None:
    summaries = on(day).summaries
    assert {each.service_level for each in summaries} == {"3", "4"}
    assert {tier for each in summaries for tier in each.tiers} == {"0", "1", "2", "3"}
    assert {code for each in summaries for code in each.subjects} >= {"1", "2", "4"}
    stages = {fee.stage for code in on(day).procedures for fee in on(day).fees(code)}
    assert stages == {stage.value for stage in FeeStage}


@pytest.mark.parametrize("day", [IN_2023, TODAY])
def test_every_code_that_a_procedure_names_is_in_the_catalogue(day: date) -> None:
    catalogue = on(day)
    for procedure in catalogue.procedures.values():
        assert procedure.agencies, procedure.code
        assert {each.kq_code for each in procedure.deliverables} <= set(catalogue.kq_codes), procedure.code
        replacing = {each.replaceable_by for each in procedure.components if each.replaceable_by}
        assert replacing <= set(catalogue.kq_codes), procedure.code


def test_a_registered_body_goes_by_its_own_name_whatever_the_day() -> None:
    catalogue = read_catalogue([("H02", "Tỉnh thử nghiệm (mô phỏng)")], TODAY)
    assert catalogue.agencies["H02"].name == "Tỉnh thử nghiệm (mô phỏng)"
    assert catalogue.agencies["H02.07"].name == "Sở Tư pháp tỉnh thử nghiệm"
