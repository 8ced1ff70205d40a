"""Links the portal has to fetch and what it got: the durable queue behind «tệp của hồ sơ»."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Text, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.store.prepared import Prepared, table_of


class FetchList(StrEnum):
    """Which list of the record a link stands in."""

    SUBMITTED = "TaiLieuNop"
    DELIVERABLES = "DanhSachGiayToKetQua"


class FetchState(StrEnum):
    """``waiting`` is queued; the others are the outcome of the last attempt."""

    WAITING = "waiting"
    FETCHED = "fetched"
    FAILED = "failed"
    DROPPED = "dropped"
    """the record no longer has this link"""


class FetchRow(SQLModel, table=True):
    """One link of one dossier: its place in the record, the state of fetching, the last good file."""

    __tablename__ = "fetch"

    member: str = Field(primary_key=True)
    dossier_code: str = Field(primary_key=True)
    listed_in: str = Field(primary_key=True)
    document_id: str = Field(primary_key=True)
    """the record's own id, else the place in its list"""
    position: int
    url: str = Field(sa_column=Column(Text, nullable=False))
    code: str
    """KQ code of a result, component code of a submitted document"""
    state: str = Field(index=True)
    round: int = 1
    """grows when the link is queued again, so that an older attempt does not overwrite a newer order"""
    attempts: int = 0
    worker: int = 0
    """badge of the process that took it, where several share the queue; 0: nobody"""
    queued_at: datetime
    sha256: str = ""
    facts: str = Field(default="", sa_column=Column(Text, nullable=False))
    problem: str = Field(default="", sa_column=Column(Text, nullable=False))


_FETCH = table_of(FetchRow)
_ANY = Prepared(
    select_columns(_FETCH.c.position)
    .where(_FETCH.c.member == bindparam("of_member"), _FETCH.c.dossier_code == bindparam("of_code"))
    .limit(1)
)


@dataclass(frozen=True)
class Link:
    """One link in a record."""

    listed_in: FetchList
    document_id: str
    position: int
    url: str
    code: str


@dataclass(frozen=True)
class Fetch:
    """One link with all that is known of its file; ``facts`` are those of the last good one."""

    member: str
    dossier_code: str
    link: Link
    state: FetchState
    round: int
    attempts: int
    queued_at: datetime
    sha256: str
    facts: DocumentFacts | None
    problem: str


def queue_links(
    session: Session, member: str, dossier_code: str, links: list[Link], now: datetime, *, anew: bool = False
) -> int:
    """Make the queue fit a changed record; gives how many links are to be fetched.

    A new or changed link is fetched, and one that failed; one that is fetched already only when all are looked at
    ``anew``, to see that links last. Links that are gone are dropped.
    """
    if not links and _ANY.first(session, of_member=member, of_code=dossier_code) is None:
        return 0
    queued = 0
    rows = {(row.listed_in, row.document_id): row for row in _rows(session, member, dossier_code)}
    for link in links:
        row = rows.pop((link.listed_in.value, link.document_id), None)
        if row is None:
            row = FetchRow(
                member=member,
                dossier_code=dossier_code,
                listed_in=link.listed_in.value,
                document_id=link.document_id,
                position=link.position,
                url=link.url,
                code=link.code,
                state=FetchState.WAITING.value,
                queued_at=now,
            )
        elif anew or row.state != FetchState.FETCHED.value or (row.url, row.code) != (link.url, link.code):
            _queue_again(row, link, now)
        else:
            row.position = link.position
        queued += row.state == FetchState.WAITING.value
        session.add(row)
    for row in rows.values():
        row.state, row.round = FetchState.DROPPED.value, row.round + 1
        session.add(row)
    session.flush()
    return queued


def _queue_again(row: FetchRow, link: Link, now: datetime) -> None:
    if row.url != link.url:
        row.sha256, row.facts = "", ""
    row.url, row.code, row.position = link.url, link.code, link.position
    row.state, row.round, row.attempts, row.queued_at = FetchState.WAITING.value, row.round + 1, 0, now
    row.worker = 0


