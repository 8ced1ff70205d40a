"""The papers made while dossiers are handled: slips, verifications, opinions."""

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from reference_httt.rules.model import CasePaper
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import CasePaperRow

_OF_DOSSIER = (
    select(CasePaperRow)
    .where(col(CasePaperRow.dossier_code) == bindparam("dossier_code"))
    .order_by(col(CasePaperRow.at), col(CasePaperRow.paper_id))
)


def add(session: Session, paper: CasePaper) -> None:
    """Keep a paper."""
    session.add(CasePaperRow(**as_columns(paper)))
    session.flush()


def of_dossier(session: Session, dossier_code: str) -> tuple[CasePaper, ...]:
    """A dossier's papers, oldest first."""
    rows = session.exec(_OF_DOSSIER, params={"dossier_code": dossier_code})
    return tuple(as_value(row, CasePaper) for row in rows)
