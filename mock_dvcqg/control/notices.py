"""Control routes about the outbox of notices: ask, wait for some, empty it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from mock_dvcqg.contract.notices import NoticePage
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.journal import LONGEST_WAIT_S
from mock_dvcqg.operations.read_notices import clear_notices, read_notices, wait_for_notices
from mock_dvcqg.store.notices import NoticeFilters
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()

_HIGHEST = 2**53


async def filters_of_query(
    person: str = "",
    channel: Literal["", "app", "email", "sms"] = "",
    dossier_code: str = "",
    after: Annotated[int, Query(ge=0, le=_HIGHEST)] = 0,
) -> NoticeFilters:
    """The filters in the query; an empty one asks for all."""
    return NoticeFilters(person, channel, dossier_code, after)


Asked = Annotated[NoticeFilters, Depends(filters_of_query)]


@router.get("/realms/{realm}/notices")
async def show(here: RealmHere, asked: Asked, limit: Annotated[int, Query(ge=1, le=100_000)] = 1000) -> NoticePage:
    """What people were told, oldest first."""
    return read_notices(here, asked, limit=limit)


@router.get("/realms/{realm}/notices/wait")
async def wait(
    here: RealmHere,
    asked: Asked,
    count: Annotated[int, Query(ge=1, le=10_000)] = 1,
    timeout_s: Annotated[float, Query(ge=0, le=LONGEST_WAIT_S)] = 10.0,
) -> NoticePage:
    """The first ``count`` notices that match, as soon as there are so many; fewer when the time has run out."""
    return await wait_for_notices(here, asked, count=count, timeout_s=timeout_s)


@router.delete("/realms/{realm}/notices", status_code=204)
async def clear(here: RealmHere) -> Response:
    """Forget them all."""
    note(here, "notices", {"cleared": clear_notices(here)})
    return Response(status_code=204)
