"""Spreads a catalogue over the bodies of a realm: their offices and the procedures they carry out, on one day."""

from collections.abc import Iterator, Mapping
from datetime import date

from mock_dvcqg.contract.codes import SubjectKind
from mock_dvcqg.contract.procedure import (
    AgencyRef,
    ComponentCase,
    DeliverableKind,
    Fee,
    FeeStage,
    Procedure,
    ProcedureTier,
    ServiceField,
    ServiceMethod,
    Subject,
)
from mock_dvcqg.rules.catalogue import AgencyEntry, Catalogue, FieldEntry, History, KqEntry, ServiceSummary, plain
from mock_dvcqg.rules.catalogue_entries import in_force
from mock_dvcqg.store.catalogue_seed import ProcedureSource, Tables

Members = tuple[tuple[str, str], ...]
_KEPT = 500
"""procedures kept ready, of a catalogue that may have thousands"""
_COLLECTED_AT = {FeeStage.BEFORE_RECEPTION: "1", FeeStage.AFTER_RECEPTION: "1", FeeStage.AFTER_RESULT: "4"}


class Procedures(Mapping[str, Procedure]):
    """Procedures by code, each made when it is first asked for."""

    def __init__(self, sources: Mapping[str, ProcedureSource], maker: "Maker") -> None:
        self._sources = sources
        self._maker = maker
        self._made: dict[str, Procedure] = {}

    def __getitem__(self, code: str) -> Procedure:
        """The procedure of that code."""
        made = self._made.get(code)
        if made is None:
            made = self._maker.procedure(self._sources[code])
            if len(self._made) < _KEPT:
                self._made[code] = made
        return made

    def __contains__(self, code: object) -> bool:
        """Whether there is one, without making it."""
        return code in self._sources

    def __iter__(self) -> Iterator[str]:
        """All codes."""
        return iter(self._sources)

    def __len__(self) -> int:
        """How many."""
        return len(self._sources)


class Maker:
    """Makes procedures and their short forms for the agencies of one realm."""

    def __init__(
        self,
        fields: Mapping[str, FieldEntry],
        kq_codes: Mapping[str, KqEntry],
        agencies: Mapping[str, AgencyEntry],
        ended: frozenset[str],
    ) -> None:
        self._fields = fields
        self._kq_codes = kq_codes
        self._agencies = agencies
        self._ended = ended
        self._all_offices = [each for each in agencies.values() if each.tier != "0" and each.code != each.member]
        self._by_unit: dict[str, list[AgencyEntry]] = {}
        self._by_suffix: dict[str, list[AgencyEntry]] = {}
        for agency in self._all_offices:
            self._by_suffix.setdefault(agency.code.removeprefix(f"{agency.member}."), []).append(agency)

    def procedure(self, source: ProcedureSource) -> Procedure:
        """A procedure as LayThuTuc shares it."""
        code, name = self._field(source)
        return Procedure(
            code=source.code,
            name=source.name,
            published_by=source.published_by,
            service_level=source.service_level,
            online_scope=source.online_scope,
            fields=[ServiceField(code=code, name=name)] if code or name else [],
            tiers=[ProcedureTier(tier=tier, name=name) for tier, name in source.tiers],
            methods=[_method(channel, days, source) for channel, days in source.methods],
            subjects=[Subject(code=code, name=_subject(code)) for code in source.subjects],
            cases=[ComponentCase.model_validate(case) for case in source.cases],
            deliverables=[
                DeliverableKind(kq_code=code, name=self._kq_codes[code].name if code in self._kq_codes else "")
                for code in source.deliverables
                if code not in self._ended
            ],
            agencies=[AgencyRef(code=agency.code, name=agency.name) for agency in self.agencies_of(source)],
            valid_from=source.valid_from,
            valid_to=source.valid_to,
        )

    def summary(self, source: ProcedureSource) -> ServiceSummary:
        """A procedure in short."""
        code, name = self._field(source)
        return ServiceSummary(
            code=source.code,
            name=source.name,
            field_code=code,
            field_name=name,
            service_level=source.service_level,
            online_scope=source.online_scope,
            tiers=tuple(tier for tier, _ in source.tiers),
            subjects=source.subjects,
            agencies=tuple(agency.code for agency in self.agencies_of(source)),
            published_by=source.published_by,
        )

    def agencies_of(self, source: ProcedureSource) -> list[AgencyEntry]:
        """The agencies that carry it out, body by body."""
        named = [self._agencies[code] for code in source.agencies if code in self._agencies]
        offices = [agency for suffix in source.agency_suffixes for agency in self._by_suffix.get(suffix, ())]
        offices += [agency for unit in source.units for agency in self._offices(unit)]
        return named + sorted(offices, key=lambda agency: agency.member)

    def _offices(self, unit: str) -> list[AgencyEntry]:
        """The offices of the kind that an imported table names."""
        if unit not in self._by_unit:
            self._by_unit[unit] = [agency for agency in self._all_offices if _is_of_kind(agency, plain(unit))]
        return self._by_unit[unit]

    def _field(self, source: ProcedureSource) -> tuple[str, str]:
        known = self._fields.get(source.field_code)
        return (known.code, known.name) if known else (source.field_code, source.field_name)


