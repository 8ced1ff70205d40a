"""Sentences and phrases: found, unknown, ambiguous, wrong value."""

from datetime import date

import pytest

from conformance.steps.matching import CatalogueBroken, Matcher, NoMatch, same_shape
from conformance.steps.registry import StepDefinition, StepKind, WrongValue
from conformance.steps.types import TYPES
from mock_dvcqg.contract.codes import DossierStatus


async def nothing(*_: object) -> None:
    """A step that does nothing."""


def phrase(vi: str, en: str) -> StepDefinition:
    return StepDefinition(StepKind.WHEN, vi, en, nothing)


MATCHER = Matcher(
    [
        phrase("{person} nộp hồ sơ tại {agency}", "{person} files a dossier at {agency}"),
        phrase("hồ sơ có trạng thái {status}", "the dossier has the status {status}"),
        phrase("lệ phí {money} đến hạn ngày {date}", "the fee of {money} is due on {date}"),
        phrase("hồ sơ đến hạn ngày {date}(, không muộn hơn)", "the dossier is due on {date}"),
    ],
    TYPES,
)


def test_a_sentence_gives_its_values_by_position_and_an_english_sentence() -> None:
    match = MATCHER.match('"Nguyễn Thị An" nộp hồ sơ tại "Sở Y tế tỉnh B"')
    assert match.values == ("Nguyễn Thị An", "Sở Y tế tỉnh B")
    assert match.english == '"Nguyễn Thị An" files a dossier at "the Department of Health of Province B"'


def test_money_and_dates_are_read_in_the_vietnamese_way() -> None:
    match = MATCHER.match("lệ phí 200.000 đồng đến hạn ngày 20/11/2026")
    assert match.values == (200_000, date(2026, 11, 20))
    assert match.english == "the fee of VND 200,000 is due on 20 November 2026"


def test_a_closed_list_gives_the_code_it_stands_for() -> None:
    assert MATCHER.match('hồ sơ có trạng thái "Được tiếp nhận"').values == (DossierStatus.RECEIVED,)


def test_a_wrong_value_is_told_with_the_allowed_ones() -> None:
    with pytest.raises(
        WrongValue, match=r"«Đã nhận» không phải là trạng thái hồ sơ; cho phép: «Mới đăng ký», «Được tiếp nhận»"
    ):
        MATCHER.match('hồ sơ có trạng thái "Đã nhận"')


def test_a_date_that_does_not_exist_is_a_wrong_value() -> None:
    with pytest.raises(WrongValue, match="31/02/2026"):
        MATCHER.match("hồ sơ đến hạn ngày 31/02/2026")


def test_an_unknown_sentence_is_told_with_the_nearest_phrase() -> None:
    with pytest.raises(NoMatch, match=r"mẫu gần nhất: «\{person\} nộp hồ sơ tại \{agency\}»"):
        MATCHER.match('"Nguyễn Thị An" nôp hồ sơ ở "Sở Y tế tỉnh B"')


def test_a_sentence_of_two_phrases_is_ambiguous() -> None:
    matcher = Matcher([phrase("{text} nộp", "{text}"), phrase("{person} nộp", "{person}")], TYPES)
    with pytest.raises(NoMatch, match=r"nhiều hơn một mẫu: «\{text\} nộp»; «\{person\} nộp»"):
        matcher.match('"An" nộp')


def test_parameter_types_must_agree_in_both_languages() -> None:
    with pytest.raises(CatalogueBroken, match="khác tiếng Anh"):
        Matcher([phrase("{person} tại {agency}", "at {agency} by {person}")], TYPES)


def test_a_bare_slash_and_an_unknown_type_are_refused() -> None:
    with pytest.raises(CatalogueBroken, match="dấu «/»"):
        Matcher([phrase("phí/lệ phí", "fee")], TYPES)
    with pytest.raises(CatalogueBroken, match="không có kiểu tham số nobody"):
        Matcher([phrase("{nobody}", "{nobody}")], TYPES)


def test_phrases_that_differ_only_in_a_type_are_found() -> None:
    assert same_shape([phrase("{person} nộp", "x"), phrase("{agency} nộp", "y")]) == [("{person} nộp", "{agency} nộp")]
