"""A realm: one whole simulated national portal, sharing nothing with any other."""

import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sqlmodel import Session

from mock_dvcqg.clock import ClockSetting, RealmClock
from mock_dvcqg.contract.control import RealmSettings
from mock_dvcqg.contract.paths import realm_prefix
from mock_dvcqg.faults import Faults
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.blobs import Blobs
from mock_dvcqg.store.digests import keyed_digest
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.founding import clock_of
from mock_dvcqg.store.journal import Journal
from mock_dvcqg.store.kept_snapshots import FileSnapshots, KeptSnapshots, MemorySnapshots
from mock_dvcqg.store.members import Member, find_member, find_member_in_session
from mock_dvcqg.store.pki_files import PkiFiles
from mock_dvcqg.store.sessions import end_session, keep_session
from mock_dvcqg.store.tables import RealmRow

if TYPE_CHECKING:
    from mock_dvcqg.documents.pki import TestPki

DEFAULT_REALM = "default"


@dataclass(frozen=True)
class Founding:
    """What a realm was made with: never changes, survives a reset."""

    name: str
    seed: int
    secret: str
    """keys the digests of passwords, sessions and tokens"""
    sign_on_key: str
    """private JWK of the sign-on, as JSON"""
    created_at: datetime


class Realm:
    """Database, clock, journal, faults, blobs and PKI of one portal; ``Realms`` makes them."""

    def __init__(
        self,
        founding: Founding,
        *,
        options: RealmSettings,
        settings: Settings,
        database: Database,
        clock: RealmClock,
        blobs: Blobs,
    ) -> None:
        self.founding = founding
        self.name = founding.name
        self.seed = founding.seed
        self.options = options
        """the realm-wide switches; ``operations.change_realm`` replaces them"""
        self.control_version = 0
        """of the row that options, clock and faults were last read from"""
        self.settings = settings
        self.clock = clock
        self.blobs = blobs
        self.snapshots: KeptSnapshots = MemorySnapshots()
        """kept under names by a tester"""
        if settings.storage != "memory":
            self.snapshots = FileSnapshots(settings.data_dir / "snapshots" / founding.name)
        self.database = database
        self.faults = Faults(founding.seed, database, clock)
        self.journal = Journal(
            database, secret=founding.secret, ring=settings.journal_ring, body_cap=settings.journal_body_cap
        )

    def take(self, row: RealmRow) -> None:
        """Go on as a row read anew says: a restore, or another process, wrote it."""
        founding, self.options, self.clock.setting = read_row(row)
        self.control_version = row.control_version
        if founding != self.founding:
            self.founding, self.seed = founding, founding.seed
            self.journal.rekey(founding.secret)
            self.__dict__.pop("pki", None)
        self.faults.reload()

    def reading(self) -> AbstractContextManager[Session]:
        """A session for queries. No ``await`` and no other transaction of this realm inside."""
        return self.database.reading()

    def writing(self) -> AbstractContextManager[Session]:
        """A session alone in the realm; commits at its end, rolls back on an exception. Same limits."""
        return self.database.writing()

    @property
    def deposit(self) -> Literal["manual", "automatic"]:
        """Whether results go into the Kho by the citizen's hand or by themselves."""
        return self.options.deposit

    @property
    def is_default(self) -> bool:
        """Whether paths without ``/r/<realm>`` mean this realm."""
        return self.name == DEFAULT_REALM

    @property
    def url(self) -> str:
        """The realm's address: the portal's own for the default realm, else with ``/r/<realm>``."""
        return self.settings.url if self.is_default else self.settings.url + realm_prefix(self.name)

    @property
    def cookie_name(self) -> str:
        """Name of the citizen's session cookie."""
        return f"dvcqg_portal_{self.name}"

    @cached_property
    def pki(self) -> "TestPki":
        """The realm's test PKI; keys are made when it is first asked for."""
        from mock_dvcqg.documents.pki import TestPki

        prefix = self.settings.url + realm_prefix(self.name)
        if not self.database.shared:
            return TestPki.open(self.pki_folder, url_prefix=prefix, realm=self.name)
        from mock_dvcqg.documents.shared_ledger import SharedLedger

        return TestPki.over(SharedLedger(self.pki_folder, PkiFiles(self.database)), url_prefix=prefix, realm=self.name)

    @property
    def has_pki(self) -> bool:
        """Whether the test PKI has been made; on PostgreSQL asking makes it."""
        return self.database.shared or (self.pki_folder / "index.json").exists()

    @property
    def pki_folder(self) -> Path:
        """Where the test CA's files lie; on PostgreSQL a copy of what the realm keeps, and marked as its own."""
        mark = f".{self.digest('pki')[:8]}" if self.database.shared else ""
        return self.settings.data_dir / "pki" / f"{self.name}{mark}"

    def digest(self, secret: str) -> str:
        """The keyed digest under which a session, code or token is kept."""
        return keyed_digest(self.founding.secret, secret)

    def new_token(self) -> str:
        """An unguessable opaque token that names its realm, so that it needs no path to be found again."""
        return f"{secrets.token_urlsafe(24)}.{self.name}"

    def begin_session(self, session: Session, *, surface: str, holder: str) -> str:
        """Begin a session of a member (``adapter``, ``kho``) or a citizen (``citizen``); gives its token."""
        token = self.new_token()
        keep_session(
            session,
            digest=self.digest(token),
            surface=surface,
            holder=holder,
            now=self.clock.now(),
            lifetime=timedelta(seconds=self.options.session_lifetime_s or self.settings.session_lifetime_s),
        )
        return token

    def member_in_session(self, token: str, *surfaces: str) -> Member | None:
        """The member that holds a session of one of the surfaces, if it has not ended."""
        digest, now = self.digest(token), self.clock.now()
        return find_member_in_session(self.database, digest=digest, now=now, surfaces=surfaces)

    def end_session(self, session: Session, token: str) -> bool:
        """End a session; whether there was one."""
        return end_session(session, self.digest(token))

    def member(self, code: str) -> Member | None:
        """A member by code, in a transaction of its own."""
        with self.reading() as session:
            return find_member(session, code)


def read_row(row: RealmRow) -> tuple[Founding, RealmSettings, ClockSetting]:
    """What a realm's own row says of it.

    Raises:
        ValueError: the switches are none.
    """
    founding = Founding(**row.model_dump(include=set(Founding.__dataclass_fields__)))
    return founding, RealmSettings.model_validate_json(row.options), clock_of(row)


def realm_of_token(token: str) -> str:
    """The realm an opaque token names; empty when it names none."""
    return token.rpartition(".")[2] if "." in token else ""
