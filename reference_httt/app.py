"""Build one province: settings, clock and defect in, a FastAPI application out. Nothing happens at import."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
from fastapi import FastAPI

from reference_httt import __version__, staff
from reference_httt.api import (
    accounts,
    admin,
    components,
    counter,
    dossiers,
    drafts,
    entry,
    files,
    find,
    handling,
    intake,
    payments,
    people,
    portal_facing,
    reporting,
    results,
    work,
)
from reference_httt.api.answers import add_error_handlers
from reference_httt.api.body_limit import BodyLimit
from reference_httt.bodies import agencies_of
from reference_httt.calendars import CalendarBook, weeks_of
from reference_httt.clock import Clock, SystemClock
from reference_httt.control import routes as control
from reference_httt.database_client import DatabaseClient
from reference_httt.operations.archive_dossier import archive_worker
from reference_httt.operations.carry_results import specialised_worker
from reference_httt.operations.change_calendar import reload_calendars
from reference_httt.operations.deliver_notices import notices_worker
from reference_httt.operations.enter_one_stop import one_stop_worker
from reference_httt.operations.keep_receipts import payments_worker
from reference_httt.operations.report_month import reports_worker
from reference_httt.operations.warn_deadlines import deadlines_worker
from reference_httt.outbox import Outbox
from reference_httt.pace import Pace
from reference_httt.payment_client import NoPlatform, PaymentClient
from reference_httt.portal_client import PortalClient
from reference_httt.practice import Practice
from reference_httt.process_options import shipped_options
from reference_httt.province import Province
from reference_httt.settings import Settings
from reference_httt.sign_on import OidcSignOn
from reference_httt.store.engine import Store
from reference_httt.web import pages
from reference_httt.web.browser_errors import add_browser_errors
from reference_httt.worker import Worker

Defect = Callable[[Practice], Practice]
_ROUTERS = (
    entry.router,
    people.router,
    accounts.router,
    intake.router,
    results.router,
    find.router,
    drafts.router,
    components.router,
    counter.router,
    dossiers.router,
    handling.router,
    payments.router,
    portal_facing.router,
    files.router,
    work.router,
    admin.router,
    reporting.citizens,
    reporting.administration,
    control.router,
    pages.router,
)


def create_app(
    settings: Settings,
    *,
    clock: Clock | None = None,
    defect: Defect | None = None,
    http: httpx.AsyncClient | None = None,
    practice: Practice | None = None,
) -> FastAPI:
    """A province's application. ``http`` and ``practice`` are given by tests; otherwise they are made here."""
    client = http or httpx.AsyncClient(trust_env=False, timeout=settings.http_timeout_s, follow_redirects=False)
    honest = practice or Practice(
        PortalClient(client, settings),
        OidcSignOn(client, settings),
        clock or SystemClock(),
        payments=PaymentClient(client, settings) if settings.payment_url else NoPlatform(),
        databases=DatabaseClient(client, settings),
    )
    province = _province(settings, defect(honest) if defect else honest)
    app = FastAPI(
        title=f"HTTT GQTTHC {settings.name}",
        version=__version__,
        summary="A simulated provincial system: no legal value",
        lifespan=_lifespan(province, None if http else client),
    )
    app.state.province = province
    app.state.look_up_pace = Pace(settings.look_ups_a_minute)
    # the routes themselves, not copies of them: what FastAPI prepares for a route serves every application
    app.router.routes.extend(route for router in _ROUTERS for route in router.routes)
    add_error_handlers(app)
    add_browser_errors(app)
    # room for the multipart framing around a file
    app.add_middleware(BodyLimit, max_bytes=settings.max_file_bytes + 64 * 1024)
    return app


def _province(settings: Settings, practice: Practice) -> Province:
    store = Store.open(settings.database_url, settings.data_dir)
    tree = agencies_of(settings.code, settings.name, settings.body_kind, settings.agencies)
    book = CalendarBook(settings.code, weeks_of(settings))
    reload_calendars(store, book)
    return Province(
        settings=settings,
        practice=practice,
        store=store,
        outbox=Outbox(store, practice, settings),
        agencies={agency.code: agency for agency in tree},
        officers=staff.officers(tree, settings.signers),
        processes=shipped_options(),
        calendars=book,
    )


def _workers(province: Province) -> list[Worker]:
    """What goes on beside the requests."""
    return [
        one_stop_worker(province),
        notices_worker(province),
        archive_worker(province),
        payments_worker(province),
        specialised_worker(province),
        deadlines_worker(province),
        reports_worker(province),
    ]


def _lifespan(
    province: Province, own_client: httpx.AsyncClient | None
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        province.outbox.start()
        province.workers.update({worker.name: worker for worker in _workers(province)})
        for worker in province.workers.values():
            worker.start()
        yield
        for worker in province.workers.values():
            await worker.stop()
        await province.outbox.stop()
        if own_client is not None:
            await own_client.aclose()
        province.store.close()

    return lifespan
