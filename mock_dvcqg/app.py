"""Builds the portal's app: realms opened, routers mounted at ``/`` and ``/r/{realm}``, the workers run."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import cache

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute

from mock_dvcqg import __version__
from mock_dvcqg.api import (
    adapter,
    citizen,
    citizen_accounts,
    citizen_notices,
    citizen_payments,
    databases,
    kho,
    oidc,
    payments,
    shared_results,
)
from mock_dvcqg.api.adapter_door import AdapterDoor
from mock_dvcqg.api.openapi import openapi_router
from mock_dvcqg.api.pki import pki_router
from mock_dvcqg.clock import Clock, SystemClock
from mock_dvcqg.control import probes, routes
from mock_dvcqg.operations.check_links import run_link_checks
from mock_dvcqg.operations.confirm_payment import run_confirmer
from mock_dvcqg.operations.create_realm import ensure_default_realm
from mock_dvcqg.operations.fetch_documents import run_fetcher
from mock_dvcqg.operations.keep_working import keep_working
from mock_dvcqg.portal import Portal
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.web import pages as web_pages
from mock_dvcqg.web.error_page import error_page
from mock_dvcqg.wire import error_answers
from mock_dvcqg.wire.addressing import realm_of_path
from mock_dvcqg.wire.body_in_time import BodyInTime
from mock_dvcqg.wire.plumbing import Plumbing
from mock_dvcqg.wire.struck_answers import StruckAnswers

WORKERS: dict[str, Callable[[Portal], Awaitable[None]]] = {
    "fetch worker": run_fetcher,
    "link checker": run_link_checks,
    "payment callback worker": run_confirmer,
}
"""what works beside the routes, by the name that ``/readyz`` gives it"""


def create_app(settings: Settings, *, clock: Clock | None = None) -> FastAPI:
    """The portal as an ASGI app; ``app.state.portal`` is its ``Portal``. The default realm is there on return."""
    app = FastAPI(title="Cổng DVCQG mô phỏng", version=__version__, openapi_url=None, lifespan=_lifespan)
    portal = Portal(
        settings=settings,
        realms=Realms(settings, clock or SystemClock()),
        control_token=settings.control_token or secrets.token_urlsafe(24),
    )
    ensure_default_realm(portal.realms)
    app.state.portal = portal
    app.add_middleware(AdapterDoor, portal=portal)
    app.add_middleware(StruckAnswers)
    app.add_middleware(Plumbing, portal=portal)
    app.add_middleware(BodyInTime, limit_s=settings.body_timeout_s)
    error_answers.install(app, error_page)
    app.router.routes.extend(_every_route())
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    portal: Portal = app.state.portal
    workers = [asyncio.create_task(keep_working(portal, name, work), name=name) for name, work in WORKERS.items()]
    try:
        yield
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        await portal.hang_up()
        portal.realms.close()


@cache
def _every_route() -> tuple[BaseRoute, ...]:
    """All routes, made once: what FastAPI prepares for a route serves every application of this process."""
    whole = APIRouter()
    whole.include_router(routes.router)
    whole.include_router(probes.router)
    whole.include_router(openapi_router((*_machine(), probes.router)))
    for router in (*_machine(), routes.page_router, web_pages.router):
        whole.include_router(router)
        whole.include_router(router, prefix="/r/{realm}")
    return tuple(whole.routes)


def _machine() -> tuple[APIRouter, ...]:
    """What answers programs; mounted twice, like the pages."""
    for_members = (adapter, kho, databases, payments, oidc)
    for_citizens = (citizen, citizen_accounts, citizen_notices, citizen_payments, shared_results)
    return (*(room.router for room in (*for_members, *for_citizens)), pki_router(realm_of_path))
