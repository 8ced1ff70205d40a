"""A background worker that dies is noticed at once, whatever killed it, and works again."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mock_dvcqg.app import WORKERS
from mock_dvcqg.operations import fetch_documents, keep_working
from mock_dvcqg.portal import Portal

BELLS = {"fetch worker": "fetcher_bell", "link checker": "checker_bell", "payment callback worker": "confirmer_bell"}


async def until(holds: Callable[[], Any]) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 – a set of names and a list have no event
            await asyncio.sleep(0)


@pytest.fixture
def away(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The list of realms cannot be read: as when a shared database is away for a moment."""

    def fail(_: object) -> Any:
        raise ConnectionError("the database is away")

    monkeypatch.setattr(type(portal.realms), "all", fail)
    return monkeypatch


@pytest.mark.parametrize("name", WORKERS)
async def test_a_dead_worker_is_logged_and_makes_the_portal_not_ready(
    anyone: httpx.AsyncClient, portal: Portal, away: object, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    getattr(portal, BELLS[name]).set()
    await until(lambda: portal.dead_workers)
    answer = await anyone.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["reason"] == f"Tiến trình nền đã dừng vì lỗi: {name}"
    [record] = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert name in record.getMessage()
    assert "the database is away" in str(record.exc_info)


@pytest.mark.parametrize("name", WORKERS)
async def test_a_dead_worker_works_again_when_what_killed_it_has_passed(
    anyone: httpx.AsyncClient, portal: Portal, away: pytest.MonkeyPatch, name: str
) -> None:
    away.setattr(keep_working, "PAUSE_S", 0)
    bell = getattr(portal, BELLS[name])
    bell.set()
    await until(lambda: portal.dead_workers)
    away.undo()
    await until(lambda: not portal.dead_workers)
    bell.set()
    await until(lambda: not bell.is_set())
    assert (await anyone.get("/readyz")).json() == {"status": "ready"}


async def test_a_realm_whose_queue_cannot_be_read_stops_no_other_realms_fetches(
    portal: Portal, control: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[str] = []

    def queued(_: Portal, realm: Any) -> list[Any]:
        asked.append(realm.name)
        if realm.name == "a-broken":
            raise OSError("the file is gone")
        return []

    await control.post("/realms", json={"name": "a-broken"})
    monkeypatch.setattr(fetch_documents, "_queued", queued)
    portal.wake_fetcher()
    await until(lambda: len(asked) >= 2)
    assert asked[:2] == ["a-broken", "default"]
    assert portal.dead_workers == set()
    assert "realm a-broken could not be read" in caplog.text


async def test_stopping_the_portal_is_no_death_of_a_worker(portal: Portal, caplog: pytest.LogCaptureFixture) -> None:
    started, trouble = asyncio.Event(), RuntimeError("the database went first")

    async def work(_: Portal) -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise trouble

    worker = asyncio.create_task(keep_working.keep_working(portal, "test worker", work))
    await started.wait()
    worker.cancel()
    await asyncio.wait([worker], timeout=10)
    assert worker.done()
    assert portal.dead_workers == set()
    assert "the database went first" in caplog.text
