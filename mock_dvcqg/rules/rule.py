"""What a rule is: a stable name, a level, the clause it follows, and the metric that loses when it is broken.

A rule with a metric belongs to the second class of verdicts, *scoring readiness*; without one it is a matter of the
*protocol* alone (facts 11 #2).
"""

from dataclasses import dataclass

from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.contract.metrics import Metric

CONVENTION = "quy ước của hệ thống mô phỏng"


@dataclass(frozen=True)
class Rule:
    """One rule; ``at`` makes the finding for one field."""

    name: str
    level: FindingLevel
    clause: str
    metric: str = ""

    def at(self, field: str, message: str, metric: str = "") -> FieldFinding:
        """The finding that this rule is broken at a field; some rules lose another metric by field."""
        return FieldFinding(
            field=field,
            rule=self.name,
            level=self.level,
            message=message,
            clause=self.clause,
            metric=metric or self.metric,
        )


def error(name: str, clause: str, metric: Metric | None = None) -> Rule:
    """A rule for which strict mode refuses."""
    return Rule(name, FindingLevel.ERROR, clause, metric.value if metric else "")


def warning(name: str, clause: str, metric: Metric | None = None) -> Rule:
    """A rule whose breach costs points or hides the dossier from its owner."""
    return Rule(name, FindingLevel.WARNING, clause, metric.value if metric else "")


def notice(name: str, clause: str, metric: Metric | None = None) -> Rule:
    """A rule whose breach is worth knowing."""
    return Rule(name, FindingLevel.NOTICE, clause, metric.value if metric else "")
