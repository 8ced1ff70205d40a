"""Biết, Khi: somebody files for another, by a delegation that holds or without one."""

from conformance.steps.acting import attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.delegating import acting_session, begun_by_delegate, delegated
from conformance.steps.filing import remember_filing
from conformance.steps.parties import Submitter, begin_at_counter
from conformance.steps.registry import given, when

TRIED = "attempt to file for another"


@given(
    vi="{person} đã ủy quyền cho {person} thực hiện thủ tục {procedure}",
    en="{person} has delegated to {person} the procedure {procedure}",
)
async def delegates(context: ScenarioContext, owner: str, delegate: str, procedure: str) -> None:
    """At the portal, for that procedure alone."""
    await delegated(context, owner, delegate, procedure)


@when(
    vi="{person} theo ủy quyền của {person} chọn thủ tục {procedure} và cơ quan thực hiện {agency} trên Cổng DVCQG",
    en="{person}, delegated by {person}, chooses {procedure} and the agency {agency} on the national portal",
)
async def choose_for_owner(context: ScenarioContext, delegate: str, owner: str, procedure: str, agency: str) -> None:
    """In the delegator's account."""
    remember_filing(context, await begun_by_delegate(context, owner, delegate, procedure, agency), owner)


@when(
    vi="{person} theo ủy quyền của {person} thử lập hồ sơ thủ tục {procedure} tại {agency}",
    en="{person}, delegated by {person}, tries to begin a dossier for {procedure} at {agency}",
)
async def try_other_procedure(context: ScenarioContext, delegate: str, owner: str, procedure: str, agency: str) -> None:
    """Within the session in the province, past the portal's own check; the answer is for the checks."""
    province, session = context.subject, await acting_session(context, owner, delegate)
    asked = {"procedure_code": province.procedure_code(procedure), "agency_code": province.agency(agency).code}
    context.memory[TRIED] = await attempt(context, province, "start_dossier", session, **asked)


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho chủ hồ sơ {person} do {person} nộp theo văn bản ủy "
    "quyền số {text}",
    en="the counter officer of {agency} begins a dossier for {procedure} for its owner {person}, handed in by {person} "
    "by the delegation {text}",
)
async def begin_by_delegation(
    context: ScenarioContext, agency: str, procedure: str, owner: str, delegate: str, number: str
) -> None:
    """The paper of the delegation was shown."""
    await begin_at_counter(context, agency, procedure, owner, submitter=Submitter(delegate, "delegate", number))


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho chủ hồ sơ {person} do {person} nộp mà không có văn "
    "bản ủy quyền",
    en="the counter officer of {agency} begins a dossier for {procedure} for its owner {person}, handed in by {person} "
    "without a delegation",
)
async def begin_without_delegation(
    context: ScenarioContext, agency: str, procedure: str, owner: str, delegate: str
) -> None:
    """The answer is for the checks."""
    tried = await begin_at_counter(context, agency, procedure, owner, submitter=Submitter(delegate, "delegate"))
    context.memory[TRIED] = tried.done
