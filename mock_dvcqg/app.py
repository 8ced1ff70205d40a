"""Builds the portal's app: realms opened, routers mounted at ``/`` and ``/r/{realm}``, the fetch worker run."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import httpx
from fastapi import APIRouter, FastAPI

from mock_dvcqg import __version__
from mock_dvcqg.api import error_answers
from mock_dvcqg.clock import Clock, SystemClock
from mock_dvcqg.portal import Portal
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

_ROUTERS = ("api.adapter", "api.kho", "api.oidc", "api.pki", "api.citizen", "web.pages")


def create_app(settings: Settings, *, clock: Clock | None = None) -> FastAPI:
    """The portal as an ASGI app; ``app.state.portal`` is its ``Portal``. Nothing is served yet."""
    app = FastAPI(title="Cổng DVCQG mô phỏng", version=__version__, docs_url=None, redoc_url=None, lifespan=_lifespan)
    app.state.portal = Portal(
        settings=settings,
        realms=Realms(settings, clock or SystemClock()),
        client=httpx.AsyncClient(trust_env=False, timeout=settings.fetch_timeout_s, follow_redirects=False),
        control_token=settings.control_token or secrets.token_urlsafe(24),
    )
    error_answers.install(app)
    _include_routers(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    portal: Portal = app.state.portal
    worker = asyncio.create_task(_fetcher()(portal), name="fetch worker")
    try:
        yield
    finally:
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker
        await portal.client.aclose()
        portal.realms.close()


def _include_routers(app: FastAPI) -> None:
    for name in _ROUTERS:
        if find_spec(f"mock_dvcqg.{name.split('.')[0]}") and find_spec(f"mock_dvcqg.{name}"):
            router: APIRouter = import_module(f"mock_dvcqg.{name}").router
            app.include_router(router)
            app.include_router(router, prefix="/r/{realm}")


def _fetcher() -> Callable[[Portal], Coroutine[Any, Any, None]]:
    if find_spec("mock_dvcqg.operations.fetch_documents"):
        worker: Callable[[Portal], Coroutine[Any, Any, None]]
        worker = import_module("mock_dvcqg.operations.fetch_documents").run_fetcher
        return worker
    return _idle


async def _idle(_portal: Portal) -> None:
    await asyncio.Event().wait()
