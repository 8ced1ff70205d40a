"""How long a closed dossier is kept, and when it may be destroyed (Hà Tĩnh 2 Bước 5.1; S3-40)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reference_httt.rules.model import Stage

FOR_EVER = 0


@dataclass(frozen=True)
class RetentionTable:
    """Years by procedure; 0 is for ever."""

    default: int
    unfinished: int
    procedures: Mapping[str, int] = field(default_factory=dict)

    def years_for(self, procedure_code: str, stage: Stage) -> int:
        """The years a dossier of that procedure that ended at that stage is kept."""
        if stage not in (Stage.RETURNED, Stage.SEALED):
            return self.unfinished
        return self.procedures.get(procedure_code, self.default)


def keep_until(closed_on: date, years: int) -> date | None:
    """The last day: the end of the year ``years`` after the year of closing; ``None`` for ever."""
    return None if years == FOR_EVER else date(closed_on.year + years, 12, 31)


def disposal_problem(until: date | None, today: date) -> str:
    """Why the dossier may not be destroyed yet; empty when its period is over."""
    if until is None:
        return "Hồ sơ được bảo quản vĩnh viễn, không được hủy"
    if today <= until:
        return f"Chưa hết thời hạn bảo quản: hồ sơ được lưu trữ đến hết ngày {until:%d/%m/%Y}"
    return ""
