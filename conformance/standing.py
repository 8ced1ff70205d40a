"""What ``dvcqg up`` keeps running: the portal's default realm, provinces H97 and H98, member H99 without a system."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from conformance.embedded import ISSUER, UNDER_TEST, Standing, check_defect, portal_running, start_province
from conformance.errors import EnvironmentUnusable
from conformance.serving import bind
from mock_dvcqg.contract.info import Info

REALM = "default"
_USUAL_PORTS = {"H97": 8597, "H98": 8598}


@dataclass(frozen=True)
class Town:
    """All that runs."""

    info: Info
    provinces: list[Standing]
    defect: str = ""
    """what the second province does wrong; empty: nothing"""


@asynccontextmanager
async def standing(folder: Path, *, port: int, defect: str | None = None) -> AsyncIterator[Town]:
    """Portal and provinces until the block ends; their data stay in ``folder``. ``defect``: of the second province.

    Raises:
        UsageError: there is no such defect.
    """
    check_defect(defect)
    password = os.environ.get("HTTT_STAFF_PASSWORD") or None
    token = os.environ.get("DVCQG_CONTROL_TOKEN") or None
    async with portal_running(folder, port=port, database_url="", control_token=token) as world:
        provinces = [
            await start_province(
                world,
                REALM,
                place,
                port=_free(_USUAL_PORTS[place.code]),
                database_url="",
                staff_password=password,
                defect=defect if place is UNDER_TEST else None,
            )
            for place in (ISSUER, UNDER_TEST)
        ]
        yield Town(await world.control.info(REALM), provinces, defect or "")


def _free(port: int) -> int:
    """The usual port, or 0 (any) when it is taken."""
    try:
        bind("127.0.0.1", port).close()
    except EnvironmentUnusable:
        return 0
    return port
