"""What a step is handed: the portal, the province under test, its honest counterpart, people and memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from conformance.checks.observation import Observation
from conformance.portal.hand import PortalHand
from conformance.province.actions import ActionDone, ActorSession, Province
from mock_dvcqg.contract.control import Person


class StepBlocked(Exception):
    """The step cannot go on, though nobody broke a rule: the rest of the scenario is blocked."""


class NotSeenInTime(Exception):
    """What the step waited for did not show up in time: inconclusive."""


@dataclass
class ScenarioContext:
    """The state of one scenario while it runs; a fresh one each time."""

    scenario_id: str
    portal: PortalHand
    subject: Province
    """the province under test"""
    counterpart: Province | None
    """an honest second province; ``None``: the laboratory makes its papers"""
    timeout_s: float
    """how long a step may wait for the outside"""
    people: dict[str, Person] = field(default_factory=dict)
    """by the name the scenario calls them"""
    citizens: dict[str, ActorSession] = field(default_factory=dict)
    """browser sessions by the same name"""
    memory: dict[str, Any] = field(default_factory=dict)
    """what earlier steps left for later ones; keys are constants of the step files"""
    done: list[ActionDone] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)

    def judge(self, observations: Iterable[Observation]) -> None:
        """Add what a check observed; the runner takes them when the step ends."""
        self.observations.extend(observations)
