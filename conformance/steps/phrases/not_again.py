"""Khi, Thì: officers try to ask for a reused paper; a paper in hand is replaced by the stored one; what is uploaded."""

from conformance.checks.arrival import UPLOADED
from conformance.checks.asking_again import NOT_AGAIN
from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.paper_ban import NOT_WHILE_EXAMINED, both_vaults_asked, fees_told, not_asked_while_examined
from conformance.province.actions import Attached, Role
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import has_looked_up, province_view, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_at, filing_of, submitted_code
from conformance.steps.laboratory_papers import loose_paper
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import NATIONAL, see_offers, take_from_vault
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus

ASKED = ("Yêu cầu nộp lại giấy tờ đã khai thác được ghi nhận.", "The request for the reused paper was put through.")
WORDS = "Đề nghị nộp bản giấy để đối chiếu"


@when(
    vi="cán bộ một cửa {agency} thử yêu cầu nộp bản giấy {document}",
    en="the counter officer of {agency} tries to ask for the {document} on paper",
)
async def officer_asks(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """At intake, or when the result is to be handed over."""
    await _ask(context, agency, kind, "request_supplement", Role.COUNTER_OFFICER)


@when(
    vi="cán bộ nghiệp vụ {agency} thử đề nghị bổ sung bản giấy {document}",
    en="the specialist of {agency} tries to have the {document} asked for on paper",
)
async def specialist_asks(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """While examining."""
    await _ask(context, agency, kind, "propose_supplement", Role.SPECIALIST)


@when(
    vi="{person} đăng tải một tập tin cho thành phần hồ sơ {document} rồi thay bằng giấy tờ trong Kho DL Cổng DVCQG",
    en="{person} uploads a file for the component {document} and then replaces it by the paper of the national vault",
)
async def replace_upload(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """The citizen changes the choice before filing."""
    filing = filing_of(context, name)
    component = filing.component_for(kind).code
    await _put(context, filing, "upload_component", component, plain_paper(kind.title))
    await _take(context, filing, kind, NATIONAL)


@when(
    vi="cán bộ một cửa {agency} số hóa bản giấy {document} trước khi kiểm tra giấy tờ có thể khai thác",
    en="the counter officer of {agency} digitises the {document} on paper before checking what can be reused",
)
async def digitise_first(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """Replaced later by the stored paper."""
    filing = current_filing(context)
    component = filing.component_for(kind).code
    await _put(context, filing, "digitize_component", component, plain_paper(kind.title))
    filing.digitised.add(component)


@when(
    vi="cán bộ một cửa {agency} thử chuyển bản {document} của Kho DL Cổng DVCQG vào hồ sơ",
    en="the counter officer of {agency} tries to move the national vault's copy of the {document} into the dossier",
)
async def move_national(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """With the consent recorded before, though the local vault holds the paper too; the answer is for the checks."""
    await _take(context, current_filing(context), kind, NATIONAL, must=False)


@when(
    vi="{person} thử tự đăng tải bản {document} mới được cấp",
    en="{person} tries to upload a newly issued {document}",
)
async def try_upload(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """The answer, also a refusal, is for the checks."""
    filing = filing_of(context, name)
    component = filing.component_for(kind).code
    content = await loose_paper(context, filing.person, kind, "Sở Tư pháp tỉnh A")
    inputs = {"draft": filing.draft, "component": component, "file_name": f"{component}.pdf", "content": content}
    remember_attempt(context, await attempt(context, filing.province, "upload_component", filing.actor, **inputs))


@then(
    vi="HTTT GQTTHC tỉnh B nhận bản {document} do {person} tự đăng tải",
    en="Province B's system takes the {document} uploaded by {person}",
    requirements=("CV5632-5a-B2-7",),
)
async def upload_taken(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """Taking it from the vault is optional (5632 5.a Bước 2: «có thể»)."""
    did = ("Giấy tờ tự đăng tải được nhận.", "The uploaded paper was taken.")
    context.judge(is_let_through(UPLOADED, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không gửi công dân yêu cầu nộp lại {document} khi tiếp nhận",
    en="Province B's system sends no request for the {document} again at intake",
    requirements=("PT-II-1",),
)
async def not_at_intake(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the province's answer to the officer."""
    context.judge(is_stopped(NOT_AGAIN, latest_attempt(context), did=ASKED))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận yêu cầu nộp lại {document} trong quá trình giải quyết",
    en="Province B's system puts no request for the {document} through while the dossier is settled",
    requirements=("PT-II-3",),
)
async def not_while_examined(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the province's answer to the officer."""
    context.judge(is_stopped(NOT_WHILE_EXAMINED, latest_attempt(context), did=ASKED))


@then(
    vi="hồ sơ được giải quyết và trả kết quả mà không yêu cầu {person} nộp lại {document}",
    en="the dossier is settled and its result returned without asking {person} for the {document} again",
    requirements=("PT-II-3",),
)
async def settled_without_asking(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """By the portal's records and the province's own requests."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, DossierStatus.RETURNED)
    view = await province_view(context, filing)
    requests = None if view is None else list(view.requests)
    context.judge(not_asked_while_examined(evidence.records, requests, filing.component_for(kind).code))


@then(
    vi="HTTT GQTTHC tỉnh B đã kiểm tra cả hai Kho trước khi nhận bản giấy",
    en="Province B's system has checked both vaults before paper is taken",
    requirements=("PT-II2-B2-2",),
)
async def both_asked(context: ScenarioContext) -> None:
    """By the look-ups in the portal's journal."""
    filing = current_filing(context)
    listed = bool(filing.offers_seen_in)
    looked_up = await has_looked_up(context, filing)
    context.judge(both_vaults_asked(looked_up=looked_up, listed=listed, seen_in=filing.offers_seen_in))


@then(
    vi="hồ sơ đồng bộ nêu phí, lệ phí của thủ tục để thực hiện bước thanh toán",
    en="the synchronised dossier tells the procedure's fees for the step of paying",
    requirements=("CV5632-5a-B2-9",),
)
async def fees_follow(context: ScenarioContext) -> None:
    """DanhSachLePhi of the record."""
    evidence = await seen_with_status(context, current_filing(context), *ARRIVED)
    context.judge(fees_told(evidence.latest))


async def _ask(context: ScenarioContext, agency: str, kind: DocumentKind, action: str, role: Role) -> None:
    filing = filing_at(context, agency)
    officer = await officer_for(filing, role)
    inputs = {"dossier_code": submitted_code(filing), "component": filing.component_for(kind).code, "text": WORDS}
    remember_attempt(context, await attempt(context, filing.province, action, officer, **inputs))


async def _put(context: ScenarioContext, filing: Filing, action: str, component: str, content: bytes) -> None:
    inputs = {"draft": filing.draft, "component": component, "file_name": f"{component}.pdf", "content": content}
    filing.attached[component] = await carry_out(context, filing.province, action, filing.actor, Attached, **inputs)


async def _take(
    context: ScenarioContext, filing: Filing, kind: DocumentKind, source: str, *, must: bool = True
) -> None:
    offers = filing.offers or await see_offers(context, filing)
    component = filing.component_for(kind).code
    mine = [o for o in offers if (o.component, o.kq_code, o.source) == (component, kind.kq_code, source)]
    if not mine:
        raise StepBlocked(f"HTTT GQTTHC không hiển thị «{kind.title}».", f"The system does not show «{kind.title}».")
    done = await take_from_vault(context, filing, component, mine[0])
    remember_attempt(context, done)
    if must and done.refused:
        raise StepBlocked(f"HTTT GQTTHC không nhận giấy tờ: {done.message}.", f"It was refused: {done.message}.")
