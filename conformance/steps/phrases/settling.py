"""Khi: after reception – the unit, the leader, other bodies, the records clerk, and the return of the result."""

from conformance.province.actions import Role
from conformance.steps.applicants_files import component_named
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import filing_at, filing_of, remember_filing
from conformance.steps.handling import act_on
from conformance.steps.intake import officer_tries
from conformance.steps.preparing import chosen_service, complete_components, give_personal_data, submit
from conformance.steps.provincial_portal import messages_of
from conformance.steps.registry import given, when

BEFORE_RESULT = "messages before the result"


@given(
    vi="{person} đã nộp hồ sơ trực tuyến thủ tục {procedure} đến {agency} với thư điện tử, số điện thoại khác với "
    "tài khoản",
    en="{person} has filed a dossier of {procedure} with {agency} online, with other contacts than the account's",
)
async def filed_with_other_contacts(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """The contacts of the dossier are the ones it names."""
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    person = filing.person
    new = {"email": f"hoso.{person.email}", "phone": f"{person.phone[:-4]}1111"}
    filing.person = context.people[name] = person.model_copy(update=new)
    remember_filing(context, filing, name)
    await give_personal_data(context, filing)
    await complete_components(context, filing, agency)
    await submit(context, filing)


@given(
    vi="hồ sơ của {person} đã được {agency} tiếp nhận và chuyển đến phòng chuyên môn",
    en="the dossier of {person} was received by {agency} and forwarded to the specialists",
)
async def under_way(context: ScenarioContext, name: str, agency: str) -> None:
    """Two acts of the counter."""
    filing = filing_of(context, name)
    filing.agency = filing.province.agency(agency)
    for action in ("receive", "forward"):
        await act_on(context, filing, action)


@when(
    vi="cán bộ nghiệp vụ {agency} đề nghị bổ sung {text} với nội dung {text}",
    en="the specialist of {agency} proposes to ask for {text} with the content {text}",
)
async def proposes(context: ScenarioContext, agency: str, component: str, words: str) -> None:
    """It waits for the one-stop."""
    filing = filing_at(context, agency)
    inputs = {"component": component_named(filing, component), "text": words}
    await officer_tries(context, filing, "propose_supplement", Role.SPECIALIST, **inputs)


@when(
    vi="cán bộ một cửa {agency} gửi yêu cầu bổ sung của phòng chuyên môn",
    en="the counter officer of {agency} sends the request of the specialists",
)
async def sends(context: ScenarioContext, agency: str) -> None:
    """To the submitter."""
    await officer_tries(context, filing_at(context, agency), "send_supplement")


@when(
    vi="lãnh đạo {agency} không đồng ý và trả lại hồ sơ cho phòng chuyên môn với lý do {text}",
    en="the leader of {agency} disagrees and sends the dossier back for the reason {text}",
)
async def sends_back(context: ScenarioContext, agency: str, reason: str) -> None:
    """Trả lại."""
    await officer_tries(context, filing_at(context, agency), "send_back", Role.LEADER, reason=reason)


@when(vi="lãnh đạo {agency} thử ký số kết quả", en="the leader of {agency} tries to sign the result")
async def tries_to_sign(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "sign", Role.LEADER)


@when(
    vi="cán bộ nghiệp vụ {agency} thử kết thúc việc lấy ý kiến",
    en="the specialist of {agency} tries to end the consultation",
)
async def ends_consultation(context: ScenarioContext, agency: str) -> None:
    """Without a reason; the answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "close_consultation", Role.SPECIALIST)


@when(
    vi="cán bộ nghiệp vụ {agency} kết thúc việc lấy ý kiến và ghi rõ lý do không chờ {text}",
    en="the specialist of {agency} ends the consultation and notes why {text} is not waited for",
)
async def ends_with_reason(context: ScenarioContext, agency: str, body: str) -> None:
    """The time given is over; the answer is for the checks."""
    reason = f"Quá thời hạn trả lời, {body} chưa có ý kiến; nội dung thuộc thẩm quyền của cơ quan chủ trì"
    await officer_tries(context, filing_at(context, agency), "close_consultation", Role.SPECIALIST, reason=reason)


@when(
    vi="{agency} thẩm tra, ký số và xác nhận hồ sơ của {person} đã có kết quả",
    en="{agency} examines, signs and confirms that there is a result for {person}",
)
async def has_result(context: ScenarioContext, agency: str, name: str) -> None:
    """Specialist, leader and records clerk; how many messages there were before the last act is remembered."""
    filing = filing_at(context, agency)
    for action in ("examine", "sign"):
        await act_on(context, filing, action)
    context.memory[BEFORE_RESULT] = len(await messages_of(context, name))
    await act_on(context, filing, "seal")


@when(
    vi="{agency} thẩm tra, ký số kết quả của hồ sơ",
    en="{agency} examines the dossier and signs its result",
)
async def settled(context: ScenarioContext, agency: str) -> None:
    """Specialist, leader and records clerk."""
    filing = filing_at(context, agency)
    for action in ("examine", "sign", "seal"):
        await act_on(context, filing, action)


@when(
    vi="cán bộ một cửa {agency} thử trả kết quả",
    en="the counter officer of {agency} tries to return the result",
)
async def tries_to_return(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "return_deliverable")
