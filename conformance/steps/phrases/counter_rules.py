"""At the one-stop shop (5632 2.b, 4.b Bước 1): identity, completeness, signed scans, each level its own."""

from datetime import timedelta

from conformance.checks.filing import (
    AT_LEVEL,
    CHECKED,
    complete_when_received,
    not_filed_there,
    received_at_level,
)
from conformance.checks.scans import identity_told_apart, scans_signed
from conformance.province.actions import Attached, Role
from conformance.steps.acting import attempt, carry_out, person_named, personal_data
from conformance.steps.attempts import attempt_made, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import seen_until, seen_with_status
from conformance.steps.filing import current_filing, filing_at, filing_of
from conformance.steps.phrases.filing_rules import held_back_by, leave_out, try_to_submit
from conformance.steps.plain_paper import plain_paper
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import Person

RECEIVED = (DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS, DossierStatus.PROCESSED, DossierStatus.RETURNED)


@when(
    vi="cán bộ một cửa {agency} thử lập hồ sơ thủ tục {procedure} cho {person} với ngày sinh không khớp",
    en="the counter officer of {agency} tries to open a dossier for {procedure} for {person} with a wrong birth date",
)
async def open_with_wrong_birth_date(context: ScenarioContext, agency: str, procedure: str, name: str) -> None:
    """What a paper of somebody else would say."""
    person = person_named(context, name)
    other = person.model_copy(update={"birth_date": person.birth_date - timedelta(days=400)})
    await _try_to_open(context, agency, procedure, other)


@when(
    vi="cán bộ một cửa {agency} thử lập hồ sơ thủ tục {procedure} không thuộc thẩm quyền của cấp mình cho {person}",
    en="the counter officer of {agency} tries to open a dossier for {procedure}, not of its level, for {person}",
)
async def open_at_wrong_level(context: ScenarioContext, agency: str, procedure: str, name: str) -> None:
    """The answer, also a refusal, is for the checks."""
    await _try_to_open(context, agency, procedure, person_named(context, name))


@when(
    vi="cán bộ một cửa {agency} số hóa các thành phần hồ sơ bằng giấy, trừ {text}, và thử lập hồ sơ",
    en="the counter officer of {agency} digitises the components on paper except {text} and tries to file",
)
async def digitise_without(context: ScenarioContext, agency: str, left_out: str) -> None:
    """If the province takes it, the reception is tried as well."""
    filing = filing_at(context, agency)
    await leave_out(context, filing, left_out)
    await try_to_submit(context, filing)


@when(
    vi="cán bộ một cửa {agency} số hóa lại {text} do bản quét trước không rõ",
    en="the counter officer of {agency} digitises {text} again as the first scan is not clear",
)
async def digitise_again(context: ScenarioContext, agency: str, name: str) -> None:
    """The new scan takes the place of the first."""
    filing = current_filing(context)
    code = next(component.code for component in filing.components if component.name == name)
    attached = await carry_out(
        context,
        filing.province,
        "digitize_component",
        filing.actor,
        Attached,
        draft=filing.draft,
        component=code,
        file_name=f"{code}.pdf",
        content=plain_paper(f"{name} (quét lại)"),
    )
    filing.attached[code] = attached
    filing.digitised.add(code)


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ khi danh tính không khớp",
    en="Province B's system opens no dossier when the identity does not match",
    requirements=("CV5632-4b-B1-1",),
)
async def identity_checked(context: ScenarioContext) -> None:
    """By its answer to the officer."""
    tried = attempt_made(context)
    context.judge(identity_told_apart(tried.refused, tried.words, tried.seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ tại Bộ phận Một cửa không có thẩm quyền",
    en="Province B's system opens no dossier at a one-stop shop that is not competent",
    requirements=("CV5632-2b-1",),
)
async def not_at_that_level(context: ScenarioContext) -> None:
    """By its answer to the officer."""
    tried = attempt_made(context)
    context.judge(not_filed_there(AT_LEVEL, tried.refused, tried.words, tried.seen_in))


@then(
    vi="hồ sơ nộp trực tiếp được tiếp nhận tại Bộ phận Một cửa của {agency}",
    en="the in-person dossier is received at the one-stop shop of {agency}",
    requirements=("CV5632-2b-1",),
)
async def at_that_level(context: ScenarioContext, agency: str) -> None:
    """Channel and handling unit of the record."""
    evidence = await seen_with_status(context, current_filing(context), *RECEIVED)
    context.judge(received_at_level(evidence.records, context.subject.agency(agency).name))


@then(
    vi="hồ sơ nộp trực tiếp chưa đầy đủ của {person} không được tiếp nhận khi chưa bổ sung",
    en="the incomplete in-person dossier of {person} is not received before it is completed",
    requirements=("CV5632-4b-B1-3",),
)
async def checked(context: ScenarioContext, name: str) -> None:
    """Stopped at filing or at reception, or asked for."""
    context.judge(await held_back_by(context, CHECKED, filing_of(context, name)))


@then(
    vi="hồ sơ nộp trực tiếp đầy đủ được kiểm tra và tiếp nhận",
    en="the complete in-person dossier is checked and received",
    requirements=("CV5632-4b-B1-3",),
)
async def complete_received(context: ScenarioContext) -> None:
    """Every component the province asks for has its file when the dossier is received."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *RECEIVED)
    context.judge(complete_when_received(evidence.records, [component.code for component in filing.components]))


@then(
    vi="các thành phần hồ sơ được số hóa tại Bộ phận Một cửa có chữ ký số",
    en="the components digitised at the one-stop shop bear digital signatures",
    requirements=("CV5632-4b-B1-2",),
)
async def scans_are_signed(context: ScenarioContext) -> None:
    """Read off the files that the portal fetched."""
    filing = current_filing(context)
    wanted = set(filing.digitised)
    evidence = await seen_until(
        context, filing, lambda evidence: wanted <= {f.code for f in evidence.fetches if f.succeeded}
    )
    context.judge(scans_signed(evidence.fetches, wanted))


async def _try_to_open(context: ScenarioContext, agency_name: str, procedure: str, person: Person) -> None:
    province = context.subject
    agency, code = province.agency(agency_name), province.procedure_code(procedure)
    officer = await province.officer(Role.COUNTER_OFFICER, agency.code)
    inputs = {"procedure_code": code, "agency_code": agency.code, **personal_data(person)}
    done = await attempt(context, province, "open_counter_dossier", officer, **inputs)
    remember_attempt(context, done)
