"""Tables from one release to the next: a realm of another version is refused, upgraded by a command, and keeps all."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlmodel import SQLModel

from mock_dvcqg.__main__ import main
from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.errors import OutdatedRealm
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store import every_table, revision
from mock_dvcqg.store.founding import founded
from mock_dvcqg.store.homes import home_of
from mock_dvcqg.store.migrating import configuration, differences
from mock_dvcqg.store.people import count_people

STORE = Path(every_table.__file__).parent
NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "0002"
down_revision = "0001"

def upgrade():
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("nickname", sa.String(), nullable=False, server_default="Tí"))
        table.alter_column("phone", type_=sa.String(20))
    op.create_table("nickname", sa.Column("name", sa.String(), primary_key=True))

def downgrade():
    pass
"""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, tmp_path: Path, database_urls: Callable[[str], str]) -> Settings:
    return Settings(database_url=database_urls(request.param), data_dir=tmp_path)


@pytest.fixture
def later_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This program as of a later day: one more migration."""
    folder = tmp_path / "migrations"
    shutil.copytree(STORE / "migrations", folder)
    (folder / "versions" / "0002_nickname.py").write_text(NEXT)
    monkeypatch.setattr(revision, "VERSIONS", folder / "versions")
    revision.head.cache_clear()
    monkeypatch.setattr("mock_dvcqg.store.migrating.VERSIONS", folder / "versions")


@pytest.fixture(autouse=True)
def this_release_again() -> object:
    yield None
    revision.head.cache_clear()


def options_of(settings: Settings) -> list[str]:
    if settings.database_url:
        return ["--database-url", settings.database_url]
    return ["--data-dir", str(settings.data_dir)]


def made(settings: Settings, *names: str) -> int:
    """Make realms; gives how many people each has."""
    realms = Realms(settings, SystemClock())
    for name in names:
        with create_realm(realms, RealmOrder(name=name)).reading() as session:
            people = count_people(session)
    realms.close()
    return people


def test_the_migrations_lead_to_the_tables_as_declared(settings: Settings) -> None:
    home = home_of(settings)
    database = home.open("empty")
    with database.writing() as session:
        connection = session.connection()
        if settings.database_url:
            connection.exec_driver_sql('CREATE SCHEMA "dvcqg_empty"')
        command.upgrade(configuration(connection), "head")
        assert differences(connection) == []
        assert revision.revision_of(connection) == revision.head()
    home.close()


def test_a_new_realm_is_at_head_and_has_the_tables_as_declared(settings: Settings) -> None:
    realms = Realms(settings, SystemClock())
    realm = create_realm(realms, RealmOrder(name="default"))
    with realm.reading() as session:
        assert differences(session.connection()) == []
        assert revision.revision_of(session.connection()) == revision.head()
    realms.close()


def test_every_file_with_tables_is_in_the_list() -> None:
    listed = {Path(str(file.__file__)).name for file in every_table.TABLE_FILES}
    with_tables = {path.name for path in STORE.glob("*.py") if ", table=True):" in path.read_text("utf-8")}
    assert with_tables <= listed
    assert len(SQLModel.metadata.tables) > len(with_tables) > 5


@pytest.mark.usefixtures("later_release")
def test_an_older_realm_is_refused_with_the_command_that_helps(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as today:
        today.setattr(revision, "VERSIONS", STORE / "migrations" / "versions")
        revision.head.cache_clear()
        people = made(settings, "default", "two")
    revision.head.cache_clear()

    with pytest.raises(OutdatedRealm) as refused:
        Realms(settings, SystemClock())
    for word in ("«default»", "«two»", "0001", "0002", "dvcqg db upgrade"):
        assert word in str(refused.value)
    assert "postgres@" not in str(refused.value)
    assert main(["--port", "0", *options_of(settings)]) == 2
    assert "dvcqg db upgrade" in capsys.readouterr().err

    assert main(["db", "current", *options_of(settings)]) == 1
    assert "default, two" in capsys.readouterr().err
    assert main(["db", "upgrade", *options_of(settings)]) == 0
    assert "default: 0001 → 0002" in capsys.readouterr().out

    realms = Realms(settings, SystemClock())
    with realms.default.reading() as session:
        assert count_people(session) == people
        assert session.connection().exec_driver_sql("SELECT DISTINCT nickname FROM person").scalars().all() == ["Tí"]
    realms.close()
    assert main(["db", "upgrade", *options_of(settings)]) == 0
    assert "default: 0002\n" in capsys.readouterr().out


@pytest.mark.usefixtures("later_release")
def test_a_realm_that_cannot_be_upgraded_is_named_and_stays_as_it_was(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as today:
        today.setattr(revision, "VERSIONS", STORE / "migrations" / "versions")
        revision.head.cache_clear()
        people = made(settings, "broken", "default")
        home = home_of(settings)
        with home.open("broken").writing() as session:
            session.connection().exec_driver_sql("CREATE TABLE nickname (x INTEGER)")
        home.close()
    revision.head.cache_clear()

    assert main(["db", "upgrade", *options_of(settings)]) == 1
    told = capsys.readouterr()
    assert "broken: 0001 – LỖI" in told.out
    assert "default: 0001 → 0002" in told.out
    assert told.err.strip().endswith("broken")
    home = home_of(settings)
    with home.open("broken").reading() as session:
        assert founded(session) is not None
        assert revision.revision_of(session.connection()) == "0001"
        assert count_people(session) == people
    home.close()


def test_a_realm_of_a_later_program_is_refused_and_not_touched(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    made(settings, "default")
    home = home_of(settings)
    with home.open("default").writing() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    home.close()
    with pytest.raises(OutdatedRealm, match="phiên bản phần mềm mới hơn"):
        Realms(settings, SystemClock())
    assert main(["db", "upgrade", *options_of(settings)]) == 1
    assert "default: 9999 – LỖI" in capsys.readouterr().out


def test_a_realm_without_a_stamp_is_refused_and_stamped_when_its_tables_are_right(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    made(settings, "default")
    home = home_of(settings)
    with home.open("default").writing() as session:
        session.connection().exec_driver_sql("DROP TABLE alembic_version")
    home.close()
    with pytest.raises(OutdatedRealm, match="không ghi bản nào"):
        Realms(settings, SystemClock())
    assert main(["db", "upgrade", *options_of(settings)]) == 0
    assert "default: không ghi → 0001" in capsys.readouterr().out
    Realms(settings, SystemClock()).close()


def test_an_unknown_file_among_the_realms_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "realms").mkdir()
    with sqlite3.connect(tmp_path / "realms" / "strange.db") as file:
        file.execute("CREATE TABLE realm (x)")
    with pytest.raises(OutdatedRealm, match="«strange»"):
        Realms(Settings(data_dir=tmp_path), SystemClock())
    assert main(["db", "upgrade", "--data-dir", str(tmp_path)]) == 1
    assert "strange: không ghi – LỖI" in capsys.readouterr().out


def test_a_database_in_memory_or_out_of_reach_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["db", "upgrade", "--database-url", "memory"]) == 2
    assert main(["db", "current", "--database-url", "postgresql+psycopg://x@127.0.0.1:1/x"]) == 2
    assert capsys.readouterr().err.count("\n") == 2
