"""The control API as one router: health for everyone, the rest for bearers of the token on this machine."""

from fastapi import APIRouter, Depends

from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.control import (
    accounts,
    catalogue,
    clock,
    delegations,
    documents,
    faults,
    journal,
    links,
    members,
    notices,
    organisations,
    pages,
    payments,
    people,
    probes,
    province_calls,
    questions,
    realms,
    snapshots,
    suite_lock,
)
from mock_dvcqg.control.access import from_this_machine, with_token
from mock_dvcqg.control.openapi import openapi_router

router = APIRouter()

_behind_token = APIRouter(prefix=CONTROL, dependencies=[Depends(from_this_machine), Depends(with_token)])
for _part in (realms, catalogue, snapshots, members, people, faults, suite_lock, journal, notices, documents):
    _behind_token.include_router(_part.router)
for _part in (payments, province_calls, links, questions):
    _behind_token.include_router(_part.router)
for _part in (organisations, delegations, accounts):
    _behind_token.include_router(_part.router)
_behind_token.include_router(clock.router, dependencies=[Depends(suite_lock.with_suite)])

page_router = APIRouter(dependencies=[Depends(from_this_machine)])
"""pages for people sign in by a form of their own"""
page_router.include_router(pages.router)


router.include_router(_behind_token)
router.include_router(probes.health_router)
router.include_router(openapi_router(_behind_token, probes.health_router))
