"""Prepares a dossier: choosing the service, personal data, components from a vault or by upload, submitting."""

from conformance.province.actions import (
    ActionDone,
    ActorSession,
    Attached,
    ComponentsShown,
    DraftOpened,
    Entered,
    Nothing,
    Province,
    Submitted,
    VaultOffer,
    VaultOffers,
)
from conformance.steps.acting import attempt, carry_out, citizen_session, person_named, personal_data
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, name_of, paper_of
from conformance.steps.laboratory_papers import loose_paper
from conformance.steps.names import DOCUMENTS, DocumentKind
from conformance.steps.plain_paper import plain_paper

NATIONAL, LOCAL = "national", "local"


async def chosen_service(
    context: ScenarioContext, province: Province, name: str, procedure: str, agency_name: str
) -> Filing:
    """The citizen chooses service and agency at the portal, follows its redirect and begins a dossier."""
    citizen = await citizen_session(context, name)
    agency, code = province.agency(agency_name), province.procedure_code(procedure)
    filing = Filing(person_named(context, name), province, procedure, code, agency, citizen)
    filing.entry_url = await context.portal.choose_service(citizen, code, agency.code)
    entered = await carry_out(context, province, "enter", citizen, Entered, entry_url=filing.entry_url)
    filing.landed_url, filing.shown_number = entered.landed_url, entered.identity_number
    filing.landed_at = (entered.procedure_code, entered.agency_code)
    opened = await carry_out(
        context, province, "start_dossier", citizen, DraftOpened, procedure_code=code, agency_code=agency.code
    )
    filing.draft, filing.account = opened.draft, opened.account
    return filing


async def give_personal_data(context: ScenarioContext, filing: Filing, **changed: str) -> None:
    """The citizen's data (``changed``: as entered instead), then the components the province asks for."""
    await carry_out(
        context,
        filing.province,
        "give_personal_data",
        filing.actor,
        Nothing,
        draft=filing.draft,
        **{**personal_data(filing.person), **changed},
    )
    filing.personal_data_given = True
    await see_components(context, filing)


async def see_components(context: ScenarioContext, filing: Filing) -> None:
    """The components the province asks for."""
    shown = await carry_out(
        context, filing.province, "list_components", filing.actor, ComponentsShown, draft=filing.draft
    )
    filing.components = shown.components


async def see_offers(context: ScenarioContext, filing: Filing) -> list[VaultOffer]:
    """What the vaults hold for the draft, as the province shows it."""
    action = "search_vaults_at_counter" if filing.at_counter else "search_vaults"
    shown = await carry_out(context, filing.province, action, filing.actor, VaultOffers, draft=filing.draft)
    filing.offers = shown.offers
    filing.offers_seen_in = next(iter(context.done[-1].exchanges), "")
    return shown.offers


def offer_for(context: ScenarioContext, filing: Filing, kind: DocumentKind, component: str) -> VaultOffer | None:
    """The offer of the arranged paper, usable ones first; else any of its kind for the component."""
    paper = paper_of(context, name_of(context, filing), kind)
    offers = [o for o in filing.offers if o.component == component and o.kq_code == kind.kq_code]
    offers.sort(key=lambda offer: not offer.usable)
    same = [o for o in offers if paper and o.document_number == paper.document_number]
    return next(iter(same or offers), None)


async def take_from_vault(context: ScenarioContext, filing: Filing, component: str, offer: VaultOffer) -> ActionDone:
    """Ask the province to make a vault's paper a component; what it answers is remembered."""
    action = "transfer_from_vault" if filing.at_counter else "attach_from_vault"
    inputs = {"draft": filing.draft, "component": component, "offer": offer.offer, "consent": filing.consent}
    done = await attempt(context, filing.province, action, filing.actor, **inputs)
    filing.attempted = True
    filing.refused_words = done.message if done.refused else None
    filing.refusal_seen_in = next(iter(done.exchanges), "")
    if isinstance(done.values, Attached):
        source = done.values.source or offer.source
        filing.attached[component] = done.values.model_copy(update={"source": source})
        filing.digitised.discard(component)
    return done


async def complete_components(context: ScenarioContext, filing: Filing, issuer: str) -> None:
    """Upload, or digitise at the counter, a good paper for each component that has none."""
    for component in filing.components:
        if component.code in filing.attached:
            continue
        kind = next((kind for kind in DOCUMENTS.values() if kind.kq_code == component.replaceable_by), None)
        if kind is None or filing.at_counter:
            content = plain_paper(component.name)
        else:
            content = await loose_paper(context, filing.person, kind, issuer)
        await _hand_in(context, filing, component.code, content)


async def submit(context: ScenarioContext, filing: Filing) -> None:
    """Submit the draft; the dossier gets its code."""
    action = "submit_at_counter" if filing.at_counter else "submit"
    submitted = await carry_out(context, filing.province, action, filing.actor, Submitted, draft=filing.draft)
    filing.dossier_code = submitted.dossier_code


async def opened_at_counter(
    context: ScenarioContext, name: str, procedure: str, agency_name: str, officer: ActorSession
) -> Filing:
    """The counter officer checks identity and account and opens a dossier for the person."""
    province, person = context.subject, person_named(context, name)
    agency, code = province.agency(agency_name), province.procedure_code(procedure)
    filing = Filing(person, province, procedure, code, agency, officer, at_counter=True)
    opened = await carry_out(
        context,
        province,
        "open_counter_dossier",
        officer,
        DraftOpened,
        procedure_code=code,
        agency_code=agency.code,
        **personal_data(person),
    )
    filing.draft, filing.account, filing.identity_checked = opened.draft, opened.account, opened.identity_checked
    filing.personal_data_given = True
    await see_components(context, filing)
    return filing


def required_offer(context: ScenarioContext, filing: Filing, kind: DocumentKind, component: str) -> VaultOffer:
    """The offer of a kind.

    Raises:
        StepBlocked: nothing of the kind is shown.
    """
    offer = offer_for(context, filing, kind, component)
    if offer is None:
        raise StepBlocked(
            f"{filing.province.name} không hiển thị «{kind.title}» nên không lựa chọn được.",
            f"{filing.province.name} does not show «{kind.title}», so it cannot be chosen.",
        )
    return offer


async def _hand_in(context: ScenarioContext, filing: Filing, component: str, content: bytes) -> None:
    action = "digitize_component" if filing.at_counter else "upload_component"
    attached = await carry_out(
        context,
        filing.province,
        action,
        filing.actor,
        Attached,
        draft=filing.draft,
        component=component,
        file_name=f"{component}.pdf",
        content=content,
    )
    filing.attached[component] = attached
    if filing.at_counter:
        filing.digitised.add(component)
