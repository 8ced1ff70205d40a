"""The coverage page: links lead both ways, nothing from outside, foreign text harmless, fit for everyone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from conformance.coverage.gathering import gather
from conformance.coverage.source_rules import load_source_rules
from conformance.coverage.to_json import as_values
from conformance.requirements import load_register
from conformance.scenario.folder import read_folder
from conformance.shipped import shipped_register, shipped_scenarios
from conformance.steps.catalogue import load_catalogue
from reports.coverage_page import draw_coverage

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    folder = shipped_register()
    scenarios = read_folder([shipped_scenarios()])
    return as_values(gather(load_register(folder), scenarios, load_catalogue(), load_source_rules(folder)))


def test_every_link_leads_to_a_place_in_the_page(values: dict[str, Any]) -> None:
    page = draw_coverage(values)
    places = re.findall(r' id="([^"]+)"', page)
    assert len(places) == len(set(places))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(places)
    assert "http://" not in page
    assert "https://" not in page


def test_a_row_leads_to_its_scenarios_and_back(values: dict[str, Any]) -> None:
    page = draw_coverage(values)
    row = next(one for one in values["requirements"] if one["scenarios"])
    scenario = next(one for one in values["scenarios"] if one["id"] == row["scenarios"][0])
    cells = re.findall(r"<tr id.*?</tr>", page, re.DOTALL)
    of_row = next(cell for cell in cells if f'id="yc-{row["id"]}"' in cell)
    of_scenario = next(cell for cell in cells if f'<code class="id">{scenario["id"]}</code> <span' in cell)
    assert f'href="#yc-{row["id"]}"' in of_scenario
    anchor = re.search(r'id="(kb-\d+)"', of_scenario)
    assert anchor is not None
    assert f'href="#{anchor[1]}"' in of_row


def test_text_of_rows_cannot_become_markup(values: dict[str, Any]) -> None:
    row = values["requirements"][0]
    hostile = {**row, "title": {"vi": "<script>alert(1)</script>", "en": "x\u202ey"}}
    page = draw_coverage({**values, "requirements": [hostile]})
    assert "<script>" not in page
    assert "\u202e" not in page


@pytest.fixture
def opened(chromium: str, values: dict[str, Any], tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "coverage.html").write_text(draw_coverage(values), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto((tmp_path / "coverage.html").as_uri())
        yield page
        browser.close()


@pytest.mark.browser
def test_the_page_is_fit_for_everyone_wide_and_on_a_phone(opened: Page) -> None:
    assert Axe().run(opened, options=RULES).response["violations"] == []
    opened.set_viewport_size({"width": 360, "height": 740})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
