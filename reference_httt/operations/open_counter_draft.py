"""At the counter: identity checked, account looked up by number (TraCuuTechID), linked or made, and a draft begun."""

from dataclasses import dataclass, replace

from sqlmodel import Session

from mock_dvcqg.contract.codes import Channel
from reference_httt.errors import Refused
from reference_httt.operations.check_person import check_person, checked
from reference_httt.operations.meet_citizen import meet_citizen
from reference_httt.operations.start_draft import fetch_procedure, new_draft, require_eligible
from reference_httt.province import Province
from reference_httt.rules.identity_numbers import as_kept, shown_number
from reference_httt.rules.model import (
    Account,
    Draft,
    FilingPlace,
    Identity,
    IdentityType,
    PersonalData,
    Submitter,
)
from reference_httt.staff import Officer
from reference_httt.store import accounts, drafts


@dataclass(frozen=True)
class CounterDraft:
    """The draft, and in which of the four account states the citizen came."""

    draft: Draft
    account_state: str
    identity_checked: bool = True
    """the officer compared the person with the identity paper whose data he entered"""


@dataclass(frozen=True)
class CounterCase:
    """What the officer enters of a dossier handed in, or of one that came by post."""

    procedure_code: str
    agency_code: str
    owner: PersonalData
    submitter: Submitter | None = None
    """the delegate, or who represents the organisation; ``None``: the owner himself"""
    by_post: bool = False
    old_identity_number: str = ""


async def open_counter_draft(province: Province, officer: Officer, case: CounterCase) -> CounterDraft:
    """A draft of a dossier handed in at the officer's one-stop shop; the account is the owner's, never the delegate's.

    Raises:
        NotFound. Refused: the procedure is not for such a person, the data differ from those registered, a delegation
        is not told. PortalUnreachable.
    """
    procedure = await fetch_procedure(province, case.procedure_code)
    owner = _owner(province, as_kept(case.owner))
    _require_submitter(province, owner, case)
    holder = province.practice.account_holder(owner, case.submitter)
    channel = Channel.POST if case.by_post else Channel.COUNTER
    blank = new_draft(
        province,
        procedure,
        case.agency_code,
        account_id="",
        channel=channel,
        via_portal=False,
        owner_number=owner.identity_number,
        officer=officer.username,
    )
    require_eligible(province, blank, owner.identity_type)
    shown = shown_number(holder.identity_number, holder.identity_type, holder.country)
    looks_up = province.practice.looks_up_account(case.agency_code)
    tech_id = await province.practice.portal.tech_id(shown) if looks_up else ""
    outcome = await check_person(province, owner, procedure_code=case.procedure_code, officer=officer.full_name)
    with province.store.writing() as session:
        known = accounts.of_number(session, holder.identity_number) is not None
        account = meet_citizen(session, province, _identity(holder, tech_id, case.old_identity_number))
        place = FilingPlace.POST if case.by_post else FilingPlace.COUNTER
        draft = replace(
            checked(blank, outcome), account_id=account.account_id, submitter=case.submitter, filed_through=place
        )
        kept = _keep(session, province, replace(draft, personal_data=owner))
    return CounterDraft(kept, province.practice.account_state(bool(tech_id), known))


def _owner(province: Province, owner: PersonalData) -> PersonalData:
    """The owner under the number that names him: a CMND only leads to somebody already known by it (D-36).

    Raises:
        Refused: nobody is.
    """
    if owner.identity_type is not IdentityType.CMND:
        return owner
    with province.store.reading() as session:
        known = accounts.of_number(session, owner.identity_number)
    problem = province.practice.old_number_problem(owner, known)
    if problem:
        raise Refused(problem)
    return _renamed(owner, known) if known is not None else owner


def _renamed(owner: PersonalData, known: Account) -> PersonalData:
    return replace(owner, identity_number=known.identity_number, identity_type=known.identity_type)


def _require_submitter(province: Province, owner: PersonalData, case: CounterCase) -> None:
    practice = province.practice
    problem = practice.submitter_problem(owner, case.submitter) or practice.delegation_problem(
        case.submitter, case.procedure_code
    )
    if problem:
        raise Refused(problem)


def _identity(owner: PersonalData, tech_id: str, old_number: str) -> Identity:
    return Identity(
        full_name=owner.full_name,
        identity_number=owner.identity_number,
        tech_id=tech_id,
        birth_date=owner.birth_date,
        identity_type=owner.identity_type,
        country=owner.country,
        email=owner.email,
        phone=owner.phone,
        address=owner.address,
        old_identity_number=old_number,
    )


def _keep(session: Session, province: Province, draft: Draft) -> Draft:
    drafts.add(session, draft, province.now())
    return drafts.find(session, draft.draft_id) or draft
