"""The tracker in a real browser: no WCAG 2.1 A or AA violation, nothing wider than a phone, links reach, print fits.

With ``DVCQG_SCREENS=docs/screens`` the first page is photographed too.
"""

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from reports.record import Verdict
from reports.tracker.bodies import Bodies, load_bodies
from reports.tracker.site import write_site
from reports.tracker.summaries import Refused, Run
from reports.tracker.tracking import Tracker

pytestmark = pytest.mark.browser
PAGES = ("index.html", "dia-phuong-hien-nay.html", "co-quan/H44.html", "co-quan/H26.html", "co-quan/H01.html")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
FAIL = Verdict.FAIL
INVENTED = {
    code: f"Tỉnh {letter} (minh họa)"
    for code, letter in {"H27": "A", "H44": "B", "H53": "C", "H31": "D", "H13": "E", "H26": "G", "H17": "H"}.items()
}


@pytest.fixture(scope="module")
def site(run_of: Callable[..., Run], tracked: Callable[..., Tracker], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tracker with every state and every word; the bodies that were tested bear invented names."""
    whole = load_bodies()
    bodies = Bodies(tuple(replace(one, name=INVENTED.get(one.code, one.name)) for one in whole.rows))

    def run(code: str, **wanted: Any) -> Run:
        return run_of(code, INVENTED[code], **wanted)

    blocked = dict.fromkeys(("CV5632-4b-B1-1", "CV5632-5a-B2-1", "CV5632-5b-B2-2"), Verdict.BLOCKED)
    broken = dict.fromkeys(("CV5632-4a-B1-1", "CV5632-4a-B2-2", "CV5632-4a-B3-3", "CV5632-CV3-1"), FAIL)
    tracker = tracked(
        run("H44", ended=date(2026, 10, 2), verdicts={"CV5632-4a-B2-2": FAIL}),
        run("H44", verdicts={"CV5632-4a-B2-2": FAIL, "CV5632-4a-B3-3": FAIL, "CV5632-5b-B2-2": FAIL, "YB-B2-1": FAIL}),
        run("H53", verdicts={"CV5632-1-1": Verdict.WARN, "CV5632-5a-B2-1": FAIL, "CV5632-5b-B2-2": Verdict.REVIEW}),
        run("H13", verdicts=broken | blocked),
        run("H27", verdicts={"CV5632-5a-B2-4": Verdict.WARN, "CV5632-5b-B2-2": Verdict.NOT_APPLICABLE}),
        run("H31", verdicts={"CV5632-4b-B1-1": Verdict.INCONCLUSIVE}),
        run("H26", ended=date(2026, 7, 1), verdicts={"CV5632-4a-B2-2": FAIL}),
        run("H17"),
        run("H17", ended=date(2026, 11, 19), version="5.3.0", filtered=True),
        run_of("H98", "Tỉnh B (mô phỏng)", path="một/thư/mục/có/tên/rất/dài/" * 4 + "summary.json"),
        bodies=bodies,
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
        if name == "index.html":
            photograph(page, "tracker" if width == 1280 else "tracker-phone")


def photograph(page: Page, name: str) -> None:
    """The page as far as the untested bodies, for the documentation."""
    folder = os.environ.get("DVCQG_SCREENS")
    if folder:
        end = int(page.evaluate("document.querySelector('#nhom-untested tr:nth-child(4)').getBoundingClientRect().top"))
        taken = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
        cut = taken.crop((0, 0, taken.width, min(end, 2600)))
        cut.quantize(128, dither=Image.Dither.NONE).save(Path(folder) / f"{name}.png", optimize=True)


def test_the_style_is_not_held_back_by_the_policy(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == "rgb(27, 75, 122)"


def test_a_count_leads_to_its_clauses(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("tr", has=page.get_by_role("link", name="Tỉnh B (minh họa)")).locator("a.fail").first.click()
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
