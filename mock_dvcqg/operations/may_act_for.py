"""Whether one person may look up another's documents: by a delegation or for an organisation (ủy quyền, đại diện)."""

from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.contract.accounts import Delegation
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
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
    delegations = delegations_to(session, requester_number)
    return any(each.delegator == owner_number and _is_good(each, now, procedure_code) for each in delegations)


def _is_good(delegation: Delegation, now: datetime, procedure_code: str) -> bool:
    begun = delegation.valid_from is None or delegation.valid_from <= now
    over = delegation.valid_to is not None and delegation.valid_to <= now
    covered = not delegation.procedures or procedure_code in delegation.procedures
    return begun and not over and delegation.revoked_at is None and covered
