"""A database is closed when nobody is in it any more; who comes later is told, and nothing is made anew."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from mock_dvcqg.errors import RealmGone
from mock_dvcqg.store.engine import Database, open_memory, open_sqlite

_STATEMENTS = 3_000


def in_a_file(folder: Path) -> Database:
    return open_sqlite(folder / "realm.db")


def in_memory(_folder: Path) -> Database:
    return open_memory()


@pytest.mark.parametrize("opened", [in_memory, in_a_file])
def test_who_is_inside_comes_to_an_end_before_it_is_closed(tmp_path: Path, opened: Callable[[Path], Database]) -> None:
    database = opened(tmp_path)
    with database.writing() as session:
        session.execute(text("CREATE TABLE told (n INTEGER)"))
    closer = threading.Thread(target=database.close)
    with database.writing() as session:
        closer.start()
        for n in range(_STATEMENTS):  # in this time a close that did not wait has long been through
            session.execute(text("INSERT INTO told VALUES (:n)"), {"n": n})
        assert session.execute(text("SELECT count(*) FROM told")).scalar_one() == _STATEMENTS
    closer.join()
    for way in (database.reading, database.writing):
        with pytest.raises(RealmGone), way():
            pytest.fail("a closed database lets nobody in")


def test_a_deleted_file_is_not_made_again_by_who_comes_late(tmp_path: Path) -> None:
    database = open_sqlite(tmp_path / "realm.db")
    with database.writing() as session:
        session.execute(text("CREATE TABLE told (n INTEGER)"))
    database.close()
    (tmp_path / "realm.db").unlink()
    with pytest.raises(RealmGone), database.reading():
        pytest.fail("a closed database lets nobody in")
    assert not (tmp_path / "realm.db").exists()
