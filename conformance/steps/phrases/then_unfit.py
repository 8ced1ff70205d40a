"""Thì: what is wrong was refused and everything stands as before; what is right was taken."""

from conformance.checks.attempts import is_let_through
from conformance.checks.rule import Rule
from conformance.checks.signed_papers import kept_out, taken
from conformance.checks.wrong_input import (
    IN_TURN,
    KIND,
    OPEN_SESSION,
    OWN_DRAFT,
    SAME_NAME,
    SIGNED_BEFORE_RETURN,
    SIZE,
    TYPED,
    done_in_turn,
    kept_as_given,
    name_composed,
    one_dossier,
    refused_unchanged,
    returned_after_signing,
    unknown_left_out,
)
from conformance.province.actions import OwnDossiers
from conformance.steps.acting import carry_out
from conformance.steps.attempts import asked_of_vault, latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import has_looked_up, seen_with_status
from conformance.steps.filing import current_filing, filing_of, submitted_code
from conformance.steps.flawed_papers import facts_of_current
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.phrases.unsent_drafts import GIVEN_VALUES, UNKNOWN_FIELD
from conformance.steps.provincial_portal import shown_form
from conformance.steps.registry import then
from conformance.steps.unsent import dossier_state, draft_state, form_state, state_before
from mock_dvcqg.contract.codes import DossierStatus

_SENT = ("Hồ sơ được nhận.", "The dossier was taken.")


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận các mục của tờ khai điện tử đúng như đã khai",
    en="Province B's system keeps the items of the e-form as they were given",
    requirements=("ND45-11-1-1",),
)
async def right_values_kept(context: ScenarioContext) -> None:
    """Read again from the form."""
    kept = (await shown_form(context, current_filing(context))).values
    context.judge(kept_as_given(TYPED, latest_attempt(context), context.memory.get(GIVEN_VALUES, {}), kept))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử có mục sai kiểu, nội dung đã lưu giữ nguyên",
    en="Province B's system does not take the e-form with an item of the wrong type, and what it keeps is unchanged",
    requirements=("ND45-11-1-1",),
)
async def wrong_values_refused(context: ScenarioContext) -> None:
    """Nothing of it is kept."""
    after = await form_state(context, current_filing(context))
    context.judge(refused_unchanged(TYPED, latest_attempt(context), state_before(context), after))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận thông tin cá nhân sai hoặc thiếu, hồ sơ đang lập giữ nguyên",
    en="Province B's system does not take personal data that are wrong or incomplete, and the draft is unchanged",
    requirements=("ND45-11-1-1",),
)
async def wrong_person_refused(context: ScenarioContext) -> None:
    """Nothing of it is kept."""
    await _draft_unchanged(context, TYPED)


@then(
    vi="HTTT GQTTHC tỉnh B không lưu mục không có trong biểu mẫu",
    en="Province B's system does not keep the item that the form does not have",
    requirements=("SQC-TK-1",),
)
async def unknown_not_kept(context: ScenarioContext) -> None:
    """Whether it refuses the whole form or leaves the item out."""
    kept = (await shown_form(context, current_filing(context))).values
    context.judge(unknown_left_out(latest_attempt(context), UNKNOWN_FIELD, kept))


@then(
    vi="HTTT GQTTHC tỉnh B không nhận hồ sơ của {person} do tài khoản khác nộp, hồ sơ đang lập giữ nguyên",
    en="Province B's system does not take the dossier of {person} sent by another account, and the draft is unchanged",
    requirements=("ND45-6-2-1",),
)
async def anothers_not_sent(context: ScenarioContext, name: str) -> None:
    """As its own person sees it."""
    await _draft_unchanged(context, OWN_DRAFT)


@then(
    vi="HTTT GQTTHC tỉnh B nhận hồ sơ do chính {person} nộp",
    en="Province B's system takes the dossier that {person} sends",
    requirements=("ND45-6-2-1",),
)
async def own_sent(context: ScenarioContext, name: str) -> None:
    """The honest case."""
    context.judge(is_let_through(OWN_DRAFT, latest_attempt(context), did=_SENT))


@then(
    vi="HTTT GQTTHC tỉnh B không nhận hồ sơ từ phiên làm việc đã hết hạn, hồ sơ đang lập giữ nguyên",
    en="Province B's system does not take the dossier from an ended session, and the draft is unchanged",
    requirements=("ND45-7-2-1",),
)
async def ended_session_refused(context: ScenarioContext) -> None:
    """The draft is read in a new session."""
    await _draft_unchanged(context, OPEN_SESSION)


@then(
    vi="HTTT GQTTHC tỉnh B nhận hồ sơ sau khi {person} đăng nhập lại",
    en="Province B's system takes the dossier once {person} has signed in again",
    requirements=("ND45-7-2-1",),
)
async def taken_when_signed_in(context: ScenarioContext, name: str) -> None:
    """The draft was kept."""
    context.judge(is_let_through(OPEN_SESSION, latest_attempt(context), did=_SENT))


