"""The consent page's questions and answers: what is handed over, remembering a consent, revoking it."""

from dataclasses import dataclass

from mock_dvcqg.contract.accounts import SignOnConsent
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.sign_on import ACTING_CLAIM, CLAIM_LABELS
from mock_dvcqg.errors import NotAllowed, NotFound
from mock_dvcqg.operations.read_claims import claims_of
from mock_dvcqg.operations.use_account import account_for, usable_accounts
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.consents import consents_of, forget_consent, keep_consent
from mock_dvcqg.store.members import all_members
from mock_dvcqg.store.people import VIETNAM, find_person
from mock_dvcqg.store.refresh_tokens import revoke_refresh_tokens_of_client
from mock_dvcqg.store.sign_on import revoke_tokens_of_client

_KINDS = {"1": "Công dân", "2": "Doanh nghiệp", "3": "Tổ chức"}


@dataclass(frozen=True)
class Choice:
    """One account the person may hand over, and exactly what would be: label and value."""

    account: Person
    handed_over: tuple[tuple[str, str], ...]


def choices_for(realm: Realm, account: Person, scope: str) -> list[Choice]:
    """The accounts open to whoever is signed in, the one in use first."""
    who = account.acting.identity_number if account.acting else account.identity_number
    with realm.reading() as session:
        person = find_person(session, who)
        others = usable_accounts(session, realm, person) if person else []
    ordered = [account, *(each for each in others if each.identity_number != account.identity_number)]
    return [Choice(each, _handed_over(realm, each, scope)) for each in ordered]


def chosen_account(realm: Realm, account: Person, number: str) -> Person:
    """The account with that number, if whoever is signed in may use it; without a number the one in use.

    Raises:
        NotAllowed: there is no right to it.
    """
    if number in ("", account.identity_number):
        return account
    who = account.acting.identity_number if account.acting else account.identity_number
    with realm.reading() as session:
        chosen = account_for(session, realm, who, number)
    if chosen is None:
        raise NotAllowed("Bạn không được ủy quyền sử dụng tài khoản này")
    return chosen


def grant_consent(realm: Realm, account: Person, client_id: str, scope: str) -> None:
    """Remember that this account's data may go to the client."""
    acting = account.acting.identity_number if account.acting else ""
    with realm.writing() as session:
        keep_consent(
            session,
            number=account.identity_number,
            acting=acting,
            client_id=client_id,
            scope=scope,
            now=realm.clock.now(),
        )


def list_consents(realm: Realm, account: Person) -> list[SignOnConsent]:
    """The consents of an account in force."""
    with realm.reading() as session:
        clients = {member.client_id: member for member in all_members(session)}
        rows = consents_of(session, account.identity_number)
    return [
        SignOnConsent(
            client_id=row.client_id,
            member=clients[row.client_id].code,
            member_name=clients[row.client_id].name,
            number=row.number,
            scope=row.scope,
            granted_at=row.granted_at,
        )
        for row in rows
        if row.client_id in clients
    ]


def revoke_consent(realm: Realm, account: Person, client_id: str) -> None:
    """Revoke: the page asks again, and what the client has of this account's tokens ends.

    Raises:
        NotFound: there is no such consent.
    """
    number = account.identity_number
    with realm.writing() as session:
        if not forget_consent(session, number=number, client_id=client_id):
            raise NotFound("Không có sự đồng ý nào dành cho ứng dụng này")
        revoke_tokens_of_client(session, client_id, number)
        revoke_refresh_tokens_of_client(session, client_id, number)


def _handed_over(realm: Realm, account: Person, scope: str) -> tuple[tuple[str, str], ...]:
    wire = claims_of(realm, account, scope).wire()
    shown = [(CLAIM_LABELS[name], name, wire[name]) for name in CLAIM_LABELS if wire.get(name)]
    return tuple((label, _in_words(name, value)) for label, name, value in shown)


def _in_words(name: str, value: object) -> str:
    text = str(value)
    if name == "LoaiTaiKhoan":
        return _KINDS.get(text, text)
    if name == "NgayThangNamSinh" and len(text) == 8:
        return f"{text[6:]}/{text[4:6]}/{text[:4]}"
    if name == "QuocTich":
        return "Việt Nam" if text == VIETNAM else text
    if name == ACTING_CLAIM and isinstance(value, dict):
        return f"{value['HoVaTen']}, số định danh {value['SoDinhDanh']}"
    return text
