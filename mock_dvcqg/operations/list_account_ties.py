"""To whom an account is tied: bodies that know it, bodies its data may go to at sign-on, accounts open to its user."""

from dataclasses import dataclass
from datetime import datetime

from mock_dvcqg.contract.accounts import UsableAccount
from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.grant_consent import choices_for, list_consents
from mock_dvcqg.operations.use_account import described, usable_accounts
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import links_of
from mock_dvcqg.store.members import all_members
from mock_dvcqg.store.people import find_person


@dataclass(frozen=True)
class Linked:
    """A body whose system has the account linked, and since when."""

    name: str
    at: datetime


@dataclass(frozen=True)
class SharedWith:
    """A body that the account's holder agreed to hand data to."""

    client_id: str
    name: str
    data: tuple[str, ...]
    """what is handed over, in words"""
    at: datetime


@dataclass(frozen=True)
class AccountTies:
    """All three; ``usable`` holds the accounts one may go on in, the present one left out."""

    linked: tuple[Linked, ...]
    shared_with: tuple[SharedWith, ...]
    usable: tuple[UsableAccount, ...]


def list_account_ties(realm: Realm, account: Person) -> AccountTies:
    """The ties of the account in use."""
    who = account.acting.identity_number if account.acting else account.identity_number
    with realm.reading() as session:
        names = {member.code: member.name for member in all_members(session)}
        linked = [Linked(names[link.member], link.at) for link in links_of(session, account.identity_number)
                  if link.member in names]  # fmt: skip
        person = find_person(session, who)
        usable = [described(each) for each in usable_accounts(session, realm, person)] if person else []
    return AccountTies(
        linked=tuple(linked),
        shared_with=_shared_with(realm, account),
        usable=tuple(each for each in usable if each.number != account.identity_number),
    )


def _shared_with(realm: Realm, account: Person) -> tuple[SharedWith, ...]:
    return tuple(
        SharedWith(
            client_id=consent.client_id,
            name=consent.member_name,
            data=tuple(label for label, _ in choices_for(realm, account, consent.scope)[0].handed_over),
            at=consent.granted_at,
        )
        for consent in list_consents(realm, account)
    )
