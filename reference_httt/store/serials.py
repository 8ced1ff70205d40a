"""Series of numbers: dossier codes of a day, document numbers of a year."""

from sqlmodel import Session, select

from reference_httt.store.insertion import insert_once
from reference_httt.store.tables import SerialRow


def next_serial(session: Session, series: str) -> int:
    """The next number of a series, from 1. The row is locked until the transaction ends."""
    insert_once(session, SerialRow, series=series, last=0)
    row = session.exec(select(SerialRow).where(SerialRow.series == series).with_for_update()).one()
    row.last += 1
    session.flush()
    return row.last
