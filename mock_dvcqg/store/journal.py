"""The journal of one realm: what the portal saw and did, ring-bounded, and one can wait for an entry.

``add`` opens a transaction of its own: call it after yours has ended, or give it your session.
"""

import asyncio
import json
import threading
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlmodel import Session, col

from mock_dvcqg.contract.control import JournalEntry, JournalPage
from mock_dvcqg.store.call_counts import CallCounts
from mock_dvcqg.store.digests import keyed_digest
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.journal_filters import Filters, keys_of, narrowed
from mock_dvcqg.store.journal_text import SECRETS, SIGN_ON_SECRETS, KeptText, as_json, clean, kept
from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import JournalRow, RealmRow

_TEXTS = ("member", "surface", "service", "dossier_code", "person", "error_code", "fault")
_COLUMNS = ("at", "direction", *_TEXTS)
_TABLE = table_of(JournalRow)
_INSERT = Prepared(insert(_TABLE).returning(_TABLE.c.seq), sets=(*_COLUMNS, "finding_keys", "rest"))
_DROP = Prepared(delete(_TABLE).where(_TABLE.c.seq <= bindparam("up_to")))
Matches = Callable[[JournalEntry], bool]
Found = TypeVar("Found")

LOOK_AGAIN_S = 0.5


@dataclass
class Call:
    """The HTTP call being answered; ``journalled`` is set by the first entry made on its behalf."""

    journalled: bool = False
    error_code: str = ""
    message: str = ""
    """why it was refused, when it was"""
    realms_seen: set[str] = field(default_factory=set)
    """realms that were looked at anew already for this call; see ``Realms``"""


current_call: ContextVar[Call | None] = ContextVar("current_call", default=None)


