"""A real portal on a loopback port, a page in the province's place, and a Chromium to walk through them."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.async_api import Page, async_playwright

from mock_dvcqg.app import create_app
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import find_member, keep_member

TOKEN = "control-token-of-the-test"


class QuietServer(uvicorn.Server):
    """A server inside the test's loop that leaves the signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass
class LivePortal:
    """Where the portal answers, and the tester's hand in it."""

    url: str
    realm: Realm
    province_url: str


async def _province_page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    body = "<!doctype html><html lang=vi><title>Tỉnh B</title><h1>Nộp hồ sơ tại tỉnh B</h1></html>".encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
    writer.write(head.encode() + b"Connection: close\r\n\r\n" + body)
    await writer.drain()
    writer.close()


@pytest.fixture
async def live_portal(tmp_path: Path) -> AsyncIterator[LivePortal]:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN, port=port))
    realm: Realm = app.state.portal.realms.default
    province = await asyncio.start_server(_province_page, "127.0.0.1", 0)
    province_url = f"http://127.0.0.1:{province.sockets[0].getsockname()[1]}"
    with realm.writing() as session:
        member = find_member(session, "H98")
        assert member is not None
        keep_member(session, replace(member, base_url=province_url))
    server = QuietServer(uvicorn.Config(app, log_level="warning", access_log=False))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield LivePortal(f"http://127.0.0.1:{port}", realm, province_url)
    server.should_exit = True
    await serving
    province.close()


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = await browser.new_context(viewport={"width": 1200, "height": 900})
        context.set_default_timeout(20_000)
        yield await context.new_page()
        await browser.close()


@pytest.fixture
def tab_to() -> Any:
    """Press Tab until the focus is on what carries these words; fail when it is never reached."""

    async def walk(page: Page, words: str) -> None:
        for _ in range(60):
            await page.keyboard.press("Tab")
            focused = await page.evaluate(
                """() => { const e = document.activeElement;
                return [e.innerText, e.value, ...[...(e.labels || [])].map(l => l.innerText)].join(" "); }"""
            )
            if words in focused:
                return
        raise AssertionError(f"the keyboard does not reach «{words}»")

    return walk
