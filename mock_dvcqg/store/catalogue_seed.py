"""Our own seed catalogue, read from package data once and kept: no table is touched while nothing was imported."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from mock_dvcqg.rules.catalogue_entries import AgencyEntry, FieldEntry, KqEntry

_DATA = files("mock_dvcqg") / "data"


@dataclass(frozen=True)
class AgencyTemplate:
    """An office that every province has (``{place}`` in the name), for the members of a realm."""

    suffix: str
    name: str
    tier: str
    valid_from: date | None
    valid_to: date | None
    succeeded_by: str


@dataclass(frozen=True)
class ProcedureSource:
    """A procedure before it is spread over a realm's agencies."""

    code: str
    name: str
    valid_from: date | None = None
    valid_to: date | None = None
    published_by: str = ""
    field_code: str = ""
    field_name: str = ""
    service_level: str = ""
    online_scope: str = ""
    subjects: tuple[str, ...] = ()
    tiers: tuple[tuple[str, str], ...] = ()
    methods: tuple[tuple[str, str], ...] = ()
    """channel and days"""
    fees: tuple[Mapping[str, str], ...] = ()
    cases: tuple[Mapping[str, Any], ...] = ()
    deliverables: tuple[str, ...] = ()
    agency_suffixes: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    """codes outside a province"""
    units: tuple[str, ...] = ()
    """kinds of agency by name, as imported tables give them: «Sở Tư pháp», «Ủy ban nhân dân cấp xã»"""
    pinned: bool = False
    """whether scenarios rely on it: an import leaves it as it is"""


Lasting = KqEntry | AgencyEntry | AgencyTemplate | ProcedureSource


@dataclass(frozen=True)
class Tables:
    """A whole catalogue before it is spread over the bodies of a realm."""

    kq_codes: tuple[KqEntry, ...]
    fields: tuple[FieldEntry, ...]
    bodies: tuple[AgencyEntry, ...]
    templates: tuple[AgencyTemplate, ...]
    procedures: Mapping[str, tuple[ProcedureSource, ...]] = field(default_factory=dict)
    """every code's rows in time"""

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """The days on which a row begins, or is no longer in force."""
        procedures = (source for rows in self.procedures.values() for source in rows)
        rows: tuple[Lasting, ...] = (*self.kq_codes, *self.bodies, *self.templates, *procedures)
        begun = {row.valid_from for row in rows if row.valid_from}
        ended = {row.valid_to + timedelta(days=1) for row in rows if row.valid_to and row.valid_to < date.max}
        return tuple(sorted(begun | ended))


@cache
def seed() -> Tables:
    """The seed catalogue."""
    sources: dict[str, tuple[ProcedureSource, ...]] = {}
    for source in map(_procedure, _procedure_files()):
        sources[source.code] = (*sources.get(source.code, ()), source)
    return Tables(
        kq_codes=tuple(map(_kq, _rows("kq_codes.csv"))),
        fields=tuple(FieldEntry(row["code"], row["name"], row["branch"]) for row in _rows("fields.csv")),
        bodies=(*map(_national, _rows("national.csv")), *map(_province, _rows("provinces.csv"))),
        templates=tuple(map(_template, _rows("agencies.csv"))),
        procedures=sources,
    )


def day_of(text: str) -> date | None:
    """An ISO day; ``None`` when empty."""
    return date.fromisoformat(text) if text else None


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((_DATA / name).read_text("utf-8").splitlines()))


def _procedure_files() -> list[dict[str, Any]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = (path for path in (_DATA / "procedures").iterdir() if path.name.endswith(".yaml"))
    return [yaml.load(path.read_text("utf-8"), loader) for path in sorted(found, key=lambda path: path.name)]


def _kq(row: dict[str, str]) -> KqEntry:
    return KqEntry(
        code=row["code"],
        name=row["name"],
        aliases=(row["alias"],) if row["alias"] else (),
        kind=row["kind"],
        valid_from=day_of(row["valid_from"]),
        valid_to=day_of(row["valid_to"]),
        replaced_by=row["replaced_by"],
        note=row["note"],
    )


def _national(row: dict[str, str]) -> AgencyEntry:
    member = row["code"].partition(".")[0]
    return _body(row, name=f"{row['name']} (mô phỏng)", tier="0", member=member)


def _province(row: dict[str, str]) -> AgencyEntry:
    return _body(row, name=row["name"], tier="1", member=row["code"])


def _body(row: dict[str, str], *, name: str, tier: str, member: str) -> AgencyEntry:
    days = (day_of(row["valid_from"]), day_of(row["valid_to"]))
    return AgencyEntry(row["code"], name, tier, member, row["numeric"], *days, row["merged_into"])


def _template(row: dict[str, str]) -> AgencyTemplate:
    days = (day_of(row["valid_from"]), day_of(row["valid_to"]))
    return AgencyTemplate(row["suffix"], row["name"], row["tier"], *days, row["succeeded_by"])


def _procedure(raw: dict[str, Any]) -> ProcedureSource:
    return ProcedureSource(
        code=raw["code"],
        name=raw["name"],
        valid_from=day_of(raw.get("valid_from", "")),
        valid_to=day_of(raw.get("valid_to", "")),
        published_by=raw["published_by"],
        field_code=raw["field"],
        service_level=raw.get("service_level", ""),
        online_scope=raw.get("online_scope", ""),
        subjects=tuple(raw.get("subjects", ())),
        tiers=tuple((tier["tier"], tier["name"]) for tier in raw["tiers"]),
        methods=tuple((method["channel"], method["days"]) for method in raw["methods"]),
        fees=tuple(raw.get("fees", ())),
        cases=tuple(raw["cases"]),
        deliverables=tuple(raw["deliverables"]),
        agency_suffixes=tuple(raw["agency_suffixes"]),
        agencies=tuple(raw.get("agencies", ())),
        pinned=raw.get("pinned", False),
    )
