"""Signs a citizen in at the portal by picking a person: no password, as all people are invented.

Whoever represents an organisation or has a delegation may sign in to that account instead (ủy quyền).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.errors import NotAllowed, NotFound, Refused
from mock_dvcqg.operations.use_account import account_for, account_signed_in
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.people import find_person
from mock_dvcqg.store.registrations import acting_in, keep_acting
from mock_dvcqg.store.sessions import CITIZEN, find_session


@dataclass(frozen=True)
class SignIn:
    """Who is signed in, and since when."""

    account: Person
    at: datetime


def sign_in_citizen(realm: Realm, identity_number: str, *, account: str = "", instead_of: str = "") -> str:
    """Begin a session for a person; gives the token for the cookie ``realm.cookie_name``.

    ``account`` is the number of another's account the person acts in; ``instead_of`` a session that ends with this.

    Raises:
        NotFound: nobody has that number.
        Refused: the person has no account on the portal.
        NotAllowed: the person has no right to that account.
    """
    with realm.writing() as session:
        person = _person(session, identity_number)
        acting = identity_number if account not in ("", identity_number) else ""
        if acting and account_for(session, realm, acting, account) is None:
            raise NotAllowed("Bạn không được ủy quyền sử dụng tài khoản này")
        if instead_of:
            realm.end_session(session, instead_of)
        token = realm.begin_session(session, surface=CITIZEN, holder=account or person.identity_number)
        if acting:
            keep_acting(session, realm.digest(token), acting, now=realm.clock.now())
    _note(realm, "sign-in", account or identity_number, {"acting": acting} if acting else None)
    return token


def sign_in_of_session(realm: Realm, token: str | None) -> SignIn | None:
    """The sign-in of that cookie; ``None`` when nobody is, the session has ended, or the right to act in it has."""
    if not token:
        return None
    with realm.reading() as session:
        row = find_session(session, digest=realm.digest(token), now=realm.clock.now())
        if row is None or row.surface != CITIZEN:
            return None
        account = account_signed_in(session, realm, row.holder, acting_in(session, row.digest))
    return SignIn(account, row.began_at) if account else None


def citizen_of_session(realm: Realm, token: str | None) -> Person | None:
    """Who is signed in with that cookie; ``None`` when nobody is, or the session has ended."""
    found = sign_in_of_session(realm, token)
    return found.account if found else None


def sign_out_citizen(realm: Realm, token: str | None) -> None:
    """End the session, if there is one."""
    person = citizen_of_session(realm, token)
    if token is None or person is None:
        return
    with realm.writing() as session:
        realm.end_session(session, token)
    _note(realm, "sign-out", person.identity_number)


def _person(session: Session, identity_number: str) -> Person:
    person = find_person(session, identity_number)
    if person is None:
        raise NotFound("Không có công dân mô phỏng nào mang số định danh này")
    if not person.account:
        raise Refused("Công dân này chưa có tài khoản trên Cổng dịch vụ công mô phỏng")
    return person


def _note(realm: Realm, service: str, identity_number: str, request: dict[str, str] | None = None) -> None:
    entry = JournalEntry(
        seq=0, at=realm.clock.now(), surface="citizen", service=service, person=identity_number, request=request
    )
    realm.journal.add(entry)
