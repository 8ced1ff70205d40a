"""Thì: what the province shows as reusable, and where the citizen was taken."""

from conformance.checks.arrival import taken_to_province
from conformance.checks.offers import (
    SHOWN_AT_COUNTER,
    SHOWN_ONLINE,
    fits_component,
    is_shown,
    not_offered_unsaved,
)
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import has_looked_up
from conformance.steps.filing import current_filing, filing_of
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import see_offers
from conformance.steps.registry import then


@then(
    vi="{person} được chuyển tới HTTT GQTTHC tỉnh B",
    en="{person} is taken to Province B's system",
    requirements=("CV5632-5a-B1-1",),
)
async def taken_to_system(context: ScenarioContext, name: str) -> None:
    """By the page the browser ended on."""
    filing = filing_of(context, name)
    context.judge(
        taken_to_province(
            filing.entry_url,
            filing.landed_url,
            filing.person.identity_number,
            filing.shown_number,
            chosen=(filing.procedure_code, filing.agency.code),
            opened=filing.landed_at,
        )
    )


@then(
    vi="HTTT GQTTHC tỉnh B hiển thị {document} là giấy tờ có thể khai thác từ Kho DL Cổng DVCQG",
    en="Province B's system shows the {document} as reusable from the national vault",
    requirements=("CV5632-5a-B2-1",),
)
async def shown_online(context: ScenarioContext, kind: DocumentKind) -> None:
    """To the citizen, beside the component."""
    filing = current_filing(context)
    offers = await see_offers(context, filing)
    component = filing.component_for(kind).code
    context.judge(is_shown(SHOWN_ONLINE, offers, component, kind.kq_code, filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B hiển thị với cán bộ một cửa {document} là giấy tờ có thể khai thác",
    en="Province B's system shows the {document} to the counter officer as reusable",
    requirements=("CV5632-5b-B2-1",),
)
async def shown_at_counter(context: ScenarioContext, kind: DocumentKind) -> None:
    """From either vault."""
    filing = current_filing(context)
    offers = filing.offers or await see_offers(context, filing)
    component = filing.component_for(kind).code
    context.judge(is_shown(SHOWN_AT_COUNTER, offers, component, kind.kq_code, filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B không hiển thị {document} là giấy tờ khai thác từ Kho DL Cổng DVCQG",
    en="Province B's system does not show the {document} as coming from the national vault",
    requirements=("CV5632-5-1",),
)
async def unsaved_not_shown(context: ScenarioContext, kind: DocumentKind) -> None:
    """Synchronised but not saved."""
    filing = current_filing(context)
    offers = await see_offers(context, filing)
    component, looked_up = filing.component_for(kind).code, await has_looked_up(context, filing)
    context.judge(not_offered_unsaved(offers, component, filing.offers_seen_in, looked_up=looked_up))


@then(
    vi="HTTT GQTTHC tỉnh B không hiển thị {document} là giấy tờ thay thế được thành phần hồ sơ {document}",
    en="Province B's system does not show the {document} as able to replace the component {document}",
    requirements=("CV5632-5a-B2-6",),
)
async def unfit_not_shown(context: ScenarioContext, _unfit: DocumentKind, kind: DocumentKind) -> None:
    """The code decides (D-10)."""
    filing = current_filing(context)
    offers = await see_offers(context, filing)
    component = filing.component_for(kind)
    wanted = component.replaceable_by or kind.kq_code
    looked_up = await has_looked_up(context, filing)
    context.judge(fits_component(offers, component.code, wanted, filing.offers_seen_in, looked_up=looked_up))
