"""Results on their way to the specialised database: they wait here until it has answered for good."""

from sqlmodel import Session, col, select

from reference_httt.rules.model.specialised import SpecialisedResult, SpecialisedState
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import SpecialisedRow

_OPEN = [state.value for state in SpecialisedState if not state.is_final]


def keep(session: Session, result: SpecialisedResult) -> None:
    """Keep where a result stands."""
    session.merge(SpecialisedRow(**as_columns(result)))
    session.flush()


def of_dossier(session: Session, dossier_code: str) -> tuple[SpecialisedResult, ...]:
    """A dossier's results, by instance code."""
    query = select(SpecialisedRow).where(SpecialisedRow.dossier_code == dossier_code)
    rows = session.exec(query.order_by(col(SpecialisedRow.instance_code)))
    return tuple(as_value(row, SpecialisedResult) for row in rows)


def unfinished(session: Session) -> list[SpecialisedResult]:
    """All that were not answered for good, the longest waiting first."""
    query = select(SpecialisedRow).where(col(SpecialisedRow.state).in_(_OPEN))
    return [as_value(row, SpecialisedResult) for row in session.exec(query.order_by(col(SpecialisedRow.changed_at)))]
