"""A portal and province B of the reference, one Chromium, and a person before it: one of each for a whole module."""

import importlib.util
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext, Page, async_playwright

PASSWORD = "staff-password"


def _worlds() -> Any:
    """The module that serves portals and provinces for the integration tests."""
    home = Path(__file__).parents[2] / "integration" / "reference" / "conftest.py"
    spec = importlib.util.spec_from_file_location("reference_worlds", home)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["reference_worlds"] = module
    spec.loader.exec_module(module)
    return module


@dataclass
class Desk:
    """The browser at which now a citizen, now an officer sits, and what others do meanwhile over the API."""

    world: Any
    context: BrowserContext
    page: Page

    @property
    def url(self) -> str:
        """Where province B answers."""
        found: str = self.world.provinces["H98"].url
        return found

    async def open(self, path: str) -> None:
        """Go to a page of the province."""
        await self.page.goto(self.url + path)

    async def leave(self) -> None:
        """Nobody is signed in any more."""
        await self.context.clear_cookies()

    async def sit(self, hand: Any) -> None:
        """The browser becomes that of a citizen who signed in over the API."""
        await self.leave()
        kept = [{"name": c.name, "value": c.value or "", "url": self.url} for c in hand.http.cookies.jar]
        await self.context.add_cookies(kept)  # type: ignore[arg-type]

    async def officer(self, role: str, office: str = "12") -> None:
        """The browser becomes that of an officer."""
        await self.leave()
        form = {"can_bo": f"H98.{office}.{role}", "mat_khau": PASSWORD}
        answer = await self.page.request.post(f"{self.url}/can-bo/dang-nhap", form=form)
        assert answer.ok, await answer.text()

    async def sign_in(self, role: str, agency: str, words: str) -> None:
        """An officer signs in by what the page shows."""
        await self.leave()
        await self.open("/can-bo")
        await self.page.get_by_label("Cán bộ", exact=True).select_option(f"H98.{agency}.{role}")
        await self.page.get_by_label("Mật khẩu").fill(PASSWORD)
        await self.press("Đăng nhập")
        assert words in await self.page.inner_text("header")

    async def press(self, name: str, within: Any = None) -> None:
        """Press the button with exactly this name, and wait for the page it leads to."""
        async with self.page.expect_navigation():
            await (within or self.page.locator("main")).get_by_role("button", name=name).first.click()

    async def follow(self, name: str) -> None:
        """Follow the first link with these words."""
        async with self.page.expect_navigation():
            await self.page.get_by_role("link", name=name).first.click()

    async def unfold(self, name: str) -> Any:
        """Open the disclosure with these words; gives it."""
        found = self.page.locator("main details").filter(has=self.page.get_by_text(name, exact=True)).first
        await found.locator("summary").click()
        return found

    async def text(self) -> str:
        """What a person reads in the main part."""
        return await self.page.inner_text("main")


@pytest.fixture(scope="session")
def worlds() -> Any:
    """The module that serves portals and provinces."""
    return _worlds()


@pytest.fixture(scope="session")
def papers(worlds: Any) -> Any:
    """Gives a plain paper as a PDF."""
    return worlds.plain_paper


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(worlds: Any, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """Nobody is signed in yet."""
    async with worlds.running_world(tmp_path_factory.mktemp("world")) as world, async_playwright() as playwright:
        await world.add_province("H98", "Tỉnh B (mô phỏng)")
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--lang=vi-VN"])
        context = await browser.new_context(viewport={"width": 1200, "height": 900}, locale="vi-VN")
        context.set_default_timeout(30_000)
        yield Desk(world, context, await context.new_page())
        await browser.close()
