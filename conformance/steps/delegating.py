"""A delegate at the portal and in the province: signs in as himself, goes on in the delegator's account."""

from conformance.province.actions import ActorSession, DraftOpened, Entered
from conformance.steps.acting import carry_out, person_named
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing
from mock_dvcqg.contract.accounts import Delegation, DelegationOrder

_DELEGATIONS = "delegations"
_SESSIONS = "sessions of delegates"


async def delegated(context: ScenarioContext, owner: str, delegate: str, procedure: str) -> Delegation:
    """The owner delegates that one procedure; remembered."""
    order = DelegationOrder(
        delegator=person_named(context, owner).identity_number,
        delegate=person_named(context, delegate).identity_number,
        procedures=[context.subject.procedure_code(procedure)],
    )
    delegation = await context.portal.add_delegation(order)
    context.memory.setdefault(_DELEGATIONS, {})[(owner, delegate)] = delegation
    return delegation


async def acting_session(context: ScenarioContext, owner: str, delegate: str) -> ActorSession:
    """The delegate's browser in the delegator's account, once a scenario; the delegate's own stays apart from it."""
    known: dict[tuple[str, str], ActorSession] = context.memory.setdefault(_SESSIONS, {})
    if (owner, delegate) not in known:
        session = await context.portal.sign_in(person_named(context, delegate))
        await context.portal.use_account(session, person_named(context, owner).identity_number)
        known[(owner, delegate)] = session
    return known[(owner, delegate)]


async def begun_by_delegate(
    context: ScenarioContext, owner: str, delegate: str, procedure: str, agency_name: str
) -> Filing:
    """The delegate chooses service and agency in the delegator's account and begins a dossier; its owner is who the
    account belongs to."""
    province, session = context.subject, await acting_session(context, owner, delegate)
    agency, code = province.agency(agency_name), province.procedure_code(procedure)
    filing = Filing(person_named(context, owner), province, procedure, code, agency, session)
    filing.entry_url = await context.portal.choose_service(session, code, agency.code)
    entered = await carry_out(context, province, "enter", session, Entered, entry_url=filing.entry_url)
    filing.landed_url, filing.shown_number = entered.landed_url, entered.identity_number
    opened = await carry_out(
        context, province, "start_dossier", session, DraftOpened, procedure_code=code, agency_code=agency.code
    )
    filing.draft, filing.account = opened.draft, opened.account
    return filing


def delegation_between(context: ScenarioContext, owner: str, delegate: str) -> Delegation:
    """The delegation the scenario arranged.

    Raises:
        StepBlocked: there is none.
    """
    found: Delegation | None = context.memory.get(_DELEGATIONS, {}).get((owner, delegate))
    if found is None:
        raise StepBlocked(f"«{owner}» chưa ủy quyền cho «{delegate}».", f"«{owner}» has not delegated to «{delegate}».")
    return found
