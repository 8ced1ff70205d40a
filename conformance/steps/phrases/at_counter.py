"""Khi: the counter officer (cán bộ một cửa) prepares a dossier with the citizen present."""

from conformance.province.actions import ConsentState, Role
from conformance.steps.acting import carry_out
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, filing_at, filing_of, remember_filing
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import (
    NATIONAL,
    complete_components,
    offer_for,
    opened_at_counter,
    required_offer,
    see_offers,
    submit,
    take_from_vault,
)
from conformance.steps.registry import when


@when(
    vi="cán bộ một cửa {agency} kiểm tra danh tính, tài khoản của {person} và lập hồ sơ thủ tục {procedure}",
    en="the counter officer of {agency} checks identity and account of {person} and opens a dossier for {procedure}",
)
async def open_dossier(context: ScenarioContext, agency: str, name: str, procedure: str) -> None:
    """In person at the one-stop shop."""
    officer = await context.subject.officer(Role.COUNTER_OFFICER, context.subject.agency(agency).code)
    remember_filing(context, await opened_at_counter(context, name, procedure, agency, officer), name)


@when(
    vi="cán bộ một cửa {agency} kiểm tra giấy tờ có thể khai thác",
    en="the counter officer of {agency} checks what can be reused",
)
async def check_vaults(context: ScenarioContext, agency: str) -> None:
    """Both vaults, through the province's own system."""
    await see_offers(context, filing_at(context, agency))


@when(
    vi="cán bộ một cửa {agency} thử thao tác chuyển {document} vào hồ sơ",
    en="the counter officer of {agency} tries to move the {document} into the dossier",
)
async def try_transfer(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """The answer, also a refusal, is for the checks."""
    filing = filing_at(context, agency)
    component = filing.component_for(kind).code
    offer = offer_for(context, filing, kind, component)
    if offer is not None:
        await take_from_vault(context, filing, component, offer)


@when(
    vi="cán bộ một cửa {agency} đề nghị {person} xác nhận việc đưa {document} vào hồ sơ",
    en="the counter officer of {agency} asks {person} to confirm that the {document} goes into the dossier",
)
async def ask_consent(context: ScenarioContext, agency: str, name: str, kind: DocumentKind) -> None:
    """Before the transfer (5632 5.b Bước 2)."""
    filing = filing_at(context, agency)
    filing_of(context, name)
    offer = required_offer(context, filing, kind, filing.component_for(kind).code)
    await _ask(context, filing, offer.offer)


@when(vi="{person} đồng ý đưa tài liệu vào hồ sơ", en="{person} agrees that the paper goes into the dossier")
async def agree(context: ScenarioContext, name: str) -> None:
    """The officer records the citizen's yes."""
    await _answer(context, filing_of(context, name), granted=True)


@when(
    vi="{person} không đồng ý đưa tài liệu vào hồ sơ",
    en="{person} does not agree that the paper goes into the dossier",
)
async def refuse(context: ScenarioContext, name: str) -> None:
    """The officer records the citizen's no."""
    await _answer(context, filing_of(context, name), granted=False)


@when(
    vi="cán bộ một cửa {agency} thực hiện thao tác chuyển {document} vào hồ sơ",
    en="the counter officer of {agency} moves the {document} into the dossier",
)
async def transfer(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """With the consent there is; from the local vault none is needed (D-07), from the national one it is asked."""
    filing = filing_at(context, agency)
    component = filing.component_for(kind).code
    if not filing.offers:
        await see_offers(context, filing)
    offer = required_offer(context, filing, kind, component)
    if offer.source == NATIONAL and not filing.consent:
        await _ask(context, filing, offer.offer)
        await _answer(context, filing, granted=True)
    done = await take_from_vault(context, filing, component, offer)
    if done.refused:
        raise StepBlocked(
            f"HTTT GQTTHC không chuyển «{kind.title}» vào hồ sơ: {done.message or 'không nêu lý do'}.",
            f"The system did not move the «{kind.title}»: {done.message or 'no reason given'}.",
        )


@when(
    vi="cán bộ một cửa {agency} số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ",
    en="the counter officer of {agency} digitises the components on paper and completes the dossier",
)
async def digitise_and_submit(context: ScenarioContext, agency: str) -> None:
    """Every component that stands on nothing yet."""
    filing = filing_at(context, agency)
    await complete_components(context, filing, agency)
    await submit(context, filing)


async def _ask(context: ScenarioContext, filing: Filing, offer: str) -> None:
    asked = await carry_out(
        context, filing.province, "ask_consent", filing.actor, ConsentState, draft=filing.draft, offer=offer
    )
    filing.consent, filing.consent_state = asked.consent, asked.state


async def _answer(context: ScenarioContext, filing: Filing, *, granted: bool) -> None:
    if not filing.consent:
        raise StepBlocked("Chưa có đề nghị xác nhận nào.", "No consent was asked for.")
    done = await carry_out(
        context,
        filing.province,
        "record_consent",
        filing.actor,
        ConsentState,
        draft=filing.draft,
        consent=filing.consent,
        granted=granted,
    )
    filing.consent_state = done.state
