"""Biết, Khi: a dossier ready to be sent, wrong data in it, another's hand on it, an ended session, sent twice."""

from collections.abc import Mapping
from unicodedata import normalize

from conformance.province.actions import Submitted
from conformance.steps.acting import attempt, personal_data
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, filing_of, remember_filing
from conformance.steps.preparing import chosen_service, complete_components, give_personal_data, see_components
from conformance.steps.registry import given, when
from conformance.steps.unsent import (
    draft_state,
    field_of_kind,
    filled,
    form_state,
    on_the_wire,
    signed_in_anew,
    tried,
)

GIVEN_VALUES = "values given in the e-form"
UNKNOWN_FIELD = "muc_khong_co_trong_bieu_mau"


@given(
    vi="{person} đã lập đầy đủ hồ sơ thủ tục {procedure} của {agency} trên HTTT GQTTHC tỉnh B nhưng chưa nộp",
    en="{person} has prepared a complete dossier of {procedure} of {agency} in Province B's system and not sent it",
)
async def ready_to_send(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Personal data, e-form and all components are there: one call sends it."""
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    remember_filing(context, filing, name)
    await give_personal_data(context, filing)
    values = await filled(context, filing)
    if values:
        await attempt(context, filing.province, "fill_form", filing.actor, draft=filing.draft, values=values)
    await complete_components(context, filing, agency)


@when(
    vi="{person} khai tờ khai điện tử với các mục đúng kiểu số, kiểu ngày của biểu mẫu",
    en="{person} fills in the e-form with values of the types its items take",
)
async def fills_in_right(context: ScenarioContext, name: str) -> None:
    """A usual value in every field."""
    filing = filing_of(context, name)
    await _fill(context, filing, await filled(context, filing))


@when(
    vi="{person} khai tờ khai điện tử nhưng ghi {text} vào mục kiểu số",
    en="{person} fills in the e-form but writes {text} into an item that takes a number",
)
async def words_for_number(context: ScenarioContext, name: str, words: str) -> None:
    """The first such item; the others are right."""
    await _fill_wrongly(context, filing_of(context, name), "number", words)


@when(
    vi="{person} khai tờ khai điện tử nhưng ghi ngày {text} vào mục kiểu ngày",
    en="{person} fills in the e-form but writes the day {text} into an item that takes a day",
)
async def no_such_day(context: ScenarioContext, name: str, day: str) -> None:
    """The first such item; the others are right."""
    await _fill_wrongly(context, filing_of(context, name), "date", on_the_wire(day))


@when(
    vi="{person} khai tờ khai điện tử kèm một mục không có trong biểu mẫu",
    en="{person} fills in the e-form with an item that the form does not have",
)
async def unknown_item(context: ScenarioContext, name: str) -> None:
    """Beside right values for all others."""
    filing = filing_of(context, name)
    await _fill(context, filing, {**await filled(context, filing), UNKNOWN_FIELD: "1"})


@when(
    vi="{person} cập nhật thông tin cá nhân nhưng ghi ngày sinh {text}",
    en="{person} gives the personal data but writes the birth date {text}",
)
async def no_such_birth_date(context: ScenarioContext, name: str, day: str) -> None:
    """Everything else is right."""
    await _give(context, filing_of(context, name), {"birth_date": on_the_wire(day)})


@when(
    vi="{person} cập nhật thông tin cá nhân nhưng để trống họ tên",
    en="{person} gives the personal data but leaves the name empty",
)
async def no_name(context: ScenarioContext, name: str) -> None:
    """Everything else is right."""
    await _give(context, filing_of(context, name), {"full_name": ""})


@when(
    vi="{person} cập nhật thông tin cá nhân, họ tên gõ bằng Unicode tổ hợp",
    en="{person} gives the personal data, the name typed in decomposed Unicode",
)
async def decomposed_name(context: ScenarioContext, name: str) -> None:
    """As some keyboards and systems write it."""
    filing = filing_of(context, name)
    done = await _give(context, filing, {"full_name": normalize("NFD", filing.person.full_name)})
    if not done:
        filing.personal_data_given = True
        await see_components(context, filing)


@when(
    vi="{person} thử nộp hồ sơ mà {person} đang lập",
    en="{person} tries to send the dossier that {person} is preparing",
)
async def sends_anothers(context: ScenarioContext, name: str, owner: str) -> None:
    """Signed in at the province in the own account, with the other's draft."""
    theirs = filing_of(context, owner)
    mine = await chosen_service(context, context.subject, name, theirs.procedure, theirs.agency.name)
    before = await draft_state(context, theirs)
    await tried(context, theirs, "send_draft", mine.actor, before, draft=theirs.draft)
    remember_filing(context, theirs, owner)


@when(vi="{person} nộp hồ sơ đang lập của mình", en="{person} sends the own dossier")
async def sends_own(context: ScenarioContext, name: str) -> None:
    """In the session it was prepared in."""
    filing = filing_of(context, name)
    before = await draft_state(context, filing)
    done = await tried(context, filing, "send_draft", filing.actor, before, draft=filing.draft)
    if isinstance(done.values, Submitted):
        filing.dossier_code = done.values.dossier_code


@when(
    vi="{person} nộp hồ sơ bằng phiên làm việc đã hết hạn",
    en="{person} sends the dossier in a session that has ended",
)
async def sends_in_ended_session(context: ScenarioContext, name: str) -> None:
    """What stood before is read in a new session; the ended one is used for the attempt."""
    filing, ended = filing_of(context, name), filing_of(context, name).actor
    await signed_in_anew(context, filing, name)
    await tried(context, filing, "send_draft", ended, await draft_state(context, filing), draft=filing.draft)


@when(
    vi="{person} đăng nhập lại và nộp hồ sơ đang lập",
    en="{person} signs in again and sends the dossier",
)
async def sends_signed_in_anew(context: ScenarioContext, name: str) -> None:
    """The draft has waited."""
    filing = filing_of(context, name)
    await signed_in_anew(context, filing, name)
    await tried(context, filing, "send_draft", filing.actor, await draft_state(context, filing), draft=filing.draft)


@when(
    vi="{person} gửi lại lần thứ hai hồ sơ đã nộp",
    en="{person} sends the dossier just sent a second time",
)
async def sends_again(context: ScenarioContext, name: str) -> None:
    """As after a double click or a lost answer."""
    filing = filing_of(context, name)
    await tried(context, filing, "send_draft", filing.actor, (filing.dossier_code,), draft=filing.draft)


async def _fill(context: ScenarioContext, filing: Filing, values: Mapping[str, str]) -> None:
    context.memory[GIVEN_VALUES] = dict(values)
    before = await form_state(context, filing)
    await tried(context, filing, "fill_form", filing.actor, before, draft=filing.draft, values=dict(values))


async def _fill_wrongly(context: ScenarioContext, filing: Filing, kind: str, value: str) -> None:
    wrong = await field_of_kind(context, filing, kind)
    await _fill(context, filing, {**await filled(context, filing), wrong.name: value})


async def _give(context: ScenarioContext, filing: Filing, changed: Mapping[str, str]) -> bool:
    """Whether it was refused."""
    before = await draft_state(context, filing)
    given_data = {**personal_data(filing.person), **changed}
    done = await tried(context, filing, "give_personal_data", filing.actor, before, draft=filing.draft, **given_data)
    return done.refused
