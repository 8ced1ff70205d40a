"""Compare the owner of a dossier with the population database (xác minh dân cư; Yên Bái Bước 3; Hà Tĩnh 2 Bước 1.a).

A mismatch is never accepted silently; a database that is down holds nobody up: the dossier goes on, marked «chưa
đối chiếu được», and is compared again before reception.
"""

from dataclasses import replace

from mock_dvcqg.contract.databases import ConnectedDatabase, PopulationRequest
from reference_httt.errors import DatabaseProblem, Refused
from reference_httt.operations.actors import case_of
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Draft, IdentityType, PersonalData, PopulationCheck
from reference_httt.rules.population_match import is_registered
from reference_httt.staff import Officer
from reference_httt.store import drafts

_MARKS = (PopulationCheck.UNREACHABLE, PopulationCheck.MISMATCH)


async def check_person(
    province: Province, owner: PersonalData, *, procedure_code: str = "", dossier_code: str = "", officer: str = ""
) -> PopulationCheck:
    """``MATCH``, or why nothing was compared.

    Raises:
        Refused: name, birth date or number differ from what is registered, a sentence each.
    """
    databases = province.practice.databases
    if not databases.has_population or not is_registered(owner):
        return PopulationCheck.NOT_ASKED
    is_old = owner.identity_type is IdentityType.CMND
    asked = PopulationRequest(
        identity_number="" if is_old else owner.identity_number,
        old_identity_number=owner.identity_number if is_old else "",
        full_name=owner.full_name,
        birth_date=f"{owner.birth_date:%Y%m%d}",
        dossier_code=dossier_code,
        procedure_code=procedure_code,
        officer=officer,
    )
    try:
        found = await databases.verify_person(asked)
    except DatabaseProblem:
        return PopulationCheck.UNREACHABLE
    problems = province.practice.population_problems(found)
    if problems:
        raise Refused(*problems)
    return PopulationCheck.MATCH


def checked(draft: Draft, outcome: PopulationCheck) -> Draft:
    """The draft with the outcome; a database that answered is one of those connected (DSKetNoiCSDL)."""
    code = ConnectedDatabase.POPULATION.value
    others = tuple(known for known in draft.databases if known != code)
    asked = (code,) if outcome in (PopulationCheck.MATCH, PopulationCheck.MISMATCH) else ()
    return replace(draft, population=outcome, databases=(*others, *asked))


async def check_person_again(province: Province, officer: Officer, dossier_code: str) -> PopulationCheck:
    """What comparing came to for a dossier that could not be compared when it was filed; before its reception.

    Raises:
        NotFound, NotAllowed. Refused: the data differ: they are corrected first, or the dossier is declined.
    """
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
    if case.draft.population not in _MARKS or case.draft.personal_data is None:
        return case.draft.population
    try:
        outcome = await check_person(
            province,
            case.draft.personal_data,
            procedure_code=case.draft.procedure_code,
            dossier_code=dossier_code,
            officer=officer.full_name,
        )
    except Refused:
        _mark(province, case, PopulationCheck.MISMATCH)
        raise
    _mark(province, case, outcome)
    return outcome


def _mark(province: Province, case: CaseFile, outcome: PopulationCheck) -> None:
    with province.store.writing() as session:
        draft = drafts.find(session, case.draft.draft_id, for_change=True)
        if draft is not None:
            drafts.change(session, checked(draft, outcome))
