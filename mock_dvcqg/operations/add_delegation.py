"""Adds and revokes a delegation (ủy quyền): the account used is the delegator's, who may be an organisation."""

import secrets
import uuid

from sqlmodel import Session

from mock_dvcqg.contract.accounts import Delegation, DelegationOrder
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.delegations import find_delegation, keep_delegation
from mock_dvcqg.store.delegations import revoke_delegation as keep_revocation
from mock_dvcqg.store.people import find_person


def add_delegation(realm: Realm, order: DelegationOrder) -> Delegation:
    """Add one delegation.

    Raises:
        NotFound: the realm has no such delegator or delegate.
        Refused: both are the same, or it ends before it begins.
    """
    with realm.writing() as session:
        return added_delegation(session, realm, order, delegation_id=secrets.token_hex(8))


def found_delegation(session: Session, realm: Realm, order: DelegationOrder) -> Delegation:
    """A founding one: its id follows from the seed."""
    name = f"{realm.name}/{realm.seed}/{order.delegator}/{order.delegate}"
    delegation_id = uuid.uuid5(uuid.NAMESPACE_URL, name).hex[:16]
    return added_delegation(session, realm, order, delegation_id=delegation_id, founding=True)


def added_delegation(
    session: Session, realm: Realm, order: DelegationOrder, *, delegation_id: str, founding: bool = False
) -> Delegation:
    """The same inside the caller's transaction.

    Raises:
        NotFound, Refused: as above.
    """
    delegator, delegate = find_account(session, order.delegator), find_person(session, order.delegate)
    if delegator is None:
        raise NotFound("Không có cá nhân, tổ chức nào mang mã của bên ủy quyền", field="delegator")
    if delegate is None:
        raise NotFound("Không có cá nhân nào mang số định danh của bên được ủy quyền", field="delegate")
    if delegator.identity_number == delegate.identity_number:
        raise Refused("Bên ủy quyền và bên được ủy quyền phải khác nhau", field="delegate")
    for field in ("valid_from", "valid_to"):
        moment = getattr(order, field)
        if moment is not None and moment.tzinfo is None:
            raise Refused("Thời điểm phải kèm múi giờ", field=field)
    if order.valid_from and order.valid_to and order.valid_to <= order.valid_from:
        raise Refused("Thời điểm hết hiệu lực phải sau thời điểm bắt đầu", field="valid_to")
    values = order.model_dump() | {"delegator": delegator.identity_number}
    delegation = Delegation(**values, id=delegation_id, created_at=realm.clock.now())
    keep_delegation(session, delegation, founding=founding)
    return delegation


def revoke_delegation(realm: Realm, delegation_id: str) -> Delegation:
    """Revoke it from now on; a second time changes nothing.

    Raises:
        NotFound: there is none with that id.
    """
    with realm.writing() as session:
        if find_delegation(session, delegation_id) is None:
            raise NotFound("Không có ủy quyền mang mã này")
        keep_revocation(session, delegation_id, now=realm.clock.now())
        delegation = find_delegation(session, delegation_id)
    assert delegation is not None
    return delegation
