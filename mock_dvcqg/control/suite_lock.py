"""Control routes about the suite run that holds faults and clock, and the check that others keep their hands off."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response

from mock_dvcqg.contract.control import SuiteLock
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.operations.hold_suite_lock import check_suite, give_back_suite_lock, suite_lock, take_suite_lock
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


async def _run(x_dvcqg_suite: Annotated[str, Header()] = "") -> str:
    return x_dvcqg_suite.strip()


SuiteRun = Annotated[str, Depends(_run)]


async def with_suite(request: Request, here: RealmHere, run: SuiteRun) -> None:
    """Refuse changes by others than the suite run that holds the realm; looking is free.

    Raises:
        NotAllowed: a member is in mode certify, and the header names no run or another one.
    """
    if request.method != "GET":
        check_suite(here, run)


@router.get("/realms/{realm}/lock")
async def show_lock(here: RealmHere) -> SuiteLock:
    """Which suite run holds faults and clock."""
    return suite_lock(here)


@router.post("/realms/{realm}/lock")
async def take_lock(here: RealmHere, run: SuiteRun) -> SuiteLock:
    """Hold faults and clock for the run that the header X-DVCQG-Suite names."""
    lock = take_suite_lock(here, run)
    note(here, "lock", {"run": run})
    return lock


@router.delete("/realms/{realm}/lock", status_code=204)
async def give_lock_back(here: RealmHere, run: SuiteRun) -> Response:
    """Give them back."""
    give_back_suite_lock(here, run)
    note(here, "lock", {"given_back": True})
    return Response(status_code=204)
