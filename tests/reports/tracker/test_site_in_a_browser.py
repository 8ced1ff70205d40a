"""The tracker in a real browser: no WCAG 2.1 A or AA violation, nothing wider than a phone, links reach, print fits."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from reports.record import Verdict
from reports.tracker.site import write_site
from reports.tracker.summaries import Refused, Run
from reports.tracker.tracking import Tracker

pytestmark = pytest.mark.browser
PAGES = ("index.html", "dia-phuong-hien-nay.html", "co-quan/H44.html", "co-quan/H26.html", "co-quan/H01.html")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
FAIL = Verdict.FAIL


@pytest.fixture(scope="module")
def site(run_of: Callable[..., Run], tracked: Callable[..., Tracker], tmp_path_factory: pytest.TempPathFactory) -> Path:
    every_word = dict(
        zip(
            ("CV5632-1-1", "CV5632-4b-B1-1", "CV5632-5a-B2-1", "CV5632-5b-B2-2", "YB-B2-1"),
            (Verdict.WARN, Verdict.REVIEW, Verdict.BLOCKED, Verdict.NOT_APPLICABLE, FAIL),
            strict=True,
        )
    )
    tracker = tracked(
        run_of(verdicts={"CV5632-4a-B2-2": FAIL, **every_word}),
        run_of("H26", "Hà Nội", ended=date(2026, 7, 1), verdicts={"CV5632-4a-B2-2": FAIL}),
        run_of("H55", "Thái Nguyên", verdicts={"CV5632-5a-B2-4": Verdict.WARN}),
        run_of("H13", "Cần Thơ", verdicts={"CV5632-4b-B1-1": Verdict.INCONCLUSIVE}),
        run_of("H98", "Tỉnh B (mô phỏng)", path="một/thư/mục/có/tên/rất/dài/" * 4 + "summary.json"),
        refused=(Refused("hỏng/summary.json", "không phải JSON đọc được"),),
        since=date(2026, 10, 20),
    )
    folder = tmp_path_factory.mktemp("tracker") / "site"
    write_site(tracker, folder)
    return folder


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield opened
    opened.close()
    assert problems == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_the_rules_and_fits_a_phone(page: Page, site: Path, name: str) -> None:
    page.goto((site / name).as_uri())
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options=RULES).response["violations"]
        assert [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]] == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_style_is_not_held_back_by_the_policy(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == "rgb(27, 75, 122)"


def test_a_count_leads_to_its_clauses(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("tr", has=page.get_by_role("link", name="Tỉnh Phú Thọ")).locator("a.fail").first.click()
    assert page.evaluate("document.querySelector(':target').textContent").find("điểm a Mục 4, Bước 2") > 0


def test_one_click_selects_a_whole_draft(page: Page, site: Path) -> None:
    page.goto((site / "co-quan" / "H44.html").as_uri())
    draft = page.locator(".draft")
    draft.click()
    assert page.evaluate("getSelection().toString().trim()") == draft.inner_text().strip()


def test_print_shows_the_whole_table_on_the_sheet(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1032, "height": 700})  # A4 landscape within its margins
    page.emulate_media(media="print")
    page.goto((site / "index.html").as_uri())
    assert page.evaluate("document.querySelector('table.bodies').getBoundingClientRect().right") <= 1032
    assert not page.locator("nav.parts").is_visible()
