"""Searches services with or without Vietnamese marks, and says which fits best."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mock_dvcqg.contract.identifiers import member_of, new_agency_code
from mock_dvcqg.rules.catalogue_entries import ServiceSummary


@dataclass(frozen=True)
class ServiceFilter:
    """What a service must be; empty: anything."""

    query: str = ""
    agency: str = ""
    """an agency, or a body: then any of its agencies"""
    level: str = ""
    """``3``, ``4``, ``toan-trinh`` or ``mot-phan``"""
    tier: str = ""
    field: str = ""
    """code or name of the field"""
    subject: str = ""
    """a value of LoaiDoiTuong"""


def search(services: Iterable[ServiceSummary], wanted: ServiceFilter) -> Sequence[ServiceSummary]:
    """The services that fit, the best first; without a query in the catalogue's order."""
    fitting = [service for service in services if _fits(service, wanted)]
    query = without_marks(wanted.query)
    if not query:
        return fitting
    ranked = [(rank, service) for service in fitting if (rank := _rank(service, query)) is not None]
    return [service for _, service in sorted(ranked, key=lambda found: (found[0], _folded(found[1].name)))]


def without_marks(text: str) -> str:
    """Lower-case text without Vietnamese marks, one space between words: «Lý lịch» and «ly  lich» are one."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.split())


def _fits(service: ServiceSummary, wanted: ServiceFilter) -> bool:
    return (
        (not wanted.level or wanted.level in (service.service_level, service.online_scope))
        and (not wanted.tier or wanted.tier in service.tiers)
        and (not wanted.subject or wanted.subject in service.subjects)
        and (not wanted.field or _is_in_field(service, wanted.field))
        and (not wanted.agency or _is_done_by(service, wanted.agency))
    )


def _is_in_field(service: ServiceSummary, field: str) -> bool:
    return field == service.field_code or _folded(service.field_name) == without_marks(field)


def _is_done_by(service: ServiceSummary, agency: str) -> bool:
    code = new_agency_code(agency)
    return any(code in (each, member_of(each)) for each in service.agencies)


def _rank(service: ServiceSummary, query: str) -> int | None:
    """0 the code itself, then by how closely the name fits; ``None``: it does not."""
    name, code = _folded(service.name), service.code.casefold()
    if query == code or query.rpartition(".")[0] == code:
        return 0
    if name.startswith(query):
        return 1
    if query in name:
        return 2
    words = query.split()
    if all(word in name for word in words):
        return 3
    whole = f"{code} {name} {_folded(service.field_name)}"
    return 4 if all(word in whole for word in words) else None


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return without_marks(text)
