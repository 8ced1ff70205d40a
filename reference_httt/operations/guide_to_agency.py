"""Somebody comes with a procedure and an agency: is it the right one, and if not, where to go?"""

from dataclasses import dataclass

from mock_dvcqg.contract.procedure import AgencyRef, Procedure
from reference_httt.errors import PortalProblem, Refused
from reference_httt.province import Province
from reference_httt.rules.competence import competent_agencies


@dataclass(frozen=True)
class Guidance:
    """The sentence, and the agencies to go to; both empty when the agency is competent."""

    problem: str = ""
    agencies: tuple[AgencyRef, ...] = ()
    own: frozenset[str] = frozenset()
    """codes of those that are this body's: the dossier can be begun there at once"""


async def guide_to_agency(province: Province, procedure_code: str, agency_code: str) -> Guidance:
    """What to tell at the entry, before anything is filled in (NĐ 61/2018 Đ17 k2 a).

    A procedure the portal does not know, or a portal that does not answer, is told of when the dossier is begun.
    """
    try:
        procedure = await province.practice.portal.procedure(procedure_code) if procedure_code else None
    except PortalProblem:
        return Guidance()
    if procedure is None:
        return Guidance()
    problem = competence_problem(province, procedure, agency_code)
    if not problem:
        return Guidance()
    there = names_today(province)
    agencies = competent_agencies(procedure, province.settings.code, there)
    return Guidance(problem, tuple(agencies), frozenset(there))


def require_competent(province: Province, procedure: Procedure, agency_code: str) -> None:
    """Raises Refused, with the sentence that says where to go, when the agency is not competent."""
    problem = competence_problem(province, procedure, agency_code)
    if problem:
        raise Refused(problem)


def competence_problem(province: Province, procedure: Procedure, agency_code: str) -> str:
    """Why the dossier is not for that agency; empty when it is."""
    body = province.settings.code
    return province.practice.competence_problem(procedure, agency_code, body, names_today(province))


def names_today(province: Province) -> dict[str, str]:
    """The names of the agencies there today, by code."""
    return {agency.code: agency.name for agency in province.agencies_today()}
