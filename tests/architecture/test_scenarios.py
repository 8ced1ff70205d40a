"""The scenarios that ship are sound: they bind, they judge what they say, and the register carries every row."""

import re
from pathlib import Path

import pytest

from conformance.lint import check, untested
from conformance.requirements import load_register
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from conformance.steps.registry import CATALOGUE

PROCESSES = {"4a", "4b", "5a", "5b"}


@pytest.fixture(scope="module")
def register():
    return load_register(shipped_register())


@pytest.fixture(scope="module")
def scenarios():
    return read_folder([shipped_scenarios()])


def test_nothing_is_to_be_said_against_the_shipped_scenarios(register):
    assert [str(remark) for remark in check([shipped_scenarios()], load_catalogue(), register)] == []


def test_every_requirement_is_tested_or_excused(register, scenarios):
    assert untested(scenarios, register) == []


def test_every_process_of_the_dispatch_has_a_scenario(scenarios):
    assert {scenario.process for scenario in scenarios} >= PROCESSES


def test_every_phrase_is_said_by_a_scenario(scenarios):
    matcher = load_catalogue()
    said = {matcher.match(step.text).definition.vi for scenario in scenarios for step in scenario.steps}
    phrases = {d.vi for d in CATALOGUE if d.function.__module__.startswith("conformance.steps.phrases.")}
    assert sorted(phrases - said) == []


def test_every_scenario_has_an_english_title(scenarios):
    assert [s.id for s in scenarios if s.title_en == s.title or s.feature_en == s.feature] == []


def test_every_decision_that_a_row_rests_on_is_explained(register):
    named = {row.decision for row in register.rows.values() if row.decision}
    assert named <= set(register.decisions)


def test_all_fifty_seven_decisions_on_what_the_texts_leave_open_are_told(register):
    assert list(register.decisions) == [f"D-{number:02d}" for number in range(1, 58)]


def test_a_row_of_our_own_says_so_and_names_its_decision(register):
    ours = [row for row in register.rows.values() if row.basis == "ours" and row.level == "MUST"]
    assert [row.id for row in ours if not row.decision] == []


def test_rows_stand_in_the_file_of_their_document(register):
    for path in sorted(Path(shipped_register()).glob("*.yaml")):
        ids = [name for name in register.rows if name.startswith(f"{path.stem}-")]
        assert ids or path.stem in ("decisions", "rulesets", "laws_not_shown", "QUYCACH", "TAILIEU"), path.name


def test_sentences_that_people_read_keep_to_the_official_style():
    slips = re.compile(r"\b(bị|xin(?! lỗi)|byte|giây|user|file)\b")
    texts = [
        text for d in CATALOGUE for text in [d.vi] if d.function.__module__.startswith("conformance.steps.phrases.")
    ]
    assert [text for text in texts if slips.search(text)] == []
