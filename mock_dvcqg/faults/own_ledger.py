"""Keeps and counts faults in memory, for a process that is alone; the realm's table follows."""

import threading
from collections import Counter

from mock_dvcqg.contract.control import FaultState
from mock_dvcqg.faults.ledger import GONE, Decides, Meeting
from mock_dvcqg.store import faults as table
from mock_dvcqg.store.engine import Database, NestedTransaction


class OwnLedger:
    """This process alone writes: memory is the truth, and the table follows as soon as no transaction is open."""

    def __init__(self, database: Database | None = None) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._states: dict[str, FaultState] = {}
        self._owed: Counter[tuple[str, str]] = Counter()
        self._is_read = False

    def states(self) -> list[FaultState]:
        """All; what the table is owed is paid on the way."""
        self._pay()
        with self._lock:
            return [state.model_copy() for state in self._states.values()]

    def put(self, state: FaultState) -> FaultState:
        """Keep one."""
        with self._lock:
            position = max((each.position for each in self._states.values()), default=0) + 1
            kept = state.model_copy(update={"position": position})
            self._states[kept.id] = kept
        if self._database is not None:
            with self._database.writing() as session:
                table.keep_fault(session, kept)
        return kept.model_copy()

    def drop(self, fault_id: str) -> bool:
        """Forget one."""
        with self._lock:
            was_there = self._states.pop(fault_id, None) is not None
        if self._database is not None:
            with self._database.writing() as session:
                table.drop_fault(session, fault_id)
        return was_there

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._states.clear()
            self._owed.clear()
        if self._database is not None:
            with self._database.writing() as session:
                table.drop_every_fault(session)

    def loaded(self) -> list[FaultState] | None:
        """All, read from the table the first time."""
        if self._database is not None and not self._is_read:
            try:
                self._read(self._database)
            except NestedTransaction:
                return None
        return self.states()

    def forget(self) -> None:
        """Read the table anew when next asked."""
        with self._lock:
            self._is_read = False
            self._owed.clear()

    def _read(self, database: Database) -> None:
        with database.reading() as session:
            stored = table.faults_in_force(session)
        with self._lock:
            self._states = {state.id: state for state in stored}
            self._is_read = True

    def meet(self, fault_id: str, decides: Decides) -> Meeting:
        """Count in memory, then in the table."""
        with self._lock:
            meeting = self._counted(fault_id, decides)
        self._pay()
        return meeting

    def _counted(self, fault_id: str, decides: Decides) -> Meeting:
        state = self._states.get(fault_id)
        if state is None or (state.count is not None and state.struck >= state.count):
            return GONE
        state.met += 1
        self._owed[fault_id, "met"] += 1
        if not decides(state.met):
            return Meeting(state.met, 0)
        state.struck += 1
        self._owed[fault_id, "struck"] += 1
        return Meeting(state.met, state.struck)

    def _pay(self) -> None:
        """Bring the table up to date, unless a transaction is open here: then the next one who asks does it."""
        with self._lock:
            owed, self._owed = self._owed, Counter()
        if self._database is None or not owed:
            return
        try:
            with self._database.writing() as session:
                table.add_counts(session, owed)
        except NestedTransaction:
            with self._lock:
                self._owed.update(owed)
