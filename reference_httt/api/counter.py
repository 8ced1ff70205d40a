"""The one-stop counter: dossiers handed in by hand, and the citizen's consent to transfers."""

from fastapi import APIRouter

from reference_httt.api.answers import FAILURES
from reference_httt.api.draft_shapes import CounterDraftOrder, CounterDraftView, DraftView
from reference_httt.api.vault_shapes import ConsentAnswer, ConsentOrder, ConsentView
from reference_httt.api.who import CounterOfficer, ProvinceOf
from reference_httt.errors import NotAllowed, WrongFields
from reference_httt.operations.ask_consent import answer_consent, ask_consent
from reference_httt.operations.open_counter_draft import CounterCase, open_counter_draft
from reference_httt.rules.identity_numbers import identity_problems

router = APIRouter(prefix="/api", tags=["counter"], responses=FAILURES)


@router.post("/counter/drafts", status_code=201, summary="Begin a dossier at the counter")
async def open_draft(province: ProvinceOf, officer: CounterOfficer, order: CounterDraftOrder) -> CounterDraftView:
    """Identity checked by the officer; the account is looked up at the portal by number, linked or made."""
    if order.agency_code not in officer.serves:
        raise NotAllowed("Cán bộ chỉ lập hồ sơ tại cơ quan của mình")
    owner = order.value()
    problems = identity_problems(owner)
    if problems:
        raise WrongFields(problems)
    case = CounterCase(
        procedure_code=order.procedure_code,
        agency_code=order.agency_code,
        owner=owner,
        submitter=order.submitter.value() if order.submitter else None,
        by_post=order.filed_through == "post",
        old_identity_number=order.old_identity_number,
    )
    opened = await open_counter_draft(province, officer, case)
    return CounterDraftView(
        **dict(DraftView.of(opened.draft)),
        account_state=opened.account_state,
        identity_checked=opened.identity_checked,
    )


@router.post("/drafts/{draft_id}/consents", status_code=201, summary="Ask the citizen's consent to a transfer")
async def ask(province: ProvinceOf, officer: CounterOfficer, draft_id: str, order: ConsentOrder) -> ConsentView:
    """Bound to owner, document, dossier, officer and time; it can be used once."""
    return ConsentView.of(ask_consent(province, officer, draft_id, order.offer_id))


@router.put("/consents/{consent_id}", summary="Record the citizen's answer")
async def answer(province: ProvinceOf, officer: CounterOfficer, consent_id: str, given: ConsentAnswer) -> ConsentView:
    """Granted or refused, once."""
    return ConsentView.of(answer_consent(province, officer, consent_id, granted=given.granted))
