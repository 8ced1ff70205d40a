"""The applicant withdraws the dossier (rút hồ sơ, status 7): until when it may be denied."""

from reference_httt.rules.life_cycle import AT_INTAKE
from reference_httt.rules.model import Dossier, Stage


def denial_problem(dossier: Dossier) -> str:
    """Why the withdrawal may not be denied; empty when it may.

    Nothing is being settled before reception, so there is nothing to go on with (mock convention).
    """
    if _place_before(dossier) in AT_INTAKE:
        return "Hồ sơ chưa được tiếp nhận: người nộp được rút, không từ chối được yêu cầu"
    return ""


def _place_before(dossier: Dossier) -> Stage | None:
    """Where it stood at first, under all interruptions."""
    return dossier.resumes_at[0] if dossier.resumes_at else None
