"""Time on the wire: ``yyyyMMddHHmmss`` in Asia/Ho_Chi_Minh; aware UTC everywhere inside."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_WIRE = "%Y%m%d%H%M%S"


def to_wire(moment: datetime | None) -> str:
    """The 14-digit local time of an aware moment; an empty string for ``None``."""
    if moment is None:
        return ""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot go on the wire")
    return moment.astimezone(VIETNAM).strftime(_WIRE)


def from_wire(text: str) -> datetime | None:
    """The aware UTC moment of a 14-digit wire time; ``None`` for an empty string.

    Raises:
        ValueError: the text is neither empty nor exactly 14 ASCII digits of a real time.
    """
    if text == "":
        return None
    if len(text) != 14 or not (text.isascii() and text.isdigit()):
        raise ValueError(f"{text!r} is not a time of the form yyyyMMddHHmmss")
    day = int(text[:4]), int(text[4:6]), int(text[6:8])  # strptime takes ten times as long
    local = datetime(*day, int(text[8:10]), int(text[10:12]), int(text[12:]), tzinfo=VIETNAM)
    try:
        return local.astimezone(UTC)
    except OverflowError as error:  # the first hours of year 1 have no moment in UTC
        raise ValueError(f"{text!r} is before all time that can be told") from error


def vietnam_date(moment: datetime) -> date:
    """The calendar day in Việt Nam on which an aware moment falls."""
    return moment.astimezone(VIETNAM).date()
