"""The intake of a dossier: officers' attempts with what they ask, and what the one-stop finds."""

from typing import Any

from conformance.province.actions import ActionDone, Role
from conformance.province.actions.asking import CaseShown
from conformance.province.actions.finding import AtOneStop
from conformance.province.actions.forms import FormField
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, submitted_code
from conformance.steps.provincial_portal import shown_form


async def officer_tries(
    context: ScenarioContext, filing: Filing, action: str, role: Role = Role.COUNTER_OFFICER, **inputs: Any
) -> ActionDone:
    """An officer's act on the dossier; the answer, also a refusal, is for the checks."""
    officer = await officer_for(filing, role)
    done = await attempt(context, filing.province, action, officer, dossier_code=submitted_code(filing), **inputs)
    remember_attempt(context, done)
    return done


async def own_case(context: ScenarioContext, filing: Filing) -> CaseShown:
    """What the submitter sees of papers and requests."""
    inputs = {"dossier_code": submitted_code(filing)}
    return await carry_out(context, filing.province, "view_own_case", filing.actor, CaseShown, **inputs)


async def case_at_agency(context: ScenarioContext, filing: Filing) -> CaseShown:
    """What the agency sees of them."""
    officer = await officer_for(filing, Role.MONITOR)
    inputs = {"dossier_code": submitted_code(filing)}
    return await carry_out(context, filing.province, "view_case", officer, CaseShown, **inputs)


async def found_at_one_stop(context: ScenarioContext, filing: Filing) -> list[str]:
    """The codes that the one-stop's officer finds for the dossier."""
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    inputs = {"dossier_code": submitted_code(filing)}
    found = await carry_out(context, filing.province, "find_at_one_stop", officer, AtOneStop, **inputs)
    return found.dossiers


async def field_labelled(context: ScenarioContext, filing: Filing, label: str) -> FormField:
    """The field of the e-form with that label.

    Raises:
        StepBlocked: the form has none.
    """
    form = await shown_form(context, filing)
    found = next((field for field in form.fields if field.label.casefold() == label.casefold()), None)
    if found is None:
        raise StepBlocked(f"Tờ khai điện tử không có mục «{label}».", f"The e-form has no field «{label}».")
    return found
