"""Khi: fees are paid – right after filing, after the result, by a card that the bank declines, in cash, twice."""

from conformance.province.actions import Role
from conformance.steps.acting import attempt, citizen_session, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import filing_of, remember_filing, submitted_code
from conformance.steps.paying import bank_says, last_page, open_payment, pages_of
from conformance.steps.preparing import chosen_service, complete_components, give_personal_data, submit
from conformance.steps.registry import given, when

FOUND = "payables found"
PAID, DECLINED = "thanh-cong", "tu-choi"


@given(
    vi="{person} đã nộp hồ sơ trực tuyến thủ tục {procedure} đến {agency} qua Cổng DVCQG",
    en="{person} has filed a dossier of the procedure {procedure} with {agency} online through the national portal",
)
async def filed_online(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Chosen at the portal, personal data given, good papers uploaded, submitted."""
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    remember_filing(context, filing, name)
    await give_personal_data(context, filing)
    await complete_components(context, filing, agency)
    await submit(context, filing)


@when(
    vi="{person} thanh toán trực tuyến phí, lệ phí của hồ sơ và ngân hàng xác nhận thành công",
    en="{person} pays the fee of the dossier online and the bank confirms",
)
async def pays(context: ScenarioContext, name: str) -> None:
    """Begun in the province's system, paid on the platform of the national portal."""
    filing = filing_of(context, name)
    done = await open_payment(context, filing)
    if not done.refused:
        await bank_says(context, filing, PAID, await last_page(context, filing))


@when(
    vi="{person} thanh toán bằng thẻ chưa kích hoạt dịch vụ ngân hàng điện tử và ngân hàng từ chối giao dịch",
    en="{person} pays by a card that is not enabled for e-banking and the bank declines it",
)
async def card_declined(context: ScenarioContext, name: str) -> None:
    """Not paid."""
    filing = filing_of(context, name)
    await open_payment(context, filing)
    await bank_says(context, filing, DECLINED, await last_page(context, filing))


@when(
    vi="{person} mở lại trang thanh toán khi giao dịch trước chưa kết thúc",
    en="{person} opens the payment page again while the earlier payment is open",
)
async def clicks_twice(context: ScenarioContext, name: str) -> None:
    """Two clicks."""
    filing = filing_of(context, name)
    await open_payment(context, filing)
    await open_payment(context, filing)


@when(
    vi="{person} thử thanh toán trực tuyến phí, lệ phí của hồ sơ",
    en="{person} tries to pay the fee of the dossier online",
)
async def tries_to_pay(context: ScenarioContext, name: str) -> None:
    """The answer, also a refusal, is for the checks."""
    await open_payment(context, filing_of(context, name))


@when(
    vi='{person} tìm theo mã hồ sơ tại mục "Dịch vụ công của tôi" để thanh toán lệ phí hồ sơ',
    en='{person} searches by the dossier code under "My public services" in order to pay the fee',
)
async def searches_by_code(context: ScenarioContext, name: str) -> None:
    """«Nhập mã hồ sơ» (Tây Ninh Bước 2)."""
    citizen, code = await citizen_session(context, name), submitted_code(filing_of(context, name))
    context.memory[FOUND] = await context.portal.payables(citizen, dossier_code=code)


@when(
    vi='{person} tìm theo tên dịch vụ công {procedure} tại mục "Dịch vụ công của tôi" để thanh toán lệ phí hồ sơ',
    en='{person} searches by the service name {procedure} under "My public services" in order to pay the fee',
)
async def searches_by_name(context: ScenarioContext, name: str, procedure: str) -> None:
    """«Hoặc tên dịch vụ công» (Tây Ninh Bước 2; G9)."""
    context.memory[FOUND] = await context.portal.payables(await citizen_session(context, name), service=procedure)


@when(
    vi='{person} chọn "thanh toán lệ phí hồ sơ" trên Cổng DVCQG và ngân hàng xác nhận thành công',
    en='{person} chooses "pay the fee of the dossier" on the national portal and the bank confirms',
)
async def pays_on_portal(context: ScenarioContext, name: str) -> None:
    """Begun on the portal itself."""
    filing = filing_of(context, name)
    page = await context.portal.pay(await citizen_session(context, name), submitted_code(filing))
    pages_of(context, filing).append(page)
    await bank_says(context, filing, PAID, page)


@when(
    vi="cán bộ một cửa {agency} thu {money} phí, lệ phí của hồ sơ {person} bằng tiền mặt",
    en="the counter officer of {agency} takes {money} for the dossier of {person} in cash",
)
async def takes_cash(context: ScenarioContext, agency: str, money: int, name: str) -> None:
    """With the number of the receipt; what is more or less than due is for the checks."""
    filing = filing_of(context, name)
    filing.agency = filing.province.agency(agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    inputs = {"dossier_code": submitted_code(filing), "voucher": "BL-0001", "amount_vnd": money}
    remember_attempt(context, await attempt(context, filing.province, "take_money", officer, **inputs))
