"""Khi, Thì: an organisation reuses the papers of its own vault; its representative acts in its account."""

from conformance.checks.attempts import is_let_through
from conformance.checks.paper_ban import ORGANISATION
from conformance.checks.usable import kept_out
from conformance.steps.acting import person_named
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, filing_of
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import see_offers, take_from_vault
from conformance.steps.registry import then, when


@when(
    vi="{person} đăng nhập Cổng DVCQG và sử dụng tài khoản của tổ chức {person}",
    en="{person} signs in to the national portal and uses the account of the organisation {person}",
)
async def use_organisation(context: ScenarioContext, representative: str, name: str) -> None:
    """What the organisation does from here on is done in that session."""
    session = await context.portal.sign_in(person_named(context, representative))
    await context.portal.use_account(session, person_named(context, name).identity_number)
    context.citizens[name] = session


@when(
    vi="tổ chức {person} đề nghị khai thác {document} từ Kho DL Cổng DVCQG của tổ chức",
    en="the organisation {person} asks to reuse the {document} of its own national vault",
)
async def take_own(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """If it is listed in any way; what is not listed cannot be tried."""
    await _take_if_listed(context, filing_of(context, name), kind)


@then(
    vi="HTTT GQTTHC tỉnh B đưa {document} của tổ chức {person} vào hồ sơ",
    en="Province B's system takes the {document} of the organisation {person} into the dossier",
    requirements=("PT-II-2",),
)
async def taken(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """Every step is open to organisations as to individuals; a paper that is not listed is a step that is closed."""
    filing = filing_of(context, name)
    tried = latest_attempt(context)
    if not tried.made and filing.offers_seen_in:
        vi = "Giấy tờ trong Kho của tổ chức không được hiển thị."
        context.judge([ORGANISATION.broken(vi, "The organisation's paper is not shown.", filing.offers_seen_in)])
        return
    did = ("Giấy tờ của tổ chức được đưa vào hồ sơ.", "The organisation's paper was taken in.")
    context.judge(is_let_through(ORGANISATION, tried, did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không đưa {document} trong Kho của cá nhân {person} vào hồ sơ của tổ chức {person}",
    en="Province B's system does not take the {document} of the vault of {person} into the dossier of the organisation "
    "{person}",
    requirements=("PT-II-2",),
)
async def personal_paper_kept_out(context: ScenarioContext, kind: DocumentKind, person: str, name: str) -> None:
    """The owner of a paper is not the applicant; the person hands it over by choice."""
    filing = filing_of(context, name)
    await _take_if_listed(context, filing, kind)
    did = (
        "Giấy tờ trong Kho của cá nhân được đưa vào hồ sơ của tổ chức.",
        "A paper of a person's vault was taken into the organisation's dossier.",
    )
    tried = latest_attempt(context)
    context.judge(kept_out(ORGANISATION, tried, looked_up=bool(filing.offers_seen_in), did=did))


async def _take_if_listed(context: ScenarioContext, filing: Filing, kind: DocumentKind) -> None:
    offers, component = await see_offers(context, filing), filing.component_for(kind).code
    offer = next((o for o in offers if o.component == component and o.kq_code == kind.kq_code), None)
    if offer is not None:
        remember_attempt(context, await take_from_vault(context, filing, component, offer))
