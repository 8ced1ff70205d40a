"""Control routes about the journal: ask, and wait for an entry."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from mock_dvcqg.contract.control import JournalPage
from mock_dvcqg.store.journal import Filters
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()

LONGEST_WAIT_S = 120
_HIGHEST = 2**53


def filters_of_query(
    member: str = "",
    surface: str = "",
    service: str = "",
    dossier_code: str = "",
    person: str = "",
    after: Annotated[int, Query(ge=0, le=_HIGHEST)] = 0,
) -> Filters:
    """The filters in the query; an empty one asks for all."""
    return Filters(member, surface, service, dossier_code, person, after)


Asked = Annotated[Filters, Depends(filters_of_query)]


@router.get("/realms/{realm}/journal")
async def show(here: RealmHere, asked: Asked, limit: Annotated[int, Query(ge=1, le=100_000)] = 1000) -> JournalPage:
    """The entries that match, oldest first."""
    return here.journal.page(asked, limit=limit)


@router.get("/realms/{realm}/journal/wait")
async def wait(
    here: RealmHere, asked: Asked, timeout_s: Annotated[float, Query(ge=0, le=LONGEST_WAIT_S)] = 10.0
) -> JournalPage:
    """The first entry that matches, as soon as there is one; an empty page when the time has run out."""
    entry = await here.journal.wait(asked, timeout_s=timeout_s)
    return JournalPage(entries=[entry] if entry else [], last_seq=here.journal.last_seq, dropped=here.journal.dropped)
