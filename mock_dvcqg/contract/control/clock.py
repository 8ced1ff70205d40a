"""The realm's clock. A mock's own interface, no fact of DVCQG."""

from datetime import datetime

from pydantic import BaseModel, Field


class ClockState(BaseModel):
    """The realm's clock; ``frozen`` keeps ``now`` still, otherwise it runs from there."""

    now: datetime
    frozen: bool = False
    real: bool = True
    scale: float = 1.0
    """how many seconds pass in the realm while one passes on the machine"""


class ClockOrder(BaseModel):
    """Body of ``PUT …/clock``: set it, advance it, scale it, or give it back to real time (``real=True``)."""

    set_to: datetime | None = None
    advance_s: float | None = None
    scale: float | None = Field(None, ge=0.001, le=100_000)
    """let the realm's time run so many times as fast from now on; until it is changed or given back"""
    frozen: bool = False
    real: bool = False
