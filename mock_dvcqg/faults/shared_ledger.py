"""Keeps and counts faults in the realm's table, where other processes write too."""

from sqlmodel import Session

from mock_dvcqg.contract.control import FaultState
from mock_dvcqg.faults.ledger import GONE, Decides, Meeting
from mock_dvcqg.store import faults as table
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.founding import bump_control


class SharedLedger:
    """Other processes write too: the table is the truth, counted in transactions of their own.

    They take no writer's turn: a service can ask inside its own transaction, and a strike outlives its rollback.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def states(self) -> list[FaultState]:
        """All, as the table has them."""
        with self._aside() as session:
            return table.faults_in_force(session)

    def put(self, state: FaultState) -> FaultState:
        """Keep one, and let the other processes know."""
        with self._database.writing() as session:
            kept = state.model_copy(update={"position": table.next_position(session)})
            table.keep_fault(session, kept)
            bump_control(session)
        return kept

    def drop(self, fault_id: str) -> bool:
        """Forget one, and let the other processes know."""
        with self._database.writing() as session:
            was_there = table.drop_fault(session, fault_id)
            bump_control(session)
        return was_there

    def clear(self) -> None:
        """Forget all, and let the other processes know."""
        with self._database.writing() as session:
            table.drop_every_fault(session)
            bump_control(session)

    def loaded(self) -> list[FaultState] | None:
        """All, as the table has them."""
        return self.states()

    def forget(self) -> None:
        """Nothing is held here."""

    def meet(self, fault_id: str, decides: Decides) -> Meeting:
        """Count in the table: no two calls get the same number, no fault strikes more often than it may."""
        with self._aside() as session, session.begin():
            number = table.count_meeting(session, fault_id)
            if number is None:
                return GONE
            return Meeting(number, table.count_strike(session, fault_id) if decides(number) else 0)

    def _aside(self) -> Session:
        return Session(self._database.engine, expire_on_commit=False)
