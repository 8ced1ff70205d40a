"""What the monthly reports are reckoned from, and which months the portal was told of."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model.reports import Handled, Month, SentReport
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import DossierRow, ProgressRowTable, SentReportRow

_FINAL = [stage.value for stage in FINAL_STAGES]


def handled(session: Session, before: datetime) -> list[Handled]:
    """All dossiers received before that moment, with when they ended: what ends without a result, by its last act."""
    last = select(func.max(ProgressRowTable.at)).where(ProgressRowTable.dossier_code == DossierRow.dossier_code)
    query = select(DossierRow, last.scalar_subquery()).where(col(DossierRow.received_at) < before)
    return [_handled(row, last_act) for row, last_act in session.exec(query.order_by(col(DossierRow.dossier_code)))]


def is_anything_received(session: Session, before: datetime) -> bool:
    """Whether there was any dossier before that moment."""
    query = select(DossierRow.dossier_code).where(col(DossierRow.received_at) < before)
    return session.exec(query.limit(1)).first() is not None


def keep_sent(session: Session, report: SentReport) -> None:
    """The portal was told of that month; a later report takes the place of an earlier one."""
    session.merge(SentReportRow(**as_columns(report)))
    session.flush()


def sent(session: Session) -> list[SentReport]:
    """The months the portal was told of, the newest first."""
    query = select(SentReportRow).order_by(col(SentReportRow.year).desc(), col(SentReportRow.number).desc())
    return [as_value(row, SentReport) for row in session.exec(query)]


def is_sent(session: Session, month: Month) -> bool:
    """Whether the portal was told of that month since it ended; what was told before it ended is not final."""
    row = session.get(SentReportRow, (month.year, month.number))
    return row is not None and row.sent_at >= month.ends_at


def _handled(row: DossierRow, last_act: datetime | None) -> Handled:
    assert row.received_at is not None, "only received dossiers are asked for"
    ended_at = row.processed_at or row.refused_at or (last_act if row.stage in _FINAL else None)
    return Handled(row.agency_code, row.received_at, row.due_at, ended_at)
