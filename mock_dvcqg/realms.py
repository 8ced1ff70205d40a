"""All realms of one portal: made, found by name, username, client or session, reset and dropped."""

import json
import secrets
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import cast

from joserfc.jwk import ECKey
from sqlalchemy import text
from sqlmodel import Session, create_engine

from mock_dvcqg.clock import Clock, ClockSetting, RealmClock
from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.errors import AlreadyExists, NotAllowed, NotFound
from mock_dvcqg.realm import DEFAULT_REALM, Founding, Realm, blob_folder, iter_realm_files, realm_of_token
from mock_dvcqg.settings import Settings
from mock_dvcqg.store import every_table as every_table
from mock_dvcqg.store.blobs import FileBlobs, MemoryBlobs
from mock_dvcqg.store.engine import Database, open_memory, open_postgresql, open_sqlite
from mock_dvcqg.store.founding import empty_tables, found, founded
from mock_dvcqg.store.members import Member, find_member, find_member_by_client_id, find_member_by_username
from mock_dvcqg.store.tables import RealmRow

SCHEMA_PREFIX = "dvcqg_"


class Realms:
    """The realms of one portal; the default one is there once ``operations.create_realm`` has run."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._lock = threading.RLock()
        self._realms: dict[str, Realm] = {}
        for name in self._stored_names():
            self._reopen(name)

    @property
    def default(self) -> Realm:
        """The realm that answers without ``/r/<realm>``."""
        return self.named(DEFAULT_REALM)

    def all(self) -> list[Realm]:
        """All realms by name."""
        return [self._realms[name] for name in sorted(self._realms)]

    def find(self, name: str) -> Realm | None:
        """The realm of that name, if there is one."""
        return self._realms.get(name)

    def named(self, name: str) -> Realm:
        """The realm of that name.

        Raises:
            NotFound: there is none.
        """
        realm = self.find(name)
        if realm is None:
            raise NotFound(f"Không có hệ thống mô phỏng (realm) tên «{name[:40]}»")
        return realm

    def create(self, order: RealmOrder) -> Realm:
        """An empty realm; ``operations.create_realm`` fills it.

        Raises:
            AlreadyExists: the name is taken.
        """
        with self._lock:
            if order.name in self._realms:
                raise AlreadyExists(f"Hệ thống mô phỏng (realm) «{order.name}» đã tồn tại")
            database = self._open(order.name)
            row = RealmRow(
                name=order.name,
                seed=order.seed,
                deposit=order.deposit,
                secret=secrets.token_hex(32),
                sign_on_key=json.dumps(ECKey.generate_key("P-256", private=True).as_dict(private=True)),
                created_at=self._clock.now(),
            )
            with database.writing() as session:
                found(session, row)
            return self._added(row, database)

    def drop(self, name: str) -> None:
        """Close a realm and delete all it kept.

        Raises:
            NotFound: there is none of that name.
            NotAllowed: it is the default realm.
        """
        realm = self.named(name)
        if realm.is_default:
            raise NotAllowed("Không thể xóa hệ thống mô phỏng mặc định")
        with self._lock:
            del self._realms[name]
        realm.blobs.clear()
        self._delete_database(realm)
        shutil.rmtree(self._settings.data_dir / "pki" / name, ignore_errors=True)

    def reset(self, name: str) -> Realm:
        """Take a realm back to its founding: members, founding people, keys and catalogue stay."""
        realm = self.named(name)
        with realm.writing() as session:
            empty_tables(session)
        realm.clock.give_back()
        realm.faults.clear()
        realm.blobs.clear()
        realm.journal.wake()
        return realm

    def by_username(self, username: str) -> tuple[Realm, Member] | None:
        """The realm and member that sign in with a username (``H97``, ``H97@realm``)."""
        return self._by_account(username, find_member_by_username)

    def by_client_id(self, client_id: str) -> tuple[Realm, Member] | None:
        """The realm and member whose client of the sign-on has that id."""
        return self._by_account(client_id, find_member_by_client_id)

    def _by_account(self, name: str, find: Callable[[Session, str], Member | None]) -> tuple[Realm, Member] | None:
        realm = self.find(name.partition("@")[2] or DEFAULT_REALM)
        if realm is None or not (name.isascii() and name.isprintable()):
            return None
        with realm.reading() as session:
            member = find(session, name)
        return (realm, member) if member else None

    def by_session(self, token: str, *surfaces: str) -> tuple[Realm, Member] | None:
        """The realm and member that hold a session, of any machine surface unless some are named."""
        realm = self.by_token(token)
        if realm is None:
            return None
        with realm.reading() as session:
            holder = realm.session_holder(session, token, *(surfaces or ("adapter", "kho")))
            member = find_member(session, holder) if holder else None
        return (realm, member) if member else None

    def by_token(self, token: str) -> Realm | None:
        """The realm that an opaque token names; whether the token is good is another question."""
        return self.find(realm_of_token(token))

    def close(self) -> None:
        """Give all databases back."""
        for realm in self._realms.values():
            realm.database.close()

    def _stored_names(self) -> list[str]:
        if self._settings.storage == "sqlite":
            return [name for name, _ in iter_realm_files(self._settings)]
        return self._schema_names() if self._settings.storage == "postgresql" else []

    def _schema_names(self) -> list[str]:
        engine = create_engine(self._settings.database_url)
        with engine.connect() as connection:
            query = text("SELECT schema_name FROM information_schema.schemata WHERE starts_with(schema_name, :prefix)")
            names = connection.execute(query, {"prefix": SCHEMA_PREFIX}).scalars().all()
        engine.dispose()
        return sorted(cast(str, name).removeprefix(SCHEMA_PREFIX) for name in names)

    def _file(self, name: str) -> Path:
        return self._settings.data_dir / "realms" / f"{name}.db"

    def _open(self, name: str) -> Database:
        match self._settings.storage:
            case "memory":
                return open_memory()
            case "postgresql":
                return open_postgresql(self._settings.database_url, SCHEMA_PREFIX + name)
            case _:
                return open_sqlite(self._file(name))

    def _reopen(self, name: str) -> None:
        database = self._open(name)
        with database.reading() as session:
            row = founded(session)
        if row is None:
            database.close()
        else:
            self._added(row, database)

    def _added(self, row: RealmRow, database: Database) -> Realm:
        founding = Founding(**row.model_dump(include=set(Founding.__dataclass_fields__)))
        setting = ClockSetting(row.clock_offset_s, row.clock_frozen_at)
        blobs = (
            MemoryBlobs() if self._settings.storage == "memory" else FileBlobs(blob_folder(self._settings, row.name))
        )
        clock = RealmClock(self._clock, setting)
        realm = Realm(founding, settings=self._settings, database=database, clock=clock, blobs=blobs)
        self._realms[row.name] = realm
        return realm

    def _delete_database(self, realm: Realm) -> None:
        if self._settings.storage == "postgresql":
            with realm.database.engine.begin() as connection:
                connection.execute(text(f'DROP SCHEMA "{SCHEMA_PREFIX}{realm.name}" CASCADE'))
        realm.database.close()
        if self._settings.storage == "sqlite":
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._file(realm.name)}{suffix}").unlink(missing_ok=True)
