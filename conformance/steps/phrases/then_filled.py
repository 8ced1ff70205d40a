"""Thì: what came of the e-form, the signatures asked for, the receipt, the autofill, and papers supplied before."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.filling_forms import (
    SIGNED,
    filled_with_consent,
    form_kept,
    not_filled_without_consent,
    not_told,
    not_used_again,
    told_with_code,
    used_again,
    wrong_form_refused,
)
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import current_filing, filing_of, submitted_code
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.filling_forms import FILLED_BEFORE, GIVEN_FORM, WRONG_FIELD
from conformance.steps.provincial_portal import messages_of, messages_until, shown_form
from conformance.steps.registry import then


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận đầy đủ tờ khai điện tử của {person}",
    en="Province B's system takes the e-form of {person} as it was filled in",
    requirements=("HT-1-B2a-1",),
)
async def form_taken(context: ScenarioContext, name: str) -> None:
    """By the answer, and by what is then shown."""
    tried, form = latest_attempt(context), await shown_form(context, filing_of(context, name))
    context.judge(form_kept(tried, context.memory.get(GIVEN_FORM, {}), form.values))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử chưa hợp lệ và nêu rõ mục cần sửa",
    en="Province B's system does not take the e-form that is not valid and names the field",
    requirements=("HT-1-B2a-1",),
)
async def form_refused(context: ScenarioContext) -> None:
    """By the answer, and by what is then shown."""
    tried, form = latest_attempt(context), await shown_form(context, current_filing(context))
    label, wrong = context.memory.get(WRONG_FIELD, ("", ""))
    context.judge(wrong_form_refused(tried, label, wrong, form.values))


@then(
    vi="{person} nhận được thông báo đã nộp hồ sơ kèm mã hồ sơ",
    en="{person} is told that the dossier was submitted, and its code",
    requirements=("HT-1-B2a-3",),
)
async def code_told(context: ScenarioContext, name: str) -> None:
    """In any channel."""
    code = submitted_code(filing_of(context, name))
    found = await messages_until(context, name, lambda messages: any(one.dossier == code for one in messages))
    context.judge(told_with_code(found, code, last_exchange(context)))


@then(
    vi="{person} không nhận được thông báo nào về hồ sơ chưa gửi được",
    en="{person} is told nothing of a dossier that could not be sent",
    requirements=("HT-1-B2a-3",),
)
async def nothing_told(context: ScenarioContext, name: str) -> None:
    """Once the refusal is there."""
    tried, found = latest_attempt(context), await messages_of(context, name)
    context.judge(not_told(found, refused=tried.made and tried.refused, seen_in=last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B ghi nhận hồ sơ có tờ khai, giấy tờ đã ký số",
    en="Province B's system takes the dossier whose form and papers are signed",
    requirements=("HT-1-B2a-2",),
)
async def signed_taken(context: ScenarioContext) -> None:
    """By the answer to the submission."""
    did = ("Hồ sơ đã ký số được ghi nhận.", "The signed dossier was taken.")
    context.judge(is_let_through(SIGNED, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận hồ sơ có tờ khai, giấy tờ chưa ký số",
    en="Province B's system does not take the dossier whose form and papers are not signed",
    requirements=("HT-1-B2a-2",),
)
async def unsigned_refused(context: ScenarioContext) -> None:
    """By the answer to the submission."""
    did = ("Hồ sơ chưa ký số được ghi nhận dù thủ tục yêu cầu ký số.", "An unsigned dossier was taken.")
    context.judge(is_stopped(SIGNED, latest_attempt(context), did=did))


@then(
    vi="tờ khai điện tử được điền tự động thông tin mà {person} đã đồng ý lưu giữ",
    en="the e-form is filled in with what {person} agreed to have kept",
    requirements=("HT-1-B2b-1",),
)
async def filled(context: ScenarioContext, name: str) -> None:
    """The address stands in every form that asks for the residence."""
    filing = filing_of(context, name)
    form = await shown_form(context, filing)
    context.judge(filled_with_consent(form.suggested, filing.person.address, last_exchange(context)))


@then(
    vi="tờ khai điện tử không được điền tự động thông tin của {person}",
    en="the e-form is not filled in with data of {person}",
    requirements=("HT-1-B2b-1",),
)
async def not_filled(context: ScenarioContext, name: str) -> None:
    """No field at all."""
    form = await shown_form(context, filing_of(context, name))
    context.judge(not_filled_without_consent(form.suggested, last_exchange(context)))


@then(
    vi="{document} đã cung cấp ở hồ sơ trước được dùng lại, {person} không phải cung cấp lại",
    en="the {document} supplied before is used again and {person} need not supply it",
    requirements=("HT-1-B1b-2",),
)
async def paper_used(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """By what stands for the component."""
    component = filing_of(context, name).component_for(kind).code
    context.judge(used_again(context.memory.get(FILLED_BEFORE), component, last_exchange(context)))


@then(
    vi="{document} đã hết giá trị sử dụng của {person} không được dùng lại",
    en="the {document} of {person} that no longer counts is not used again",
    requirements=("HT-1-B1b-2",),
)
async def paper_left_out(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """By what stands for the component."""
    component = filing_of(context, name).component_for(kind).code
    context.judge(not_used_again(context.memory.get(FILLED_BEFORE), component, last_exchange(context)))
