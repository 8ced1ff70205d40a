"""The accounts a person may use: the own one, those of organisations represented, those delegated (ủy quyền)."""

from collections.abc import Iterator

from sqlmodel import Session

from mock_dvcqg.contract.accounts import ActingPerson, Delegation, Organisation, UsableAccount
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.delegation import covers, is_in_force
from mock_dvcqg.store.accounts import account_of, find_account
from mock_dvcqg.store.delegations import delegations_to
from mock_dvcqg.store.organisations import organisations_of
from mock_dvcqg.store.people import find_person


def usable_accounts(session: Session, realm: Realm, person: Person) -> list[Person]:
    """The person's own account first, then those in which the person may act now."""
    own = [person] if person.account else []
    return [*own, *(account for account in _others(session, realm, person) if account.account)]


def account_for(session: Session, realm: Realm, acting: str, number: str) -> Person | None:
    """The account ``number`` as the person ``acting`` may use it now; ``None`` when there is no right to it."""
    person = find_person(session, acting)
    if person is None or not number:
        return None
    usable = usable_accounts(session, realm, person)
    return next((account for account in usable if account.identity_number == number), None)


def account_signed_in(session: Session, realm: Realm, number: str, acting: str) -> Person | None:
    """The account a session or token is about; ``None`` once it is closed or the right to act in it has ended."""
    if acting:
        return account_for(session, realm, acting, number)
    person = find_person(session, number)
    return person if person and person.account else None


def described(account: Person) -> UsableAccount:
    """The account as lists show it."""
    return UsableAccount(
        number=account.identity_number,
        name=account.full_name,
        account_kind=account.account_kind,
        acting=account.acting,
    )


def check_procedure(person: Person, procedure_code: str) -> None:
    """Nothing, when the account's user may use this procedure.

    Raises:
        NotAllowed: the delegation is for other procedures.
    """
    if person.acting is not None and not covers(person.acting.procedures, procedure_code):
        raise NotAllowed("Phạm vi ủy quyền không bao gồm thủ tục này")


def _others(session: Session, realm: Realm, person: Person) -> Iterator[Person]:
    seen: set[str] = set()
    for organisation in organisations_of(session, person.identity_number):
        seen.add(organisation.code)
        yield _represented(organisation, person)
    for delegation in delegations_to(session, person.identity_number):
        account = find_account(session, delegation.delegator)
        if account and account.identity_number not in seen and is_in_force(delegation, realm.clock.now()):
            seen.add(account.identity_number)
            yield _delegated(account, person, delegation)


def _represented(organisation: Organisation, person: Person) -> Person:
    acting = ActingPerson(
        identity_number=person.identity_number,
        full_name=person.full_name,
        tech_id=person.tech_id,
        role="representative",
    )
    return account_of(organisation).model_copy(update={"acting": acting})


def _delegated(account: Person, person: Person, delegation: Delegation) -> Person:
    acting = ActingPerson(
        identity_number=person.identity_number,
        full_name=person.full_name,
        tech_id=person.tech_id,
        role="delegate",
        delegation_id=delegation.id,
        procedures=delegation.procedures,
        until=delegation.valid_to,
    )
    return account.model_copy(update={"acting": acting})
