"""Warn the one-stop shop before the eight working hours are over: the dossier stands out on the work list.

How long before: ``HTTT_WARN_BEFORE_HOURS``, in working hours of the agency. Each dossier is warned of once; the clock
that stands still for a payment warns of nothing.
"""

import logging
from dataclasses import replace

from reference_httt.province import Province
from reference_httt.rules.model import Dossier
from reference_httt.rules.working_time import working_hours_between
from reference_httt.store import dossiers
from reference_httt.worker import Worker

log = logging.getLogger(__name__)
WORKER = "deadlines"


def deadlines_worker(province: Province) -> Worker:
    """The worker that warns; the realm's clock may jump, so it looks again and again."""

    async def work() -> None:
        warn_deadlines(province)

    return Worker(WORKER, work, pause_s=15.0)


def warn_deadlines(province: Province) -> list[str]:
    """Codes of the dossiers that are warned of now."""
    now = province.now()
    with province.store.writing() as session:
        near = [d for d in dossiers.unanswered(session) if d.warned_at is None and _is_near(province, d)]
        for dossier in near:
            dossiers.move(session, dossier, replace(dossier, warned_at=now))
    for dossier in near:
        log.warning("%s: the eight working hours end soon", dossier.dossier_code)
    return [dossier.dossier_code for dossier in near]


def _is_near(province: Province, dossier: Dossier) -> bool:
    if dossier.answer_due_at is None or dossier.payment_asked_at is not None:
        return False
    left = working_hours_between(province.calendar_of(dossier.agency_code), province.now(), dossier.answer_due_at)
    return left <= province.settings.warn_before_hours
