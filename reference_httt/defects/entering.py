"""Departures in letting people in from the national portal."""

from collections.abc import Mapping
from dataclasses import replace

from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import IdentityType, ProcedureTerms


@defect("opens-another-service", owns=("CV5632-5a-B1-1",), replaces=("landing",))
def opens_another_service(practice: Practice) -> Practice:
    """Forgets what was chosen on the portal and opens the service it lists first (5632/VPCP-KSTT 5.a Bước 1)."""

    def first_of_the_list(procedure_code: str, agency_code: str) -> str:
        return practice.landing("2.000488", f"{member_of(agency_code)}.07")

    return replace(practice, landing=first_of_the_list)


@defect("keeps-first-citizens-session", owns=("CV5632-5a-B1-2",), replaces=("signs_on_anew",))
def keeps_first_citizens_session(practice: Practice) -> Practice:
    """Goes on with the session it finds in the browser, though somebody else signed in at the portal (5.a Bước 1)."""

    def only_strangers(is_signed_in: bool) -> bool:
        return not is_signed_in

    return replace(practice, signs_on_anew=only_strangers)


@defect("lets-foreigner-file", owns=("CV5632-5a-B1-4",), replaces=("eligibility_problem",))
def lets_foreigner_file(practice: Practice) -> Practice:
    """Reads the procedure's name without «đối với người Việt Nam», so that a passport opens it too (5.a Bước 1)."""

    def any_nationality(terms: ProcedureTerms, kind: IdentityType) -> str:
        return practice.eligibility_problem(replace(terms, citizens_only=False), kind)

    return replace(practice, eligibility_problem=any_nationality)


@defect(
    "takes-for-wrong-agency",
    owns=("CV5632-2b-1", "CV5632-4a-B1-2", "CV5632-5a-B1-3"),
    replaces=("competence_problem",),
)
def takes_for_wrong_agency(practice: Practice) -> Practice:
    """Lets any agency of the province take any procedure online (5632/VPCP-KSTT 5.a Bước 1: the fitting agency)."""

    def anybody(procedure: Procedure, agency_code: str, body: str, there: Mapping[str, str]) -> str:
        return ""

    return replace(practice, competence_problem=anybody)
