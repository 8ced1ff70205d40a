"""The catalogue as rules ask it: procedures, fields, KQ codes and agencies (danh mục). Valid means: present here.

``procedures``, ``kq_codes`` and ``agencies`` hold what is in force on the catalogue's day; ``history`` holds all.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from mock_dvcqg.contract.identifiers import new_agency_code
from mock_dvcqg.contract.procedure import ComponentSpec, Fee, Procedure
from mock_dvcqg.rules.catalogue_entries import AgencyEntry, FieldEntry, KqEntry, ServiceSummary

__all__ = ["AgencyEntry", "Catalogue", "FieldEntry", "History", "KqEntry", "ServiceSummary", "plain"]


@dataclass(frozen=True)
class History:
    """Every row ever valid, for what has ended or is yet to come."""

    kq_codes: Sequence[KqEntry] = ()
    agencies: Sequence[AgencyEntry] = ()


@dataclass(frozen=True)
class Catalogue:
    """One realm's catalogue; the mappings are by code."""

    procedures: Mapping[str, Procedure]
    fields: Mapping[str, FieldEntry]
    kq_codes: Mapping[str, KqEntry]
    agencies: Mapping[str, AgencyEntry]
    history: History = field(default_factory=History)
    summaries: Sequence[ServiceSummary] = ()
    """every procedure in force in short, for lists and searches; cheap also with thousands of them"""
    day: date | None = None
    """the day it is about; ``None``: the latest row of every code"""
    version: str = ""
    """digest of the imported version; empty: our own seed data"""

    def component(self, procedure_code: str, component_code: str) -> ComponentSpec | None:
        """The component of a procedure by its code."""
        procedure = self.procedures.get(procedure_code)
        found = (c for c in (procedure.components if procedure else ()) if c.code == component_code)
        return next(found, None)

    def kq_name(self, kq_code: str) -> str:
        """The name of a KQ code, ended ones too; empty when unknown."""
        entry = self.kq_codes.get(kq_code) or self._all_kq.get(kq_code)
        return entry.name if entry else ""

    def kq_code_of_name(self, name: str) -> str:
        """The KQ code whose name or alias this is; empty when none."""
        return self._kq_by_name.get(plain(name), "")

    def mapped(self, kq_code: str) -> str:
        """The code in force today in place of an old one; the code itself when none is known."""
        seen: set[str] = set()
        while kq_code not in seen and (entry := self._all_kq.get(kq_code)) and entry.replaced_by:
            seen.add(kq_code)
            kq_code = entry.replaced_by
        return kq_code

    def replaces(self, component: ComponentSpec, kq_code: str) -> bool:
        """Whether a kind of document can stand in for a component, under its old or its new code."""
        wanted = component.replaceable_by
        return bool(wanted) and (wanted == kq_code or self.mapped(wanted) == self.mapped(kq_code))

    def has_ended(self, kq_code: str) -> bool:
        """Whether a KQ code is known, but not in force on this day."""
        return kq_code not in self.kq_codes and kq_code in self._all_kq

    def service_level(self, procedure_code: str) -> str:
        """``3`` or ``4``; empty when unknown."""
        procedure = self.procedures.get(procedure_code)
        return procedure.service_level if procedure else ""

    def fees(self, procedure_code: str) -> list[Fee]:
        """The fees of a procedure."""
        procedure = self.procedures.get(procedure_code)
        return procedure.fees if procedure else []

    def agency(self, code: str) -> AgencyEntry | None:
        """An agency by its code in the new or the old form."""
        return self.agencies.get(code) or self.agencies.get(new_agency_code(code))

    def agencies_of(self, member: str) -> list[AgencyEntry]:
        """The agencies of one body."""
        return self._agencies_by_member.get(member, [])

    def parent(self, agency_code: str) -> AgencyEntry | None:
        """The agency next above; where a district has ended, the province."""
        above = agency_code.rpartition(".")[0]
        while above and above not in self.agencies:
            above = above.rpartition(".")[0]
        return self.agencies.get(above)

    def children(self, agency_code: str) -> list[AgencyEntry]:
        """The agencies next below."""
        found = self.agencies_of(agency_code.partition(".")[0])
        return [each for each in found if (above := self.parent(each.code)) and above.code == agency_code]

    def successor(self, agency_code: str) -> str:
        """The body that took the place of one that ended (sáp nhập); the code itself when none did."""
        seen: set[str] = set()
        while agency_code not in seen and (into := self._merged.get(agency_code)):
            seen.add(agency_code)
            agency_code = into
        return agency_code

    @property
    def provinces(self) -> list[AgencyEntry]:
        """The provinces in force: 63 until 30/6/2025, 34 since; a realm's mock provinces after them."""
        return [each for each in self.agencies.values() if each.is_province]

    def is_agency_name(self, member: str, name: str) -> bool:
        """Whether a body has an agency of this name."""
        return any(plain(agency.name) == plain(name) for agency in self.agencies_of(member))

    def offers(self, procedure_code: str, agency_code: str) -> bool:
        """Whether an agency carries out a procedure."""
        procedure = self.procedures.get(procedure_code)
        return procedure is not None and any(agency.code == agency_code for agency in procedure.agencies)

    @cached_property
    def _all_kq(self) -> dict[str, KqEntry]:
        return {entry.code: entry for entry in (*self.history.kq_codes, *self.kq_codes.values())}

    @cached_property
    def _kq_by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in self.kq_codes.values():
            for name in (entry.name, *entry.aliases):
                found.setdefault(plain(name), entry.code)
        return found

    @cached_property
    def _merged(self) -> dict[str, str]:
        return {
            each.code: each.merged_into
            for each in self.history.agencies
            if each.merged_into and each.merged_into != each.code and each.code not in self.agencies
        }

    @cached_property
    def _agencies_by_member(self) -> dict[str, list[AgencyEntry]]:
        found: dict[str, list[AgencyEntry]] = {}
        for agency in self.agencies.values():
            found.setdefault(agency.member, []).append(agency)
        return found


def plain(text: str) -> str:
    """A name for comparison: NFC, one space between words, case folded."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
