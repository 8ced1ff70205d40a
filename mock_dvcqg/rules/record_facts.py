"""What the portal knows when it judges a record: fetched before, so that judging stays pure."""

from dataclasses import dataclass, field
from datetime import datetime

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.identifiers import identity_kind
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.origins import Origin


@dataclass(frozen=True)
class KnownPerson:
    """A person of the realm, as far as rules compare."""

    identity_number: str
    full_name: str
    tech_id: str


@dataclass(frozen=True)
class RecordFacts:
    """Everything outside the record that its judgement rests on."""

    now: datetime
    member: str
    """code of the body that sent it"""
    catalogue: Catalogue
    origins: frozenset[Origin] = frozenset()
    """where the body may have its files"""
    owner: KnownPerson | None = None
    """the person whose identity number the record names"""
    tech_id_known: bool = True
    """whether ``MaDoiTuong`` is an account of the realm (or absent)"""
    previous_status: str | None = None
    """status of the stored record, ``None`` when the dossier is new"""
    progress_status: str | None = None
    """status of the last stored progress row"""
    rows: tuple[ProgressRow, ...] = ()
    """the stored progress rows by their own time"""
    vault_uses: frozenset[str] = field(default_factory=frozenset)
    """KQ codes that this body looked up or downloaded in the Kho for this owner"""


def owner_number(record: DossierRecord) -> str:
    """The owner's identity number: DinhDanhCHS first, then SoGiayToChuHoSo."""
    for identity in record.owner_identities:
        if identity_kind(identity.number):
            return identity.number
    return record.owner_document_number.strip()


def is_finished(record: DossierRecord) -> bool:
    """Whether the record says that the result is there (status 9 or 10)."""
    return record.status in {"9", "10"}


def flag(text: str) -> bool:
    """Whether a 0/1 flag is set, in any spelling seen."""
    return text.strip().lower() in {"1", "true"}
