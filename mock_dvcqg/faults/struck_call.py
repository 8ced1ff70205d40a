"""Which fault the call being answered has met, so that whoever writes its answer can play it."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from mock_dvcqg.faults.kinds import Fault

TRANSPORT = "dvcqg.transport"
"""key of ``scope["extensions"]`` under which the server shows a call's connection, so that a fault can close it"""
STOPPING = "dvcqg.stopping"
"""key of ``scope["extensions"]``: an event set when the server stops, so that no fault holds it up"""


@dataclass
class StruckCall:
    """What one call has met so far."""

    fault: Fault | None = None
    now: Callable[[], datetime] | None = None
    """the clock of the realm that was struck"""


struck_call: ContextVar[StruckCall | None] = ContextVar("struck_call", default=None)
