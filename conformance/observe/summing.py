"""Sums up what many dossiers show of one requirement: every breach up to a bound, else one sentence that it is kept."""

from collections.abc import Sequence
from dataclasses import replace

from conformance.checks.observation import Observation, Outcome
from reports.record import Text

MOST_BREACHES = 20
"""breaches told one by one for each requirement; the last one says how many more there are"""


def summed(observations: Sequence[Observation]) -> list[Observation]:
    """One requirement at a time: the breaches; without any, the latest that keeps it; without that, one open."""
    by_requirement: dict[str, list[Observation]] = {}
    for one in observations:
        by_requirement.setdefault(one.requirement, []).append(one)
    return [one for each in by_requirement.values() for one in _of_one(each)]


def _of_one(observations: list[Observation]) -> list[Observation]:
    broken = [one for one in observations if one.outcome is Outcome.BROKEN]
    kept = [one for one in observations if one.outcome is Outcome.KEPT]
    if broken:
        return _bounded(broken, of=len(broken) + len(kept))
    if kept:
        return [_counted(kept)]
    return observations[-1:]


def _bounded(broken: list[Observation], *, of: int) -> list[Observation]:
    told = broken[:MOST_BREACHES]
    vi = f" [{len(broken)} trên {of} lượt xem xét có sai lệch]"
    en = f" [{len(broken)} of {of} looked at deviate]"
    return [replace(told[0], seen=Text(vi=told[0].seen.vi + vi, en=told[0].seen.en + en)), *told[1:]]


def _counted(kept: list[Observation]) -> Observation:
    last = kept[-1]
    if len(kept) == 1:
        return last
    vi = f"Cả {len(kept)} lượt xem xét đều đạt; gần nhất: {last.seen.vi}"
    return replace(last, seen=Text(vi=vi, en=f"All {len(kept)} looked at keep it; the latest: {last.seen.en}"))