def _is_of_kind(agency: AgencyEntry, unit: str) -> bool:
    if unit == "ủy ban nhân dân cấp xã":
        return agency.tier == "3"
    return plain(agency.name).startswith(unit.replace("cấp tỉnh", "tỉnh") + " ")


def build(tables: Tables, members: Members, day: date | None, version: str) -> Catalogue:
    """The catalogue of a realm with these members on that day."""
    results = [entry for entry in tables.kq_codes if entry.kind != "component"]
    kq_codes = in_force(results, day)
    rows = list(_agencies(tables, members, day))
    agencies = in_force(rows, day)
    fields = {each.code: each for each in tables.fields}
    sources = in_force((row for rows in tables.procedures.values() for row in rows), day)
    maker = Maker(fields, kq_codes, agencies, frozenset(entry.code for entry in results) - set(kq_codes))
    return Catalogue(
        procedures=Procedures(sources, maker),
        fields=fields,
        kq_codes=kq_codes,
        agencies=agencies,
        history=History(tuple(results), (*tables.bodies, *rows)),
        summaries=tuple(maker.summary(source) for source in sources.values()),
        day=day,
        version=version,
    )


def _agencies(tables: Tables, members: Members, day: date | None) -> Iterator[AgencyEntry]:
    """A registered body goes by the name it was registered under, and counts whatever the day."""
    registered = {code for code, _ in members}
    numeric = {each.code: each.numeric for each in in_force(tables.bodies, day).values()}
    yield from (each for each in tables.bodies if each.code not in registered)
    for code, name in members:
        tier = "1" if code.startswith("H") else "0"
        yield AgencyEntry(code, name, tier, code, numeric.get(code, ""))
        yield from _offices_of(tables, code, name) if tier == "1" else ()


def _offices_of(tables: Tables, code: str, name: str) -> Iterator[AgencyEntry]:
    for office in tables.templates:
        yield AgencyEntry(
            f"{code}.{office.suffix}",
            office.name.format(place=_place(name)),
            office.tier,
            code,
            valid_from=office.valid_from,
            valid_to=office.valid_to,
            merged_into=f"{code}.{office.succeeded_by}" if office.succeeded_by else "",
        )


def _place(name: str) -> str:
    """«Tỉnh A (mô phỏng)» as it stands in an agency's name: «tỉnh A»."""
    bare = name.removesuffix("(mô phỏng)").strip()
    return bare[:1].lower() + bare[1:]


def _method(channel: str, days: str, source: ProcedureSource) -> ServiceMethod:
    fees = [_fee(raw).wire() for raw in source.fees]
    time = {"THOIGIANGIAIQUYET": days, "DONVITINH": "Ngày làm việc", "MOTA": "", "PHILEPHI": fees}
    return ServiceMethod(channel=channel, times=[time])


def _fee(raw: Mapping[str, str]) -> Fee:
    stage = FeeStage(raw["stage"])
    return Fee(
        code=raw["code"],
        name=raw["name"],
        amount_vnd=raw["amount_vnd"],
        kind=raw["kind"],
        stage=stage.value,
        collected_at=_COLLECTED_AT[stage],
    )


def _subject(code: str) -> str:
    return SubjectKind(code).label if code in set(SubjectKind) else ""
