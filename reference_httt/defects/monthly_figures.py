"""Departures in the figures that a body reports of its month."""

from collections.abc import Sequence
from dataclasses import replace

from mock_dvcqg.contract.statistics import DossierStatistics
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model.reports import Handled, Month


@defect("counts-late-as-on-time", owns=("QD766-TD-1",), replaces=("statistics_of",))
def counts_late_as_on_time(practice: Practice) -> Practice:
    """Reckons by the day of closing, not by the day appointed: nothing is ever late (QĐ 766/QĐ-TTg, tiến độ)."""

    def never_late(dossiers: Sequence[Handled], month: Month, unit_code: str, unit_name: str) -> DossierStatistics:
        patient = [replace(one, due_at=None) for one in dossiers]
        return practice.statistics_of(patient, month, unit_code, unit_name)

    return replace(practice, statistics_of=never_late)
