"""Khi: a new day, a stop, a refusal, a withdrawal, a revocation, a rating, and filing in person what is online too."""

from datetime import timedelta

from conformance.province.actions import Role
from conformance.steps.acting import attempt, person_named, personal_data
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.deciding import REASON, applicant_tries, extend, officer_tries, steps_of
from conformance.steps.evidence import province_view, seen_with_status
from conformance.steps.filing import filing_at, filing_of
from conformance.steps.handling import handle_to_end
from conformance.steps.registry import given, when
from mock_dvcqg.contract.codes import DossierStatus

REVOKED_AFTER = "journal entry before the revocation"


@given(
    vi="hồ sơ của {person} đã được tiếp nhận và chuyển đến phòng chuyên môn",
    en="the dossier of {person} is received and forwarded to the specialists",
)
async def under_way(context: ScenarioContext, name: str) -> None:
    """By the officers of the agency it was filed with."""
    filing = filing_of(context, name)
    for action in ("receive", "forward"):
        answer = await officer_tries(context, filing, action, Role.COUNTER_OFFICER)
        if answer.refused:
            raise StepBlocked(f"Hồ sơ chưa chuyển được: {answer.words}", "The dossier did not get so far.")


@given(
    vi="hồ sơ của {person} đã được giải quyết và trả kết quả",
    en="the dossier of {person} is settled and its result returned",
)
async def settled(context: ScenarioContext, name: str) -> None:
    """All acts, each by its officer."""
    await handle_to_end(context, filing_of(context, name))


@when(
    vi="lãnh đạo {agency} xin lỗi và hẹn lại ngày trả kết quả",
    en="the leader of {agency} apologises and appoints a new day for the result",
)
async def appoints_new_day(context: ScenarioContext, agency: str) -> None:
    """Five working days later."""
    await extend(context, filing_at(context, agency))


@when(
    vi="lãnh đạo {agency} thử hẹn lại ngày trả kết quả lần thứ hai",
    en="the leader of {agency} tries to appoint a new day a second time",
)
async def appoints_second_day(context: ScenarioContext, agency: str) -> None:
    """After a first one."""
    filing = filing_at(context, agency)
    await extend(context, filing)
    await officer_tries(context, filing, "extend", Role.LEADER, reason=REASON, working_days=5)


@when(
    vi="lãnh đạo {agency} thử hẹn lại ngày trả kết quả mà không nêu lý do",
    en="the leader of {agency} tries to appoint a new day without a reason",
)
async def appoints_without_reason(context: ScenarioContext, agency: str) -> None:
    """A blank reason."""
    await officer_tries(context, filing_at(context, agency), "extend", Role.LEADER, reason=" ", working_days=5)


@when(
    vi="đồng hồ mô phỏng chạy tới ngày hẹn trả kết quả và lãnh đạo {agency} thử hẹn lại",
    en="the simulated clock reaches the appointed day and the leader of {agency} tries to appoint a new one",
    alone=True,
)
async def appoints_too_late(context: ScenarioContext, agency: str) -> None:
    """Two hours before the period ends."""
    filing = filing_at(context, agency)
    due_at = (await steps_of(context, filing)).due_at
    if due_at is None:
        raise StepBlocked("Hồ sơ không có ngày hẹn trả kết quả.", "The dossier has no appointed day.")
    await context.portal.set_clock(due_at - timedelta(hours=2))
    await officer_tries(context, filing, "extend", Role.LEADER, reason=REASON, working_days=5)


@when(
    vi="lãnh đạo {agency} dừng giải quyết hồ sơ và nêu lý do",
    en="the leader of {agency} stops the dossier and says why",
)
async def stops(context: ScenarioContext, agency: str) -> None:
    """Dừng giải quyết."""
    await officer_tries(context, filing_at(context, agency), "discontinue", Role.LEADER, reason=REASON)


@when(
    vi="lãnh đạo {agency} thử dừng giải quyết hồ sơ mà không nêu lý do",
    en="the leader of {agency} tries to stop the dossier without a reason",
)
async def stops_without_reason(context: ScenarioContext, agency: str) -> None:
    """A blank reason."""
    await officer_tries(context, filing_at(context, agency), "discontinue", Role.LEADER, reason=" ")


