"""What an officer may ask of the citizen now, component by component, with the reason where he may not."""

from reference_httt.operations.actors import case_of
from reference_httt.province import Province
from reference_httt.rules.model import Component, RequestKind
from reference_httt.staff import Officer
from reference_httt.store import drafts


def askable_components(province: Province, officer: Officer, dossier_code: str) -> list[tuple[Component, str]]:
    """Every component and why it may not be asked for; an empty reason: it may.

    Raises:
        NotFound, NotAllowed.
    """
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
        offers = drafts.offers_of(session, case.draft.draft_id)
    judge = province.practice.asking_problem
    return [(c, judge(case, c.code, RequestKind.SUPPLEMENT, offers)) for c in case.draft.components]
