"""Who only steers the quality of handling: sees how a dossier stands, opens no paper (5632, Tài liệu mục 2.a)."""

from conformance.checks.overseeing import content_is_closed, known_as_replaceable, state_is_shown
from conformance.province.actions import DossierWatched, Role
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import attempt_made, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import current_filing, filing_at, submitted_code
from conformance.steps.names import DocumentKind
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus

_WATCHED = "dossier as the overseer sees it"


@when(
    vi="cán bộ điều hành chất lượng giải quyết của {agency} xem tình trạng hồ sơ",
    en="the officer of {agency} who steers the quality of handling looks at the dossier's state",
)
async def watch(context: ScenarioContext, agency: str) -> None:
    """The role of its own, not the one that handles."""
    filing = filing_at(context, agency)
    overseer = await officer_for(filing, Role.OVERSEER)
    code = submitted_code(filing)
    watched = await carry_out(context, filing.province, "watch_dossier", overseer, DossierWatched, dossier_code=code)
    context.memory[_WATCHED] = watched


@when(
    vi="cán bộ điều hành chất lượng giải quyết của {agency} thử mở nội dung kết quả của hồ sơ",
    en="the officer of {agency} who steers the quality of handling tries to open the dossier's result",
)
async def try_to_open(context: ScenarioContext, agency: str) -> None:
    """The answer, also a refusal, is for the check."""
    await watch(context, agency)
    watched: DossierWatched = context.memory[_WATCHED]
    if not watched.result:
        raise StepBlocked("Hồ sơ chưa có kết quả để thử mở.", "The dossier has no result to try with.")
    filing = current_filing(context)
    overseer = await officer_for(filing, Role.OVERSEER)
    inputs = {"dossier_code": submitted_code(filing), "result": watched.result}
    done = await attempt(context, filing.province, "open_as_overseer", overseer, **inputs)
    remember_attempt(context, done)


@then(
    vi="HTTT GQTTHC tỉnh B hiển thị tình trạng hồ sơ với cán bộ điều hành chất lượng giải quyết",
    en="Province B's system shows the dossier's state to who steers the quality of handling",
    requirements=("CV5632-2a-1",),
)
async def state_shown(context: ScenarioContext) -> None:
    """Any status of the list."""
    watched: DossierWatched = context.memory[_WATCHED]
    context.judge(state_is_shown(watched.status, frozenset(DossierStatus), last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không mở nội dung giấy tờ với cán bộ điều hành chất lượng giải quyết",
    en="Province B's system opens no paper to who steers the quality of handling",
    requirements=("CV5632-2a-1",),
)
async def closed(context: ScenarioContext) -> None:
    """By its answer."""
    tried = attempt_made(context)
    context.judge(content_is_closed(tried.refused, tried.words, tried.seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận thành phần hồ sơ {document} thay thế được bằng kết quả có mã {kq_code}",
    en="Province B's system knows the component {document} as replaceable by the result of code {kq_code}",
    requirements=("CV5632-CV2-1",),
)
async def replaceable(context: ScenarioContext, kind: DocumentKind, kq_code: str) -> None:
    """As it shows the components."""
    filing = current_filing(context)
    context.judge(known_as_replaceable(filing.components, kind.title, kq_code, last_exchange(context)))
