"""The events of a record by where they belong."""

from collections import Counter, defaultdict

from reports.record import (
    PlannedScenario,
    Record,
    Verdict,
)
from reports.tally.shapes import SeenExchange

MOST_EXCHANGES = 2_000
"""of a larger record the page shows what somebody will look at; the rest stays in the record"""


class Found:
    """The record's events by where they belong."""

    def __init__(self, record: Record, *, whole: bool) -> None:
        self.rows = {row.id: row for row in record.header.requirements}
        self.ended = {event.scenario: event for event in record.scenarios}
        self.steps = {(event.scenario, event.step): event for event in record.steps}
        self.exchanges = [SeenExchange(f"x{n}", event) for n, event in enumerate(record.exchanges, start=1)]
        self._named = {x.event.id: x for x in reversed(self.exchanges)}
        self._owned = {(x.event.scenario, x.event.id): x for x in reversed(self.exchanges)}
        self._placed: dict[tuple[str, int], list[SeenExchange]] = defaultdict(list)
        self.left_out: Counter[tuple[str, int]] = Counter()
        cited = {finding.exchange for event in record.steps for finding in event.findings}
        whole = whole or len(self.exchanges) <= MOST_EXCHANGES
        for exchange in self.exchanges:
            place = exchange.event.scenario, exchange.event.step
            if whole or exchange.event.id in cited or not self._has_passed(exchange.event.scenario):
                self._placed[place].append(exchange)
            else:
                self.left_out[place] += 1

    def _has_passed(self, scenario: str) -> bool:
        event = self.ended.get(scenario)
        return event is not None and event.verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE)

    def of_step(self, scenario: str, step: int) -> tuple[SeenExchange, ...]:
        """In the order of time: the portal's journal is taken only after the suite's own calls."""
        return tuple(sorted(self._placed.get((scenario, step), ()), key=lambda exchange: exchange.event.at))

    def loose(self, plan: PlannedScenario) -> tuple[SeenExchange, ...]:
        places = [place for place in self._placed if place[0] == plan.id and not 0 <= place[1] < len(plan.steps)]
        return tuple(exchange for place in sorted(places) for exchange in self._placed[place])

    def named(self, scenario: str, exchange_id: str) -> SeenExchange | None:
        """The exchange of that id, of this scenario first."""
        return self._owned.get((scenario, exchange_id)) or self._named.get(exchange_id)
