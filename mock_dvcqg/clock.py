"""Time as the portal sees it: the machine's clock, and the clock of one realm that a tester may move."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from mock_dvcqg.contract.control import ClockState


class Clock(Protocol):
    """Anything that can tell the present moment."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock: the one place that reads it."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)


END_OF_TIME = datetime(9000, 1, 1, tzinfo=UTC)
"""where a fast clock stops, so that no sum of a moment and a lifetime leaves the calendar"""


@dataclass(frozen=True)
class ClockSetting:
    """How a realm's clock differs from the clock beneath it; one value, so that it is replaced at once.

    A scaled clock showed ``anchor + offset_s`` when the clock beneath showed ``anchor``, and runs ``scale`` times as
    fast from there.
    """

    offset_s: float = 0.0
    frozen_at: datetime | None = None
    scale: float = 1.0
    anchor: datetime | None = None

    @property
    def is_real(self) -> bool:
        """Whether the realm simply has real time."""
        return self.frozen_at is None and self.offset_s == 0.0 and self.scale == 1.0

    def at(self, base: datetime) -> datetime:
        """The realm's moment when the clock beneath shows ``base``."""
        if self.frozen_at is not None:
            return self.frozen_at
        gained = 0.0 if self.anchor is None else (base - self.anchor).total_seconds() * (self.scale - 1.0)
        if gained > (END_OF_TIME - base).total_seconds() - self.offset_s:
            return END_OF_TIME
        return base + timedelta(seconds=self.offset_s + gained)


class RealmClock:
    """A realm's clock: runs beside a base clock, and can be set, advanced, scaled, frozen and given back."""

    def __init__(self, base: Clock, setting: ClockSetting | None = None) -> None:
        self._base = base
        self.setting = setting or ClockSetting()

    def now(self) -> datetime:
        """The realm's present moment, aware, in UTC."""
        return self.setting.at(self._base.now())

    def set_to(self, moment: datetime, *, frozen: bool = False) -> None:
        """Let the clock show ``moment`` now and run on from there as fast as before, or stand still there.

        Raises:
            ValueError: the moment has no time zone.
        """
        if moment.tzinfo is None:
            raise ValueError("a clock cannot be set to a moment without a time zone")
        utc = moment.astimezone(UTC)
        if frozen:
            self.setting = ClockSetting(frozen_at=utc)
        else:
            self.run_from(utc, self.setting.scale)

    def run_from(self, moment: datetime, scale: float) -> None:
        """Show ``moment`` now and run on from there, ``scale`` times as fast as the clock beneath."""
        base = self._base.now()
        offset_s = (moment - base).total_seconds()
        self.setting = ClockSetting(offset_s) if scale == 1.0 else ClockSetting(offset_s, None, scale, base)

    def advance(self, seconds: float) -> None:
        """Move the clock by a number of seconds; a frozen clock stays frozen at its new moment."""
        setting = self.setting
        if setting.frozen_at is not None:
            self.setting = replace(setting, frozen_at=setting.frozen_at + timedelta(seconds=seconds))
        else:
            self.setting = replace(setting, offset_s=setting.offset_s + seconds)

    def give_back(self) -> None:
        """Follow real time again."""
        self.setting = ClockSetting()

    def state(self) -> ClockState:
        """What the control API shows."""
        setting = self.setting
        return ClockState(
            now=self.now(), frozen=setting.frozen_at is not None, real=setting.is_real, scale=setting.scale
        )
