"""Thì: slips and decisions that the applicant gets, and what applicants may choose."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.choices import (
    CHANNEL,
    IN_GOOD_TIME,
    ONE_NEW_DAY,
    RATED_AFTER,
    RATED_ONCE,
    withdrawal_not_denied,
    withdrawal_told,
)
from conformance.checks.deliverable import SEAL_LAST
from conformance.checks.slips import (
    APOLOGY,
    RECEIPT_2025,
    REFUSED,
    STOPPED,
    apology_sent,
    in_form_of_2025,
    no_receipt_yet,
    receipt_given,
    refused_in_writing,
)
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.deciding import case_of, due_before, steps_of
from conformance.steps.evidence import evidence_of, last_exchange, seen_with_progress, seen_with_status
from conformance.steps.filing import current_filing
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus

_WITHOUT_REASON = ("Việc được thực hiện mà không nêu lý do.", "It was done without a reason.")


@then(
    vi="hồ sơ có Giấy tiếp nhận hồ sơ và hẹn trả kết quả, ghi ngày hẹn trả",
    en="the dossier has its receipt with the appointed day",
    requirements=("ND61-17-1-1", "TT03-MB-1"),
)
async def has_receipt(context: ScenarioContext) -> None:
    """Form 01."""
    filing = current_filing(context)
    due_at = (await steps_of(context, filing)).due_at
    papers = (await case_of(context, filing)).papers
    context.judge(receipt_given(papers, due_at, last_exchange(context)))
    context.judge(in_form_of_2025(RECEIPT_2025, papers, "receipt", last_exchange(context)))


@then(
    vi="hồ sơ chưa được tiếp nhận thì chưa có Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    en="a dossier that is not received yet has no receipt",
    requirements=("ND61-17-1-1", "TT03-MB-1"),
)
async def has_no_receipt(context: ScenarioContext) -> None:
    """Nobody has received it."""
    papers = (await case_of(context, current_filing(context))).papers
    context.judge(no_receipt_yet(papers, last_exchange(context)))


@then(
    vi="{person} nhận Phiếu xin lỗi và hẹn lại ngày trả kết quả có ngày hẹn mới",
    en="{person} gets the apology with the new day",
    requirements=("ND61-19-9-1",),
)
async def gets_apology(context: ScenarioContext, name: str) -> None:
    """Form 04."""
    filing, tried = current_filing(context), latest_attempt(context)
    after = (await steps_of(context, filing)).due_at
    papers = (await case_of(context, filing)).papers
    context.judge(apology_sent(tried, papers, due_before(context), after, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không hẹn lại ngày trả kết quả khi chưa nêu lý do",
    en="Province B's system appoints no new day without a reason",
    requirements=("ND61-19-9-1",),
)
async def no_day_without_reason(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    context.judge(is_stopped(APOLOGY, latest_attempt(context), did=_WITHOUT_REASON))


@then(
    vi="việc hẹn lại lần thứ nhất, trước hạn giải quyết ít nhất 01 ngày được thực hiện",
    en="a first new day, appointed at least one day before the period ends, is let through",
    requirements=("ND61-19-9-2", "ND61-19-9-3"),
)
async def first_day_let(context: ScenarioContext) -> None:
    """Lawful."""
    did = ("Ngày trả kết quả được hẹn lại.", "A new day is appointed.")
    for by in (ONE_NEW_DAY, IN_GOOD_TIME):
        context.judge(is_let_through(by, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không hẹn lại ngày trả kết quả lần thứ hai",
    en="Province B's system appoints no second new day",
    requirements=("ND61-19-9-2",),
)
async def no_second_day(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    did = ("Ngày trả kết quả được hẹn lại lần thứ hai.", "A second new day was appointed.")
    context.judge(is_stopped(ONE_NEW_DAY, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không hẹn lại khi chỉ còn dưới 01 ngày trước hạn giải quyết",
    en="Province B's system appoints no new day when less than one day is left",
    requirements=("ND61-19-9-3",),
)
async def not_too_late(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    did = ("Ngày trả kết quả được hẹn lại khi còn dưới 01 ngày.", "A new day was appointed on the last day.")
    context.judge(is_stopped(IN_GOOD_TIME, latest_attempt(context), did=did))


@then(
    vi="{person} nhận Thông báo về việc dừng giải quyết hồ sơ theo mẫu đang áp dụng",
    en="{person} gets the notice that the dossier is stopped, in the form in force",
    requirements=("TT03-MB-2",),
)
async def told_of_stop(context: ScenarioContext, name: str) -> None:
    """Form 05 of the circular of 2025 (D-52)."""
    papers = (await case_of(context, current_filing(context))).papers
    context.judge(in_form_of_2025(STOPPED, papers, "stop", last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không dừng giải quyết hồ sơ khi chưa nêu lý do",
    en="Province B's system stops no dossier without a reason",
    requirements=("TT03-MB-2",),
)
async def no_stop_without_reason(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    context.judge(is_stopped(STOPPED, latest_attempt(context), did=_WITHOUT_REASON))


@then(
    vi="hồ sơ được từ chối giải quyết bằng văn bản nêu rõ lý do trong thời hạn giải quyết",
    en="the dossier is refused in writing, with the reason, within the period",
    requirements=("ND61-19-8-1",),
)
async def refused(context: ScenarioContext) -> None:
    """Status 8 with NgayTuChoi and the words of the progress row."""
    filing = current_filing(context)
    evidence = await seen_with_progress(context, filing, DossierStatus.DISCONTINUED)
    due_at = (await steps_of(context, filing)).due_at
    context.judge(refused_in_writing(evidence.records, evidence.rows, due_at))


@then(
    vi="HTTT GQTTHC tỉnh B không từ chối giải quyết hồ sơ khi chưa nêu lý do",
    en="Province B's system refuses no dossier without a reason",
    requirements=("ND61-19-8-1",),
)
async def no_refusal_without_reason(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    context.judge(is_stopped(REFUSED, latest_attempt(context), did=_WITHOUT_REASON))


@then(
    vi="Cổng DVCQG nhận được yêu cầu rút hồ sơ và việc cho rút hồ sơ",
    en="the national portal receives the request to withdraw and the withdrawal",
    requirements=("QCVN120-TT-1",),
)
async def withdrawal_seen(context: ScenarioContext) -> None:
    """7, then 8."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.DISCONTINUED)
    context.judge(withdrawal_told(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không từ chối việc rút hồ sơ chưa tiếp nhận",
    en="Province B's system does not deny the withdrawal of a dossier not received yet",
    requirements=("QCVN120-TT-1",),
)
async def not_denied(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    evidence = await evidence_of(context, current_filing(context))
    received = evidence.has_status(DossierStatus.RECEIVED)
    context.judge(withdrawal_not_denied(latest_attempt(context), received=received))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận đánh giá của {person}",
    en="Province B's system keeps the rating of {person}",
    requirements=("ND61-31-1-1", "ND61-31-1-2"),
)
async def rating_kept(context: ScenarioContext, name: str) -> None:
    """After the result."""
    did = ("Đánh giá được ghi nhận.", "The rating is kept.")
    for by in (RATED_AFTER, RATED_ONCE):
        context.judge(is_let_through(by, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận đánh giá khi hồ sơ chưa được giải quyết xong",
    en="Province B's system keeps no rating before the dossier is settled",
    requirements=("ND61-31-1-1",),
)
async def no_rating_yet(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    did = ("Đánh giá được ghi nhận khi hồ sơ đang giải quyết.", "A dossier under way was rated.")
    context.judge(is_stopped(RATED_AFTER, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận đánh giá lần thứ hai",
    en="Province B's system keeps no second rating",
    requirements=("ND61-31-1-2",),
)
async def no_second_rating(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    did = ("Hồ sơ được đánh giá hai lần.", "The dossier was rated twice.")
    context.judge(is_stopped(RATED_ONCE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ký số của cơ quan trên văn bản chưa có chữ ký số của người có thẩm quyền",
    en="Province B's system puts no agency signature on a document that the competent person has not signed",
    requirements=("ND30-32-2-1",),
)
async def no_seal_before_signature(context: ScenarioContext) -> None:
    """By the answer to the attempt."""
    did = ("Cơ quan ký số trên văn bản chưa có chữ ký số của người có thẩm quyền.", "It was sealed unsigned.")
    context.judge(is_stopped(SEAL_LAST, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B lập được hồ sơ nộp trực tiếp",
    en="Province B's system opens the in-person dossier",
    requirements=("ND61-5-1-1",),
)
async def taken_in_person(context: ScenarioContext) -> None:
    """The applicant's choice."""
    did = ("Hồ sơ nộp trực tiếp được lập.", "The in-person dossier is opened.")
    context.judge(is_let_through(CHANNEL, latest_attempt(context), did=did))
