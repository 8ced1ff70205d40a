"""Fetches what the judgement of a record rests on: the stored dossier, the owner, the member's look-ups in the Kho."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.operations.adapter_call import AdapterCall
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.operations.read_records import usable_code
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.origins import Origin
from mock_dvcqg.rules.progress import in_order
from mock_dvcqg.rules.record_facts import KnownPerson, RecordFacts, owner_number
from mock_dvcqg.store.accounts import find_account, find_account_by_tech_id
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier, progress_of
from mock_dvcqg.store.vault_access import used_by


@dataclass(frozen=True)
class CallFacts:
    """What is the same for all records of one call."""

    now: datetime
    catalogue: Catalogue
    origins: frozenset[Origin]


def gather_call_facts(call: AdapterCall) -> CallFacts:
    """Fetched once a call, before any record's transaction."""
    return CallFacts(call.realm.clock.now(), open_catalogue(call.realm), call.member.allowed_origins)


def gather_record_facts(session: Session, call: AdapterCall, known: CallFacts, record: DossierRecord) -> RecordFacts:
    """All facts outside the record, read in one transaction with what will be written."""
    number, member = owner_number(record)[:50], call.member.code
    stored = find_dossier(session, member, record.dossier_code) if usable_code(record.dossier_code) else None
    tech_id = record.owner_tech_id.strip()
    rows = rows_of(session, stored)
    owner = _known(find_account(session, number)) if number else None
    return RecordFacts(
        now=known.now,
        member=member,
        catalogue=known.catalogue,
        origins=known.origins,
        owner=owner,
        tech_id_known=_is_known(session, tech_id, owner),
        previous_status=stored.record.status if stored else None,
        progress_status=rows[-1].status if rows else None,
        rows=rows,
        vault_uses=_vault_uses(session, member, owner.identity_number if owner else number, record),
    )


def rows_of(session: Session, dossier: StoredDossier | None) -> tuple[ProgressRow, ...]:
    """The stored progress rows of a dossier by their own time."""
    return tuple(in_order(progress_of(session, dossier.member, dossier.dossier_code))) if dossier else ()


def _is_known(session: Session, tech_id: str, owner: KnownPerson | None) -> bool:
    if not tech_id or (owner and owner.tech_id == tech_id):
        return True
    return find_account_by_tech_id(session, tech_id[:200]) is not None


def _vault_uses(session: Session, member: str, number: str, record: DossierRecord) -> frozenset[str]:
    if not number or not record.submitted_documents:
        return frozenset()
    return frozenset(kq_code for kq_code, _ in used_by(session, member, number))


def _known(person: Person | None) -> KnownPerson | None:
    return KnownPerson(person.identity_number, person.full_name, person.tech_id) if person else None
