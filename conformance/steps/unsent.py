"""Drafts and forms as they stand, and attempts upon them that must leave everything as it was."""

import re
from typing import Any

from conformance.province.actions import ActionDone, ActorSession, DossierView, DraftShown, Entered, Role, StepsShown
from conformance.province.actions.forms import FormField
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.attempts import remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, submitted_code
from conformance.steps.provincial_portal import shown_form

State = tuple[Any, ...]
"""what is compared before and after"""
_BEFORE = "state before the latest attempt"
_SLASHED = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_USUAL = {"date": "2020-01-15", "number": "1"}


def on_the_wire(day: str) -> str:
    """A day as it is sent, whether there is such a day or not: ``31/02/2026`` becomes ``2026-02-31``."""
    found = _SLASHED.fullmatch(day)
    return "-".join(reversed(found.groups())) if found else day


def usual_value(field: FormField) -> str:
    """A right value for a field of an e-form."""
    return field.choices[0] if field.choices else _USUAL.get(field.kind, f"Nội dung {field.label}")


async def field_of_kind(context: ScenarioContext, filing: Filing, kind: str) -> FormField:
    """The first field of the e-form that takes that kind of value.

    Raises:
        StepBlocked: the form has none.
    """
    fields = (await shown_form(context, filing)).fields
    found = next((field for field in fields if field.kind == kind), None)
    if found is None:
        raise StepBlocked(f"Tờ khai điện tử không có mục kiểu «{kind}».", f"The form has no field of kind «{kind}».")
    return found


async def filled(context: ScenarioContext, filing: Filing) -> dict[str, str]:
    """Usual values for every field of the e-form."""
    return {field.name: usual_value(field) for field in (await shown_form(context, filing)).fields}


async def form_state(context: ScenarioContext, filing: Filing) -> State:
    """What is kept of the e-form."""
    return tuple(sorted((await shown_form(context, filing)).values.items()))


async def draft_state(context: ScenarioContext, filing: Filing) -> State:
    """What is kept of the draft, as its own person sees it."""
    shown = await carry_out(context, filing.province, "view_draft", filing.actor, DraftShown, draft=filing.draft)
    files = tuple(sorted((one.code, one.sha256) for one in shown.components))
    return shown.dossier_code, shown.full_name, shown.birth_date, files


async def dossier_state(context: ScenarioContext, filing: Filing) -> State:
    """The status of the dossier and how many steps were taken, as the province shows them."""
    monitor = await officer_for(filing, Role.MONITOR)
    inputs = {"dossier_code": submitted_code(filing)}
    view = await carry_out(context, filing.province, "view_dossier", monitor, DossierView, **inputs)
    steps = await carry_out(context, filing.province, "view_steps", monitor, StepsShown, **inputs)
    return view.status, len(steps.steps)


async def tried(
    context: ScenarioContext, filing: Filing, action: str, actor: ActorSession, before: State, **inputs: Any
) -> ActionDone:
    """An attempt; its answer and what stood before are for the checks."""
    context.memory[_BEFORE] = before
    done = await attempt(context, filing.province, action, actor, **inputs)
    remember_attempt(context, done)
    return done


def state_before(context: ScenarioContext) -> State | None:
    """What stood before the latest attempt; ``None``: nothing was tried."""
    found: State | None = context.memory.get(_BEFORE)
    return found


async def signed_in_anew(context: ScenarioContext, filing: Filing, name: str) -> None:
    """The person signs in again at the portal and comes back to the province; the draft stays the same."""
    context.citizens.pop(name, None)
    citizen = await citizen_session(context, name)
    url = await context.portal.choose_service(citizen, filing.procedure_code, filing.agency.code)
    await carry_out(context, filing.province, "enter", citizen, Entered, entry_url=url)
    filing.actor = citizen
