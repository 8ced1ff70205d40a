"""The catalogue of a realm: our own seed tables (package data) spread over the realm's members."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from mock_dvcqg.contract.procedure import (
    AgencyRef,
    ComponentCase,
    DeliverableKind,
    Procedure,
    ProcedureTier,
    ServiceField,
    ServiceMethod,
)
from mock_dvcqg.rules.catalogue import AgencyEntry, Catalogue, FieldEntry, KqEntry

_DATA = files("mock_dvcqg") / "data"
_NATIONAL = (("G15", "Bộ Tư pháp (mô phỏng)"), ("G18", "Bộ Y tế (mô phỏng)"))


def read_catalogue(members: Iterable[tuple[str, str]]) -> Catalogue:
    """The catalogue for members given as (code, name), in that order."""
    return _catalogue(tuple(members))


@cache
def _catalogue(members: tuple[tuple[str, str], ...]) -> Catalogue:
    fields = {row["code"]: FieldEntry(row["code"], row["name"], row["branch"]) for row in _rows("fields.csv")}
    kq_codes = {row["code"]: _kq(row) for row in _rows("kq_codes.csv")}
    agencies = {agency.code: agency for agency in _agencies(members)}
    raw = [yaml.safe_load(path.read_text("utf-8")) for path in _procedure_files()]
    procedures = {each["code"]: _procedure(each, fields, kq_codes, agencies) for each in raw}
    return Catalogue(procedures, fields, kq_codes, agencies)


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((_DATA / name).read_text("utf-8").splitlines()))


def _procedure_files() -> list[Any]:
    found = (path for path in (_DATA / "procedures").iterdir() if path.name.endswith(".yaml"))
    return sorted(found, key=lambda path: path.name)


def _kq(row: dict[str, str]) -> KqEntry:
    return KqEntry(row["code"], row["name"], (row["alias"],) if row["alias"] else ())


def _agencies(members: Iterable[tuple[str, str]]) -> Iterator[AgencyEntry]:
    for code, name in _NATIONAL:
        yield AgencyEntry(code, name, "0", code)
    for code, name in members:
        tier = "1" if code.startswith("H") else "0"
        yield AgencyEntry(code, name, tier, code)
        for row in _rows("agencies.csv") if tier == "1" else ():
            place = _place(name)
            yield AgencyEntry(f"{code}.{row['suffix']}", row["name"].format(place=place), row["tier"], code)


def _place(name: str) -> str:
    """«Tỉnh A (mô phỏng)» as it stands in an agency's name: «tỉnh A»."""
    bare = name.removesuffix("(mô phỏng)").strip()
    return bare[:1].lower() + bare[1:]


def _procedure(
    raw: dict[str, Any],
    fields: dict[str, FieldEntry],
    kq_codes: dict[str, KqEntry],
    agencies: dict[str, AgencyEntry],
) -> Procedure:
    field = fields[raw["field"]]
    return Procedure(
        code=raw["code"],
        name=raw["name"],
        published_by=raw["published_by"],
        fields=[ServiceField(code=field.code, name=field.name)],
        tiers=[ProcedureTier.model_validate(tier) for tier in raw["tiers"]],
        methods=[_method(method) for method in raw["methods"]],
        cases=[ComponentCase.model_validate(case) for case in raw["cases"]],
        deliverables=[DeliverableKind(kq_code=code, name=kq_codes[code].name) for code in raw["deliverables"]],
        agencies=[
            AgencyRef(code=agency.code, name=agency.name)
            for agency in agencies.values()
            if agency.code.removeprefix(f"{agency.member}.") in raw["agency_suffixes"]
        ],
    )


def _method(raw: dict[str, str]) -> ServiceMethod:
    time = {"THOIGIANGIAIQUYET": raw["days"], "DONVITINH": "Ngày làm việc", "MOTA": "", "PHILEPHI": []}
    return ServiceMethod(channel=raw["channel"], times=[time])
