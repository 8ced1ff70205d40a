"""Thì: what the intake came to – crossing, fee, reception, one outcome, guidance, correction, no paper, forwarding."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.intake_outcomes import (
    ASKED_TO_PAY,
    CORRECTED,
    DECLINED,
    FORWARDED,
    GUIDED,
    NO_PAPER,
    NOT_HELD,
    ONCE,
    ONE_OUTCOME,
    VOUCHER,
    asked_once,
    crossed,
    exactly_one,
    forgery_not_booked,
    forwarded_after_reception,
    guidance_sent,
    no_paper_for_correction,
    reception_told,
    slip_received,
    waits_for_fee,
)
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, seen_with_progress, seen_with_status
from conformance.steps.filing import current_filing, filing_of, submitted_code
from conformance.steps.intake import found_at_one_stop, own_case
from conformance.steps.paying import fees_of
from conformance.steps.phrases.intake import TOLD
from conformance.steps.provincial_portal import messages_of
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus


@then(
    vi="hồ sơ của {person} tự động có trên hệ thống một cửa điện tử",
    en="the dossier of {person} is in the one-stop system by itself",
    requirements=("HT-2-MD-1",),
)
async def has_crossed(context: ScenarioContext, name: str) -> None:
    """A dossier filed later that is there makes absence a proof."""
    filing, latest = filing_of(context, name), current_filing(context)
    found = await found_at_one_stop(context, filing)
    later = [] if latest is filing else await found_at_one_stop(context, latest)
    context.judge(crossed(found, submitted_code(filing), later, last_exchange(context)))


@then(
    vi="Cổng DVCQG nhận được hồ sơ đang chờ nộp phí, lệ phí và chưa được tiếp nhận",
    en="the national portal hears that the dossier waits for the fee and is not received",
    requirements=("HT-2-B1c-1",),
)
async def fee_asked(context: ScenarioContext) -> None:
    """Status 6, and no status 2 before it."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.OBLIGATION_REQUESTED)
    context.judge(waits_for_fee(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không tiếp nhận hồ sơ khi phí, lệ phí phải nộp trước chưa được nộp",
    en="Province B's system does not receive the dossier while the fee due before is not paid",
    requirements=("HT-2-B1c-1",),
)
async def unpaid_not_received(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ được tiếp nhận khi chưa nộp phí, lệ phí.", "The dossier was received unpaid.")
    context.judge(is_stopped(ASKED_TO_PAY, latest_attempt(context), did=did))


@then(
    vi="hồ sơ được tiếp nhận căn cứ chứng từ thanh toán hợp lệ",
    en="the dossier is received on the valid voucher",
    requirements=("HT-2-B1c-2",),
)
async def received_on_voucher(context: ScenarioContext) -> None:
    """By the answer to the reception."""
    did = ("Hồ sơ được tiếp nhận sau khi thanh toán.", "The dossier was received after the payment.")
    context.judge(is_let_through(VOUCHER, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận thông báo thanh toán giả mạo là chứng từ",
    en="Province B's system does not take the forged message for a voucher",
    requirements=("HT-2-B1c-2",),
)
async def forgery_refused(context: ScenarioContext) -> None:
    """By what is then shown as paid."""
    fees = await fees_of(context, current_filing(context))
    context.judge(forgery_not_booked(fees, last_exchange(context)))


@then(
    vi="hồ sơ được tiếp nhận mà không chờ nộp phí, lệ phí",
    en="the dossier is received without waiting for a fee",
    requirements=("HT-2-B1c-3",),
)
async def not_held(context: ScenarioContext) -> None:
    """By the answer to the reception."""
    did = ("Hồ sơ được tiếp nhận.", "The dossier was received.")
    context.judge(is_let_through(NOT_HELD, latest_attempt(context), did=did))


@then(
    vi="{person} tự động nhận được thông báo hồ sơ đã được tiếp nhận",
    en="{person} is told automatically that the dossier was received",
    requirements=("HT-2-B1c-4",),
)
async def told_of_reception(context: ScenarioContext, name: str) -> None:
    """A message that came with the reception; one of a later act proves that it did not."""
    before, after = context.memory.get(TOLD, (0, 0))
    later = len(await messages_of(context, name))
    context.judge(reception_told(before, after, later, last_exchange(context)))


@then(
    vi="Cổng DVCQG nhận được yêu cầu bổ sung nêu rõ nội dung {text}",
    en="the national portal gets the request with the content {text}",
    requirements=("HT-2-B1c-5",),
)
async def guidance(context: ScenarioContext, words: str) -> None:
    """NoiDungBoSung of the record."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.SUPPLEMENT_REQUESTED)
    context.judge(guidance_sent(evidence.records, words))


@then(
    vi="HTTT GQTTHC tỉnh B không gửi yêu cầu bổ sung khi chưa nêu nội dung",
    en="Province B's system sends no request without its content",
    requirements=("HT-2-B1c-5",),
)
async def silent_request_stopped(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Yêu cầu bổ sung được gửi mà không nêu nội dung.", "A request was sent without its content.")
    context.judge(is_stopped(GUIDED, latest_attempt(context), did=did))


@then(
    vi="hồ sơ chỉ có một yêu cầu bổ sung ở bước tiếp nhận",
    en="there is one request for a supplement at reception",
    requirements=("HT-2-B1c-6",),
)
async def one_request(context: ScenarioContext) -> None:
    """DanhSachHoSoBoSung of the record."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.SUPPLEMENT_REQUESTED)
    context.judge(asked_once(evidence.records))


@then(
    vi="yêu cầu bổ sung sau thẩm tra được gửi dù đã yêu cầu bổ sung một lần ở bước tiếp nhận",
    en="the request after verification is sent though one was made at reception",
    requirements=("HT-2-B1c-6",),
)
async def later_request_sent(context: ScenarioContext) -> None:
    """Once is said of the reception; by the answer to sending it."""
    did = ("Yêu cầu bổ sung sau thẩm tra được gửi.", "The request after verification was sent.")
    context.judge(is_let_through(ONCE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không gửi yêu cầu bổ sung lần thứ hai ở bước tiếp nhận",
    en="Province B's system sends no second request at reception",
    requirements=("HT-2-B1c-6",),
)
async def second_request_stopped(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Yêu cầu bổ sung lần thứ hai được gửi.", "A second request was sent.")
    context.judge(is_stopped(ONCE, latest_attempt(context), did=did))


@then(
    vi="việc kiểm tra hồ sơ kết thúc bằng đúng một kết quả {status}",
    en="the check of the dossier ends in the one outcome {status}",
    requirements=("HT-2-B1d-2",),
)
async def one_outcome(context: ScenarioContext, status: DossierStatus) -> None:
    """Of records and progress rows."""
    evidence = await seen_with_progress(context, current_filing(context), status)
    context.judge(exactly_one(evidence.records, evidence.rows, status))


@then(
    vi="HTTT GQTTHC tỉnh B không thay đổi kết quả tiếp nhận đã thông báo",
    en="Province B's system does not change the outcome that was told",
    requirements=("HT-2-B1d-2",),
)
async def outcome_stays(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ đã tiếp nhận được chuyển thành không tiếp nhận.", "A received dossier became not received.")
    context.judge(is_stopped(ONE_OUTCOME, latest_attempt(context), did=did))


@then(
    vi="{person} nhận được phiếu từ chối tiếp nhận hồ sơ",
    en="{person} gets the refusal slip",
    requirements=("HT-2-B1d-3",),
)
async def refusal_slip(context: ScenarioContext, name: str) -> None:
    """As the submitter sees it."""
    shown = await own_case(context, filing_of(context, name))
    context.judge(slip_received(shown.papers, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B yêu cầu nêu lý do, chưa ghi nhận việc không tiếp nhận hồ sơ",
    en="Province B's system asks for the reason and declines nothing yet",
    requirements=("HT-2-B1d-3",),
)
async def silent_refusal_stopped(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ không được tiếp nhận mà không có lý do.", "The dossier was declined without a reason.")
    context.judge(is_stopped(DECLINED, latest_attempt(context), did=did))


@then(
    vi="Cổng DVCQG nhận được yêu cầu chỉnh sửa tờ khai mà không có giấy tờ phải nộp thêm",
    en="the national portal gets the request to correct the form without any paper to be given",
    requirements=("HT-2-B1d-4",),
)
async def correction_without_paper(context: ScenarioContext) -> None:
    """DanhSachGiayToBoSung of the record."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.SUPPLEMENT_REQUESTED)
    context.judge(no_paper_for_correction(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận hồ sơ đã chỉnh sửa mà {person} không phải nộp thêm tập tin",
    en="Province B's system takes the corrected dossier though {person} gives no new file",
    requirements=("HT-2-B1d-4",),
)
async def correction_taken(context: ScenarioContext, name: str) -> None:
    """By the answer to sending it again."""
    did = ("Hồ sơ đã chỉnh sửa được ghi nhận.", "The corrected dossier was taken.")
    context.judge(is_let_through(CORRECTED, latest_attempt(context), did=did))


@then(
    vi="hồ sơ có thành phần đã ký số được tiếp nhận mà không đòi bản giấy",
    en="the dossier with signed components is received without any paper",
    requirements=("HT-2-B1đ-1",),
)
async def received_without_paper(context: ScenarioContext) -> None:
    """By the answer to the reception."""
    did = ("Hồ sơ được tiếp nhận theo thành phần đã ký số.", "The dossier was received as it was signed.")
    context.judge(is_let_through(NO_PAPER, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không gửi yêu cầu nộp bản giấy của thành phần hồ sơ đã ký số",
    en="Province B's system sends no request for paper of a signed component",
    requirements=("HT-2-B1đ-1",),
)
async def paper_request_stopped(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Bản giấy của thành phần đã ký số được yêu cầu.", "Paper of a signed component was asked for.")
    context.judge(is_stopped(NO_PAPER, latest_attempt(context), did=did))


@then(
    vi="Cổng DVCQG nhận được hồ sơ đã tiếp nhận, sau đó đã chuyển xử lý",
    en="the national portal hears of the reception and then of the forwarding",
    requirements=("HT-2-B2-1",),
)
async def forwarded(context: ScenarioContext) -> None:
    """Records, or progress rows."""
    evidence = await seen_with_progress(context, current_filing(context), DossierStatus.IN_PROGRESS)
    context.judge(forwarded_after_reception(evidence.records, evidence.rows))


@then(
    vi="HTTT GQTTHC tỉnh B không chuyển xử lý hồ sơ chưa được tiếp nhận",
    en="Province B's system does not forward a dossier that is not received",
    requirements=("HT-2-B2-1",),
)
async def not_forwarded(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ chưa tiếp nhận được chuyển xử lý.", "A dossier that was not received was forwarded.")
    context.judge(is_stopped(FORWARDED, latest_attempt(context), did=did))
