"""The page in a real browser: fits a phone, evidence opens by its link, filtering works, print shows the steps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from reports.record import Record
from reports.to_html import draw_html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, record: Record, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "report.html").write_text(draw_html(record), "utf-8")
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.goto((tmp_path / "report.html").as_uri())
    yield opened
    opened.close()
    assert problems == []


def test_the_page_fits_a_phone_with_everything_open(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_following_a_findings_evidence_opens_the_exchange(page: Page) -> None:
    link = page.locator(".finding.fail .evidence a").first
    target = page.locator(link.get_attribute("href") or "")
    assert not target.is_visible()
    link.click()
    page.wait_for_function("id => document.querySelector(id).open", arg=link.get_attribute("href"))
    assert target.is_visible()
    assert target.locator("section").first.is_visible()


def test_the_filter_leaves_only_what_is_not_met(page: Page) -> None:
    page.get_by_role("button", name="Chưa đạt", exact=True).click()
    assert page.locator("details.scenario:visible").count() == 2
    assert page.locator("h3.feature:visible").count() == 2
    page.get_by_role("button", name="Tất cả", exact=True).click()
    assert page.locator("details.scenario:visible").count() == 8


def test_a_link_to_a_filtered_scenario_shows_it(page: Page) -> None:
    page.get_by_role("button", name="Chưa đạt", exact=True).click()
    page.locator("#chua-ket-luan a").first.click()
    page.wait_for_function("document.querySelector(location.hash).open")
    assert page.locator("details.scenario:target").is_visible()


def test_everything_can_be_reached_by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    summary = page.locator("details.scenario:not([open]) > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.scenario[open]").count() == 3


def test_print_shows_the_steps_of_folded_scenarios(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator("details.scenario:not([open]) .step").first.is_visible()
    assert not page.locator("nav.parts").is_visible()
