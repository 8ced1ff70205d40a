"""``dvcqg steps``: each phrase with its values and example, found without diacritics, and read by editors."""

import re
from pathlib import Path

import pytest
from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry

from conformance.phrasebook.glue import draw_glue
from conformance.phrasebook.listing import Phrase, folded, phrases
from conformance.phrasebook.to_json import as_values
from conformance.phrasebook.to_text import draw_phrases
from conformance.scenario.folder import read_folder
from conformance.scenario.parsing import read_feature
from conformance.shipped import shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from conformance.steps.matching import Matcher
from conformance.steps.registry import CATALOGUE, StepDefinition, StepKind
from conformance.steps.types import TYPES

FEATURE = """# language: vi
Tính năng: Thử
  @id:một
  Kịch bản: Một
    Khi lãnh đạo đặt "Được tiếp nhận" ngày 20/11/2026 và/hoặc nộp 200.000 đồng
    Thì "Nguyễn Thị An" thấy 3 dòng
"""


async def nothing(*_: object) -> None:
    """A step that does nothing."""


DEFINITIONS = [
    StepDefinition(StepKind.THEN, "{person} thấy {number} dòng", "{person} sees {number} rows", nothing, ("X-1",)),
    StepDefinition(
        StepKind.WHEN,
        "lãnh đạo đặt {status} ngày {date} và\\/hoặc nộp {money}",
        "the leader's {status} on {date} and\\/or {money}",
        nothing,
        alone=True,
    ),
    StepDefinition(StepKind.GIVEN, "chưa ai dùng", "nobody says it", nothing, wants_table=True),
]


@pytest.fixture
def listed(tmp_path: Path) -> list[Phrase]:
    path = tmp_path / "thử.feature"
    path.write_text(FEATURE, encoding="utf-8")
    return phrases(DEFINITIONS, TYPES, read_feature(path, "thử.feature"), Matcher(DEFINITIONS, TYPES))


def test_phrases_stand_given_when_then_with_what_their_parameters_allow(listed: list[Phrase]) -> None:
    assert [phrase.kind for phrase in listed] == [StepKind.GIVEN, StepKind.WHEN, StepKind.THEN]
    status, date, money = listed[1].parameters
    assert "Được tiếp nhận" in status.allowed
    assert (date.form, date.allowed, money.allowed) == ("20/11/2026", (), ())
    assert listed[1].vi == "lãnh đạo đặt {status} ngày {date} và/hoặc nộp {money}"
    assert listed[2].requirements == ("X-1",)


def test_an_example_is_a_real_sentence_in_both_languages(listed: list[Phrase]) -> None:
    unsaid, said = listed[0], listed[1]
    assert unsaid.example is None
    assert said.example is not None
    assert (said.example.scenario, said.example.file, said.example.line) == ("một", "thử.feature", 5)
    assert said.example.en == 'the leader\'s "Received" on 20 November 2026 and/or VND 200,000'


@pytest.mark.parametrize("words", ["LÃNH đạo", "lanh dao dat", "received", "và/hoặc", "status"])
def test_search_folds_case_and_diacritics(listed: list[Phrase], words: str) -> None:
    assert [phrase.vi for phrase in listed if phrase.says(words)] == [listed[1].vi]
    assert folded("Đồng Bộ") == "dong bo"


def test_text_shows_either_language_first_and_says_when_nothing_fits(listed: list[Phrase]) -> None:
    vi, en = draw_phrases(listed, "vi"), draw_phrases(listed, "en")
    assert "■ Khi (1)\n  lãnh đạo đặt" in vi
    assert "■ When (1)\n  the leader's" in en
    assert "kịch bản phải có thẻ @một-mình" in vi
    assert "chưa có kịch bản nào dùng" in vi
    assert draw_phrases([], "vi") == "Không có mẫu câu nào phù hợp.\n"
    assert as_values(listed[1])["keyword"] == {"vi": "Khi", "en": "When"}


def as_the_extension_reads(glue: str) -> list[CucumberExpression]:
    """Types and expressions as they stand between slashes and quotes; only an escaped quote is undone."""
    registry = ParameterTypeRegistry()
    for name, regexp in re.findall(r"^defineParameterType\(\{ name: '(\w+)', regexp: /(.*)/ \}\)$", glue, re.M):
        registry.define_parameter_type(ParameterType(name, regexp, str, str, False, False))
    read = re.findall(r"^(?:Given|When|Then)\('(.*)', \(\) => \{\}\)$", glue, re.M)
    return [CucumberExpression(text.replace("\\'", "'"), registry) for text in read]


def test_an_editor_knows_every_sentence_of_the_shipped_scenarios() -> None:
    matcher, scenarios = load_catalogue(), read_folder([shipped_scenarios()])
    expressions = as_the_extension_reads(draw_glue(phrases(CATALOGUE, TYPES, scenarios, matcher), TYPES))
    sentences = {step.text for scenario in scenarios for step in scenario.steps}
    unknown = [text for text in sentences if not any(one.match(text) is not None for one in expressions)]
    assert unknown == []
    assert len(expressions) == len(CATALOGUE)


def test_quotes_and_slashes_reach_the_editor_unharmed(listed: list[Phrase]) -> None:
    quoting = StepDefinition(StepKind.GIVEN, "người nộp gọi là 'bên B' và\\/hoặc {date}", "{date}", nothing)
    (phrase,) = phrases([quoting], TYPES, [], Matcher([quoting], TYPES))
    (expression,) = as_the_extension_reads(draw_glue([phrase], TYPES))
    assert expression.match("người nộp gọi là 'bên B' và/hoặc 20/11/2026") is not None