@when(
    vi="cán bộ nghiệp vụ {agency} đề nghị từ chối giải quyết có nêu lý do, lãnh đạo ký số và văn thư phát hành",
    en="the specialist of {agency} proposes to refuse and says why, the leader signs and the records clerk issues it",
)
async def refuses(context: ScenarioContext, agency: str) -> None:
    """Each by the officer whose duty it is."""
    filing = filing_at(context, agency)
    answer = await officer_tries(context, filing, "propose_refusal", Role.SPECIALIST, reason=REASON)
    for action, role in (("sign", Role.LEADER), ("seal", Role.RECORDS_CLERK)):
        if not answer.refused:
            answer = await officer_tries(context, filing, action, role)
    if answer.refused:
        raise StepBlocked(f"Chưa từ chối giải quyết được: {answer.words}", "The refusal could not be issued.")


@when(
    vi="cán bộ nghiệp vụ {agency} thử từ chối giải quyết hồ sơ mà không nêu lý do",
    en="the specialist of {agency} tries to refuse the dossier without a reason",
)
async def refuses_without_reason(context: ScenarioContext, agency: str) -> None:
    """A blank reason."""
    await officer_tries(context, filing_at(context, agency), "propose_refusal", Role.SPECIALIST, reason=" ")


@when(
    vi="văn thư {agency} thử ký số của cơ quan khi lãnh đạo chưa ký số",
    en="the records clerk of {agency} tries to put the agency's signature before the leader has signed",
)
async def seals_unsigned(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "seal", Role.RECORDS_CLERK)


@when(vi="{person} yêu cầu rút hồ sơ", en="{person} asks to withdraw the dossier")
async def asks_withdrawal(context: ScenarioContext, name: str) -> None:
    """Trạng thái 7."""
    await applicant_tries(context, filing_of(context, name), "ask_withdrawal", reason="Thay đổi nhu cầu")


@when(vi="cán bộ một cửa {agency} cho rút hồ sơ", en="the counter officer of {agency} grants the withdrawal")
async def grants_withdrawal(context: ScenarioContext, agency: str) -> None:
    """Trạng thái 8."""
    await officer_tries(context, filing_at(context, agency), "accept_withdrawal", Role.COUNTER_OFFICER)


@when(
    vi="cán bộ một cửa {agency} thử không cho rút hồ sơ chưa tiếp nhận",
    en="the counter officer of {agency} tries to deny the withdrawal of a dossier not received yet",
)
async def denies_withdrawal(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    filing = filing_at(context, agency)
    await officer_tries(context, filing, "deny_withdrawal", Role.COUNTER_OFFICER, reason="Hồ sơ đang được xem xét")


@when(
    vi="lãnh đạo {agency} hủy hiệu lực của kết quả và nêu lý do",
    en="the leader of {agency} revokes the result and says why",
)
async def revokes(context: ScenarioContext, agency: str) -> None:
    """Hủy hiệu lực; what the portal hears after this is news of it, so all that came before has to have arrived."""
    filing = filing_at(context, agency)
    view = await province_view(context, filing)
    if view is not None:
        await seen_with_status(context, filing, DossierStatus(view.status))
    context.memory[REVOKED_AFTER] = await context.portal.last_seq()
    await officer_tries(context, filing, "revoke_result", Role.LEADER, reason="Kết quả có sai sót")


@when(
    vi="cán bộ một cửa {agency} vẫn thử trả kết quả đã hủy hiệu lực",
    en="the counter officer of {agency} still tries to return the revoked result",
)
async def returns_revoked(context: ScenarioContext, agency: str) -> None:
    """Whatever the province answers, the portal is not to see it in force."""
    filing = filing_at(context, agency)
    answer = await officer_tries(context, filing, "return_deliverable", Role.COUNTER_OFFICER)
    if not answer.refused:
        await seen_with_status(context, filing, DossierStatus.RETURNED)


@when(
    vi="{person} đánh giá việc giải quyết hồ sơ",
    en="{person} rates how the dossier was settled",
)
async def rates(context: ScenarioContext, name: str) -> None:
    """The answer is for the checks."""
    await applicant_tries(context, filing_of(context, name), "rate_dossier")


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ nộp trực tiếp thủ tục {procedure} theo lựa chọn của {person}",
    en="the counter officer of {agency} opens an in-person dossier of {procedure} as {person} has chosen",
)
async def files_in_person(context: ScenarioContext, agency: str, procedure: str, name: str) -> None:
    """Whatever the province answers."""
    province = context.subject
    where, code = province.agency(agency), province.procedure_code(procedure)
    officer = await province.officer(Role.COUNTER_OFFICER, where.code)
    inputs = {"procedure_code": code, "agency_code": where.code, **personal_data(person_named(context, name))}
    done = await attempt(context, province, "open_counter_dossier", officer, **inputs)
    remember_attempt(context, done)
