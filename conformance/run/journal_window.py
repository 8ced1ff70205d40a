"""The part of the portal's journal that belongs to one scenario, taken after each step."""

from conformance.evidence.journal import journal_event
from conformance.portal.http_hand import HttpPortalHand
from conformance.steps.context import ScenarioContext
from mock_dvcqg.contract.control import JournalEntry
from reports.record import ExchangeEvent

_OWN_SURFACES = frozenset({"control"})
"""the suite's own calls: recorded already as the suite's exchanges"""


class JournalWindow:
    """Follows the journal from the scenario's beginning. In a shared cell only entries of the scenario's own
    people and dossiers are taken: other scenarios write into the same journal."""

    def __init__(self, hand: HttpPortalHand, *, exclusive: bool) -> None:
        self._hand = hand
        self._exclusive = exclusive
        self._last = 0
        self._dropped = 0
        self._dossiers: set[str] = set()

    async def open(self) -> None:
        """Begin now."""
        self._last = await self._hand.last_seq()
        self._dropped = self._hand.dropped

    async def take(self, context: ScenarioContext, step: int) -> list[ExchangeEvent]:
        """The entries since the last call."""
        entries = await self._hand.journal(member=None, after=self._last)
        if entries:
            self._last = max(entry.seq for entry in entries)
        own = [entry for entry in entries if self._belongs(entry, context)]
        return [journal_event(entry, scenario=context.scenario_id, step=step) for entry in own]

    @property
    def has_lost(self) -> bool:
        """Whether the portal dropped entries inside the window."""
        return self._hand.dropped > self._dropped

    def _belongs(self, entry: JournalEntry, context: ScenarioContext) -> bool:
        if entry.surface in _OWN_SURFACES:
            return False
        if self._exclusive:
            return True
        people = {person.identity_number for person in context.people.values()}
        if entry.person and entry.person in people:
            self._dossiers.add(entry.dossier_code)
            return True
        return bool(entry.dossier_code) and entry.dossier_code in self._dossiers
