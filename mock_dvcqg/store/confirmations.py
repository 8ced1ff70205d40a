"""CONFIRM messages that wait for their province: a durable queue from which several processes take without clashing.

Leases and pauses go by the machine's time, not the realm's: a frozen realm still gets its callbacks.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, cast

from sqlalchemy import Column, CursorResult, Text, and_, or_, update
from sqlmodel import Field, Session, SQLModel, col, func, select


class ConfirmationState(StrEnum):
    """Where a callback stands; the first three are not over."""

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"
    """kept back by a fault until a later callback of the member has gone out"""
    DELIVERED = "delivered"
    REFUSED = "refused"
    """the province answered, and did not accept"""
    LOST = "lost"
    """a fault let it vanish"""
    GIVEN_UP = "given-up"


class ConfirmationRow(SQLModel, table=True):
    """One callback to one province."""

    __tablename__ = "payment_confirmation"

    id: int | None = Field(default=None, primary_key=True)
    token: str = Field(index=True)
    member: str
    reference: str
    dossier_code: str
    person: str
    body: str = Field(sa_column=Column(Text, nullable=False))
    fault: str = ""
    state: str = Field(index=True)
    attempts: int = 0
    due_at: datetime
    """in the machine's time: when the next attempt is made"""
    not_before: datetime | None = None
    """in the realm's time: a late callback waits for it"""
    owner: str = ""
    lease_until: datetime | None = None
    problem: str = Field(default="", sa_column=Column(Text, nullable=False))
    reply_code: str = ""


@dataclass(frozen=True)
class Confirmation:
    """One callback; ``body`` is the JSON that goes out, ``fault`` what it suffers on purpose."""

    token: str
    member: str
    reference: str
    dossier_code: str
    person: str
    body: str
    due_at: datetime
    not_before: datetime | None = None
    fault: str = ""
    state: ConfirmationState = ConfirmationState.WAITING
    attempts: int = 0
    problem: str = ""
    reply_code: str = ""
    id: int = 0


@dataclass(frozen=True)
class Times:
    """The two clocks at one moment, and until when what is claimed now belongs to the process."""

    machine_now: datetime
    realm_now: datetime
    lease_until: datetime


def queue_confirmation(session: Session, confirmation: Confirmation) -> int:
    """Put a callback into the queue; gives its number."""
    values = {name: getattr(confirmation, name) for name in Confirmation.__dataclass_fields__ if name != "id"}
    row = ConfirmationRow(**(values | {"state": confirmation.state.value}))
    session.add(row)
    session.flush()
    return row.id or 0


def claim_due(session: Session, times: Times, *, owner: str, limit: int) -> list[Confirmation]:
    """Take callbacks that are due for this process: of each payment only the oldest that is not over."""
    first = (
        select(func.min(ConfirmationRow.id))
        .where(col(ConfirmationRow.state).in_([ConfirmationState.WAITING.value, ConfirmationState.SENDING.value]))
        .group_by(col(ConfirmationRow.token))
    )
    query = select(ConfirmationRow.id).where(col(ConfirmationRow.id).in_(first), _is_free(times))
    numbers = list(session.exec(query.order_by(col(ConfirmationRow.id)).limit(limit)))
    return [taken for number in numbers if number and (taken := _claim(session, number, times, owner))]


def next_due(session: Session) -> datetime | None:
    """When the next callback is due or its lease ends; ``None`` when the queue is empty."""
    moments = [
        session.exec(
            select(func.min(ConfirmationRow.due_at)).where(ConfirmationRow.state == ConfirmationState.WAITING.value)
        ).one(),
        session.exec(
            select(func.min(ConfirmationRow.lease_until)).where(
                ConfirmationRow.state == ConfirmationState.SENDING.value
            )
        ).one(),
    ]
    return min((moment for moment in moments if moment), default=None)


def is_waiting_for_clock(session: Session, realm_now: datetime) -> bool:
    """Whether a late callback waits for a moment of the realm's clock."""
    query = select(ConfirmationRow.id).where(
        ConfirmationRow.state == ConfirmationState.WAITING.value, col(ConfirmationRow.not_before) > realm_now
    )
    return session.exec(query).first() is not None


