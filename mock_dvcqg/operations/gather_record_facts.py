"""Fetches what the judgement of a record rests on: the stored dossier, the owner, the member's look-ups in the Kho."""

from sqlmodel import Session

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.operations.adapter_call import AdapterCall
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.operations.read_records import usable_code
from mock_dvcqg.rules.origins import origins_of
from mock_dvcqg.rules.progress import in_order
from mock_dvcqg.rules.record_facts import KnownPerson, RecordFacts, owner_number
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier, progress_of
from mock_dvcqg.store.people import find_person, find_person_by_tech_id
from mock_dvcqg.store.vault import used_by


def gather_record_facts(session: Session, call: AdapterCall, record: DossierRecord) -> RecordFacts:
    """All facts outside the record, read in one transaction with what will be written."""
    number, member = owner_number(record)[:50], call.member.code
    stored = find_dossier(session, member, record.dossier_code) if usable_code(record.dossier_code) else None
    tech_id = record.owner_tech_id.strip()
    return RecordFacts(
        now=call.realm.clock.now(),
        member=member,
        catalogue=catalogue_of(session),
        origins=origins_of(sorted(call.member.allowed_origins)),
        owner=_known(find_person(session, number)) if number else None,
        tech_id_known=not tech_id or find_person_by_tech_id(session, tech_id[:200]) is not None,
        previous_status=stored.record.status if stored else None,
        progress_status=last_status(session, stored),
        vault_uses=frozenset(kq_code for kq_code, _ in used_by(session, member, number)) if number else frozenset(),
    )


def last_status(session: Session, dossier: StoredDossier | None) -> str | None:
    """The status of the last progress row by its own time; ``None`` when there is no row."""
    if dossier is None:
        return None
    rows = in_order(progress_of(session, dossier.member, dossier.dossier_code))
    return rows[-1].status if rows else None


def _known(person: Person | None) -> KnownPerson | None:
    return KnownPerson(person.identity_number, person.full_name, person.tech_id) if person else None
