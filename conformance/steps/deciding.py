"""Acts of officers and applicants that a province may refuse, and the views that show what came of them."""

from typing import Any

from conformance.checks.attempts import Attempt
from conformance.province.actions import ResultsShown, Role, StepsShown
from conformance.province.actions.asking import CaseShown
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, name_of, submitted_code

REASON = "Cần xác minh thêm thông tin tại cơ quan liên quan"
_DUE_BEFORE = "the appointed day before it was changed"


async def officer_tries(context: ScenarioContext, filing: Filing, action: str, role: Role, **inputs: Any) -> Attempt:
    """An officer's act; the answer, also a refusal, is for the checks."""
    officer = await officer_for(filing, role)
    done = await attempt(context, filing.province, action, officer, dossier_code=submitted_code(filing), **inputs)
    return remember_attempt(context, done)


async def applicant_tries(context: ScenarioContext, filing: Filing, action: str, **inputs: Any) -> Attempt:
    """An act of who filed."""
    citizen = await citizen_session(context, name_of(context, filing))
    done = await attempt(context, filing.province, action, citizen, dossier_code=submitted_code(filing), **inputs)
    return remember_attempt(context, done)


async def case_of(context: ScenarioContext, filing: Filing) -> CaseShown:
    """The papers of the dossier."""
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    return await carry_out(context, filing.province, "view_case", monitor, CaseShown, dossier_code=code)


async def steps_of(context: ScenarioContext, filing: Filing) -> StepsShown:
    """The acts on the dossier and its appointed day."""
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    return await carry_out(context, filing.province, "view_steps", monitor, StepsShown, dossier_code=code)


async def results_of(context: ScenarioContext, filing: Filing) -> ResultsShown:
    """The results of the dossier."""
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    return await carry_out(context, filing.province, "view_results", monitor, ResultsShown, dossier_code=code)


async def extend(context: ScenarioContext, filing: Filing) -> None:
    """The leader appoints a new day; what it was before is remembered."""
    context.memory[_DUE_BEFORE] = (await steps_of(context, filing)).due_at
    await officer_tries(context, filing, "extend", Role.LEADER, reason=REASON, working_days=5)


def due_before(context: ScenarioContext) -> Any:
    """The appointed day before the latest attempt to change it."""
    return context.memory.get(_DUE_BEFORE)
