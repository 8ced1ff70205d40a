"""Filing online as 5632 4.a Bước 1 has it: who may file, at which agency, with what, and no fee where there is none."""

from conformance.checks.filing import (
    AT_AGENCY,
    COMPLETE,
    fee_not_asked,
    filed_complete,
    filed_with,
    free_of_charge,
    guided_to_portal,
    incomplete_held_back,
    not_filed_there,
    nothing_for_strangers,
)
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule
from conformance.province.actions import ActorSession, DraftOpened, PageReached, Role, Submitted
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.attempts import attempt_made, remember_attempt, remember_failure
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import Evidence, evidence_of, seen_until, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_at, filing_of, submitted_code
from conformance.steps.phrases.then_filed import AFTER_RECEPTION, ARRIVED
from conformance.steps.preparing import complete_components
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus

ISSUER = "Sở Tư pháp tỉnh A"
_ENTRY, _PAGE = "entry address", "page a visitor reached"
_LEFT_OUT = "component left out"


@when(
    vi="{person} chưa đăng nhập, mở đường dẫn nộp hồ sơ thủ tục {procedure} tại {agency} do {person} gửi",
    en="{person}, not signed in, opens the filing link of {procedure} at {agency} that {person} passed on",
)
async def visitor_opens(context: ScenarioContext, visitor: str, procedure: str, agency: str, sender: str) -> None:
    """The link is one the portal made for somebody else."""
    province = context.subject
    citizen = await citizen_session(context, sender)
    code, chosen = province.procedure_code(procedure), province.agency(agency)
    context.memory[_ENTRY] = await context.portal.choose_service(citizen, code, chosen.code)
    actor = context.portal.visitor(visitor)
    page = await carry_out(context, province, "enter_as_visitor", actor, PageReached, entry_url=context.memory[_ENTRY])
    context.memory[_PAGE] = page
    await _try_to_begin(context, actor, code, chosen.code)


