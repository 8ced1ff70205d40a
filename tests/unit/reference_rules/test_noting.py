"""What a scenario passes through is noted member by member, and the practice goes on as before."""

from datetime import UTC, datetime
from typing import Any

from reference_httt.clock import SystemClock
from reference_httt.defects.noting import noting
from reference_httt.practice import Practice


class Silent:
    async def knows(self, dossier_code: str) -> bool:
        return dossier_code == "H98.1"


def practice() -> Practice:
    silent: Any = Silent()
    return Practice(silent, silent, SystemClock())


async def test_only_what_is_called_is_noted_and_answers_as_before() -> None:
    seen: set[str] = set()
    noted = noting(practice(), seen)
    assert seen == set()
    assert noted.age_problem(None, None, datetime(2026, 11, 20, tzinfo=UTC).date()) == practice().age_problem(
        None, None, datetime(2026, 11, 20, tzinfo=UTC).date()
    )
    assert seen == {"age_problem"}
    assert await noted.portal.knows("H98.1") is True
    assert noted.clock.now().tzinfo is not None
    assert seen == {"age_problem", "portal", "clock"}
