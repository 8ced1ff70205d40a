"""The store: writers lose nothing, a restart keeps everything, SQLite and PostgreSQL alike."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.rules.model import Consent, ConsentStatus, Dossier, Stage
from reference_httt.store import consents, dossiers, serials
from reference_httt.store.engine import Store

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
DOSSIER = Dossier("H98.12-261120-0001", "d", "H98.12", DossierStatus.NEW, Stage.SUBMITTED, 1, NOW)


@pytest.fixture(params=["file", "memory", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    kind = request.param
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else {"file": "", "memory": "memory"}[kind]
    opened = Store.open(url, tmp_path)
    yield opened
    opened.wipe()
    opened.close()


def test_threads_that_take_numbers_never_take_the_same(store: Store) -> None:
    def take(_: int) -> int:
        with store.writing() as session:
            return serials.next_serial(session, "s")

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(take, range(240))) == list(range(1, 241))


def test_of_two_who_move_a_dossier_one_is_told_that_he_was_late(store: Store) -> None:
    with store.writing() as session:
        dossiers.add(session, DOSSIER)

    received = replace(DOSSIER, stage=Stage.RECEIVED, status=DossierStatus.RECEIVED, received_at=NOW)

    def move(_: int) -> bool:
        with store.writing() as session:
            return dossiers.move(session, DOSSIER, received)

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(move, range(16))) == [False] * 15 + [True]
    with store.reading() as session:
        moved = dossiers.find(session, DOSSIER.dossier_code)
    assert moved is not None
    assert (moved.stage, moved.version, moved.received_at) == (Stage.RECEIVED, 2, NOW)


def test_a_consent_is_answered_once_and_used_once(store: Store) -> None:
    asked = Consent("k", "d", "kq", "1", "Phiếu", "001099000001", "o", ConsentStatus.ASKED, NOW)
    with store.writing() as session:
        consents.add(session, asked)
    with store.writing() as session:
        assert consents.answer(session, "k", ConsentStatus.GRANTED, NOW)
        assert not consents.answer(session, "k", ConsentStatus.REFUSED, NOW)
    with store.writing() as session:
        assert [consents.use(session, "k", NOW) for _ in range(3)] == [True, False, False]
        kept = consents.find(session, "k")
    assert kept is not None
    assert (kept.state, kept.used_at) == (ConsentStatus.GRANTED, NOW)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.writing() as session:
            dossiers.add(session, DOSSIER)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with store.reading() as session:
        assert dossiers.find(session, DOSSIER.dossier_code) is None
