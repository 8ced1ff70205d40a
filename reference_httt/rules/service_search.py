"""Searching services with the four filters of the provincial portal (Hà Tĩnh 1 Bước 2): all that are given must fit."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mock_dvcqg.contract.procedure import Procedure, ServiceLevel, Tier


@dataclass(frozen=True)
class Offering:
    """One procedure at one agency that carries it out."""

    procedure_code: str
    procedure_name: str
    agency_code: str
    agency_name: str
    service_level: str
    tiers: tuple[str, ...]
    sector_code: str
    sector_name: str


@dataclass(frozen=True)
class Filters:
    """Cơ quan, mức độ dịch vụ công, cấp thủ tục, lĩnh vực; and words of the name."""

    agency: str = ""
    level: str = ""
    tier: str = ""
    sector: str = ""
    words: str = ""


@dataclass(frozen=True)
class Choices:
    """What each filter offers, code to words."""

    agencies: dict[str, str]
    levels: dict[str, str]
    tiers: dict[str, str]
    sectors: dict[str, str]


def offerings_of(procedures: Iterable[Procedure], agencies: Mapping[str, str]) -> tuple[Offering, ...]:
    """Each procedure at each of ``agencies`` that is competent for it, by name."""
    found = [
        _offering(procedure, agency.code, agencies[agency.code])
        for procedure in procedures
        for agency in procedure.agencies
        if agency.code in agencies
    ]
    return tuple(sorted(found, key=lambda o: (_plain(o.procedure_name), o.agency_code)))


def matching(offered: Iterable[Offering], wanted: Filters) -> tuple[Offering, ...]:
    """Those that fit every filter that is given."""
    return tuple(o for o in offered if _fits(o, wanted))


def choices_of(offered: Iterable[Offering]) -> Choices:
    """The codes that occur, with their words."""
    known = tuple(offered)
    levels, tiers = {o.service_level for o in known}, {tier for o in known for tier in o.tiers}
    return Choices(
        agencies={o.agency_code: o.agency_name for o in sorted(known, key=lambda o: o.agency_code)},
        levels={each.value: each.label for each in ServiceLevel if each.value in levels},
        tiers={each.value: each.label for each in Tier if each.value in tiers},
        sectors={o.sector_code: o.sector_name for o in sorted(known, key=lambda o: o.sector_name) if o.sector_code},
    )


def _offering(procedure: Procedure, agency_code: str, agency_name: str) -> Offering:
    sector = procedure.fields[0] if procedure.fields else None
    return Offering(
        procedure.code,
        procedure.name,
        agency_code,
        agency_name,
        procedure.service_level,
        tuple(tier.tier for tier in procedure.tiers),
        sector.code if sector else "",
        sector.name if sector else "",
    )


def _fits(offering: Offering, wanted: Filters) -> bool:
    return (
        wanted.agency in ("", offering.agency_code)
        and wanted.level in ("", offering.service_level)
        and (not wanted.tier or wanted.tier in offering.tiers)
        and wanted.sector in ("", offering.sector_code)
        and _plain(wanted.words) in _plain(offering.procedure_name)
    )


def _plain(text: str) -> str:
    """Without case, diacritics and spaces at the ends: people search as they type."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())
