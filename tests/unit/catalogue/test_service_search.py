"""Services are found with or without marks, by code, filtered, the best first."""

from datetime import date

import pytest

from mock_dvcqg.rules.service_search import ServiceFilter, search
from mock_dvcqg.store.catalogue import read_catalogue

SERVICES = read_catalogue([("H97", "Tỉnh A (mô phỏng)"), ("H98", "Tỉnh B (mô phỏng)")], date(2026, 11, 22)).summaries


def found(**wanted: str) -> list[str]:
    return [each.code for each in search(SERVICES, ServiceFilter(**wanted))]


@pytest.mark.parametrize("query", ["lý lịch tư pháp", "ly lich tu phap", "LY  LICH tư pháp"])
def test_marks_and_case_make_no_difference(query: str) -> None:
    assert found(query=query) == ["2.000488", "3.000333"]


def test_without_a_query_everything_is_there() -> None:
    assert len(found()) == len(SERVICES)


def test_a_code_comes_first_also_with_the_number_of_its_case() -> None:
    assert found(query="1.001193")[0] == "1.001193"
    assert found(query="1.001193.01")[0] == "1.001193"


def test_a_name_that_begins_so_stands_before_one_that_has_the_words_somewhere() -> None:
    assert found(query="thủ tục đăng ký khai") == ["1.001193", "1.000656"]
    assert found(query="đăng ký")[:2] == ["2.001610", "1.001612"]


def test_words_of_the_field_find_a_service_too() -> None:
    assert set(found(query="hộ tịch khai sinh")) == {"1.001193", "2.000635"}


@pytest.mark.parametrize(
    ("wanted", "code", "other"),
    [
        ({"level": "3"}, "1.000656", "2.000488"),
        ({"level": "toan-trinh"}, "2.000488", "1.000656"),
        ({"tier": "3"}, "1.004873", "2.000488"),
        ({"field": "G15-TP07"}, "1.004873", "2.000488"),
        ({"field": "Hộ tịch"}, "1.004873", "2.000488"),
        ({"agency": "H98.12"}, "1.990001", "2.000488"),
        ({"agency": "000.00.12.H98"}, "1.990001", "2.000488"),
        ({"agency": "G01"}, "3.000348", "2.000488"),
        ({"subject": "2"}, "2.001610", "1.001193"),
    ],
)
def test_each_filter_keeps_what_fits_and_drops_what_does_not(wanted: dict[str, str], code: str, other: str) -> None:
    assert code in found(**wanted)
    assert other not in found(**wanted)


def test_filters_and_query_hold_together() -> None:
    assert found(query="cấp", tier="3", level="4") == ["2.000635", "1.004873"]


def test_nothing_fits_nothing_is_found() -> None:
    assert found(query="không có gì như thế") == []
