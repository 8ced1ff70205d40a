"""The realm's catalogue: the seed tables spread over the bodies registered now."""

from sqlmodel import Session

from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.store.catalogue import read_catalogue
from mock_dvcqg.store.members import all_members


def catalogue_of(session: Session) -> Catalogue:
    """The catalogue, inside a transaction."""
    return read_catalogue((member.code, member.name) for member in all_members(session))


def open_catalogue(realm: Realm) -> Catalogue:
    """The catalogue, in a transaction of its own."""
    with realm.reading() as session:
        return catalogue_of(session)
