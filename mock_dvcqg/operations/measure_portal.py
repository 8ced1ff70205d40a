"""Measures the portal for Prometheus (text format 0.0.4): calls, findings, journal, fetch queue, faults, by realm.

Counters are those of this process; gauges are read from the realm's database. Identity numbers are no labels.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from mock_dvcqg import __version__
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.call_counts import OTHER
from mock_dvcqg.store.realm_sizes import sizes

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
MOST_REALMS = 50
"""realms told by name; those beyond are one, so that labels do not grow without end"""

Labels = tuple[tuple[str, str], ...]


@dataclass
class Metric:
    """One metric with its samples by labels."""

    name: str
    kind: str
    text: str
    samples: Counter[Labels] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """The metric as Prometheus reads it."""
        yield f"# HELP {self.name} {self.text}"
        yield f"# TYPE {self.name} {self.kind}"
        for labels, value in self.samples.items():
            told = ",".join(f'{name}="{_escaped(text)}"' for name, text in labels)
            yield f"{self.name}{{{told}}} {value}"


def measure_portal(realms: Realms) -> str:
    """All metrics as text."""
    known = realms.all()
    metrics = _metrics()
    metrics["info"].samples[(("version", __version__),)] = 1
    metrics["realms"].samples[()] = len(known)
    for place, realm in enumerate(known):
        _add(metrics, realm, ("realm", realm.name if place < MOST_REALMS else OTHER))
    return "\n".join(line for metric in metrics.values() for line in metric.lines()) + "\n"


def _metrics() -> dict[str, Metric]:
    return {
        "info": Metric("dvcqg_info", "gauge", "Version of the simulated portal."),
        "realms": Metric("dvcqg_realms", "gauge", "Realms of the portal."),
        "calls": Metric("dvcqg_calls_total", "counter", "Journal entries by surface, service and error code."),
        "findings": Metric("dvcqg_findings_total", "counter", "Findings about records by rule and level."),
        "entries": Metric("dvcqg_journal_entries", "gauge", "Entries the journal holds."),
        "dropped": Metric("dvcqg_journal_dropped_total", "counter", "Entries lost to the bound of the journal."),
        "fetches": Metric("dvcqg_fetch_queue", "gauge", "Links that wait to be fetched."),
        "struck": Metric("dvcqg_fault_strikes", "gauge", "How often the faults in force have struck."),
    }


def _add(metrics: dict[str, Metric], realm: Realm, own: tuple[str, str]) -> None:
    for (surface, direction, service, code), count in realm.journal.counts.calls().items():
        labels = (own, ("surface", surface), ("direction", direction), ("service", service), ("error_code", code))
        metrics["calls"].samples[labels] += count
    for (rule, level), count in realm.journal.counts.findings().items():
        metrics["findings"].samples[(own, ("rule", rule), ("level", level))] += count
    with realm.reading() as session:
        size = sizes(session)
    metrics["entries"].samples[(own,)] += size.journal_entries
    metrics["dropped"].samples[(own,)] += size.journal_dropped
    metrics["fetches"].samples[(own,)] += size.fetches_waiting
    for fault in realm.faults.states():
        metrics["struck"].samples[(own, ("fault", fault.name))] += fault.struck


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"')
