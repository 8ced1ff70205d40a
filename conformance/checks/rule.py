"""What a check judges by: the requirement, the sentence of what is expected, and the hint what to change."""

from dataclasses import dataclass

from conformance.checks.observation import Observation, Outcome
from reports.record import Text


@dataclass(frozen=True)
class Rule:
    """One requirement as one check sees it; its methods make the three kinds of observation."""

    check: str
    requirement: str
    expected: Text
    hint: Text

    def kept(self, vi: str, en: str, seen_in: str = "") -> Observation:
        """The requirement is kept; the sentences say what was seen."""
        return self._observation(Outcome.KEPT, vi, en, seen_in)

    def broken(self, vi: str, en: str, seen_in: str = "") -> Observation:
        """The requirement is proven broken."""
        return self._observation(Outcome.BROKEN, vi, en, seen_in)

    def cannot_tell(self, vi: str, en: str, seen_in: str = "") -> Observation:
        """The evidence is not complete."""
        return self._observation(Outcome.CANNOT_TELL, vi, en, seen_in)

    def _observation(self, outcome: Outcome, vi: str, en: str, seen_in: str) -> Observation:
        return Observation(
            self.check, self.requirement, outcome, self.expected, Text(vi=vi, en=en), self.hint, exchange=seen_in
        )


def rule(check: str, requirement: str, *, expected: tuple[str, str], hint: tuple[str, str]) -> Rule:
    """A rule from (Vietnamese, English) pairs."""
    return Rule(check, requirement, Text(vi=expected[0], en=expected[1]), Text(vi=hint[0], en=hint[1]))
