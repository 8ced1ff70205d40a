"""What a run tells whoever watches it."""

from typing import Protocol

from reports.record import PlannedScenario, StepEvent, Verdict


class Progress(Protocol):
    """Called in the event loop; must return at once."""

    def planned(self, count: int) -> None:
        """The run begins."""

    def began(self, scenario: PlannedScenario) -> None:
        """A scenario begins."""

    def step_ended(self, scenario: PlannedScenario, step: StepEvent) -> None:
        """A step ended."""

    def ended(self, scenario: PlannedScenario, verdict: Verdict) -> None:
        """A scenario ended."""


class Silent:
    """Nobody watches."""

    def planned(self, count: int) -> None:
        """Nothing."""

    def began(self, scenario: PlannedScenario) -> None:
        """Nothing."""

    def step_ended(self, scenario: PlannedScenario, step: StepEvent) -> None:
        """Nothing."""

    def ended(self, scenario: PlannedScenario, verdict: Verdict) -> None:
        """Nothing."""
