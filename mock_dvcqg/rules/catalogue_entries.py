"""The rows of a catalogue (danh mục), each valid from a day to a day; ``None`` leaves that end open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Anything with a code and days of validity."""

    @property
    def code(self) -> str:
        """What it is found by."""
        ...

    @property
    def valid_from(self) -> date | None:
        """The first day."""
        ...

    @property
    def valid_to(self) -> date | None:
        """The last day."""
        ...


Row = TypeVar("Row", bound=Dated)


@dataclass(frozen=True, slots=True)
class KqEntry:
    """One kind of document of the KQ catalogue; ``aliases`` are other spellings found in the documents."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "result"
    """``result``, or ``component`` in catalogues that keep both in one column"""
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = ""
    """the code that took its place; empty when there is none or it is not known"""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """One field (lĩnh vực) of procedures."""

    code: str
    name: str
    branch: str


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """One agency; ``member`` is the body it belongs to, ``tier`` 0 ministry, 1 province, 2 district, 3 commune."""

    code: str
    name: str
    tier: str
    member: str
    numeric: str = ""
    """two digits of a province; they changed for some on 1/7/2025"""
    valid_from: date | None = None
    valid_to: date | None = None
    merged_into: str = ""

    @property
    def is_province(self) -> bool:
        """Whether this is a whole province, not an office of one."""
        return self.code == self.member and self.tier == "1"


@dataclass(frozen=True, slots=True)
class ServiceSummary:
    """A procedure as a list shows and searches it."""

    code: str
    name: str
    field_code: str
    field_name: str
    service_level: str
    online_scope: str
    tiers: tuple[str, ...]
    subjects: tuple[str, ...]
    agencies: tuple[str, ...]
    published_by: str = ""


def is_valid_on(row: Dated, day: date) -> bool:
    """Whether a row counts on that day."""
    return (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or day <= row.valid_to)


def in_force(rows: Iterable[Row], day: date | None) -> dict[str, Row]:
    """The rows of that day by code; without a day the latest row of every code, ended or not."""
    chosen: dict[str, Row] = {}
    for row in rows:
        if day is not None and not is_valid_on(row, day):
            continue
        held = chosen.get(row.code)
        if held is None or (held.valid_from or date.min) <= (row.valid_from or date.min):
            chosen[row.code] = row
    return chosen
