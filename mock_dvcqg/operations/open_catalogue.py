"""The realm's catalogue: the seed tables or an imported version, spread over the bodies registered now."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import Session

from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.store.catalogue import known_catalogue, read_catalogue, registered_bodies

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def catalogue_of(session: Session, day: date | None = None) -> Catalogue:
    """The catalogue, inside a transaction: as it is on a day (``today(realm)``), else the latest row of every code."""
    return read_catalogue(registered_bodies(session), day, session)


def open_catalogue(realm: Realm, day: date | None = None) -> Catalogue:
    """The catalogue in force on the realm's day, or on another one, in a transaction of its own."""
    day = day or today(realm)
    known = known_catalogue(realm.database, day)
    if known is not None:
        return known
    with realm.reading() as session:
        return catalogue_of(session, day)


def today(realm: Realm) -> date:
    """The realm's day, in Vietnam."""
    return realm.clock.now().astimezone(VIETNAM).date()
