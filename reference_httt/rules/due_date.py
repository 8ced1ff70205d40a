"""When a dossier is due (ngày hẹn trả): ten working days after reception, at 17:00. Mock convention, not DVCQG."""

from datetime import UTC, datetime, time, timedelta

from mock_dvcqg.contract.wire_time import VIETNAM

WORKING_DAYS = 10


def due_date(received_at: datetime) -> datetime:
    """The moment the result is promised for; Saturdays and Sundays do not count."""
    day, left = received_at.astimezone(VIETNAM).date(), WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return datetime.combine(day, time(17), tzinfo=VIETNAM).astimezone(UTC)
