"""Verifies a person with the population database for a member (xác minh thông tin dân cư; 001 Bước 3, 4)."""

from datetime import timedelta

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.databases import Match, PopulationRequest, PopulationResult
from mock_dvcqg.databases.population import PER_MINUTE, verify, why_not_asked
from mock_dvcqg.databases.refusals import DatabaseDown, TooMany
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.log_access import log_whole_vault, purpose_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.database_queries import keep_query, queries_since
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.people import find_person, find_person_by_old_number

DATABASE = "CSDL quốc gia về dân cư (mô phỏng)"


def verify_person(realm: Realm, member: Member, asked: PopulationRequest) -> tuple[PopulationResult, str]:
    """What fits and what does not, and whose data it was (empty: nobody's). The person sees it in the access log.

    Raises:
        DatabaseDown: a fault says so.
        Refused: no number, or nothing to compare with it.
        TooMany: the member asked too often within a minute.
    """
    fault = {"member": member.code, "service": "population", "dossier_code": asked.dossier_code}
    if realm.faults.bites("population-down", **fault):
        raise DatabaseDown(f"{DATABASE} tạm thời gián đoạn, đề nghị xác minh lại sau")
    against = why_not_asked(asked)
    if against:
        raise Refused(against[1], field=against[0])
    mismatch = realm.faults.bites("population-mismatch", **fault)
    with realm.writing() as session:
        now = realm.clock.now()
        if queries_since(session, member.code, now - timedelta(minutes=1)) >= PER_MINUTE:
            raise TooMany(f"{DATABASE}: quá {PER_MINUTE} lượt xác minh trong một phút")
        person = _person(session, asked)
        verified = verify(person, asked, mismatch=mismatch)
        owner = person.identity_number if person else ""
        keep_query(session, at=now, member=member.code, owner_number=owner, outcome=verified.outcome.value)
        if person:
            _log(session, realm, member, person, asked, verified.outcome)
    return verified.wire(), owner


def _person(session: Session, asked: PopulationRequest) -> Person | None:
    number = asked.identity_number.strip()
    return (
        find_person(session, number)
        if number
        else find_person_by_old_number(session, asked.old_identity_number.strip())
    )


def _log(
    session: Session, realm: Realm, member: Member, person: Person, asked: PopulationRequest, outcome: Match
) -> None:
    log_whole_vault(
        session,
        realm,
        member,
        person.identity_number,
        VaultAction.VERIFIED,
        requester=asked.officer or member.name,
        purpose=purpose_of(session, asked.procedure_code),
        detail=f"{DATABASE}: {outcome.label.lower()}",
    )
