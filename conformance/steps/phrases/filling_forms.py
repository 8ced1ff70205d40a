"""Khi: the citizen fills in the e-form, signs and sends; agrees or not that data are kept; uses papers given before."""

from collections.abc import Callable

from conformance.province.actions import Submitted
from conformance.province.actions.forms import FormField, FormShown, PapersFilledIn
from conformance.province.actions.own_accounts import OwnAccount
from conformance.steps.acting import attempt, carry_out
from conformance.steps.applicants_files import signed_by_applicant, upload
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, filing_of, remember_filing
from conformance.steps.names import DocumentKind
from conformance.steps.own_papers import paper_with_term
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import chosen_service, complete_components, give_personal_data, submit
from conformance.steps.provincial_portal import shown_form
from conformance.steps.registry import given, when

GIVEN_FORM, WRONG_FIELD = "form as filled in", "field filled in wrongly"
FILLED_BEFORE = "components filled with earlier papers"
WRONG_CHOICE = "Nội dung ngoài danh mục"


@given(
    vi="{person} đang lập hồ sơ thủ tục {procedure} của {agency} trên HTTT GQTTHC tỉnh B",
    en="{person} is preparing a dossier of {procedure} of {agency} in Province B's system",
)
async def preparing(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Chosen at the portal, personal data given."""
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    remember_filing(context, filing, name)
    await give_personal_data(context, filing)


@when(vi="{person} khai đầy đủ tờ khai điện tử", en="{person} fills in the e-form completely")
async def fills_in(context: ScenarioContext, name: str) -> None:
    """Every field with a value of its kind."""
    filing = filing_of(context, name)
    values = {field.name: _value(field) for field in (await shown_form(context, filing)).fields}
    await _fill(context, filing, values)


@when(
    vi="{person} khai tờ khai điện tử nhưng bỏ trống một mục bắt buộc",
    en="{person} fills in the e-form but leaves a mandatory field empty",
)
async def leaves_empty(context: ScenarioContext, name: str) -> None:
    """The first mandatory one."""
    filing = filing_of(context, name)
    form = await shown_form(context, filing)
    left = _first(form, lambda field: field.required)
    context.memory[WRONG_FIELD] = (left.label, "")
    await _fill(context, filing, {field.name: _value(field) for field in form.fields if field.name != left.name})


@when(
    vi="{person} khai tờ khai điện tử nhưng chọn nội dung ngoài danh mục của biểu mẫu",
    en="{person} fills in the e-form with a choice that the form does not offer",
)
async def chooses_wrongly(context: ScenarioContext, name: str) -> None:
    """In the first field that is a choice."""
    filing = filing_of(context, name)
    form = await shown_form(context, filing)
    wrong = _first(form, lambda field: bool(field.choices))
    context.memory[WRONG_FIELD] = (wrong.label, WRONG_CHOICE)
    values = {field.name: _value(field) for field in form.fields}
    await _fill(context, filing, values | {wrong.name: WRONG_CHOICE})


@when(
    vi="{person} gửi hồ sơ khi chưa đăng tải thành phần hồ sơ nào",
    en="{person} sends the dossier without having uploaded any component",
)
async def sends_too_early(context: ScenarioContext, name: str) -> None:
    """The answer, also a refusal, is for the checks."""
    await _send(context, filing_of(context, name))


@when(
    vi="{person} ký số tờ khai, giấy tờ, đăng tải và gửi hồ sơ",
    en="{person} signs form and papers digitally, uploads them and sends the dossier",
)
async def signs_and_sends(context: ScenarioContext, name: str) -> None:
    """Every component with the person's own signature."""
    filing = filing_of(context, name)
    for component in filing.components:
        paper = await signed_by_applicant(context, filing, component.name)
        remember_attempt(context, await upload(context, filing, component.code, paper))
    await _send(context, filing)


@when(
    vi="{person} đăng tải tờ khai, giấy tờ chưa ký số và gửi hồ sơ",
    en="{person} uploads form and papers without a signature and sends the dossier",
)
async def sends_unsigned(context: ScenarioContext, name: str) -> None:
    """Every component as a plain file."""
    filing = filing_of(context, name)
    for component in filing.components:
        await upload(context, filing, component.code, plain_paper(component.name))
    await _send(context, filing)


@when(
    vi="{person} đồng ý để hệ thống lưu giữ, điền tự động thông tin của mình",
    en="{person} agrees that the system keeps data and fills them in",
)
async def agrees(context: ScenarioContext, name: str) -> None:
    """In the account."""
    await _consent(context, filing_of(context, name), agreed=True)


@when(
    vi="{person} không đồng ý để hệ thống lưu giữ, điền tự động thông tin của mình",
    en="{person} does not agree that the system keeps data and fills them in",
)
async def disagrees(context: ScenarioContext, name: str) -> None:
    """In the account; its data are there all the same."""
    await _consent(context, filing_of(context, name), agreed=False)


@when(
    vi="{person} đăng tải {document} do {agency} cấp còn hiệu lực {number} ngày và nộp hồ sơ",
    en="{person} uploads a {document} issued by {agency} that expires in {number} days and submits the dossier",
)
async def uploads_with_term(context: ScenarioContext, name: str, kind: DocumentKind, agency: str, days: int) -> None:
    """With the other components."""
    filing = filing_of(context, name)
    component = filing.component_for(kind).code
    paper = await paper_with_term(context, filing, kind, agency, days=days)
    remember_attempt(context, await upload(context, filing, component, paper))
    await complete_components(context, filing, agency)
    await submit(context, filing)


@when(
    vi="{person} lập hồ sơ khác của thủ tục {procedure} tại {agency} và dùng giấy tờ đã cung cấp ở hồ sơ trước",
    en="{person} prepares another dossier of {procedure} at {agency} with the papers supplied before",
)
async def prepares_another(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signed in anew: between the two dossiers time may have passed."""
    context.citizens.pop(name, None)
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    remember_filing(context, filing, name)
    await give_personal_data(context, filing)
    inputs = {"draft": filing.draft}
    filled = await carry_out(context, filing.province, "take_earlier_papers", filing.actor, PapersFilledIn, **inputs)
    context.memory[FILLED_BEFORE] = filled.components


async def _fill(context: ScenarioContext, filing: Filing, values: dict[str, str]) -> None:
    context.memory[GIVEN_FORM] = values
    inputs = {"draft": filing.draft, "values": values}
    remember_attempt(context, await attempt(context, filing.province, "fill_form", filing.actor, **inputs))


async def _send(context: ScenarioContext, filing: Filing) -> None:
    done = await attempt(context, filing.province, "submit", filing.actor, draft=filing.draft)
    remember_attempt(context, done)
    if isinstance(done.values, Submitted):
        filing.dossier_code = done.values.dossier_code


async def _consent(context: ScenarioContext, filing: Filing, *, agreed: bool) -> None:
    person = filing.person
    inputs = {"email": person.email, "phone": person.phone, "address": person.address, "autofill": agreed}
    await carry_out(context, filing.province, "change_profile", filing.actor, OwnAccount, **inputs)


def _first(form: FormShown, fits: Callable[[FormField], bool]) -> FormField:
    found = next((field for field in form.fields if fits(field)), None)
    if found is None:
        raise StepBlocked("Tờ khai không có mục phù hợp để thử.", "The form has no field to try this with.")
    return found


def _value(field: FormField) -> str:
    plain = {"date": "2020-01-15", "number": "1"}
    return field.choices[0] if field.choices else plain.get(field.kind, f"Nội dung {field.label}")
