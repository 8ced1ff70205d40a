"""Biết, Khi, Thì: the realm's clock stands at a moment and time passes; the eight working hours are kept or not."""

from datetime import datetime, timedelta

from conformance.checks.answer_time import HOURS, answered_in_time, lateness_is_told, limit_is_right, pause_counts
from conformance.checks.working_hours import add_working_hours
from conformance.province.actions import Nothing, Role
from conformance.steps.acting import carry_out, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import current_filing, filing_at, submitted_code
from conformance.steps.intake import case_at_agency, officer_tries
from conformance.steps.registry import given, then, when
from conformance.steps.simulated_moments import next_moment

_SUBMITTED, _ASKED, _PAID = "moment of the submission", "moment the fee was asked for", "moment it was paid"


@given(
    vi="đồng hồ của hệ thống mô phỏng chỉ {moment}",
    en="the clock of the simulation shows {moment}",
    alone=True,
)
async def clock_shows(context: ScenarioContext, moment: str) -> None:
    """The next such moment; what follows happens from there on."""
    at = next_moment(moment, await context.portal.now())
    await context.portal.set_clock(at)
    context.memory[_SUBMITTED] = at


@when(vi="thời gian mô phỏng trôi qua {number} ngày", en="{number} days pass in the simulation", alone=True)
async def days_pass(context: ScenarioContext, days: int) -> None:
    """The realm's clock moves forward; whoever goes on signs in anew."""
    await context.portal.advance_clock(timedelta(days=days).total_seconds())
    context.citizens.clear()


@when(vi="thời gian mô phỏng trôi qua {number} giờ", en="{number} hours pass in the simulation", alone=True)
async def hours_pass(context: ScenarioContext, hours: int) -> None:
    """The realm's clock moves forward."""
    await context.portal.advance_clock(timedelta(hours=hours).total_seconds())


@when(
    vi="thời gian mô phỏng đến {number} phút trước khi hết 08 giờ làm việc",
    en="the simulation comes to {number} minutes before the end of the eight working hours",
    alone=True,
)
async def nearly_over(context: ScenarioContext, minutes: int) -> None:
    """Eight working hours after the submission, less so much."""
    await context.portal.set_clock(_limit(context) - timedelta(minutes=minutes))


@when(
    vi="thời gian mô phỏng đến {number} phút sau khi hết 08 giờ làm việc",
    en="the simulation comes to {number} minutes after the end of the eight working hours",
    alone=True,
)
async def just_over(context: ScenarioContext, minutes: int) -> None:
    """Eight working hours after the submission, and so much."""
    await context.portal.set_clock(_limit(context) + timedelta(minutes=minutes))


@when(
    vi="cán bộ một cửa {agency} thông báo nộp phí, lệ phí và bắt đầu chờ người nộp hồ sơ thanh toán",
    en="the counter officer of {agency} asks for the fee and begins to wait for the payment",
)
async def begins_to_wait(context: ScenarioContext, agency: str) -> None:
    """The moment is remembered."""
    await officer_tries(context, filing_at(context, agency), "request_payment")
    context.memory[_ASKED] = await context.portal.now()


@when(
    vi="người nộp hồ sơ nộp {money} phí, lệ phí trực tiếp cho cán bộ một cửa {agency}",
    en="the submitter pays {money} to the counter officer of {agency}",
)
async def pays_at_counter(context: ScenarioContext, money: int, agency: str) -> None:
    """The moment is remembered."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    inputs = {"dossier_code": submitted_code(filing), "voucher": "BL-0002", "amount_vnd": money}
    await carry_out(context, filing.province, "take_money", officer, Nothing, **inputs)
    context.memory[_PAID] = await context.portal.now()


@then(
    vi="hạn trả lời người nộp hồ sơ là đúng 08 giờ làm việc kể từ khi Hệ thống tiếp nhận",
    en="the limit of the answer is eight working hours after the System got the dossier",
    requirements=("HT-2-B1d-1",),
)
async def limit(context: ScenarioContext) -> None:
    """As the province reckons it."""
    case = await case_at_agency(context, current_filing(context))
    context.judge(limit_is_right(case, context.memory[_SUBMITTED], last_exchange(context)))


@then(
    vi="người nộp hồ sơ được trả lời không muộn hơn 08 giờ làm việc kể từ khi Hệ thống tiếp nhận",
    en="the submitter is answered not later than eight working hours after the System got the dossier",
    requirements=("HT-2-B1d-1",),
)
async def in_time(context: ScenarioContext) -> None:
    """And it does not count as late."""
    case = await case_at_agency(context, current_filing(context))
    context.judge(answered_in_time(case, context.memory[_SUBMITTED], last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B cho biết hồ sơ đã quá hạn trả lời",
    en="Province B's system tells that the answer is overdue",
    requirements=("HT-2-B1d-1",),
)
async def overdue(context: ScenarioContext) -> None:
    """Nobody has answered."""
    case = await case_at_agency(context, current_filing(context))
    context.judge(lateness_is_told(case, last_exchange(context)))


@then(
    vi="thời gian chờ nộp phí, lệ phí không tính vào 08 giờ làm việc",
    en="waiting for the fee does not count in the eight working hours",
    requirements=("HT-2-B1d-5",),
)
async def pause(context: ScenarioContext) -> None:
    """The rest goes on when it is paid."""
    case = await case_at_agency(context, current_filing(context))
    submitted, asked, paid = (context.memory[name] for name in (_SUBMITTED, _ASKED, _PAID))
    context.judge(pause_counts(case, submitted, asked, paid, last_exchange(context)))


def _limit(context: ScenarioContext) -> datetime:
    submitted: datetime = context.memory[_SUBMITTED]
    return add_working_hours(submitted, HOURS)
