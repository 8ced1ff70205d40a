"""Keeps the fetch worker waiting under the fault ``fetch-late``: by the realm's clock, however it is moved."""

import asyncio
from datetime import timedelta

from mock_dvcqg.realm import Realm
from mock_dvcqg.store.fetches import Fetch

LATE = "fetch-late"
LOOK_EVERY_S = 0.05
"""while such a fault holds a link, and only then, the realm's clock is looked at so often"""


async def come_late(realm: Realm, fetch: Fetch) -> None:
    """Return at once, or when the realm's clock has gone on by the fault's ``delay_s``."""
    fault = realm.faults.bitten(LATE, member=fetch.member, service="fetch", dossier_code=fetch.dossier_code)
    if fault is None:
        return
    due_at = realm.clock.now() + timedelta(seconds=fault.number("delay_s"))
    while realm.clock.now() < due_at:  # noqa: ASYNC110  # a clock that is moved rings no bell
        await asyncio.sleep(LOOK_EVERY_S)
