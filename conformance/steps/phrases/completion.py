"""A dossier is completed: each act by its officer, the submitter told, the result handed over as chosen, fees first."""

from conformance.checks.completion import (
    about_dossier,
    acted_by_officers,
    handed_over_as_chosen,
    not_handed_over_otherwise,
    not_returned_unhandled,
    not_returned_unsealed,
    not_stored_while_owed,
    stored_once_paid,
    told_at_completion,
)
from conformance.province.actions import Nothing, Role, StatusReached
from conformance.province.actions.own_accounts import MessageRead, MessagesRead
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.attempts import attempt_made, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import (
    Evidence,
    evidence_of,
    last_exchange,
    local_vault,
    seen_fetched,
    seen_with_progress,
    seen_with_status,
)
from conformance.steps.filing import Filing, current_filing, filing_at, filing_of, submitted_code
from conformance.steps.handling import act_on
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import give_personal_data
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus, ReturnForm

PROCESSED, RETURNED = DossierStatus.PROCESSED, DossierStatus.RETURNED
COUNTER, POST = "counter", "post"
TRACKING_NUMBER = "EB123456789VN"
_BEFORE = "messages before completion"


@when(
    vi="{person} cập nhật thông tin cá nhân, không cung cấp thư điện tử",
    en="{person} gives the personal data without an e-mail address",
)
async def give_data_without_email(context: ScenarioContext, name: str) -> None:
    """Told all the same: in the application, by text message."""
    await give_personal_data(context, filing_of(context, name), email="")


@when(
    vi="{person} chọn nhận kết quả tại Bộ phận Một cửa",
    en="{person} chooses to receive the result at the one-stop shop",
)
async def choose_counter(context: ScenarioContext, name: str) -> None:
    """At filing."""
    await _choose(context, filing_of(context, name), COUNTER)


@when(
    vi="{person} chọn nhận kết quả qua dịch vụ bưu chính công ích",
    en="{person} chooses to receive the result by the public post",
)
async def choose_post(context: ScenarioContext, name: str) -> None:
    """At the person's own address."""
    await _choose(context, filing_of(context, name), POST)


@when(
    vi="cán bộ một cửa {agency} trả kết quả tại Bộ phận Một cửa",
    en="the counter officer of {agency} hands the result over at the one-stop shop",
)
async def hand_over_at_counter(context: ScenarioContext, agency: str) -> None:
    """To the submitter in person."""
    await _hand_over(context, agency, COUNTER)


@when(
    vi="cán bộ một cửa {agency} trả kết quả qua dịch vụ bưu chính công ích",
    en="the counter officer of {agency} hands the result over to the public post",
)
async def hand_over_by_post(context: ScenarioContext, agency: str) -> None:
    """With the number of the item."""
    await _hand_over(context, agency, POST)


@when(
    vi="cán bộ một cửa {agency} thử trả kết quả qua dịch vụ bưu chính công ích",
    en="the counter officer of {agency} tries to hand the result over to the public post",
)
async def try_post(context: ScenarioContext, agency: str) -> None:
    """Though another form was chosen."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    inputs = {"dossier_code": submitted_code(filing), "return_form": POST, "tracking_number": TRACKING_NUMBER}
    done = await attempt(context, filing.province, "hand_over", officer, **inputs)
    remember_attempt(context, done)


@when(
    vi="cán bộ một cửa {agency} thử trả kết quả khi hồ sơ chưa được xử lý xong",
    en="the counter officer of {agency} tries to return the result before the dossier is processed",
)
async def try_return(context: ScenarioContext, agency: str) -> None:
    """The answer, also a refusal, is for the checks."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    code = submitted_code(filing)
    done = await attempt(context, filing.province, "return_deliverable", officer, dossier_code=code)
    remember_attempt(context, done)


@when(
    vi="{agency} xử lý hồ sơ và ký số kết quả, chưa trả kết quả",
    en="{agency} handles the dossier and signs the result without returning it yet",
)
async def handle_without_return(context: ScenarioContext, agency: str) -> None:
    """From reception to the agency's signature."""
    filing = filing_at(context, agency)
    for act in ("receive", "forward", "examine", "sign", "seal"):
        await act_on(context, filing, act)


@when(
    vi="cán bộ một cửa {agency} thu lệ phí {money} của hồ sơ và ghi số biên lai",
    en="the counter officer of {agency} takes the fee of {money} and notes the receipt",
)
async def take_fee(context: ScenarioContext, agency: str, amount: int) -> None:
    """At the counter, in full."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    inputs = {"dossier_code": submitted_code(filing), "voucher": "BL-0001", "amount_vnd": amount}
    await carry_out(context, filing.province, "take_money", officer, Nothing, **inputs)


@when(vi="{person} xem các thông báo đã nhận về hồ sơ", en="{person} looks at the messages received about the dossier")
async def read_before(context: ScenarioContext, name: str) -> None:
    """So that what comes later can be told apart."""
    filing = filing_of(context, name)
    context.memory[_BEFORE] = len(about_dossier(await _messages(context, filing), submitted_code(filing)))


@then(
    vi="tiến độ hồ sơ ghi cán bộ và đơn vị thực hiện từng bước tiếp nhận, xử lý, trả kết quả",
    en="the progress names officer and unit of each act of reception, handling and return",
    requirements=("CV5632-4a-B2-4",),
)
async def acts_have_actors(context: ScenarioContext) -> None:
    """Rows that the portal took in."""
    evidence = await seen_with_progress(context, current_filing(context), RETURNED)
    context.judge(acted_by_officers(evidence.rows, completed=evidence.has_status(RETURNED)))


@then(
    vi="{person} nhận được thông báo mới về hồ sơ khi hồ sơ hoàn thành",
    en="{person} gets a new message about the dossier when it is completed",
    requirements=("CV5632-4a-B3-6",),
)
async def told(context: ScenarioContext, name: str) -> None:
    """In the application, by e-mail or by text message."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, RETURNED)
    messages = await _messages(context, filing)
    before, completed = int(context.memory.get(_BEFORE, 0)), evidence.has_status(RETURNED)
    code = submitted_code(filing)
    context.judge(told_at_completion(before, messages, code, completed=completed, seen_in=last_exchange(context)))


