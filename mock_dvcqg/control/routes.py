"""The control API as one router: health for everyone, the rest for bearers of the token on this machine."""

from fastapi import APIRouter, Depends

from mock_dvcqg import __version__
from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.control import clock, documents, faults, journal, members, pages, people, realms
from mock_dvcqg.control.access import from_this_machine, with_token
from mock_dvcqg.wire.addressing import PortalHere

router = APIRouter()

_behind_token = APIRouter(prefix=CONTROL, dependencies=[Depends(from_this_machine), Depends(with_token)])
for _part in (realms, members, people, clock, faults, journal, documents):
    _behind_token.include_router(_part.router)

page_router = APIRouter(dependencies=[Depends(from_this_machine)])
"""pages for people sign in by a form of their own"""
page_router.include_router(pages.router)


@router.get(CONTROL + "/health")
async def health(portal: PortalHere) -> dict[str, object]:
    """Whether the portal is up: asked by whoever waits for it, without a token."""
    return {"status": "ok", "version": __version__, "realms": len(portal.realms.all())}


router.include_router(_behind_token)
