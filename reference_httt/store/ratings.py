"""What people think of settled dossiers."""

from sqlmodel import Session, col, select

from reference_httt.rules.model.reports import DossierRating, Month
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import RatingRow


def add(session: Session, rating: DossierRating) -> None:
    """Keep a rating."""
    session.add(RatingRow(**as_columns(rating)))
    session.flush()


def of_dossier(session: Session, dossier_code: str) -> DossierRating | None:
    """The rating of a dossier."""
    row = session.get(RatingRow, dossier_code)
    return as_value(row, DossierRating) if row else None


def of_month(session: Session, month: Month) -> list[DossierRating]:
    """All ratings given in a month, oldest first."""
    given = (col(RatingRow.at) >= month.begins_at) & (col(RatingRow.at) < month.ends_at)
    rows = session.exec(select(RatingRow).where(given).order_by(col(RatingRow.at), col(RatingRow.dossier_code)))
    return [as_value(row, DossierRating) for row in rows]
