"""Khi, Thì: services searched by four filters; return forms and ways to pay by the level of the service."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.service_levels import (
    DIRECT,
    ONLINE,
    PAY_3,
    PAY_4,
    RETURN_3,
    RETURN_4,
    Wanted,
    all_fit,
    choice_stays,
    is_found,
    way_is_open,
)
from conformance.province.actions.forms import ServicesFound
from conformance.steps.acting import attempt, carry_out
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import Filing, current_filing, filing_of
from conformance.steps.paying import fees_of
from conformance.steps.provincial_portal import own_browser, shown_form
from conformance.steps.registry import then, when

_WANTED, _FOUND = "filters chosen", "services found"
POST = "post"


@when(
    vi="{person} tìm dịch vụ công của {agency}, {service_level}, {procedure_tier}, lĩnh vực {text}",
    en="{person} searches services of {agency}, {service_level}, {procedure_tier}, sector {text}",
)
async def searches(context: ScenarioContext, name: str, agency: str, level: str, tier: str, sector: str) -> None:
    """With all four filters."""
    wanted = Wanted(context.subject.agency(agency).code, level, tier, sector)
    browser = own_browser(context, name)
    found = await carry_out(context, context.subject, "search_services", browser, ServicesFound, **vars(wanted))
    context.memory[_WANTED], context.memory[_FOUND] = wanted, found.services


@when(vi="{person} chọn nhận kết quả {return_form}", en="{person} chooses to receive the result {return_form}")
async def chooses(context: ScenarioContext, name: str, form: str) -> None:
    """With the address where the post needs one; the answer is for the checks."""
    filing = filing_of(context, name)
    await _choose(context, filing, form, filing.person.address if form == POST else "")


@when(
    vi="{person} chọn nhận kết quả qua dịch vụ bưu chính công ích nhưng không ghi địa chỉ",
    en="{person} chooses to receive the result by public post but gives no address",
)
async def chooses_without_address(context: ScenarioContext, name: str) -> None:
    """The answer is for the checks."""
    await _choose(context, filing_of(context, name), POST, "")


@then(
    vi="kết quả tìm kiếm có thủ tục {procedure}",
    en="the search finds the procedure {procedure}",
    requirements=("HT-1-B2-1",),
)
async def is_listed(context: ScenarioContext, procedure: str) -> None:
    """By its code."""
    code = context.subject.procedure_code(procedure)
    context.judge(is_found(context.memory.get(_FOUND, []), code, last_exchange(context)))


@then(
    vi="kết quả tìm kiếm chỉ có dịch vụ phù hợp với mọi tiêu chí đã chọn",
    en="the search lists only services that fit every filter chosen",
    requirements=("HT-1-B2-1",),
)
async def fits_all(context: ScenarioContext) -> None:
    """Each service against each filter."""
    wanted = context.memory.get(_WANTED, Wanted())
    context.judge(all_fit(context.memory.get(_FOUND, []), wanted, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả {return_form} của hồ sơ mức độ 3",
    en="Province B's system takes the return form {return_form} of the level-3 dossier",
    requirements=("HT-1-B3a-1",),
)
async def level_3_taken(context: ScenarioContext, form: str) -> None:
    """By its answer."""
    did = ("Hình thức nhận kết quả được ghi nhận.", "The return form was taken.")
    context.judge(is_let_through(RETURN_3, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận hình thức nhận kết quả trực tuyến đối với hồ sơ mức độ 3",
    en="Province B's system does not take the online return for the level-3 dossier",
    requirements=("HT-1-B3a-1",),
)
async def level_3_not_online(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ mức độ 3 được chọn trả kết quả trực tuyến.", "Online return was taken for a level-3 dossier.")
    context.judge(is_stopped(RETURN_3, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả {return_form} của hồ sơ mức độ 4",
    en="Province B's system takes the return form {return_form} of the level-4 dossier",
    requirements=("HT-1-B3b-1",),
)
async def level_4_taken(context: ScenarioContext, form: str) -> None:
    """By its answer."""
    did = ("Hình thức nhận kết quả được ghi nhận.", "The return form was taken.")
    context.judge(is_let_through(RETURN_4, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không tự đổi hình thức nhận kết quả mà {person} đã chọn",
    en="Province B's system does not change the return form that {person} chose",
    requirements=("HT-1-B3b-1",),
)
async def not_changed(context: ScenarioContext, name: str) -> None:
    """By what is then shown."""
    form = await shown_form(context, filing_of(context, name))
    context.judge(choice_stays(latest_attempt(context), POST, form.return_choice))


@then(
    vi="hồ sơ mức độ 3 có cách nộp phí, lệ phí trực tiếp",
    en="the fee of the level-3 dossier can be paid directly",
    requirements=("HT-1-B3a-2",),
)
async def payable_directly(context: ScenarioContext) -> None:
    """As the province shows it."""
    shown = await fees_of(context, current_filing(context))
    context.judge(way_is_open(PAY_3, shown.ways, DIRECT, last_exchange(context)))


@then(
    vi="hồ sơ mức độ 4 có cách thanh toán phí, lệ phí trực tuyến",
    en="the fee of the level-4 dossier can be paid online",
    requirements=("HT-1-B3b-2",),
)
async def payable_online(context: ScenarioContext) -> None:
    """As the province shows it."""
    shown = await fees_of(context, current_filing(context))
    context.judge(way_is_open(PAY_4, shown.ways, ONLINE, last_exchange(context)))


async def _choose(context: ScenarioContext, filing: Filing, form: str, address: str) -> None:
    inputs = {"draft": filing.draft, "return_choice": form, "address": address}
    remember_attempt(context, await attempt(context, filing.province, "choose_return", filing.actor, **inputs))
