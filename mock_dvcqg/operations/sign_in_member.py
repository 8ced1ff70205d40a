"""Signs a member in to the adapter or the Kho: the username names member and realm."""

from mock_dvcqg.errors import BadCredentials
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member


def check_member(realms: Realms, named: Realm | None, username: str, password: str) -> tuple[Realm, Member]:
    """The realm and member whose credentials these are; ``named`` is the realm of the path, if it names one.

    Raises:
        BadCredentials: unknown name, wrong password, or a member of another realm than the path's.
    """
    found = realms.by_username(username)
    if found is None or (named is not None and found[0] is not named):
        raise BadCredentials
    if not same_secret(password, found[1].password):
        raise BadCredentials
    return found


def begin_member_session(realm: Realm, member: Member, surface: str) -> str:
    """Begin a session of ``adapter`` or ``kho``; gives the opaque session."""
    with realm.writing() as session:
        return realm.begin_session(session, surface=surface, holder=member.code)
