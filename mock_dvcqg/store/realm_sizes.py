"""How much a realm holds, for those who watch the portal."""

from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from mock_dvcqg.store.fetches import FetchRow, FetchState
from mock_dvcqg.store.tables import JournalRow, RealmRow


@dataclass(frozen=True)
class RealmSizes:
    """Counts of rows."""

    journal_entries: int
    journal_dropped: int
    fetches_waiting: int


def sizes(session: Session) -> RealmSizes:
    """How much there is now."""
    waiting = select(func.count()).select_from(FetchRow).where(col(FetchRow.state) == FetchState.WAITING.value)
    return RealmSizes(
        journal_entries=session.exec(select(func.count()).select_from(JournalRow)).one(),
        journal_dropped=session.exec(select(RealmRow.journal_dropped)).one(),
        fetches_waiting=session.exec(waiting).one(),
    )