@then(
    vi="lần nộp của {person} chỉ có một hồ sơ, một mã hồ sơ",
    en="the submission of {person} gives one dossier with one code",
    requirements=("SQC-NL-1",),
)
async def one_only(context: ScenarioContext, name: str) -> None:
    """In the list of the account's own dossiers; the person is new, so there is no other."""
    filing = filing_of(context, name)
    listed = await carry_out(context, filing.province, "list_own_dossiers", filing.actor, OwnDossiers)
    context.judge(one_dossier(latest_attempt(context), listed.dossiers, submitted_code(filing)))


@then(
    vi="HTTT GQTTHC tỉnh B không trả kết quả chưa ký số, hồ sơ giữ nguyên trạng thái",
    en="Province B's system does not return a result that is not signed, and the dossier keeps its status",
    requirements=("CV5632-4a-B2-TT1",),
)
async def unsigned_not_returned(context: ScenarioContext) -> None:
    """Neither status nor steps change."""
    await _dossier_unchanged(context, SIGNED_BEFORE_RETURN)


@then(
    vi="Cổng DVCQG ghi nhận hồ sơ đã xử lý xong trước khi ghi nhận đã trả kết quả",
    en="the national portal is told that the dossier is processed before it is told of the return",
    requirements=("CV5632-4a-B2-TT1",),
)
async def returned_in_order(context: ScenarioContext) -> None:
    """By the records of the portal."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(returned_after_signing(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không thực hiện thao tác trái trình tự, hồ sơ giữ nguyên trạng thái và các bước xử lý",
    en="Province B's system does not do the act out of turn, and the dossier keeps its status and steps",
    requirements=("SQC-TT-1",),
)
async def not_done_out_of_turn(context: ScenarioContext) -> None:
    """Neither status nor steps change."""
    await _dossier_unchanged(context, IN_TURN)


@then(
    vi="Cổng DVCQG ghi nhận các trạng thái của hồ sơ đúng trình tự xử lý",
    en="the national portal is told of the dossier's states in the order of its process",
    requirements=("SQC-TT-1",),
)
async def in_order(context: ScenarioContext) -> None:
    """By the records of the portal."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(done_in_turn(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B nhận tập tin trong giới hạn dung lượng",
    en="Province B's system takes the file that is within the limit of size",
    requirements=("SQC-TEP-1",),
)
async def within_limit_taken(context: ScenarioContext) -> None:
    """The honest case."""
    did = ("Tập tin được nhận.", "The file was taken.")
    context.judge(is_let_through(SIZE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không nhận tập tin vượt dung lượng, thành phần hồ sơ giữ nguyên",
    en="Province B's system does not take the file that is too large, and the component is unchanged",
    requirements=("SQC-TEP-1",),
)
async def too_large_refused(context: ScenarioContext) -> None:
    """The component has no file afterwards."""
    await _draft_unchanged(context, SIZE)


@then(
    vi="HTTT GQTTHC tỉnh B không nhận tập tin không phải PDF, thành phần hồ sơ giữ nguyên",
    en="Province B's system does not take what is no PDF, and the component is unchanged",
    requirements=("SQC-TEP-2",),
)
async def no_pdf_refused(context: ScenarioContext) -> None:
    """The component has no file afterwards."""
    await _draft_unchanged(context, KIND)


@then(
    vi="HTTT GQTTHC tỉnh B nhận tập tin PDF hợp lệ",
    en="Province B's system takes the good PDF file",
    requirements=("SQC-TEP-2",),
)
async def pdf_taken(context: ScenarioContext) -> None:
    """Whatever its name looks like."""
    did = ("Tập tin được nhận.", "The file was taken.")
    context.judge(is_let_through(KIND, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B đưa vào hồ sơ {document} ghi họ tên bằng Unicode tổ hợp",
    en="Province B's system takes the {document} that bears the name in decomposed Unicode",
    requirements=("SQC-CHU-1",),
)
async def decomposed_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """It is the same name."""
    filing = current_filing(context)
    context.judge(taken((SAME_NAME,), asked_of_vault(filing), facts_of_current(context, filing, kind)))


@then(
    vi="HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document} ghi họ tên khác dấu",
    en="Province B's system does not take the {document} that bears the name with other marks",
    requirements=("SQC-CHU-1",),
)
async def other_marks_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Another name, however near."""
    filing = current_filing(context)
    looked_up = await has_looked_up(context, filing)
    facts = facts_of_current(context, filing, kind)
    context.judge(kept_out(SAME_NAME, asked_of_vault(filing), facts, looked_up=looked_up))


@then(
    vi="hồ sơ đồng bộ ghi họ tên của {person} bằng Unicode dựng sẵn",
    en="the synchronised dossier bears the name of {person} in composed Unicode",
    requirements=("SQC-CHU-2",),
)
async def composed_on_the_wire(context: ScenarioContext, name: str) -> None:
    """By the raw record at the portal."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(name_composed(evidence.latest, filing.person.full_name))


async def _draft_unchanged(context: ScenarioContext, by: Rule) -> None:
    after = await draft_state(context, current_filing(context))
    context.judge(refused_unchanged(by, latest_attempt(context), state_before(context), after))


async def _dossier_unchanged(context: ScenarioContext, by: Rule) -> None:
    after = await dossier_state(context, current_filing(context))
    context.judge(refused_unchanged(by, latest_attempt(context), state_before(context), after))
