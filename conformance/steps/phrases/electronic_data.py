"""Khi: components at the counter – digitised with or without their fields, used again, asked for."""

from conformance.province.actions import Attached, ComponentShown, Role
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, current_filing, filing_of, submitted_code
from conformance.steps.parties import begin_at_counter
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import see_offers, take_from_vault
from conformance.steps.registry import when
from mock_dvcqg.contract.wire_time import vietnam_date

SCANNED, OFFERED = "number of the scanned paper", "offer of a digitised paper"
FOREIGN = "000.00.00.G15-KQ999999"
"""a component of no procedure"""


@when(
    vi="cán bộ một cửa {agency} số hóa {text}, nhập đủ thông tin và ký số",
    en="the counter officer of {agency} digitises the {text}, enters its fields and signs",
)
async def digitise_fully(context: ScenarioContext, agency: str, name: str) -> None:
    """Number, subject, issuer, date, term."""
    filing = current_filing(context)
    fields = await _fields(context, filing)
    component = component_named(filing, name)
    kept = await carry_out(
        context, filing.province, "digitize_with_fields", filing.actor, Attached, **_scan(filing, component), **fields
    )
    filing.attached[component.code] = kept
    filing.digitised.add(component.code)
    context.memory[SCANNED] = fields["document_number"]


@when(
    vi="cán bộ một cửa {agency} thử số hóa {text} mà chỉ nhập số ký hiệu",
    en="the counter officer of {agency} tries to digitise the {text} with nothing but its number",
)
async def digitise_without_fields(context: ScenarioContext, agency: str, name: str) -> None:
    """The province may refuse it, or keep the scan alone; what its vault then holds is for the checks."""
    filing = current_filing(context)
    fields = await _fields(context, filing) | {"subject": "", "issuer": "", "issued_on": "", "no_expiry": False}
    scan = _scan(filing, component_named(filing, name))
    await attempt(context, filing.province, "digitize_with_fields", filing.actor, **scan, **fields)
    context.memory[SCANNED] = fields["document_number"]


@when(
    vi="cán bộ một cửa {agency} đưa vào hồ sơ {text} đã có dữ liệu điện tử trong Kho DL trên HTTT GQTTHC",
    en="the counter officer of {agency} takes into the dossier the {text} whose electronic data the local vault has",
)
async def use_again(context: ScenarioContext, agency: str, name: str) -> None:
    """Nothing is scanned; that nothing was offered is for the checks."""
    filing = current_filing(context)
    component = component_named(filing, name).code
    offers = await see_offers(context, filing)
    offer = next((one for one in offers if one.component == component and one.usable), None)
    context.memory[OFFERED] = offer is not None
    if offer is not None:
        await take_from_vault(context, filing, component, offer)


@when(
    vi="cán bộ một cửa {agency} thử yêu cầu {person} nộp lại {text}",
    en="the counter officer of {agency} tries to ask {person} for the {text} again",
)
async def ask_again(context: ScenarioContext, agency: str, owner: str, name: str) -> None:
    """The answer is for the checks."""
    filing = filing_of(context, owner)
    await _ask(context, filing, component_named(filing, name).code, f"Đề nghị nộp lại {name}")


@when(
    vi="cán bộ một cửa {agency} thử yêu cầu {person} nộp thêm giấy tờ ngoài thành phần hồ sơ của thủ tục",
    en="the counter officer of {agency} tries to ask {person} for a paper that the procedure does not define",
)
async def ask_for_more(context: ScenarioContext, agency: str, owner: str) -> None:
    """The answer is for the checks."""
    await _ask(context, filing_of(context, owner), FOREIGN, "Đề nghị nộp thêm giấy tờ")


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} của tổ chức {person} mà chưa có người nộp",
    en="the counter officer of {agency} begins a dossier for {procedure} of the organisation {person} without anybody "
    "who files",
)
async def begin_without_submitter(context: ScenarioContext, agency: str, procedure: str, owner: str) -> None:
    """The answer is for the checks."""
    await begin_at_counter(context, agency, procedure, owner)


def component_named(filing: Filing, name: str) -> ComponentShown:
    """The component of that name.

    Raises:
        StepBlocked: the province asks for none.
    """
    for component in filing.components:
        if name.casefold() in component.name.casefold():
            return component
    raise StepBlocked(f"Thủ tục không có thành phần hồ sơ «{name}».", f"The procedure asks for no «{name}».")


async def _ask(context: ScenarioContext, filing: Filing, component: str, text: str) -> None:
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    asked = {"dossier_code": submitted_code(filing), "component": component, "text": text}
    remember_attempt(context, await attempt(context, filing.province, "request_supplement", officer, **asked))


async def _fields(context: ScenarioContext, filing: Filing) -> dict[str, object]:
    today = vietnam_date(await context.portal.now())
    return {
        "document_number": f"VB-{filing.person.identity_number[-6:]}",
        "subject": "Văn bằng chuyên môn y khoa",
        "issuer": "Trường Đại học Y Mẫu",
        "issued_on": today.replace(year=today.year - 3, day=1).isoformat(),
        "no_expiry": True,
    }


def _scan(filing: Filing, component: ComponentShown) -> dict[str, object]:
    return {
        "draft": filing.draft,
        "component": component.code,
        "file_name": f"{component.code}.pdf",
        "content": plain_paper(component.name),
    }
