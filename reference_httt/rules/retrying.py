"""How long to wait before telling the portal again, and what to tell it then."""

from collections.abc import Sequence
from datetime import datetime

from mock_dvcqg.contract.dossier_record import ProgressRow


def next_delay(attempt: int, first_s: float, max_s: float) -> float | None:
    """Seconds until the next attempt, doubling up to a ceiling; ``None`` means giving up; honest systems never do."""
    doublings = min(max(attempt - 1, 0), 32)
    return float(min(first_s * 2.0**doublings, max_s))


def rows_to_send(rows: Sequence[ProgressRow], attempt: int, now: datetime) -> list[ProgressRow]:
    """The progress rows of an attempt: the very same each time, so that a resend changes nothing at the portal."""
    return list(rows)
