"""Whether one person may look up another's documents: by a delegation or for an organisation (ủy quyền, đại diện)."""

from sqlmodel import Session

from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.delegation import covers, is_in_force
from mock_dvcqg.store.delegations import delegations_to
from mock_dvcqg.store.organisations import find_organisation


def may_act_for(
    session: Session, realm: Realm, requester_number: str, owner_number: str, procedure_code: str = ""
) -> bool:
    """Whether the requester is the owner, represents it, or has a delegation that is good now for the procedure."""
    requester_number = vault_owner(session, requester_number)
    if requester_number == owner_number:
        return True
    organisation = find_organisation(session, owner_number)
    if organisation and organisation.representative == requester_number:
        return True
    now = realm.clock.now()
    delegations = [each for each in delegations_to(session, requester_number) if each.delegator == owner_number]
    return any(is_in_force(each, now) and covers(each.procedures, procedure_code) for each in delegations)
