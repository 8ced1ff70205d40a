"""Khi, Thì: dossiers are looked up on the provincial portal, by their party and by nobody in particular."""

from conformance.checks.looking_up import finds, finds_no_other, finds_nothing, tells_little, tells_six
from conformance.province.actions import ActorSession
from conformance.province.actions.finding import LookedUp
from conformance.steps.acting import carry_out
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import filing_of, submitted_code
from conformance.steps.registry import then, when

_FOUND, ANYBODY = "dossiers looked up", "người không đăng nhập"


@when(vi="{person} đã đăng nhập tra cứu theo mã hồ sơ", en="{person}, signed in, looks up the dossier code")
async def by_code(context: ScenarioContext, name: str) -> None:
    """As its party."""
    filing = filing_of(context, name)
    await _look_up(context, filing.actor, submitted_code(filing))


@when(
    vi="{person} đã đăng nhập tra cứu theo số định danh cá nhân của mình",
    en="{person}, signed in, looks up the own identity number",
)
async def by_number(context: ScenarioContext, name: str) -> None:
    """As its party."""
    filing = filing_of(context, name)
    await _look_up(context, filing.actor, filing.person.identity_number)


@when(
    vi="người không đăng nhập tra cứu theo mã hồ sơ của {person}",
    en="somebody who is not signed in looks up the dossier code of {person}",
)
async def anybody_by_code(context: ScenarioContext, name: str) -> None:
    """In a browser that knows nobody."""
    await _look_up(context, context.portal.visitor(ANYBODY), submitted_code(filing_of(context, name)))


@when(
    vi="người không đăng nhập tra cứu theo số định danh cá nhân của {person}",
    en="somebody who is not signed in looks up the identity number of {person}",
)
async def anybody_by_number(context: ScenarioContext, name: str) -> None:
    """In a browser that knows nobody."""
    await _look_up(context, context.portal.visitor(ANYBODY), filing_of(context, name).person.identity_number)


@when(
    vi="{person} đã đăng nhập tra cứu theo mã hồ sơ có phần số thứ tự không có thật",
    en="{person}, signed in, looks up a dossier code whose serial does not exist",
)
async def by_wrong_code(context: ScenarioContext, name: str) -> None:
    """The agency and day of the own dossier, another serial."""
    filing = filing_of(context, name)
    await _look_up(context, filing.actor, submitted_code(filing)[:-4] + "9999")


@when(
    vi="{person} đã đăng nhập tra cứu theo mã hồ sơ viết sai là {text}",
    en="{person}, signed in, looks up the wrongly written dossier code {text}",
)
async def by_malformed_code(context: ScenarioContext, name: str, asked: str) -> None:
    """No dossier code at all, however near to one."""
    await _look_up(context, filing_of(context, name).actor, asked)


@then(
    vi="kết quả tra cứu có hồ sơ của {person}",
    en="the look-up finds the dossier of {person}",
    requirements=("HT-1-B4-1",),
)
async def found(context: ScenarioContext, name: str) -> None:
    """By its code."""
    code = submitted_code(filing_of(context, name))
    context.judge(finds(context.memory.get(_FOUND), code, last_exchange(context)))


@when(
    vi="{person} đã đăng nhập tra cứu theo mã hồ sơ viết với dạng mã cơ quan cũ",
    en="{person}, signed in, looks up the dossier code written with the former form of agency code",
)
async def by_former_form(context: ScenarioContext, name: str) -> None:
    """``000.00.07.H98-…`` for ``H98.07-…`` (D-50)."""
    filing = filing_of(context, name)
    agency, _, rest = submitted_code(filing).partition("-")
    member, *units = agency.split(".")
    places = [*units, "00", "00", "00"][:3]
    former = ".".join(["0" + places[2], places[1], places[0], member])
    await _look_up(context, filing.actor, f"{former}-{rest}")


@then(
    vi="tra cứu không cho kết quả là hồ sơ nào khác hồ sơ của {person}",
    en="the look-up gives no other dossier than that of {person}",
    requirements=("HT-1-B4-1",),
)
async def no_other(context: ScenarioContext, name: str) -> None:
    """The very dossier or nothing."""
    code = submitted_code(filing_of(context, name))
    context.judge(finds_no_other(context.memory.get(_FOUND), code, last_exchange(context)))


@then(vi="tra cứu không cho kết quả nào", en="the look-up finds nothing", requirements=("HT-1-B4-1",))
async def nothing(context: ScenarioContext) -> None:
    """No dossier of anybody."""
    context.judge(finds_nothing(context.memory.get(_FOUND), last_exchange(context)))


@then(
    vi="{person} tra cứu được mã hồ sơ, thủ tục, họ tên người nộp, ngày tiếp nhận, ngày hẹn trả và tình trạng xử lý",
    en="{person} is told code, procedure, submitter's name, day of reception, appointed day and state",
    requirements=("HT-1-B4-2",),
)
async def all_six(context: ScenarioContext, name: str) -> None:
    """Of a dossier that was received."""
    code = submitted_code(filing_of(context, name))
    context.judge(tells_six(context.memory.get(_FOUND), code, received=True, seen_in=last_exchange(context)))


@then(
    vi="{person} vẫn tra cứu được mã hồ sơ, thủ tục, họ tên người nộp và tình trạng của hồ sơ không được tiếp nhận",
    en="{person} is still told code, procedure, submitter's name and state of the dossier that was not received",
    requirements=("HT-1-B4-2",),
)
async def four_of_declined(context: ScenarioContext, name: str) -> None:
    """It has no days."""
    code = submitted_code(filing_of(context, name))
    context.judge(tells_six(context.memory.get(_FOUND), code, received=False, seen_in=last_exchange(context)))


@then(
    vi="kết quả tra cứu không cho biết thông tin cá nhân của {person}",
    en="the look-up tells nothing personal of {person}",
    requirements=("HT-1-B4-3",),
)
async def little(context: ScenarioContext, name: str) -> None:
    """Neither by its own field nor in another one."""
    person = filing_of(context, name).person
    private = (person.full_name, person.identity_number, person.phone, person.email, person.address)
    context.judge(tells_little(context.memory.get(_FOUND), private, last_exchange(context)))


async def _look_up(context: ScenarioContext, actor: ActorSession, asked: str) -> None:
    told = await carry_out(context, context.subject, "look_up", actor, LookedUp, asked=asked)
    context.memory[_FOUND] = told.dossiers
