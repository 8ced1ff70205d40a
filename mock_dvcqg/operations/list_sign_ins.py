"""Who one can be on the sign-in page: every person with an account, and for whom a person may act."""

from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.use_account import usable_accounts
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.delegations import all_delegations
from mock_dvcqg.store.organisations import all_organisations
from mock_dvcqg.store.people import all_people, find_person

APART = ">"
"""between who acts and the account acted in, in the value a form sends"""


@dataclass(frozen=True)
class SignInOption:
    """One line of the sign-in page."""

    value: str
    account: Person


def list_sign_ins(realm: Realm) -> list[SignInOption]:
    """Everyone with an account, then what others may act in."""
    with realm.reading() as session:
        people = [SignInOption(person.identity_number, person) for person in all_people(session) if person.account]
        others = [
            SignInOption(f"{person}{APART}{account.identity_number}", account)
            for person in _acting_people(session)
            for account in _acted_in(session, realm, person)
        ]
    return [*people, *others]


def chosen_sign_in(value: str) -> tuple[str, str]:
    """Who signs in, and in which other account, if any."""
    acting, _, account = value.partition(APART)
    return acting, account


def _acting_people(session: Session) -> list[str]:
    representatives = [each.representative for each in all_organisations(session)]
    delegates = [each.delegate for each in all_delegations(session)]
    return list(dict.fromkeys([*representatives, *delegates]))


def _acted_in(session: Session, realm: Realm, number: str) -> list[Person]:
    person = find_person(session, number)
    if person is None or not person.account:
        return []
    return [account for account in usable_accounts(session, realm, person) if account.acting]
