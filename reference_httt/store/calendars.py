"""What the administrator changed on the calendars: days off and make-up days, opening hours."""

from datetime import date

from sqlmodel import Session, col, select

from reference_httt.rules.opening_hours import Week, read_week, write_hours
from reference_httt.rules.special_days import DayKind, SpecialDay
from reference_httt.store.tables import CalendarDayRow, CalendarWeekRow


def days(session: Session) -> list[SpecialDay]:
    """All days, in order."""
    rows = session.exec(select(CalendarDayRow).order_by(col(CalendarDayRow.day)))
    return [SpecialDay(row.day, DayKind(row.kind), row.name, row.agency_code) for row in rows]


def weeks(session: Session) -> dict[str, Week]:
    """The opening hours, by agency code."""
    return {row.agency_code: read_week(row.week) for row in session.exec(select(CalendarWeekRow))}


def put_day(session: Session, special: SpecialDay) -> None:
    """Keep a day, in the place of what was said of it."""
    session.merge(
        CalendarDayRow(agency_code=special.agency_code, day=special.day, kind=special.kind.value, name=special.name)
    )
    session.flush()


def drop_day(session: Session, agency_code: str, day: date) -> bool:
    """Forget what was said of a day; ``False`` when nothing was."""
    row = session.get(CalendarDayRow, (agency_code, day))
    if row is not None:
        session.delete(row)
        session.flush()
    return row is not None


def put_week(session: Session, agency_code: str, week: Week) -> None:
    """Keep an agency's opening hours."""
    session.merge(CalendarWeekRow(agency_code=agency_code, week=[write_hours(hours) for hours in week]))
    session.flush()