@then(
    vi="kết quả được trả tại Bộ phận Một cửa như đã lựa chọn",
    en="the result is handed over at the one-stop shop as chosen",
    requirements=("CV5632-4a-B3-7",),
)
async def over_the_counter(context: ScenarioContext) -> None:
    """HinhThuc 0."""
    evidence = await seen_with_status(context, current_filing(context), RETURNED)
    context.judge(handed_over_as_chosen(evidence.records, ReturnForm.AT_COUNTER))


@then(
    vi="kết quả được trả qua dịch vụ bưu chính công ích như đã lựa chọn",
    en="the result is handed over by the public post as chosen",
    requirements=("CV5632-4a-B3-7",),
)
async def by_post(context: ScenarioContext) -> None:
    """HinhThuc 1."""
    evidence = await seen_with_status(context, current_filing(context), RETURNED)
    context.judge(handed_over_as_chosen(evidence.records, ReturnForm.BY_POST))


@then(
    vi="HTTT GQTTHC tỉnh B không trả kết quả theo hình thức khác với hình thức đã lựa chọn",
    en="Province B's system does not hand the result over in another form than chosen",
    requirements=("CV5632-4a-B3-7",),
)
async def in_no_other_form(context: ScenarioContext) -> None:
    """By its answer to the officer."""
    tried = attempt_made(context)
    context.judge(not_handed_over_otherwise(tried.refused, tried.words, tried.seen_in))


@then(
    vi="hồ sơ chưa được xử lý không chuyển thẳng sang trả kết quả",
    en="a dossier that was not handled does not go straight to return",
    requirements=("CV5632-4a-B2-1",),
)
async def not_unhandled(context: ScenarioContext) -> None:
    """By the answer, otherwise by the records."""
    tried = attempt_made(context)
    evidence = await _after_attempt(context, tried.refused)
    context.judge(not_returned_unhandled(tried.refused, tried.words, evidence.records, tried.seen_in))


@then(
    vi="kết quả chưa có chữ ký số của cơ quan không được trả",
    en="a result without the agency's signature is not returned",
    requirements=("CV5632-4a-B2-2",),
)
async def not_unsealed(context: ScenarioContext) -> None:
    """By the answer, otherwise by the file the portal fetched."""
    tried = attempt_made(context)
    filing = current_filing(context)
    evidence = await evidence_of(context, filing)
    if not tried.refused:
        evidence = await seen_fetched(context, filing, lambda fetch: fetch.is_deliverable)
    context.judge(not_returned_unsealed(tried.refused, tried.words, evidence.result_facts, tried.seen_in))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B chưa lưu kết quả {document} của {person} khi lệ phí chưa nộp",
    en="Province B's own vault does not hold the result {document} of {person} while the fee is owed",
    requirements=("CV5632-4a-B3-5",),
)
async def not_while_owed(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """After the dossier was reported as processed."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, PROCESSED)
    documents = await local_vault(context, filing)
    number, processed = filing.person.identity_number, evidence.has_status(PROCESSED)
    seen_in = last_exchange(context)
    context.judge(not_stored_while_owed(documents, kind.kq_code, number, processed=processed, seen_in=seen_in))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B lưu kết quả {document} của {person} khi lệ phí đã nộp",
    en="Province B's own vault holds the result {document} of {person} once the fee is paid",
    requirements=("CV5632-4a-B3-5",),
)
async def once_paid(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """Status 9 without an unpaid fee is «đã hoàn thành» as well (D-03)."""
    filing = filing_of(context, name)
    evidence = await evidence_of(context, filing)
    documents = await local_vault(context, filing)
    number = filing.person.identity_number
    context.judge(stored_once_paid(documents, kind.kq_code, number, evidence.result_ids, last_exchange(context)))


async def _choose(context: ScenarioContext, filing: Filing, form: str) -> None:
    address = filing.person.address if form == POST else ""
    inputs = {"draft": filing.draft, "return_choice": form, "address": address}
    await carry_out(context, filing.province, "choose_return", filing.actor, Nothing, **inputs)


async def _hand_over(context: ScenarioContext, agency: str, form: str) -> None:
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    number = TRACKING_NUMBER if form == POST else ""
    inputs = {"dossier_code": submitted_code(filing), "return_form": form, "tracking_number": number}
    await carry_out(context, filing.province, "hand_over", officer, StatusReached, **inputs)


async def _messages(context: ScenarioContext, filing: Filing) -> list[MessageRead]:
    name = next(name for name, person in context.people.items() if person is filing.person)
    citizen = await citizen_session(context, name)
    number = filing.person.identity_number
    read = await carry_out(context, filing.province, "read_messages", citizen, MessagesRead, identity_number=number)
    return read.messages


async def _after_attempt(context: ScenarioContext, refused: bool) -> Evidence:
    filing = current_filing(context)
    return await evidence_of(context, filing) if refused else await seen_with_status(context, filing, RETURNED)
