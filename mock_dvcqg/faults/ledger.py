"""What keeps the faults in force of one realm, and counts the calls that meet them."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from mock_dvcqg.contract.control import FaultState

Decides = Callable[[int], bool]
"""whether the matching call of that number, counted from 1, is struck"""


class Meeting(NamedTuple):
    """What came of a call that matches; ``number`` 0: the fault is used up or gone."""

    number: int
    strike: int
    """which strike of the fault it was; 0: it passed"""


GONE = Meeting(0, 0)


class Ledger(Protocol):
    """The faults in force of one realm, with their counts."""

    def states(self) -> list[FaultState]:
        """All, in the order in which they were put in force."""

    def put(self, state: FaultState) -> FaultState:
        """Keep one; gives it with its position."""

    def drop(self, fault_id: str) -> bool:
        """Forget one; whether it was there."""

    def clear(self) -> None:
        """Forget all."""

    def loaded(self) -> list[FaultState] | None:
        """As ``states``; ``None`` when that takes a look at the table and a transaction is open here."""

    def forget(self) -> None:
        """Somebody else has written to the table: it is to be read anew."""

    def meet(self, fault_id: str, decides: Decides) -> Meeting:
        """Count a matching call, and a strike if it is decided so."""
