"""Control routes about the journal: ask, wait for entries, verify, and take it away as a file."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from mock_dvcqg.contract.control import Direction, JournalPage
from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.contract.verification import Verification, VerifyOrder
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.operations.export_journal import export_har, export_ndjson
from mock_dvcqg.operations.hold_suite_lock import is_evidence
from mock_dvcqg.operations.verify_journal import verify_journal
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()

LONGEST_WAIT_S = 120
MOST = 100_000
_HIGHEST = 2**53


async def filters_of_query(
    member: str = "",
    surface: str = "",
    service: str = "",
    dossier_code: str = "",
    person: str = "",
    after: Annotated[int, Query(ge=0, le=_HIGHEST)] = 0,
    error_code: str = "",
    fault: str = "",
    direction: Direction | None = None,
    rule: Annotated[str, Query(description="an entry has a finding of that rule")] = "",
    level: Annotated[FindingLevel | None, Query(description="an entry has a finding of that level")] = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Filters:
    """The filters in the query; an empty one asks for all.

    Raises:
        MalformedInput: a moment has no time zone.
    """
    for name, moment in (("since", since), ("until", until)):
        if moment is not None and moment.tzinfo is None:
            raise MalformedInput(f"{name}: thời điểm phải kèm múi giờ, ví dụ 2026-01-05T08:00:00Z", field=name)
    return Filters(member, surface, service, dossier_code, person, after, error_code, fault, direction or "", rule,
                   level or "", since, until)  # fmt: skip


Asked = Annotated[Filters, Depends(filters_of_query)]
Limit = Annotated[int, Query(ge=1, le=MOST)]
Clear = Annotated[bool, Query(description="identity numbers as they are instead of masked")]


@router.get("/realms/{realm}/journal")
async def show(here: RealmHere, asked: Asked, limit: Limit = 1000) -> JournalPage:
    """The entries that match, oldest first."""
    page = here.journal.page(asked, limit=limit)
    return page.model_copy(update={"evidence": is_evidence(here)})


@router.get("/realms/{realm}/journal/wait")
async def wait(
    here: RealmHere,
    asked: Asked,
    count: Annotated[int, Query(ge=1, le=10_000)] = 1,
    timeout_s: Annotated[float, Query(ge=0, le=LONGEST_WAIT_S)] = 10.0,
) -> JournalPage:
    """The first ``count`` entries that match, as soon as there are so many; fewer when the time has run out."""
    entries = await here.journal.wait_for(asked, count=count, timeout_s=timeout_s)
    return JournalPage(entries=entries, last_seq=here.journal.last_seq, dropped=here.journal.dropped)


@router.post("/realms/{realm}/journal/verify")
async def verify(request: Request, here: RealmHere) -> Verification:
    """Whether the expected calls are there as often, and in the order, a test says; if not, what nearly fitted."""
    return verify_journal(here, await read_order(request, VerifyOrder))


@router.get("/realms/{realm}/journal.har", response_class=JSONResponse)
async def har(here: RealmHere, asked: Asked, limit: Limit = 20_000, clear: Clear = False) -> Response:
    """The entries that match as HAR 1.2."""
    content = export_har(here, asked, limit=limit, clear=clear)
    return JSONResponse(content, headers=_as_file(f"{here.name}.har"))


@router.get("/realms/{realm}/journal.ndjson", response_class=PlainTextResponse)
async def ndjson(here: RealmHere, asked: Asked, limit: Limit = MOST, clear: Clear = False) -> Response:
    """The entries that match, each as JSON in a line."""
    content = export_ndjson(here, asked, limit=limit, clear=clear)
    return Response(content, media_type="text/plain; charset=utf-8", headers=_as_file(f"{here.name}.ndjson"))


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
