"""Khi, Thì: the owner is compared with the population database, which may differ or not answer."""

from datetime import timedelta

from conformance.checks.population import (
    VERIFICATION,
    compared,
    compared_later,
    goes_on_marked,
    mismatch_stopped,
)
from conformance.province.actions import Role
from conformance.province.actions.databases import PersonCompared
from conformance.steps.acting import attempt, officer_for, person_named
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import current_filing, submitted_code
from conformance.steps.parties import begin_at_counter, counter_attempt
from conformance.steps.registry import then, when

DOWN, DIFFERS = "population-down", "population-mismatch"
_AGAIN = "comparison made again"


@when(
    vi="CSDL quốc gia về dân cư không trả lời HTTT GQTTHC tỉnh B",
    en="the population database does not answer Province B's system",
    alone=True,
)
async def database_down(context: ScenarioContext) -> None:
    """Until it is back."""
    await context.portal.add_fault(DOWN, member=context.subject.code)


@when(
    vi="CSDL quốc gia về dân cư trả lời trở lại",
    en="the population database answers again",
    alone=True,
)
async def database_back(context: ScenarioContext) -> None:
    """What is registered fits."""
    await context.portal.clear_faults()


@when(
    vi="CSDL quốc gia về dân cư trả lời trở lại rằng thông tin không khớp",
    en="the population database answers again that the data differ",
    alone=True,
)
async def database_differs(context: ScenarioContext) -> None:
    """What is registered does not fit."""
    await context.portal.clear_faults()
    await context.portal.add_fault(DIFFERS, member=context.subject.code)


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho {person} với ngày sinh khác CSDL quốc gia về dân cư",
    en="the counter officer of {agency} begins a dossier for {procedure} for {person} with another birth date than the "
    "population database has",
)
async def begin_with_other_birth_date(context: ScenarioContext, agency: str, procedure: str, owner: str) -> None:
    """The answer is for the checks."""
    other = person_named(context, owner).birth_date + timedelta(days=40)
    await begin_at_counter(context, agency, procedure, owner, birth_date=other.isoformat())


@when(
    vi="cán bộ một cửa {agency} đối chiếu lại thông tin chủ hồ sơ",
    en="the counter officer of {agency} compares the owner's data again",
)
async def compare_again(context: ScenarioContext, agency: str) -> None:
    """The answer, also a refusal, is for the checks."""
    filing = current_filing(context)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    asked = {"dossier_code": submitted_code(filing)}
    context.memory[_AGAIN] = await attempt(context, filing.province, "compare_person_again", officer, **asked)


@then(
    vi="HTTT GQTTHC tỉnh B đã đối chiếu thông tin của {person} với CSDL quốc gia về dân cư",
    en="Province B's system has compared the data of {person} with the population database",
    requirements=("YB-B3-6",),
)
async def was_compared(context: ScenarioContext, owner: str) -> None:
    """In the journal of the database, and as the province tells it."""
    entries = await context.portal.journal(member=context.subject.code, service=VERIFICATION)
    opened = counter_attempt(context).opened
    number = person_named(context, owner).identity_number
    context.judge(compared(entries, number, opened.population if opened else ""))


@then(
    vi="HTTT GQTTHC tỉnh B không chấp nhận thông tin không khớp CSDL quốc gia về dân cư",
    en="Province B's system does not accept data that differ from the population database",
    requirements=("YB-B3-6",),
)
async def mismatch_not_accepted(context: ScenarioContext) -> None:
    """At the latest comparison: when the dossier was begun, or again later."""
    again = context.memory.get(_AGAIN)
    if again is not None:
        outcome = again.values.population if isinstance(again.values, PersonCompared) else ""
        done = again
    else:
        tried = counter_attempt(context)
        outcome, done = (tried.opened.population if tried.opened else ""), tried.done
    seen_in = next(iter(done.exchanges), "")
    context.judge(mismatch_stopped(outcome, tried=True, refused=done.refused, words=done.message, seen_in=seen_in))


@then(
    vi="hồ sơ vẫn được lập và được ghi là chưa đối chiếu được với CSDL quốc gia về dân cư",
    en="the dossier is begun all the same and marked as not compared with the population database",
    requirements=("YB-B3-7",),
)
async def begun_and_marked(context: ScenarioContext) -> None:
    """Neither lost nor taken for a match."""
    tried = counter_attempt(context)
    outcome = tried.opened.population if tried.opened else ""
    opened, words = tried.opened is not None, tried.done.message
    context.judge(goes_on_marked(opened=opened, outcome=outcome, words=words, seen_in=tried.seen_in))


@then(
    vi="hồ sơ được đối chiếu lại với CSDL quốc gia về dân cư",
    en="the dossier is compared with the population database again",
    requirements=("YB-B3-7",),
)
async def was_compared_later(context: ScenarioContext) -> None:
    """Once the database answers."""
    done = context.memory.get(_AGAIN)
    outcome = done.values.population if done and isinstance(done.values, PersonCompared) else ""
    context.judge(compared_later(outcome, next(iter(done.exchanges), "") if done else ""))
