"""The agencies of a province, a ministry or another body, as shipped or by settings."""

import json
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from reference_httt.bodies import AgencyOrder, BodyKind, Tier, agencies_of
from reference_httt.calendars import weeks_of
from reference_httt.rules.life_cycle import Role
from reference_httt.settings import Settings

MINISTRY = '[{"code": "G01.99", "name": "Cục Cảnh sát giao thông", "tier": "0", "oversees": true}]'


def test_a_province_has_a_centre_so_and_communes_named_after_it() -> None:
    assert [(a.code, a.name, a.tier) for a in agencies_of("H98", "Tỉnh B (mô phỏng)")] == [
        ("H98.40", "Trung tâm Phục vụ hành chính công tỉnh B", Tier.PROVINCE),
        ("H98.07", "Sở Tư pháp tỉnh B", Tier.PROVINCE),
        ("H98.12", "Sở Y tế tỉnh B", Tier.PROVINCE),
        ("H98.16", "Sở Tài chính tỉnh B", Tier.PROVINCE),
        ("H98.31", "Công an tỉnh B", Tier.PROVINCE),
        ("H98.21", "UBND huyện Mẫu, tỉnh B", Tier.DISTRICT),
        ("H98.21.01", "UBND xã Mẫu, tỉnh B", Tier.COMMUNE),
    ]


def test_districts_were_there_until_the_end_of_june_2025() -> None:
    there = {
        day: {a.code for a in agencies_of("H98", "Tỉnh B") if a.exists_on(day)}
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    }
    assert there[date(2025, 6, 30)] - there[date(2025, 7, 1)] == {"H98.21"}


def test_a_ministry_has_one_agency_with_every_role() -> None:
    (agency,) = agencies_of("G01", "Bộ Công an (mô phỏng)", BodyKind.MINISTRY)
    assert (agency.code, agency.tier, agency.oversees) == ("G01.99", Tier.MINISTRY, True)
    assert agency.name == "Cục Giải quyết thủ tục hành chính, Bộ Công an"
    assert set(agency.roles) == set(Role)


def test_agencies_come_from_json_in_the_settings() -> None:
    settings = Settings(code="G01", name="Bộ Công an", body_kind="ministry", agencies=MINISTRY)  # type: ignore[arg-type]
    (agency,) = agencies_of(settings.code, settings.name, settings.body_kind, settings.agencies)
    assert (agency.code, agency.name) == ("G01.99", "Cục Cảnh sát giao thông")


def test_agencies_come_from_a_file_in_json_or_yaml(tmp_path: Path) -> None:
    as_json, as_yaml = tmp_path / "agencies.json", tmp_path / "agencies.yaml"
    as_json.write_text(MINISTRY, encoding="utf-8")
    as_yaml.write_text("- {suffix: '99', name: 'Cục Cảnh sát giao thông', tier: '0', oversees: true}", encoding="utf-8")
    trees = [
        agencies_of("G01", "Bộ Công an", given=Settings(code="G01", agencies=str(path)).agencies)  # type: ignore[arg-type]
        for path in (as_json, as_yaml)
    ]
    assert trees[0] == trees[1]


def test_the_first_agency_looks_after_the_body_when_none_is_said_to() -> None:
    orders = [AgencyOrder(name=f"Cơ quan {n}", tier=Tier.MINISTRY, suffix=f"0{n}") for n in (1, 2)]
    assert [a.oversees for a in agencies_of("G99", "EVN", BodyKind.OTHER, orders)] == [True, False]


@pytest.mark.parametrize(
    ("agencies", "sentence"),
    [
        ([{"code": "H97.07", "name": "Sở", "tier": "1"}], "không thuộc H98"),
        ([{"suffix": "07", "name": "Sở", "tier": "1"}] * 2, "hai lần"),
        ([{"suffix": "07", "name": "Sở", "tier": "1", "week": ["sáng"] * 7}], "không phải khoảng giờ"),
        ([{"suffix": "07", "name": "Sở", "tier": "9"}], "tier"),
    ],
)
def test_agencies_that_cannot_be_are_refused_with_the_reason(agencies: list[dict[str, object]], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        Settings(agencies=json.dumps(agencies))  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["no-such-file.json", "[{"])
def test_agencies_that_cannot_be_read_are_refused_in_words(given: str) -> None:
    with pytest.raises(ValidationError, match="không đọc được danh sách cơ quan"):
        Settings(agencies=given)  # type: ignore[arg-type]


def test_an_agency_may_bring_its_own_opening_hours() -> None:
    week = ["07:00-11:00, 13:00-17:00"] * 5 + ["07:30-11:30", ""]
    order = {"suffix": "07", "name": "Sở Tư pháp {place}", "tier": "1", "week": week}
    weeks = weeks_of(Settings(agencies=json.dumps([order])))  # type: ignore[arg-type]
    assert len(weeks["H98.07"][5]) == 1