@when(
    vi="{person} thử lập hồ sơ thủ tục {procedure} tại cơ quan không thực hiện thủ tục là {agency}",
    en="{person} tries to begin a dossier for {procedure} at {agency}, which does not carry the procedure out",
)
async def try_other_agency(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signed in, past the portal's own choice of agencies."""
    citizen, province = await citizen_session(context, name), context.subject
    code, chosen = province.procedure_code(procedure), province.agency(agency)
    inputs = {"procedure_code": code, "agency_code": chosen.code}
    done = await attempt(context, province, "start_dossier", citizen, **inputs)
    remember_attempt(context, done)


@when(
    vi="{person} đăng tải các thành phần hồ sơ, trừ {text}, và thử nộp hồ sơ",
    en="{person} uploads the components except {text} and tries to submit the dossier",
)
async def submit_without(context: ScenarioContext, name: str, left_out: str) -> None:
    """If the province takes it, the officer's next step decides."""
    filing = filing_of(context, name)
    await leave_out(context, filing, left_out)
    await try_to_submit(context, filing)


@when(
    vi="{person} thử nộp hồ sơ khi chưa cập nhật thông tin cá nhân",
    en="{person} tries to submit the dossier before giving the personal data",
)
async def submit_bare(context: ScenarioContext, name: str) -> None:
    """A draft just begun."""
    context.memory[_LEFT_OUT] = ""
    await try_to_submit(context, filing_of(context, name))


@when(
    vi="cán bộ một cửa {agency} thử thông báo nộp phí, lệ phí của hồ sơ",
    en="the counter officer of {agency} tries to ask for a fee of the dossier",
)
async def try_to_charge(context: ScenarioContext, agency: str) -> None:
    """The answer, also a refusal, is for the check."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    code = submitted_code(filing)
    done = await attempt(context, filing.province, "request_payment", officer, dossier_code=code)
    remember_attempt(context, done)


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ cho người chưa đăng nhập",
    en="Province B's system begins no dossier for who has not signed in",
    requirements=("CV5632-4a-B1-1",),
)
async def nothing_for_visitor(context: ScenarioContext) -> None:
    """By its answer to the attempt."""
    tried = attempt_made(context)
    context.judge(nothing_for_strangers(tried.refused, tried.words, tried.seen_in))


@then(
    vi="{person} được đưa tới Cổng DVCQG để đăng nhập hoặc đăng ký tài khoản theo hướng dẫn",
    en="{person} is taken to the national portal to sign in or to register as guided",
    requirements=("CV5632-4a-B1-5",),
)
async def guided(context: ScenarioContext, name: str) -> None:
    """By the page where the visitor ended."""
    page: PageReached = context.memory[_PAGE]
    context.judge(guided_to_portal(context.memory[_ENTRY], page.landed_url, page.page))


@then(
    vi="hồ sơ đồng bộ ghi đúng cơ quan thực hiện {agency} đã chọn",
    en="the synchronised dossier names {agency} as the agency chosen",
    requirements=("CV5632-4a-B1-2",),
)
async def with_agency(context: ScenarioContext, agency: str) -> None:
    """DonViXuLy of the record."""
    evidence = await seen_with_status(context, current_filing(context), *ARRIVED)
    context.judge(filed_with(evidence.records, context.subject.agency(agency).name))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ tại cơ quan không thực hiện thủ tục",
    en="Province B's system begins no dossier at an agency that does not carry the procedure out",
    requirements=("CV5632-4a-B1-2",),
)
async def not_there(context: ScenarioContext) -> None:
    """By its answer to the attempt."""
    tried = attempt_made(context)
    context.judge(not_filed_there(AT_AGENCY, tried.refused, tried.words, tried.seen_in))


@then(
    vi="hồ sơ đồng bộ có thông tin cá nhân và đủ thành phần hồ sơ của thủ tục",
    en="the synchronised dossier has the personal data and all components of the procedure",
    requirements=("CV5632-4a-B1-3",),
)
async def complete(context: ScenarioContext) -> None:
    """A file for each component the province asks for."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(filed_complete(evidence.records, [component.code for component in filing.components]))


@then(
    vi="hồ sơ trực tuyến chưa đầy đủ của {person} không được tiếp nhận khi chưa bổ sung",
    en="the incomplete online dossier of {person} is not received before it is completed",
    requirements=("CV5632-4a-B1-3",),
)
async def held_back(context: ScenarioContext, name: str) -> None:
    """Refused at filing, or asked for before reception."""
    context.judge(await held_back_by(context, COMPLETE, filing_of(context, name)))


@then(
    vi="hồ sơ thủ tục không thu phí, lệ phí được tiếp nhận mà không có bước nộp phí, lệ phí",
    en="the dossier of a procedure without a fee is received without any step of paying",
    requirements=("CV5632-4a-B1-4",),
)
async def nothing_to_pay(context: ScenarioContext) -> None:
    """By the fees and the states of its records."""
    evidence = await seen_with_status(context, current_filing(context), *AFTER_RECEPTION)
    context.judge(free_of_charge(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không thông báo nộp phí, lệ phí đối với thủ tục không thu",
    en="Province B's system asks for no fee where the procedure has none",
    requirements=("CV5632-4a-B1-4",),
)
async def charge_stopped(context: ScenarioContext) -> None:
    """By its answer to the officer."""
    tried = attempt_made(context)
    context.judge(fee_not_asked(tried.refused, tried.words, tried.seen_in))


async def leave_out(context: ScenarioContext, filing: Filing, name: str) -> None:
    """A good paper for every component but the one of that name.

    Raises:
        StepBlocked: the province asks for no such component.
    """
    named = [component for component in filing.components if component.name == name]
    if not named:
        raise StepBlocked(f"Thủ tục không có thành phần hồ sơ «{name}».", f"No component «{name}» is asked for.")
    context.memory[_LEFT_OUT] = named[0].code
    asked, filing.components = filing.components, [one for one in filing.components if one not in named]
    await complete_components(context, filing, filing.agency.name if filing.at_counter else ISSUER)
    filing.components = asked


async def try_to_submit(context: ScenarioContext, filing: Filing) -> None:
    """Submit, and let the counter receive it when the province took it; refusals are remembered."""
    action = "submit_at_counter" if filing.at_counter else "submit"
    done = await attempt(context, filing.province, action, filing.actor, draft=filing.draft)
    remember_attempt(context, done)
    if isinstance(done.values, Submitted):
        filing.dossier_code = done.values.dossier_code
        officer = await officer_for(filing, Role.COUNTER_OFFICER)
        received = await attempt(context, filing.province, "receive", officer, dossier_code=filing.dossier_code)
        remember_attempt(context, received)


async def held_back_by(context: ScenarioContext, rule: Rule, filing: Filing) -> list[Observation]:
    """What the rule says of a dossier that somebody tried to file although something is missing."""
    tried, left_out = attempt_made(context), context.memory.get(_LEFT_OUT, "")
    evidence = await _what_became_of(context, filing, tried.refused)
    return incomplete_held_back(rule, tried.refused, tried.words, evidence.records, left_out, tried.seen_in)


async def _what_became_of(context: ScenarioContext, filing: Filing, refused: bool) -> Evidence:
    """The evidence of a dossier that was taken although something is missing; none when it was refused at filing."""
    if not filing.dossier_code:
        return Evidence([], [], [], [])
    if refused:
        return await evidence_of(context, filing)
    ends = (*AFTER_RECEPTION, DossierStatus.IN_PROGRESS)
    return await seen_until(context, filing, lambda evidence: evidence.has_status(*ends))


async def _try_to_begin(context: ScenarioContext, actor: ActorSession, procedure: str, agency: str) -> None:
    inputs = {"procedure_code": procedure, "agency_code": agency}
    done = await attempt(context, context.subject, "start_as_visitor", actor, **inputs)
    if done.refused or isinstance(done.values, DraftOpened):
        remember_attempt(context, done)
    else:
        remember_failure(context, done.message)
