"""Keep an act that leaves a dossier's stage as it is in its progress; the portal hears of it with the next news."""

from collections.abc import Sequence

from sqlmodel import Session

from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, ProgressStep
from reference_httt.staff import Officer
from reference_httt.store import dossiers


def note_progress(
    session: Session,
    province: Province,
    case: CaseFile,
    officer: Officer,
    action: str,
    content: str = "",
    papers: Sequence[str] = (),
) -> None:
    """A progress row at the dossier's present status (Tây Ninh, Lưu ý: every stage with content and papers)."""
    now = province.now()
    step = ProgressStep(
        dossier_code=case.dossier.dossier_code,
        status=case.dossier.status,
        officer=officer.full_name,
        title=officer.title,
        unit=officer.unit,
        action=action,
        at=now,
        started_at=case.progress[-1].at if case.progress else now,
        due_at=case.dossier.due_at,
        content=content,
        papers=tuple(papers),
    )
    dossiers.add_progress(session, step)
