"""What is known of a result in the specialised database (cơ sở dữ liệu chuyên ngành)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SpecialisedState(StrEnum):
    """Where the result stands there."""

    WAITING = "waiting"
    """not delivered yet: nobody answered, or it is not tried yet"""
    UNDER_WAY = "under_way"
    """received there, and not judged"""
    STORED = "stored"
    REFUSED = "refused"

    @property
    def is_final(self) -> bool:
        """Whether nothing more is to be done."""
        return self in (SpecialisedState.STORED, SpecialisedState.REFUSED)


@dataclass(frozen=True)
class SpecialisedResult:
    """One result on its way to the specialised database; ``words`` are the database's last ones."""

    instance_code: str
    dossier_code: str
    document_id: str
    state: SpecialisedState
    words: str
    attempts: int
    changed_at: datetime
