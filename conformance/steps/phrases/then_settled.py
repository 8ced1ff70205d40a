"""Thì: the supplement slip, the leader's no, other bodies, the announcement, the return and its data."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.settling import (
    PAID_FIRST,
    REPLIES,
    SENT_BACK,
    announced,
    not_asked_past_one_stop,
    return_entered,
    return_not_recorded,
    slip_sent,
)
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import evidence_of, last_exchange, seen_with_status
from conformance.steps.filing import current_filing, filing_of
from conformance.steps.intake import own_case
from conformance.steps.phrases.settling import BEFORE_RESULT
from conformance.steps.provincial_portal import messages_until
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus


@then(
    vi="{person} nhận được Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ nêu nội dung {text}",
    en="{person} gets the supplement slip with the content {text}",
    requirements=("HT-2-B3a-1",),
)
async def slip(context: ScenarioContext, name: str, words: str) -> None:
    """As the submitter sees it, and as the portal hears it."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, DossierStatus.SUPPLEMENT_REQUESTED)
    shown = await own_case(context, filing)
    context.judge(slip_sent(shown.papers, evidence.records, words, last_exchange(context)))


@then(
    vi="{person} chưa nhận được yêu cầu bổ sung khi Bộ phận Một cửa chưa gửi",
    en="{person} gets no request before the one-stop has sent it",
    requirements=("HT-2-B3a-1",),
)
async def nothing_past_one_stop(context: ScenarioContext, name: str) -> None:
    """As the submitter sees it, and as the portal hears it."""
    filing = filing_of(context, name)
    shown, evidence = await own_case(context, filing), await evidence_of(context, filing)
    context.judge(not_asked_past_one_stop(shown.papers, evidence.records, last_exchange(context)))


@then(
    vi="kết quả được lãnh đạo ký số sau khi phòng chuyên môn trình lại",
    en="the result is signed by the leader after the specialists submitted it again",
    requirements=("HT-2-B3b-1",),
)
async def signed_after_return(context: ScenarioContext) -> None:
    """By the answer to the signing."""
    did = ("Kết quả trình lại được ký số.", "The result submitted again was signed.")
    context.judge(is_let_through(SENT_BACK, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ký số kết quả mà lãnh đạo đã trả lại",
    en="Province B's system signs no result that the leader sent back",
    requirements=("HT-2-B3b-1",),
)
async def not_signed(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Kết quả đã trả lại vẫn được ký số.", "The result that was sent back was signed.")
    context.judge(is_stopped(SENT_BACK, latest_attempt(context), did=did))


@then(
    vi="việc lấy ý kiến kết thúc sau khi có ý kiến trả lời",
    en="the consultation ends after the reply",
    requirements=("HT-2-B3c-1",),
)
async def ended(context: ScenarioContext) -> None:
    """By the answer to ending it."""
    did = ("Việc lấy ý kiến kết thúc khi đã có ý kiến.", "The consultation ended with its reply.")
    context.judge(is_let_through(REPLIES, latest_attempt(context), did=did))


@then(
    vi="việc lấy ý kiến kết thúc theo lý do đã ghi",
    en="the consultation ends by the reason noted",
    requirements=("HT-2-B3c-1",),
)
async def ended_with_reason(context: ScenarioContext) -> None:
    """By the answer to ending it."""
    did = ("Việc lấy ý kiến kết thúc, có ghi lý do.", "The consultation ended with a reason.")
    context.judge(is_let_through(REPLIES, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không kết thúc việc lấy ý kiến khi chưa có ý kiến trả lời",
    en="Province B's system does not end the consultation before the reply",
    requirements=("HT-2-B3c-1",),
)
async def not_ended(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Việc lấy ý kiến kết thúc khi chưa có ý kiến.", "The consultation ended without a reply.")
    context.judge(is_stopped(REPLIES, latest_attempt(context), did=did))


@then(
    vi="{person} được thông báo có kết quả qua cả thư điện tử và tin nhắn đã cung cấp trong hồ sơ",
    en="{person} is told of the result by both e-mail and text message at the dossier's contacts",
    requirements=("HT-2-B4a-1",),
)
async def told_by_both(context: ScenarioContext, name: str) -> None:
    """Of the messages since the last act before the result."""
    filing, known = filing_of(context, name), context.memory.get(BEFORE_RESULT, 0)
    evidence = await seen_with_status(context, filing, DossierStatus.PROCESSED)
    found = await messages_until(context, name, lambda messages: len(messages) >= known + 3)
    person, is_done = filing.person, evidence.has_status(DossierStatus.PROCESSED)
    context.judge(announced(found[known:], person.email, person.phone, is_done=is_done, seen_in=last_exchange(context)))


@then(
    vi="kết quả được trả khi phí, lệ phí đã nộp",
    en="the result is returned once the fee is paid",
    requirements=("HT-2-B4b-1",),
)
async def returned_paid(context: ScenarioContext) -> None:
    """By the answer to the return."""
    did = ("Kết quả được trả.", "The result was returned.")
    context.judge(is_let_through(PAID_FIRST, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không trả kết quả khi phí, lệ phí chưa được nộp",
    en="Province B's system does not return the result while the fee is owed",
    requirements=("HT-2-B4b-1",),
)
async def unpaid_not_returned(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Kết quả được trả khi chưa nộp phí, lệ phí.", "The result was returned unpaid.")
    context.judge(is_stopped(PAID_FIRST, latest_attempt(context), did=did))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG ghi ngày trả và hình thức trả kết quả",
    en="the synchronised dossier tells day and form of the return",
    requirements=("HT-2-B4c-1",),
)
async def return_data(context: ScenarioContext) -> None:
    """NgayTra and HinhThuc."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(return_entered(evidence.records))


@then(
    vi="Cổng DVCQG không nhận trạng thái đã trả kết quả khi kết quả chưa được trả",
    en="the national portal hears of no return while nothing was returned",
    requirements=("HT-2-B4c-1",),
)
async def no_return_data(context: ScenarioContext) -> None:
    """Of what the portal has heard once the processing is over."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.PROCESSED)
    context.judge(return_not_recorded(evidence.records, latest_attempt(context)))