def waiting(session: Session) -> list[Fetch]:
    """All that is queued, the first due first."""
    return [_fetch(row) for row in _waiting(session)]


def take_waiting(session: Session, worker: int, living: set[int]) -> list[Fetch]:
    """All that is queued and no other living worker has, taken for this one; ``writing()`` makes it one step."""
    free = [row for row in _waiting(session) if row.worker == worker or row.worker not in living]
    for row in free:
        row.worker = worker
        session.add(row)
    session.flush()
    return [_fetch(row) for row in free]


def _waiting(session: Session) -> list[FetchRow]:
    query = select(FetchRow).where(FetchRow.state == FetchState.WAITING.value)
    return list(session.exec(query.order_by(col(FetchRow.queued_at), col(FetchRow.position))))


def fetches_of(session: Session, member: str, dossier_code: str) -> list[Fetch]:
    """All links a dossier has now, in the order of the record."""
    rows = _rows(session, member, dossier_code)
    return [_fetch(row) for row in rows if row.state != FetchState.DROPPED.value]


def fetched_links(session: Session, *, member: str = "", dossier_code: str = "") -> list[Fetch]:
    """All links whose file the portal has, of one member or dossier if named."""
    query = select(FetchRow).where(FetchRow.state == FetchState.FETCHED.value)
    if member:
        query = query.where(FetchRow.member == member)
    if dossier_code:
        query = query.where(FetchRow.dossier_code == dossier_code)
    return [_fetch(row) for row in session.exec(query.order_by(FetchRow.dossier_code, col(FetchRow.position)))]


def find_fetch(
    session: Session, member: str, dossier_code: str, listed_in: FetchList, document_id: str
) -> Fetch | None:
    """One link that a dossier has now."""
    row = session.get(FetchRow, (member, dossier_code, listed_in.value, document_id))
    return _fetch(row) if row and row.state != FetchState.DROPPED.value else None


def keep_attempt(session: Session, fetch: Fetch, problem: str) -> bool:
    """Count a failed attempt; the link stays queued. ``False`` when it was queued anew meanwhile."""
    row = _same_round(session, fetch)
    if row is None:
        return False
    row.attempts, row.problem = row.attempts + 1, problem
    session.add(row)
    return True


def keep_failure(session: Session, fetch: Fetch, problem: str) -> bool:
    """Give up on a link until its record changes; ``False`` when it was queued anew meanwhile."""
    row = _same_round(session, fetch)
    if row is None:
        return False
    row.state, row.problem, row.attempts = FetchState.FAILED.value, problem, row.attempts + 1
    session.add(row)
    return True


def keep_file(session: Session, fetch: Fetch, facts: DocumentFacts) -> bool:
    """Remember what was fetched; ``False`` when the link was queued anew meanwhile."""
    row = _same_round(session, fetch)
    if row is None:
        return False
    row.state, row.problem, row.attempts = FetchState.FETCHED.value, "", row.attempts + 1
    row.sha256, row.facts = facts.sha256, facts.model_dump_json()
    session.add(row)
    return True


def _same_round(session: Session, fetch: Fetch) -> FetchRow | None:
    key = (fetch.member, fetch.dossier_code, fetch.link.listed_in.value, fetch.link.document_id)
    row = session.get(FetchRow, key)
    return row if row and row.round == fetch.round and row.state == FetchState.WAITING.value else None


def _rows(session: Session, member: str, dossier_code: str) -> list[FetchRow]:
    query = select(FetchRow).where(FetchRow.member == member, FetchRow.dossier_code == dossier_code)
    return list(session.exec(query.order_by(col(FetchRow.listed_in), col(FetchRow.position))))


def _fetch(row: FetchRow) -> Fetch:
    link = Link(FetchList(row.listed_in), row.document_id, row.position, row.url, row.code)
    facts = DocumentFacts.model_validate_json(row.facts) if row.facts else None
    return Fetch(row.member, row.dossier_code, link, FetchState(row.state), row.round, row.attempts, row.queued_at,
                 row.sha256, facts, row.problem)  # fmt: skip
