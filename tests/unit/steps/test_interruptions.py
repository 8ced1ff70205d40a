"""An interruption ends only once the province has met this one, whatever a shared journal holds of earlier runs."""

from datetime import UTC, datetime
from typing import Any

import pytest

from conformance.steps.context import NotSeenInTime, ScenarioContext
from conformance.steps.phrases.trouble import portal_back, portal_unreachable
from mock_dvcqg.contract.control import JournalEntry

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


class Province:
    code = "H98"


class Portal:
    """A journal that already holds an interruption of an earlier run."""

    def __init__(self) -> None:
        self.entries = [JournalEntry(seq=7, at=NOON, surface="adapter", member="H98", fault="unreachable")]
        self.faults = 0

    async def last_seq(self) -> int:
        return self.entries[-1].seq

    async def add_fault(self, name: str, **_: Any) -> None:
        self.faults += 1

    async def clear_faults(self) -> None:
        self.faults = 0

    async def wait_journal(self, matches: Any, *, after: int = 0, **_: Any) -> JournalEntry | None:
        return next((entry for entry in self.entries if entry.seq > after and matches(entry)), None)


@pytest.fixture
def portal() -> Portal:
    return Portal()


@pytest.fixture
def context(portal: Portal) -> ScenarioContext:
    subject: Any = Province()
    hand: Any = portal
    return ScenarioContext(scenario_id="s", portal=hand, subject=subject, counterpart=None, timeout_s=0.1)


async def test_an_earlier_interruption_does_not_count(context: ScenarioContext, portal: Portal) -> None:
    await portal_unreachable(context)
    with pytest.raises(NotSeenInTime):
        await portal_back(context)
    assert portal.faults == 0


async def test_once_the_province_met_it_the_connection_is_back(context: ScenarioContext, portal: Portal) -> None:
    await portal_unreachable(context)
    portal.entries.append(portal.entries[0].model_copy(update={"seq": 8}))
    await portal_back(context)
    assert portal.faults == 0
