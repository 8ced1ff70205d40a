"""Signs a citizen in at the portal by picking a person: no password, as all people are invented."""

from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.people import find_person
from mock_dvcqg.store.sessions import CITIZEN


def sign_in_citizen(realm: Realm, identity_number: str) -> str:
    """Begin a session for a person with an account; gives the token for the cookie ``realm.cookie_name``.

    Raises:
        NotFound: nobody has that number.
        Refused: the person has no account on the portal.
    """
    with realm.writing() as session:
        person = find_person(session, identity_number)
        if person is None:
            raise NotFound("Không có công dân mô phỏng nào mang số định danh này")
        if not person.account:
            raise Refused("Công dân này chưa có tài khoản trên Cổng dịch vụ công mô phỏng")
        token = realm.begin_session(session, surface=CITIZEN, holder=identity_number)
    _note(realm, "sign-in", identity_number)
    return token


def citizen_of_session(realm: Realm, token: str | None) -> Person | None:
    """Who is signed in with that cookie; ``None`` when nobody is, or the session has ended."""
    if not token:
        return None
    with realm.reading() as session:
        holder = realm.session_holder(session, token, CITIZEN)
        return find_person(session, holder) if holder else None


def sign_out_citizen(realm: Realm, token: str | None) -> None:
    """End the session, if there is one."""
    person = citizen_of_session(realm, token)
    if token is None or person is None:
        return
    with realm.writing() as session:
        realm.end_session(session, token)
    _note(realm, "sign-out", person.identity_number)


def _note(realm: Realm, service: str, identity_number: str) -> None:
    entry = JournalEntry(seq=0, at=realm.clock.now(), surface="citizen", service=service, person=identity_number)
    realm.journal.add(entry)
