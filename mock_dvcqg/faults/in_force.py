"""The faults in force in one realm: which call meets which, by match, count and chance under the realm's seed."""

import random
import secrets
import threading
from collections.abc import Collection

from mock_dvcqg.clock import Clock
from mock_dvcqg.contract.control import FaultOrder, FaultState
from mock_dvcqg.faults.kinds import Fault
from mock_dvcqg.faults.ledger import Ledger
from mock_dvcqg.faults.own_ledger import OwnLedger
from mock_dvcqg.faults.registry import FAULTS, check_order, kind_of, one_strike
from mock_dvcqg.faults.shared_ledger import SharedLedger
from mock_dvcqg.faults.struck_call import struck_call
from mock_dvcqg.store.engine import Database


class Faults:
    """Puts faults in force and strikes with them; while there are none, asking costs no query.

    Without a database they end with this value.
    """

    def __init__(self, seed: int = 0, database: Database | None = None, clock: Clock | None = None) -> None:
        self._seed = seed
        self._clock = clock
        self._ledger = _ledger_of(database)
        self._lock = threading.Lock()
        self._known: tuple[FaultState, ...] | None = None
        """what may strike; ``None``: to be looked up when somebody asks"""
        self._changes = 0

    def add(self, order: FaultOrder) -> FaultState:
        """Put a fault in force.

        Raises:
            KeyError: no fault has that name.
            Refused: the order is out of bounds, or has parameters that the fault does not take.
        """
        kind_of(order.name)
        check_order(order)
        self._in_force()
        state = self._ledger.put(FaultState(id=secrets.token_hex(8), **order.model_dump()))
        self._forget()
        return state

    def remove(self, fault_id: str) -> bool:
        """Take one out of force; whether it was there."""
        self._in_force()
        was_there = self._ledger.drop(fault_id)
        self._forget()
        return was_there

    def clear(self) -> None:
        """Take all out of force and begin the dice anew."""
        self._ledger.clear()
        self._forget()

    def reload(self) -> None:
        """Look again, when next asked, which are in force: another process or a restore may have changed it."""
        self._ledger.forget()
        self._forget()

    def states(self) -> list[FaultState]:
        """Those in force, used up ones too, with how often each has struck."""
        self._in_force()
        return self._ledger.states()

    def strike(self, member: str, service: str, dossier_code: str | Collection[str] = "") -> Fault | None:
        """The fault of the wire that this call meets, counted as struck; ask once a call, at its start."""
        fault = self._met(FAULTS, member, service, dossier_code)
        call = struck_call.get()
        if fault is not None and call is not None:
            call.fault = fault
            call.now = self._clock.now if self._clock else None
        return fault

    def bites(
        self, name: str, *, member: str = "", service: str = "", dossier_code: str | Collection[str] = ""
    ) -> bool:
        """Whether a domain fault of that name is in force for this call; counted as struck when it is."""
        return self.bitten(name, member=member, service=service, dossier_code=dossier_code) is not None

    def bitten(
        self, name: str, *, member: str = "", service: str = "", dossier_code: str | Collection[str] = ""
    ) -> Fault | None:
        """As ``bites``, with the parameters the fault was put in force with. Good inside an open transaction."""
        return self._met((name,), member, service, dossier_code)

    def _met(
        self, names: Collection[str], member: str, service: str, dossier_code: str | Collection[str]
    ) -> Fault | None:
        codes = (dossier_code,) if isinstance(dossier_code, str) else dossier_code
        for state in self._in_force():
            if state.name in names and _matches(state, member, service, codes):
                strike = self._struck(state)
                if strike:
                    return one_strike(state, strike, self._seed)
        return None

    def _struck(self, state: FaultState) -> int:
        """The number of the strike; 0 when the call passes."""
        meeting = self._ledger.meet(state.id, lambda number: number > state.skip and self._by_chance(state, number))
        if meeting.number == 0:
            with self._lock:
                self._known = tuple(each for each in self._known or () if each.id != state.id)
        return meeting.strike

    def _in_force(self) -> tuple[FaultState, ...]:
        known, asked_at = self._known, self._changes
        if known is not None:
            return known
        loaded = self._ledger.loaded()
        if loaded is None:
            return ()
        known = tuple(loaded)
        with self._lock:
            if self._changes == asked_at:
                self._known = known
        return known

    def _forget(self) -> None:
        with self._lock:
            self._known = None
            self._changes += 1

    def _by_chance(self, state: FaultState, number: int) -> bool:
        """Drawn for this fault and call alone, so that neither other faults nor other processes shift the series."""
        if state.probability >= 1:
            return True
        return random.Random(f"{self._seed}:{state.position}:{state.name}:{number}").random() < state.probability


def _ledger_of(database: Database | None) -> Ledger:
    return SharedLedger(database) if database is not None and database.shared else OwnLedger(database)


def _matches(state: FaultState, member: str, service: str, dossier_codes: Collection[str]) -> bool:
    if state.dossier_code is not None and state.dossier_code not in dossier_codes:
        return False
    return state.member in (None, member) and state.service in (None, service)
