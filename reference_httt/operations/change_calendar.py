"""The administrator changes a calendar: days off and make-up days, opening hours; limits reckoned from now on follow.

Limits that were told before stay as they were told. The changes are kept in the database and read at the start.
"""

from collections.abc import Sequence
from datetime import date

from reference_httt.calendars import CalendarBook
from reference_httt.errors import NotFound, WrongFields
from reference_httt.province import Province
from reference_httt.rules.opening_hours import read_week
from reference_httt.rules.special_days import EVERY_AGENCY, DayKind, SpecialDay
from reference_httt.store import calendars
from reference_httt.store.engine import Store

YEARS_AHEAD = 5


def reload_calendars(store: Store, book: CalendarBook) -> None:
    """Read the changes that are kept."""
    with store.reading() as session:
        book.change(calendars.days(session), calendars.weeks(session))


def set_day(province: Province, agency_code: str, day: date, kind: DayKind, name: str) -> SpecialDay:
    """Put a day off, a make-up day or a plain day on the calendar of an agency, or of all (no code).

    Raises:
        NotFound: no such agency. WrongFields: the day is too far away, or has no name.
    """
    require_agency(province, agency_code)
    problems = _day_problems(province, day, kind, name)
    if problems:
        raise WrongFields(problems)
    special = SpecialDay(day, kind, name, agency_code)
    with province.store.writing() as session:
        calendars.put_day(session, special)
    reload_calendars(province.store, province.calendars)
    return special


def clear_day(province: Province, agency_code: str, day: date) -> None:
    """Take back what the administrator said of a day; what is shipped counts again.

    Raises:
        NotFound.
    """
    with province.store.writing() as session:
        if not calendars.drop_day(session, agency_code, day):
            raise NotFound("Ngày này chưa được khai trong lịch của cơ quan")
    reload_calendars(province.store, province.calendars)


def set_week(province: Province, agency_code: str, days: Sequence[str]) -> None:
    """Give an agency, or all (no code), its opening hours from Monday to Sunday.

    Raises:
        NotFound: no such agency. WrongFields: hours that nobody can keep; nothing is changed.
    """
    require_agency(province, agency_code)
    try:
        week = read_week(days)
    except ValueError as problem:
        raise WrongFields({"week": f"Giờ mở cửa chưa đúng: {problem}"}) from problem
    with province.store.writing() as session:
        calendars.put_week(session, agency_code, week)
    reload_calendars(province.store, province.calendars)


def require_agency(province: Province, agency_code: str) -> str:
    """The code; raises NotFound when it is no agency's of the body."""
    if agency_code != EVERY_AGENCY and agency_code not in province.agencies:
        raise NotFound("Không có cơ quan này")
    return agency_code


def _day_problems(province: Province, day: date, kind: DayKind, name: str) -> dict[str, str]:
    problems = {}
    if abs(day.year - province.today().year) > YEARS_AHEAD:
        problems["day"] = f"Ngày phải trong vòng {YEARS_AHEAD:02d} năm so với hôm nay"
    if kind is not DayKind.PLAIN and not name.strip():
        problems["name"] = "Hãy ghi lý do, ví dụ «Nghỉ Tết Dương lịch»"
    if len(name) > 200:
        problems["name"] = "Lý do dài quá 200 ký tự"
    return problems
