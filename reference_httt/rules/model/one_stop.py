"""What waits between the provincial portal and the one-stop system (đồng bộ Cổng tỉnh – một cửa điện tử)."""

from dataclasses import dataclass
from datetime import datetime

from reference_httt.rules.model.filing import FilingPlace


@dataclass(frozen=True)
class Crossing:
    """One dossier that was filed on the provincial portal and has not entered the one-stop system yet."""

    dossier_code: str
    filed_through: FilingPlace
    queued_at: datetime
