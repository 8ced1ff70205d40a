"""Judges a page as it stands: WCAG 2.1 A and AA, width on a phone, and the photographs of docs/screens.

With ``DVCQG_SCREENS=docs/screens`` each page is photographed too, wide and on a phone; with ``DVCQG_SCREENS_STATES=1``
in its other states as well, which are named «page/state».
"""

import io
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.async_playwright import Axe
from PIL import Image

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 360, "height": 740}
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))"
TALLEST = 2400
SCREENS = os.environ.get("DVCQG_SCREENS", "")
EVERY_STATE = bool(os.environ.get("DVCQG_SCREENS_STATES"))


@dataclass
class Judge:
    """Keeps what was wrong in each state."""

    thorough: bool = True
    """judge by the rules again on a phone in every state, not only in the first of each page"""
    pictures: frozenset[str] | None = None
    """the pages that are photographed; all of them when not told"""
    wrong: dict[str, list[str]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    async def see(self, page: Any, name: str, words: str, *, also: Any = None) -> None:
        """Judge the page, which must be in the state with these words; ``also`` gives faults of another kind."""
        assert words in await page.inner_text("main"), f"{name}: not in the state looked for"
        self.seen.append(name)
        found = await violations(page) + (await also(page) if also else [])
        await page.set_viewport_size(PHONE)
        width = await page.evaluate("document.documentElement.scrollWidth")
        found += [f"{width} px wide on a phone of 360"] if width > PHONE["width"] else []
        if self.thorough or "/" not in name:
            found += [f"phone: {each}" for each in await violations(page)]
        await self._photograph(page, name, "-phone")
        await page.set_viewport_size(WIDE)
        await self._photograph(page, name)
        if found:
            self.wrong[name] = found

    async def _photograph(self, page: Any, name: str, suffix: str = "") -> None:
        is_main = "/" not in name and (self.pictures is None or name in self.pictures)
        if not SCREENS or not (is_main or EVERY_STATE):
            return
        await page.evaluate(DRAWN)
        width, height = page.viewport_size["width"], await page.evaluate("document.documentElement.scrollHeight")
        if await page.locator("object[type='application/pdf']").count():
            await page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
            await page.wait_for_timeout(2000)  # for the photograph alone: the PDF viewer does not say when it is ready
        _keep(name.replace("/", "-") + suffix, await page.screenshot(full_page=True))


async def violations(page: Any) -> list[str]:
    """What axe-core finds, each with the element."""
    found = (await Axe().run(page, options=RULES)).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


def _keep(name: str, taken: bytes) -> None:
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    picture = picture.crop((0, 0, picture.width, min(picture.height, TALLEST)))
    Path(SCREENS).mkdir(parents=True, exist_ok=True)
    picture.quantize(128, dither=Image.Dither.NONE).save(Path(SCREENS) / f"{name}.png", optimize=True)
