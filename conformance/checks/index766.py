"""Metrics of the national scoring set (Bộ chỉ số QĐ 766/QĐ-TTg) that synchronised dossiers tell by themselves.

Only what the known formulas say of fields on the wire is counted: the rest of the 100 points rests on reports, surveys
and catalogues that no journal holds. That the dossiers seen stand for all is a mock convention.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.wire_time import from_wire
from reports.record import Text

_FINISHED = (DossierStatus.PROCESSED, DossierStatus.RETURNED, DossierStatus.DISCONTINUED, DossierStatus.INTAKE_DECLINED)
_YES = {"1", "true"}
ON_TIME_POINTS = 20


@dataclass(frozen=True)
class LastSeen:
    """A dossier by its last record, and how often its supplement was asked for."""

    record: DossierRecord
    supplements: int = 0

    @property
    def is_finished(self) -> bool:
        """Whether its handling has ended, in whatever way."""
        return self.record.status in _FINISHED


@dataclass(frozen=True)
class Share:
    """So many of so many dossiers; ``undecided`` more cannot be told either way and count in neither."""

    name: Text
    counted: int
    of: int
    undecided: int = 0
    full_points: int | None = None
    """``None`` where the way from share to points is not known or takes more than this share"""

    @property
    def percent(self) -> float | None:
        """With two decimals; ``None`` where there is nothing to divide by (N/A in the formulas)."""
        return round(100 * self.counted / self.of, 2) if self.of else None


def shares_of(dossiers: Sequence[LastSeen]) -> list[Share]:
    """All metrics that can be told."""
    finished = [each for each in dossiers if each.is_finished]
    owing = [each for each in dossiers if any(_is_amount(fee.amount_vnd) for fee in each.record.fees)]
    return [
        _on_time(finished),
        Share(
            Text(vi="Hồ sơ trực tuyến có kết quả điện tử", en="Online dossiers with an electronic result"),
            sum(each.record.channel == Channel.ONLINE and _has_result(each.record) for each in finished),
            len(finished),
        ),
        Share(
            Text(vi="Hồ sơ có kết quả điện tử", en="Dossiers with an electronic result"),
            sum(_has_result(each.record) for each in finished),
            len(finished),
        ),
        Share(
            Text(vi="Hồ sơ thanh toán trực tuyến", en="Dossiers paid online"),
            sum(each.record.paid_online.strip().lower() in _YES for each in owing),
            len(owing),
        ),
    ]


def _on_time(finished: Sequence[LastSeen]) -> Share:
    judged = [is_on_time(each) for each in finished]
    known = [each for each in judged if each is not None]
    name = Text(vi="Hồ sơ giải quyết đúng hạn", en="Dossiers handled on time")
    return Share(name, sum(known), len(known), len(judged) - len(known), ON_TIME_POINTS)


def is_on_time(dossier: LastSeen) -> bool | None:
    """NgayKetThucXuLy against NgayHenTra; ``None`` where that is not enough.

    A second request for supplements makes any dossier late. The wait for one is deducted, and how long it was the
    journal does not say for certain; without a due date the procedure's longest time counts.
    """
    if dossier.supplements > 1:
        return False
    ended, due = _moment(dossier.record.processed_at), _moment(dossier.record.due_at)
    if ended is None or due is None:
        return None
    return True if ended <= due else (None if dossier.supplements else False)


def _has_result(record: DossierRecord) -> bool:
    return any(result.kq_code.strip() and result.url.strip() for result in record.deliverables)


def _is_amount(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text[:20]) > 0


def _moment(text: str) -> datetime | None:
    try:
        return from_wire(text)
    except ValueError:
        return None
