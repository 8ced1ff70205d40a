"""Jinja environments whose every value is escaped and every missing name an error."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from mock_dvcqg.contract.wire_time import VIETNAM


def day(value: date | datetime | None, absent: str = "–") -> str:
    """«25/07/2023»: the day in Việt Nam as official papers write it."""
    if value is None:
        return absent
    local = value.astimezone(VIETNAM) if isinstance(value, datetime) else value
    return f"{local:%d/%m/%Y}"


def moment(value: datetime | None, absent: str = "–") -> str:
    """«08:05, 25/07/2023»: hour and day in Việt Nam."""
    if value is None:
        return absent
    return f"{value.astimezone(VIETNAM):%H:%M}, {day(value)}"


def iso(value: date | datetime | None) -> str:
    """The machine-readable value of a ``time`` element."""
    return "" if value is None else value.isoformat()


def environment(package: str, filters: Mapping[str, Any] | None = None) -> Environment:
    """An environment over the ``templates`` folder of a package."""
    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(day=day, moment=moment, iso=iso, **(filters or {}))
    return made