def put_back(session: Session, taken: Confirmation, owner: str, *, due_at: datetime, problem: str) -> bool:
    """Let a callback that did not arrive wait for another attempt; ``False`` when it is no longer this process's."""
    values = {"state": ConfirmationState.WAITING.value, "due_at": due_at, "problem": problem, "owner": ""}
    return _change(session, taken, owner, values)


def conclude(
    session: Session, taken: Confirmation, owner: str, state: ConfirmationState, *, problem: str = "", reply: str = ""
) -> bool:
    """The end of a callback; those held back behind it are let go. ``False`` when it is no longer this process's."""
    values = {"state": state.value, "problem": problem, "reply_code": reply[:20], "owner": ""}
    if not _change(session, taken, owner, values):
        return False
    release = update(ConfirmationRow).where(
        col(ConfirmationRow.member) == taken.member,
        col(ConfirmationRow.state) == ConfirmationState.HELD.value,
        col(ConfirmationRow.id) < taken.id,
    )
    session.execute(release.values(state=ConfirmationState.WAITING.value))
    return True


def send_again(session: Session, number: int, now: datetime) -> bool:
    """Let a callback go out once more, at once, whatever became of it; ``False`` when there is none."""
    change = update(ConfirmationRow).where(
        col(ConfirmationRow.id) == number, col(ConfirmationRow.state) != ConfirmationState.SENDING.value
    )
    values = {"state": ConfirmationState.WAITING.value, "due_at": now, "not_before": None, "attempts": 0}
    return _rows(session, change.values(**values)) == 1


def release(session: Session, *, owner: str) -> None:
    """Let what a process has under way wait again, as it ends."""
    change = update(ConfirmationRow).where(
        col(ConfirmationRow.state) == ConfirmationState.SENDING.value, col(ConfirmationRow.owner) == owner
    )
    _rows(session, change.values(state=ConfirmationState.WAITING.value, owner=""))


def confirmations_of(session: Session, *, member: str = "", token: str = "", limit: int = 100) -> list[Confirmation]:
    """Callbacks in the order in which they were queued, the latest ``limit``."""
    query = select(ConfirmationRow).order_by(col(ConfirmationRow.id).desc()).limit(limit)
    if member:
        query = query.where(ConfirmationRow.member == member)
    if token:
        query = query.where(ConfirmationRow.token == token)
    return [_confirmation(row) for row in reversed(list(session.exec(query)))]


def _is_free(times: Times) -> Any:
    row = ConfirmationRow
    waiting = and_(
        col(row.state) == ConfirmationState.WAITING.value,
        col(row.due_at) <= times.machine_now,
        or_(col(row.not_before).is_(None), col(row.not_before) <= times.realm_now),
    )
    abandoned = and_(col(row.state) == ConfirmationState.SENDING.value, col(row.lease_until) <= times.machine_now)
    return or_(waiting, abandoned)


def _claim(session: Session, number: int, times: Times, owner: str) -> Confirmation | None:
    change = update(ConfirmationRow).where(col(ConfirmationRow.id) == number, _is_free(times))
    values = {
        "state": ConfirmationState.SENDING.value,
        "owner": owner,
        "lease_until": times.lease_until,
        "attempts": col(ConfirmationRow.attempts) + 1,
    }
    if _rows(session, change.values(**values)) != 1:
        return None
    row = session.get(ConfirmationRow, number)
    return _confirmation(row) if row else None


def _change(session: Session, taken: Confirmation, owner: str, values: dict[str, Any]) -> bool:
    change = update(ConfirmationRow).where(
        col(ConfirmationRow.id) == taken.id,
        col(ConfirmationRow.owner) == owner,
        col(ConfirmationRow.state) == ConfirmationState.SENDING.value,
    )
    return _rows(session, change.values(**values)) == 1


def _rows(session: Session, change: Any) -> int:
    done = cast(CursorResult[Any], session.execute(change))
    session.expire_all()
    return done.rowcount


def _confirmation(row: ConfirmationRow) -> Confirmation:
    values = {name: getattr(row, name) for name in Confirmation.__dataclass_fields__}
    return Confirmation(**(values | {"state": ConfirmationState(row.state)}))
