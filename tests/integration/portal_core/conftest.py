"""Realms on each kind of database, and the portal as an app with the control token in hand."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.clock import SystemClock
from mock_dvcqg.portal import Portal
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

TOKEN = "control-token-of-tests"


@pytest.fixture(params=["sqlite", "memory", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, tmp_path: Path, database_urls: Callable[[str], str]) -> Settings:
    """Settings for each kind of database."""
    url = database_urls(request.param)
    return Settings(database_url=url, data_dir=tmp_path, control_token=TOKEN, journal_ring=50)


@pytest.fixture
def realms(settings: Settings) -> Iterator[Realms]:
    """No realm yet."""
    made = Realms(settings, SystemClock())
    yield made
    made.close()


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[FastAPI]:
    """The portal in memory, its lifespan entered."""
    made = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN))
    async with made.router.lifespan_context(made):
        yield made


@pytest.fixture
def portal(app: FastAPI) -> Portal:
    """The app's portal."""
    made: Portal = app.state.portal
    return made


@pytest.fixture
async def anyone(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client on this machine without a token."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        yield client


@pytest.fixture
async def control(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the control token."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test/control", headers=bearer) as client:
        yield client
