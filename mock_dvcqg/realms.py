"""All realms of one portal: made, found by name, username, client or session, reset and dropped."""

import json
import re
import secrets
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import inspect
from sqlmodel import Session

from mock_dvcqg.clock import Clock, RealmClock
from mock_dvcqg.contract.control import RealmOrder, RealmSettings
from mock_dvcqg.errors import AlreadyExists, NotAllowed, NotFound, OutdatedRealm
from mock_dvcqg.realm import DEFAULT_REALM, Founding, Realm, realm_of_token
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.badge import Badge
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.founding import clock_of, empty_tables, found, founded
from mock_dvcqg.store.homes import home_of
from mock_dvcqg.store.journal import current_call
from mock_dvcqg.store.members import Member, find_member_by_client_id, find_member_by_username
from mock_dvcqg.store.revision import head, revision_of
from mock_dvcqg.store.tables import RealmRow

_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")


class Realms:
    """The realms of one portal; the default one is there once ``operations.create_realm`` has run.

    On PostgreSQL other processes make, change and drop realms too: whoever asks for a realm here gets it as it is now.
    """

    def __init__(self, settings: Settings, clock: Clock) -> None:
        """Open every realm that is kept.

        Raises:
            OutdatedRealm: some have tables of another version of this program.
        """
        self._settings = settings
        self._clock = clock
        self._home = home_of(settings)
        self._lock = threading.RLock()
        self._founding = threading.RLock()
        self._is_founding = False
        self._realms: dict[str, Realm] = {}
        self._open_all(self._home.names())

    @property
    def default(self) -> Realm:
        """The realm that answers without ``/r/<realm>``."""
        return self.named(DEFAULT_REALM)

    def all(self) -> list[Realm]:
        """All realms by name."""
        names = self._home.names() if self._home.shared else sorted(self._realms)
        return [realm for name in names if (realm := self.find(name))]

    def find(self, name: str) -> Realm | None:
        """The realm of that name, if there is one."""
        return self._as_it_is_now(name) if self._home.shared else self._realms.get(name)

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
        with self.founding():
            if self.find(order.name):
                raise AlreadyExists(f"Hệ thống mô phỏng (realm) «{order.name}» đã tồn tại")
            from joserfc.jwk import ECKey

            database = self._home.open(order.name)
            row = RealmRow(
                name=order.name,
                seed=order.seed,
                options=RealmSettings(deposit=order.deposit).model_dump_json(exclude_unset=True),
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
        with self.founding():
            realm = self.named(name)
            if realm.is_default:
                raise NotAllowed("Không thể xóa hệ thống mô phỏng mặc định")
            self._home.delete(name, realm.database)
            with self._lock:
                del self._realms[name]
        shutil.rmtree(realm.pki_folder, ignore_errors=True)

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
        member = realm.member_in_session(token, *(surfaces or ("adapter", "kho")))
        return (realm, member) if member else None

    def by_token(self, token: str) -> Realm | None:
        """The realm that an opaque token names; whether the token is good is another question."""
        return self.find(realm_of_token(token))

    @property
    def badge(self) -> Badge | None:
        """By which other processes see that this one's worker lives; ``None`` where there are no others."""
        return self._home.badge

    def close(self) -> None:
        """Give all databases back."""
        for realm in self._realms.values():
            realm.database.close()
        self._home.close()

    @contextmanager
    def founding(self) -> Iterator[None]:
        """A time in which no other thread or process makes or drops a realm; may be asked for again inside."""
        with self._founding:
            if self._is_founding:
                yield
                return
            self._is_founding = True
            try:
                with self._home.founding():
                    yield
            finally:
                self._is_founding = False

    def _open_all(self, names: list[str]) -> None:
        outdated = []
        for name in names:
            try:
                self._reopen(name)
            except OutdatedRealm as error:
                outdated.append(error)
        if outdated:
            self.close()
            raise OutdatedRealm.together(outdated)

    def _as_it_is_now(self, name: str) -> Realm | None:
        """Asked once a call for each realm: does it live, is it the same, was its clock, switch or fault changed?"""
        realm, call = self._realms.get(name), current_call.get()
        if realm is not None and call is not None and name in call.realms_seen:
            return realm
        pulse = self._home.pulse(name) if _NAME.fullmatch(name) else None
        if pulse is None:
            with self._lock:
                self._realms.pop(name, None)
            return None
        if realm is None or realm.founding.secret != pulse.secret:
            realm = self._reopen(name)
        elif realm.control_version != pulse.control_version:
            self._reread(realm)
        if call is not None:
            call.realms_seen.add(name)
        return realm

    def _reread(self, realm: Realm) -> None:
        with realm.reading() as session:
            row = founded(session)
        if row is not None:
            realm.take(row)

    def _reopen(self, name: str) -> Realm | None:
        database = self._home.open(name)
        with self._lock, database.reading() as session:
            revision = revision_of(session.connection())
            if revision != head() and not _is_empty(session):
                raise OutdatedRealm(name, revision, head(), self._settings.where)
            row = founded(session) if revision else None
            if row is not None:
                return self._added(row, database)
        database.close()
        return None

    def _added(self, row: RealmRow, database: Database) -> Realm:
        founding = Founding(**row.model_dump(include=set(Founding.__dataclass_fields__)))
        options = RealmSettings.model_validate_json(row.options)
        blobs = self._home.blobs(row.name, database)
        clock = RealmClock(self._clock, clock_of(row))
        realm = Realm(founding, options=options, settings=self._settings, database=database, clock=clock, blobs=blobs)
        realm.control_version = row.control_version
        self._realms[row.name] = realm
        return realm


def _is_empty(session: Session) -> bool:
    return not inspect(session.connection()).has_table(RealmRow.__tablename__)
