"""When somebody may rate a dossier: his own, settled, and once (NĐ 61/2018 Đ29; the rest is a mock convention)."""

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model import Dossier
from reference_httt.rules.model.reports import DossierRating

MAX_OPINION = 1000


def rating_problem(dossier: Dossier, given: DossierRating | None) -> str:
    """Why the dossier cannot be rated; empty when it can."""
    if given is not None:
        return "Hồ sơ này đã được đánh giá"
    if dossier.stage in FINAL_STAGES or dossier.status is DossierStatus.PROCESSED:
        return ""
    return "Chỉ đánh giá được sau khi hồ sơ đã giải quyết xong"
