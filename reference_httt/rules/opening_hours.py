"""Opening hours as people write them: «07:30-11:30, 13:30-17:30»; empty on a day the agency is closed."""

import re
from collections.abc import Sequence
from datetime import time

from reference_httt.rules.working_time import Opening, WorkCalendar

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
Week = tuple[tuple[Opening, ...], ...]
_STRETCH = re.compile(r"^([01]?\d|2[0-3])[:hg]([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3])[:hg]([0-5]\d)$", re.ASCII)


def read_hours(text: str) -> tuple[Opening, ...]:
    """The opening hours of a day.

    Raises:
        ValueError: with a Vietnamese sentence; a stretch is not «07:30-11:30», or ends before it begins.
    """
    return tuple(_read_stretch(part.strip()) for part in text.split(",") if part.strip())


def read_week(days: Sequence[str]) -> Week:
    """The hours from Monday to Sunday.

    Raises:
        ValueError: as for a day; also when the agency never opens or hours overlap.
    """
    week = tuple(read_hours(day) for day in days)
    WorkCalendar(week)
    return week


def write_hours(hours: Sequence[Opening]) -> str:
    """The hours of a day as they are read."""
    return ", ".join(f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in hours)


def _read_stretch(text: str) -> Opening:
    match = _STRETCH.match(text)
    if match is None:
        raise ValueError(f"«{text}» không phải khoảng giờ, ví dụ đúng: 07:30-11:30, 13:30-17:30")
    opens_hour, opens_minute, closes_hour, closes_minute = map(int, match.groups())
    return Opening(time(opens_hour, opens_minute), time(closes_hour, closes_minute))
