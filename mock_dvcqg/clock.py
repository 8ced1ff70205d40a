"""Time as the portal sees it: the machine's clock, and the clock of one realm that a tester may move."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class ClockSetting:
    """How a realm's clock differs from the clock beneath it; one value, so that it is replaced at once."""

    offset_s: float = 0.0
    frozen_at: datetime | None = None

    @property
    def is_real(self) -> bool:
        """Whether the realm simply has real time."""
        return self.frozen_at is None and self.offset_s == 0.0


class RealmClock:
    """A realm's clock: runs beside a base clock, and can be set, advanced, frozen and given back."""

    def __init__(self, base: Clock, setting: ClockSetting | None = None) -> None:
        self._base = base
        self.setting = setting or ClockSetting()

    def now(self) -> datetime:
        """The realm's present moment, aware, in UTC."""
        setting = self.setting
        if setting.frozen_at is not None:
            return setting.frozen_at
        return self._base.now() + timedelta(seconds=setting.offset_s)

    def set_to(self, moment: datetime, *, frozen: bool = False) -> None:
        """Let the clock show ``moment`` now and run on from there, or stand still there.

        Raises:
            ValueError: the moment has no time zone.
        """
        if moment.tzinfo is None:
            raise ValueError("a clock cannot be set to a moment without a time zone")
        utc = moment.astimezone(UTC)
        if frozen:
            self.setting = ClockSetting(frozen_at=utc)
        else:
            self.setting = ClockSetting(offset_s=(utc - self._base.now()).total_seconds())

    def advance(self, seconds: float) -> None:
        """Move the clock by a number of seconds; a frozen clock stays frozen at its new moment."""
        setting = self.setting
        if setting.frozen_at is not None:
            self.setting = ClockSetting(frozen_at=setting.frozen_at + timedelta(seconds=seconds))
        else:
            self.setting = ClockSetting(offset_s=setting.offset_s + seconds)

    def give_back(self) -> None:
        """Follow real time again."""
        self.setting = ClockSetting()

    def state(self) -> ClockState:
        """What the control API shows."""
        return ClockState(now=self.now(), frozen=self.setting.frozen_at is not None, real=self.setting.is_real)