class Journal:
    """Adds, finds and waits for entries of one realm."""

    def __init__(self, database: Database, *, secret: str, ring: int, body_cap: int) -> None:
        self._database = database
        self._secret = secret
        self._ring = ring
        self._body_cap = body_cap
        self.counts = CallCounts()
        self._waiters: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._lock = threading.Lock()

    def add(self, entry: JournalEntry, session: Session | None = None) -> JournalEntry:
        """Keep an entry (its ``seq`` is ignored) and give it back as kept: numbered, without secrets, bounded.

        With ``session`` it is part of that transaction; call ``wake()`` once that has been committed.
        """
        values, changes = self._prepared(entry)
        if session is not None:
            seq = self._insert(session, values)
        else:
            with self._database.writing() as own:
                seq = self._insert(own, values)
            self.wake()
        self.counts.count(entry)
        return entry.model_copy(update=changes | {"seq": seq})

    def wake(self) -> None:
        """Let everyone who waits look again."""
        with self._lock:
            waiters = tuple(self._waiters)
        for loop, event in waiters:
            if not loop.is_closed():
                loop.call_soon_threadsafe(event.set)

    def entries(self, filters: Filters = Filters(), *, limit: int | None = None) -> list[JournalEntry]:
        """The entries that match, oldest first."""
        query = narrowed(select(JournalRow), filters).order_by(col(JournalRow.seq))
        with self._database.reading() as session:
            return [_entry(row) for row in session.execute(query.limit(limit)).scalars()]

    def latest(self, filters: Filters = Filters(), *, limit: int = 50) -> list[JournalEntry]:
        """The last entries that match, newest first: what a live page shows."""
        query = narrowed(select(JournalRow), filters).order_by(col(JournalRow.seq).desc()).limit(limit)
        with self._database.reading() as session:
            return [_entry(row) for row in session.execute(query).scalars()]

    def page(self, filters: Filters = Filters(), *, limit: int | None = None) -> JournalPage:
        """What the control API answers."""
        entries = self.entries(filters, limit=limit)
        return JournalPage(entries=entries, last_seq=self.last_seq, dropped=self.dropped)

    async def wait(
        self, filters: Filters = Filters(), *, timeout_s: float, matches: Matches | None = None
    ) -> JournalEntry | None:
        """The first entry that matches, at once or as soon as it is added; ``None`` when the time has run out."""

        def look() -> JournalEntry | None:
            found = self.entries(filters, limit=None if matches else 1)
            return next((entry for entry in found if matches is None or matches(entry)), None)

        return await self.until(look, timeout_s=timeout_s)

    async def wait_for(self, filters: Filters, *, count: int, timeout_s: float) -> list[JournalEntry]:
        """The first ``count`` entries that match; fewer when the time has run out before there were so many."""

        def look() -> list[JournalEntry] | None:
            found = self.entries(filters, limit=count)
            return found if len(found) >= count else None

        return await self.until(look, timeout_s=timeout_s) or self.entries(filters, limit=count)

    async def until(self, look: Callable[[], Found | None], *, timeout_s: float) -> Found | None:
        """What ``look`` finds, asked at once and again whenever something was added; ``None`` when time has run out.

        It is asked again once in a while too: another process, or one that does not wake, may have added something.
        """
        event = asyncio.Event()
        waiter = (asyncio.get_running_loop(), event)
        with self._lock:
            self._waiters.add(waiter)
        try:
            async with asyncio.timeout(timeout_s):
                return await _asked_again(look, event)
        except TimeoutError:
            return None
        finally:
            with self._lock:
                self._waiters.discard(waiter)

    @property
    def dropped(self) -> int:
        """How many entries the ring's bound has cost since the realm began or was reset."""
        with self._database.reading() as session:
            return session.execute(select(RealmRow.journal_dropped)).scalar_one()  # type: ignore[call-overload, no-any-return]

    @property
    def last_seq(self) -> int:
        """The number of the newest entry; 0 when there is none."""
        with self._database.reading() as session:
            return session.execute(select(func.max(col(JournalRow.seq)))).scalar_one() or 0

    def rekey(self, secret: str) -> None:
        """Make digests with another secret from now on."""
        self._secret = secret

    def digest(self, secret: str) -> str:
        """How a password, session or token appears in this realm's journal."""
        return "hmac:" + keyed_digest(self._secret, secret)[:16]

    def _prepared(self, entry: JournalEntry) -> tuple[dict[str, Any], dict[str, Any]]:
        """The columns of the entry's row, and what of the entry itself is kept otherwise than it came."""
        call = current_call.get()
        if call is not None:
            call.journalled = True
        names = SIGN_ON_SECRETS if entry.surface == "oidc" else SECRETS
        request = kept(entry.request, names, self._plain_digest, self._body_cap)
        response = kept(entry.response, names, self._plain_digest, self._body_cap)
        changes: dict[str, Any] = {name: clean(getattr(entry, name))[:200] for name in _TEXTS}
        rest = _rest(entry, message := clean(entry.message), request, response)
        own = {"direction": entry.direction.value, "finding_keys": keys_of(entry.findings), "rest": rest}
        values = {"at": entry.at, **changes, **own}
        return values, changes | {"message": message, "request": request.value, "response": response.value}

    def _plain_digest(self, text: str) -> str:
        return keyed_digest(self._secret, text)

    def _insert(self, session: Session, values: dict[str, Any]) -> int:
        seq: int = _INSERT.first(session, **values).seq
        self._drop_oldest(session, seq - self._ring)
        return seq

    def _drop_oldest(self, session: Session, up_to: int) -> None:
        if up_to < 1:
            return
        count = _DROP.run(session, up_to=up_to)
        if count:
            session.execute(update(RealmRow).values(journal_dropped=col(RealmRow.journal_dropped) + count))


def _rest(entry: JournalEntry, message: str, request: KeptText, response: KeptText) -> str:
    """What no column has, as JSON; the bodies were written once already."""
    findings = ",".join(finding.model_dump_json() for finding in entry.findings)
    facts = entry.facts.model_dump_json() if entry.facts else "null"
    answered = "true" if entry.answered else "false"
    return (
        f'{{"status":{entry.status},"message":{as_json(message)},"request":{request.text},"response":{response.text},'
        f'"findings":[{findings}],"facts":{facts},"answered":{answered}}}'
    )


def _entry(row: JournalRow) -> JournalEntry:
    known = {name: getattr(row, name) for name in _COLUMNS}
    return JournalEntry.model_validate({"seq": row.seq, **known, **json.loads(row.rest)})


async def _asked_again(look: Callable[[], Found | None], event: asyncio.Event) -> Found:
    while True:
        event.clear()
        found = look()
        if found is not None:
            return found
        with suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), LOOK_AGAIN_S)
