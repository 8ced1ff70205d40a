"""Which dossiers cross from the provincial portal to the one-stop system: every one, by itself, in the order filed.

Hà Tĩnh 2, mở đầu: «hồ sơ … đồng bộ tự động giữa Cổng dịch vụ công của tỉnh và Hệ thống một cửa điện tử». The eight
working hours run from the submission all the same. What the counter takes begins in the one-stop system.
"""

from collections.abc import Sequence

from reference_httt.rules.model import FilingPlace
from reference_httt.rules.model.one_stop import Crossing


def enters_at_once(place: FilingPlace) -> bool:
    """Whether a dossier begins in the one-stop system: filed at the counter or by post."""
    return not place.is_online


def crossings_due(waiting: Sequence[Crossing]) -> tuple[Crossing, ...]:
    """What of the queue is carried over now, in the order in which it was filed: all of it."""
    return tuple(sorted(waiting, key=lambda crossing: (crossing.queued_at, crossing.dossier_code)))
