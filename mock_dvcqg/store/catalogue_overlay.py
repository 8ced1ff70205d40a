"""Lays imported tables over the seed catalogue: an imported row takes the place of the seed's rows of its code.

Only the procedures on which scenarios rely stay as they are (``pinned``).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.procedure import FeeStage, Tier
from mock_dvcqg.rules.catalogue_entries import AgencyEntry, FieldEntry, KqEntry
from mock_dvcqg.store.catalogue_seed import ProcedureSource, Tables, day_of, seed

Row = dict[str, Any]
Parts = Mapping[str, list[Row]]
_CHANNELS = (("trực tiếp", "1"), ("trực tuyến", "2"), ("bưu chính", "3"))
_SUBJECTS = (("công dân", "1"), ("người ", "1"), ("doanh nghiệp", "2"), ("hợp tác xã", "4"), ("tổ chức", "4"))
_TIERS = {"province": "1", "city": "1", "department": "1", "district": "2", "commune": "3"}
_FEE = re.compile(r"(?:(?P<kind>FEE|SERVICE_FEE|PRICE_LEVEL)=)?(?P<amount>\d+)")


def overlaid(base: Tables, parts: Parts) -> Tables:
    """The catalogue with imported tables over the base."""
    procedures = dict(base.procedures)
    components = _components(parts.get("procedure_components", ()))
    for row in parts.get("tthc_catalog", ()):
        _put(procedures, row["code"], [_listed(row, _latest(base, row["code"]))])
    for code, rows in _by_code(parts.get("procedures", ())).items():
        _put(procedures, code, [_detailed(row, _latest(base, code)) for row in rows])
    for code, cases in components.items():
        _put(procedures, code, [replace(source, cases=cases) for source in procedures.get(code, ())])
    return Tables(
        kq_codes=_over(base.kq_codes, map(_kq, parts.get("kq_codes", ()))),
        fields=(*base.fields, *_new_fields(base, parts.get("procedures", ()))),
        bodies=_over(base.bodies, map(_agency, parts.get("agencies", ()))),
        templates=base.templates,
        procedures=procedures,
    )


def _over(base: tuple[Any, ...], rows: Iterable[Any]) -> tuple[Any, ...]:
    """Imported KQ codes keep the aliases and the successor that only the seed knows."""
    imported = list(rows)
    codes = {row.code for row in imported if getattr(row, "kind", "") != "component"}
    held = {row.code: row for row in base}
    joined = [_joined(row, held[row.code]) if row.code in held else row for row in imported]
    return (*(row for row in base if row.code not in codes), *joined)


def _joined(row: Any, held: Any) -> Any:
    if not isinstance(row, KqEntry) or row.kind == "component":
        return row
    return replace(
        row,
        aliases=tuple(dict.fromkeys((*row.aliases, *held.aliases))),
        replaced_by=row.replaced_by or held.replaced_by,
        valid_from=row.valid_from or held.valid_from,
        valid_to=row.valid_to or held.valid_to,
    )


def _put(procedures: dict[str, tuple[ProcedureSource, ...]], code: str, sources: list[ProcedureSource]) -> None:
    if sources and not any(source.pinned for source in procedures.get(code, ())):
        procedures[code] = tuple(sources)


def _latest(base: Tables, code: str) -> ProcedureSource:
    rows = base.procedures.get(code)
    return rows[-1] if rows else ProcedureSource(code, "")


def _by_code(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["code"], []).append(row)
    return found


def _listed(row: Row, held: ProcedureSource) -> ProcedureSource:
    field_name = held.field_name or row["field_name"]
    return replace(held, name=row["name"], field_name=field_name, published_by=held.published_by or row["published_by"])


def _detailed(row: Row, held: ProcedureSource) -> ProcedureSource:
    days = re.search(r"\d+", row["time"])
    tier = row["tier"]
    tiers = ((tier, Tier(tier).label),) if tier else held.tiers
    fees = tuple(_fees(row)) or held.fees
    return replace(
        held,
        name=row["name"],
        valid_from=day_of(row["valid_from"]) or held.valid_from,
        valid_to=day_of(row["valid_to"]) or held.valid_to,
        published_by=row["published_by"] or held.published_by,
        field_code=row["field_code"] or held.field_code,
        field_name=row["field_name"] or held.field_name,
        service_level=row["service_level"] or held.service_level,
        online_scope=row["online_scope"] or held.online_scope,
        subjects=_named(row["subjects"], _SUBJECTS) or held.subjects,
        tiers=tiers,
        methods=tuple((channel, days[0] if days else "") for channel in _named(row["channels"], _CHANNELS))
        or held.methods,
        fees=fees,
        deliverables=tuple(row["deliverables"]) or held.deliverables,
        units=tuple(unit.strip() for unit in row["unit"].split(";") if unit.strip())
        if not held.agency_suffixes
        else (),
    )


def _named(text: str, words: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    folded = text.casefold()
    return tuple(dict.fromkeys(code for word, code in words if word in folded))


def _fees(row: Row) -> Iterable[dict[str, str]]:
    """Amounts as the table gives them; SERVICE_FEE is taken as lệ phí, and all are paid before reception (ours)."""
    for number, match in enumerate(_FEE.finditer(row["fee"].partition("đ/")[0]), 1):
        if int(match["amount"]):
            kind = "2" if match["kind"] == "SERVICE_FEE" else "1"
            name = "Lệ phí" if kind == "2" else "Phí"
            code = f"PHI-{row['code']}-{number}"
            stage = FeeStage.BEFORE_RECEPTION.value
            yield {"code": code, "name": name, "amount_vnd": match["amount"], "kind": kind, "stage": stage}


def _components(rows: Iterable[Row]) -> dict[str, tuple[Mapping[str, Any], ...]]:
    found: dict[str, list[dict[str, str]]] = {}
    names = ("code", "name", "originals", "copies", "replaceable_by", "max_age_months")
    for row in rows:
        found.setdefault(row["procedure"], []).append({name: row[name] for name in names})
    return {code: ({"case": "", "components": components},) for code, components in found.items()}


def _kq(row: Row) -> KqEntry:
    days = (day_of(row["valid_from"]), day_of(row["valid_to"]))
    return KqEntry(row["code"], row["name"], tuple(row["aliases"]), row["kind"], *days, row["replaced_by"])


def _agency(row: Row) -> AgencyEntry:
    days = (day_of(row["valid_from"]), day_of(row["valid_to"]))
    member = row["code"].partition(".")[0]
    tier = _TIERS.get(row["kind"], "0")
    return AgencyEntry(row["code"], row["name"], tier, member, row["numeric"], *days, row["merged_into"])


def _new_fields(base: Tables, rows: Iterable[Row]) -> Iterable[FieldEntry]:
    known = {each.code for each in base.fields}
    for row in rows:
        code = row["field_code"]
        if code and code not in known:
            known.add(code)
            yield FieldEntry(code, row["field_name"], code.partition("-")[0])


def seed_rows() -> dict[str, list[Row]]:
    """The seed's KQ codes and agencies as rows of an import."""
    return {"kq_codes": [_kq_row(each) for each in seed().kq_codes], "agencies": [*map(_agency_row, seed().bodies)]}


def _kq_row(entry: KqEntry) -> Row:
    own = {"code": entry.code, "name": entry.name, "kind": entry.kind, "aliases": list(entry.aliases)}
    return own | {"replaced_by": entry.replaced_by} | _days(entry)


def _agency_row(entry: AgencyEntry) -> Row:
    kind = ("ministry" if entry.tier == "0" else "province") if entry.code == entry.member else "department"
    own = {"code": entry.code, "name": entry.name, "kind": kind, "numeric": entry.numeric}
    return own | {"merged_into": entry.merged_into} | _days(entry)


def _days(entry: KqEntry | AgencyEntry) -> Row:
    days = {"valid_from": entry.valid_from, "valid_to": entry.valid_to}
    return {name: day.isoformat() if day else "" for name, day in days.items()}
