"""The applicant says how satisfied he is with how his dossier was settled (đánh giá, NĐ 61/2018 Đ29, Đ31)."""

from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Citizen, case_of
from reference_httt.province import Province
from reference_httt.rules.model.reports import DossierRating, Satisfaction
from reference_httt.rules.rating_due import MAX_OPINION
from reference_httt.store import ratings


def rate_dossier(
    province: Province,
    citizen: Citizen,
    dossier_code: str,
    handling: Satisfaction,
    online_service: Satisfaction | None = None,
    opinion: str = "",
) -> DossierRating:
    """The rating, kept; it enters the figures of its month without a name.

    Raises:
        NotFound, NotAllowed: not his dossier. OutOfOrder: not settled yet, or rated before. Refused: too long.
    """
    said = " ".join(opinion.split())
    if len(said) > MAX_OPINION:
        raise Refused(f"Ý kiến dài quá {MAX_OPINION} ký tự")
    with province.store.writing() as session:
        case = case_of(session, dossier_code, citizen)
        problem = province.practice.rating_problem(case.dossier, ratings.of_dossier(session, dossier_code))
        if problem:
            raise OutOfOrder(problem)
        draft = case.draft
        used = online_service if draft.filed_through.is_online else None
        given = DossierRating(
            dossier_code, draft.agency_code, draft.procedure_code, handling, used, said, province.now()
        )
        ratings.add(session, given)
    return given


def rating_of(province: Province, dossier_code: str) -> DossierRating | None:
    """What was said of a dossier; the caller has asked whose it is."""
    with province.store.reading() as session:
        return ratings.of_dossier(session, dossier_code)
