"""The catalogue as rules ask it: procedures, fields, KQ codes and agencies (danh mục). Valid means: present here."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from mock_dvcqg.contract.procedure import ComponentSpec, Procedure


@dataclass(frozen=True)
class KqEntry:
    """One kind of document of the KQ catalogue; ``aliases`` are other spellings found in the documents."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldEntry:
    """One field (lĩnh vực) of procedures."""

    code: str
    name: str
    branch: str


@dataclass(frozen=True)
class AgencyEntry:
    """One agency; ``member`` is the body it belongs to, ``tier`` 0 ministry, 1 province, 3 commune."""

    code: str
    name: str
    tier: str
    member: str


@dataclass(frozen=True)
class Catalogue:
    """One realm's catalogue; the mappings are by code."""

    procedures: Mapping[str, Procedure]
    fields: Mapping[str, FieldEntry]
    kq_codes: Mapping[str, KqEntry]
    agencies: Mapping[str, AgencyEntry]

    def component(self, procedure_code: str, component_code: str) -> ComponentSpec | None:
        """The component of a procedure by its code."""
        procedure = self.procedures.get(procedure_code)
        found = (c for c in (procedure.components if procedure else ()) if c.code == component_code)
        return next(found, None)

    def kq_name(self, kq_code: str) -> str:
        """The name of a KQ code; empty when unknown."""
        entry = self.kq_codes.get(kq_code)
        return entry.name if entry else ""

    def kq_code_of_name(self, name: str) -> str:
        """The KQ code whose name or alias this is; empty when none."""
        wanted = plain(name)
        for entry in self.kq_codes.values():
            if wanted in {plain(entry.name), *map(plain, entry.aliases)}:
                return entry.code
        return ""

    def agencies_of(self, member: str) -> list[AgencyEntry]:
        """The agencies of one body."""
        return [agency for agency in self.agencies.values() if agency.member == member]

    def is_agency_name(self, member: str, name: str) -> bool:
        """Whether a body has an agency of this name."""
        return any(plain(agency.name) == plain(name) for agency in self.agencies_of(member))

    def offers(self, procedure_code: str, agency_code: str) -> bool:
        """Whether an agency carries out a procedure."""
        procedure = self.procedures.get(procedure_code)
        return procedure is not None and any(agency.code == agency_code for agency in procedure.agencies)


def plain(text: str) -> str:
    """A name for comparison: NFC, one space between words, case folded."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
