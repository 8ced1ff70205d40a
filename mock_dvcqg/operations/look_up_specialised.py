"""Looks up a person's results in the specialised database, for a member or for the owner himself."""

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.databases import OwnerQuery, SharedResult, StoredResult
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.keep_specialised_result import DATABASE, check_is_up, facts_of, share, sharing_of
from mock_dvcqg.operations.log_access import log_whole_vault, purpose_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.specialised_results import SpecialisedResult, find_result, results_of


def look_up_specialised(realm: Realm, member: Member, asked: OwnerQuery) -> list[StoredResult]:
    """A person's stored results in short; the person sees the look-up in the access log.

    Raises:
        DatabaseDown: a fault says so.
    """
    check_is_up(realm, member, asked.dossier_code)
    with realm.writing() as session:
        found = results_of(session, asked.owner_number.strip(), asked.kq_code.strip())
        log_whole_vault(
            session,
            realm,
            member,
            asked.owner_number.strip(),
            VaultAction.LOOKED_UP,
            requester=asked.officer or member.name,
            purpose=purpose_of(session, asked.procedure_code),
            detail=f"{DATABASE}: {len(found)} kết quả",
        )
    return [_stored(result) for result in found]


def list_shared_results(realm: Realm, person: Person) -> list[SharedResult]:
    """What the database shares with the person's Kho, saved there or not yet."""
    with realm.reading() as session:
        found = results_of(session, person.identity_number)
    return [_shared(result) for result in found if result.shared]


async def save_shared_result(realm: Realm, person: Person, keeper: str, instance_code: str) -> SharedResult:
    """Save one of them in the Kho; saving it again gives the same document.

    Raises:
        NotFound: there is none of that key, or it is another person's.
        Refused: the Kho has another body's document under this key.
    """
    with realm.reading() as session:
        result = find_result(session, keeper, instance_code)
    if result is None or result.owner_number != person.identity_number or not result.shared:
        raise NotFound(f"{DATABASE} không có kết quả này của bạn")
    if result.vault_id:
        return _shared(result)
    facts = await facts_of(realm, result.sha256)
    with realm.writing() as session:
        return _shared(share(session, realm, result, facts))


def _stored(result: SpecialisedResult) -> StoredResult:
    return StoredResult(
        instance_code=result.instance_code,
        kq_code=result.kq_code,
        title=result.title,
        document_number=result.document_number,
        keeper=result.member,
        sharing=sharing_of(result).value,
    )


def _shared(result: SpecialisedResult) -> SharedResult:
    return SharedResult(
        keeper=result.member,
        instance_code=result.instance_code,
        title=result.title,
        kq_code=result.kq_code,
        document_number=result.document_number,
        vault_id=result.vault_id,
    )
