"""Brings the tables of every kept realm to the form of this release; a realm that fails stays as it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from mock_dvcqg.settings import Settings
from mock_dvcqg.store.homes import Home, home_of
from mock_dvcqg.store.revision import head, revision_of


@dataclass(frozen=True)
class Standing:
    """Where one realm stands; ``problem`` says why it could not be brought to ``head``, else it is empty."""

    realm: str
    before: str
    after: str
    problem: str = ""

    @property
    def is_current(self) -> bool:
        """Whether this release opens it."""
        return self.after == head()


def upgrade_realms(settings: Settings) -> Iterator[Standing]:
    """Upgrade one realm after the other; gives each as soon as it is done."""
    home = home_of(settings)
    try:
        for name in home.names():
            yield _upgraded(home, name)
    finally:
        home.close()


def stand_of_realms(settings: Settings) -> Iterator[Standing]:
    """Where each realm stands; changes nothing."""
    home = home_of(settings)
    try:
        for name in home.names():
            revision = _revision(home, name)
            yield Standing(name, revision, revision)
    finally:
        home.close()


def _upgraded(home: Home, name: str) -> Standing:
    from alembic.util import CommandError

    from mock_dvcqg.store.migrating import UnknownTables, upgrade

    before = _revision(home, name)
    if before > head():
        return Standing(name, before, before, "do phiên bản phần mềm mới hơn tạo ra")
    database = home.open(name)
    try:
        upgrade(database)
    except UnknownTables:
        return Standing(name, before, before, "không ghi phiên bản và không phải do bản phát hành nào tạo ra")
    except (SQLAlchemyError, CommandError) as error:
        return Standing(name, before, before, str(getattr(error, "orig", error)).splitlines()[0])
    finally:
        database.close()
    return Standing(name, before, _revision(home, name))


def _revision(home: Home, name: str) -> str:
    database = home.open(name)
    try:
        with database.reading() as session:
            return revision_of(session.connection())
    finally:
        database.close()
