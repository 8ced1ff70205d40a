"""Carry dossiers from the provincial portal over to the one-stop system: at once, and again after a restart.

The dossier is queued in the transaction that submits it, so it is never lost between the two; entering is one
transaction, so it happens once (Hà Tĩnh 2, mở đầu).
"""

from reference_httt.province import Province
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.store import one_stop
from reference_httt.worker import Worker

WORKER = "one-stop"


def one_stop_worker(province: Province) -> Worker:
    """The worker that carries over what an earlier process left."""

    async def work() -> None:
        enter_one_stop(province)

    return Worker(WORKER, work, pause_s=30.0)


def enter_one_stop(province: Province) -> tuple[str, ...]:
    """Let everything that is due enter; gives the codes that entered now."""
    with province.store.writing() as session:
        due = province.practice.crossings_due(one_stop.waiting(session))
        for crossing in due:
            one_stop.let_enter(session, crossing.dossier_code, province.now())
    return tuple(crossing.dossier_code for crossing in due)


def list_crossings(province: Province) -> list[Crossing]:
    """What waits between the provincial portal and the one-stop system, the oldest first; for the administrator."""
    with province.store.reading() as session:
        return one_stop.waiting(session)
