"""A realm: one whole simulated national portal, sharing nothing with any other."""

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sqlmodel import Session

from mock_dvcqg.clock import RealmClock
from mock_dvcqg.contract.paths import realm_prefix
from mock_dvcqg.faults import Faults
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.blobs import Blobs
from mock_dvcqg.store.digests import keyed_digest
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.journal import Journal
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.sessions import end_session, find_session, keep_session

if TYPE_CHECKING:
    from mock_dvcqg.documents.pki import TestPki

DEFAULT_REALM = "default"


@dataclass(frozen=True)
class Founding:
    """What a realm was made with: never changes, survives a reset."""

    name: str
    seed: int
    deposit: Literal["manual", "automatic"]
    secret: str
    """keys the digests of passwords, sessions and tokens"""
    sign_on_key: str
    """private JWK of the sign-on, as JSON"""
    created_at: datetime


class Realm:
    """Database, clock, journal, faults, blobs and PKI of one portal; ``Realms`` makes them."""

    def __init__(
        self, founding: Founding, *, settings: Settings, database: Database, clock: RealmClock, blobs: Blobs
    ) -> None:
        self.founding = founding
        self.name = founding.name
        self.deposit = founding.deposit
        self.seed = founding.seed
        self.settings = settings
        self.clock = clock
        self.blobs = blobs
        self.database = database
        self.faults = Faults(founding.seed)
        self.journal = Journal(
            database, secret=founding.secret, ring=settings.journal_ring, body_cap=settings.journal_body_cap
        )

    def reading(self) -> AbstractContextManager[Session]:
        """A session for queries. No ``await`` and no other transaction of this realm inside."""
        return self.database.reading()

    def writing(self) -> AbstractContextManager[Session]:
        """A session alone in the realm; commits at its end, rolls back on an exception. Same limits."""
        return self.database.writing()

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

        folder = self.settings.data_dir / "pki" / self.name
        prefix = self.settings.url + realm_prefix(self.name)
        return TestPki.open(folder, url_prefix=prefix, realm=self.name)

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
            lifetime=timedelta(seconds=self.settings.session_lifetime_s),
        )
        return token

    def session_holder(self, session: Session, token: str, *surfaces: str) -> str | None:
        """Who holds a session of one of the surfaces, if it has not ended: member code or identity number."""
        row = find_session(session, digest=self.digest(token), now=self.clock.now())
        return row.holder if row is not None and row.surface in surfaces else None

    def end_session(self, session: Session, token: str) -> bool:
        """End a session; whether there was one."""
        return end_session(session, self.digest(token))

    def member(self, code: str) -> Member | None:
        """A member by code, in a transaction of its own."""
        with self.reading() as session:
            return find_member(session, code)


def blob_folder(settings: Settings, name: str) -> Path:
    """Where a realm's files lie."""
    return settings.data_dir / "realms" / f"{name}.blobs"


def realm_of_token(token: str) -> str:
    """The realm an opaque token names; empty when it names none."""
    return token.rpartition(".")[2] if "." in token else ""


def iter_realm_files(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Name and file of each realm kept in SQLite files."""
    for path in sorted((settings.data_dir / "realms").glob("*.db")):
        yield path.stem, path
