"""Khi: the one-stop receives, declines, asks and forwards; the submitter corrects and supplements; a forged payment."""

from conformance.province.actions import Nothing
from conformance.province.actions.handling import StatusReached
from conformance.steps.acting import attempt, carry_out
from conformance.steps.applicants_files import component_named, upload
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import filing_at, filing_of, submitted_code
from conformance.steps.intake import field_labelled, officer_tries
from conformance.steps.paying import bank_says, last_page, open_payment
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import complete_components, give_personal_data, submit
from conformance.steps.provincial_portal import begun_on_provincial_portal, messages_of, messages_until, shown_form
from conformance.steps.registry import when

TOLD = "messages before and after the reception"
NO_WORDS = " "
"""what stands where nothing was written"""
FORGED, LOST, DECLINED = "payment-forged-checksum", "payment-lost-callback", "tu-choi"


@when(
    vi="{person} nộp hồ sơ thủ tục {procedure} đến {agency} trên Cổng dịch vụ công tỉnh B",
    en="{person} files a dossier of {procedure} with {agency} on Province B's portal",
)
async def files_on_provincial_portal(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signed in with the provincial account."""
    filing = await begun_on_provincial_portal(context, name, procedure, agency)
    await give_personal_data(context, filing)
    await complete_components(context, filing, agency)
    await submit(context, filing)


@when(
    vi="{person} nộp hồ sơ thủ tục {procedure} đến {agency} trên ứng dụng của tỉnh B",
    en="{person} files a dossier of {procedure} with {agency} in Province B's app",
)
async def files_in_app(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signed in there; the app does what the portal does."""
    await files_on_provincial_portal(context, name, procedure, agency)


@when(
    vi="cán bộ một cửa {agency} tiếp nhận hồ sơ và hệ thống thông báo tới {person}",
    en="the counter officer of {agency} receives the dossier and the system tells {person}",
)
async def receives_and_tells(context: ScenarioContext, agency: str, name: str) -> None:
    """How many messages there are before and after is remembered."""
    filing = filing_at(context, agency)
    before = len(await messages_of(context, name))
    done = await officer_tries(context, filing, "receive")
    enough = (lambda found: len(found) > before) if not done.refused else (lambda found: True)
    context.memory[TOLD] = (before, len(await messages_until(context, name, enough)))


@when(
    vi="cán bộ một cửa {agency} thử tiếp nhận hồ sơ", en="the counter officer of {agency} tries to receive the dossier"
)
async def tries_to_receive(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "receive")


@when(
    vi="cán bộ một cửa {agency} thử chuyển hồ sơ đến phòng chuyên môn khi chưa tiếp nhận",
    en="the counter officer of {agency} tries to forward the dossier before its reception",
)
async def tries_to_forward(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "forward")


@when(
    vi="cán bộ một cửa {agency} thông báo nộp phí, lệ phí trước khi tiếp nhận hồ sơ",
    en="the counter officer of {agency} asks for the fee before receiving the dossier",
)
async def asks_for_fee(context: ScenarioContext, agency: str) -> None:
    """The dossier is complete."""
    await officer_tries(context, filing_at(context, agency), "request_payment")


@when(
    vi="HTTT GQTTHC tỉnh B nhận thông báo thanh toán giả mạo mã xác thực cho hồ sơ của {person}",
    en="Province B's system gets a payment message with a forged checksum for the dossier of {person}",
    alone=True,
)
async def forged_payment(context: ScenarioContext, name: str) -> None:
    """The bank declined, a forger says that all was paid, and the true message never comes."""
    filing = filing_of(context, name)
    for fault in (FORGED, LOST):
        await context.portal.add_fault(fault, member=filing.province.code, count=1)
    await open_payment(context, filing)
    await bank_says(context, filing, DECLINED, await last_page(context, filing))
    await context.portal.clear_faults()


@when(
    vi="cán bộ một cửa {agency} không tiếp nhận hồ sơ với lý do {text}",
    en="the counter officer of {agency} does not receive the dossier for the reason {text}",
)
async def declines(context: ScenarioContext, agency: str, reason: str) -> None:
    """The answer is for the checks: a decided dossier is not decided again."""
    await officer_tries(context, filing_at(context, agency), "decline_intake", reason=reason)


@when(
    vi="cán bộ một cửa {agency} chọn không tiếp nhận hồ sơ nhưng chưa nêu lý do",
    en="the counter officer of {agency} tries not to receive the dossier without a reason",
)
async def declines_silently(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await officer_tries(context, filing_at(context, agency), "decline_intake", reason=NO_WORDS)


@when(
    vi="cán bộ một cửa {agency} yêu cầu bổ sung {text} với nội dung {text}",
    en="the counter officer of {agency} asks for {text} with the content {text}",
)
async def asks_supplement(context: ScenarioContext, agency: str, component: str, words: str) -> None:
    """The answer is for the checks."""
    filing = filing_at(context, agency)
    code = component_named(filing, component)
    await officer_tries(context, filing, "request_supplement", component=code, text=words)


@when(
    vi="cán bộ một cửa {agency} thử yêu cầu bổ sung {text} mà không nêu nội dung",
    en="the counter officer of {agency} tries to ask for {text} without saying what",
)
async def asks_silently(context: ScenarioContext, agency: str, component: str) -> None:
    """The answer is for the checks."""
    filing = filing_at(context, agency)
    code = component_named(filing, component)
    await officer_tries(context, filing, "request_supplement", component=code, text=NO_WORDS)


@when(
    vi="{person} đăng tải lại {text} và nộp lại hồ sơ",
    en="{person} uploads {text} again and sends the dossier again",
)
async def supplements(context: ScenarioContext, name: str, component: str) -> None:
    """With a new file."""
    filing = filing_of(context, name)
    await upload(context, filing, component_named(filing, component), plain_paper(component))
    code = submitted_code(filing)
    await carry_out(context, filing.province, "supply", filing.actor, StatusReached, dossier_code=code)


@when(
    vi="cán bộ một cửa {agency} yêu cầu chỉnh sửa mục {text} của tờ khai điện tử",
    en="the counter officer of {agency} asks for the field {text} of the e-form to be corrected",
)
async def asks_correction(context: ScenarioContext, agency: str, label: str) -> None:
    """One field, no paper."""
    filing = filing_at(context, agency)
    field = await field_labelled(context, filing, label)
    text = f"Ghi lại {label} cho đúng"
    await officer_tries(context, filing, "request_correction", field=field.name, text=text)


@when(
    vi="{person} chỉ chỉnh sửa mục {text} của tờ khai điện tử và nộp lại hồ sơ",
    en="{person} only corrects the field {text} of the e-form and sends the dossier again",
)
async def corrects(context: ScenarioContext, name: str, label: str) -> None:
    """No file is given; the answer to sending it again is for the checks."""
    filing = filing_of(context, name)
    field, form = await field_labelled(context, filing, label), await shown_form(context, filing)
    values = form.values | {field.name: f"{form.values.get(field.name, '')} (đã chỉnh sửa)".strip()}
    inputs = {"draft": filing.draft, "values": values}
    await carry_out(context, filing.province, "fill_form", filing.actor, Nothing, **inputs)
    code = submitted_code(filing)
    done = await attempt(context, filing.province, "supply", filing.actor, dossier_code=code)
    remember_attempt(context, done)
