"""Jinja environments whose every value is escaped and every missing name an error."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mock_dvcqg.contract.wire_time import VIETNAM

if TYPE_CHECKING:
    from jinja2 import Environment, Template


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


class Templates:
    """The ``templates`` folder of a package; Jinja itself is loaded for the first page."""

    def __init__(self, package: str, filters: Mapping[str, Any]) -> None:
        self._package = package
        self._filters = filters

    def get_template(self, name: str) -> "Template":
        """One template.

        Raises:
            jinja2.TemplateNotFound: there is none of that name.
        """
        return self._environment.get_template(name)

    @cached_property
    def _environment(self) -> "Environment":
        from jinja2 import Environment, PackageLoader, StrictUndefined

        made = Environment(
            loader=PackageLoader(self._package, "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        made.filters.update(day=day, moment=moment, iso=iso, **self._filters)
        return made


def environment(package: str, filters: Mapping[str, Any] | None = None) -> Templates:
    """The templates of a package with filters of its own beside the common ones."""
    return Templates(package, filters or {})
