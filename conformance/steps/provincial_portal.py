"""The citizen on the provincial portal: a browser signed in there or nowhere, and the messages that arrive."""

import asyncio
from collections.abc import Callable, Sequence

from conformance.province.actions import ActorSession, DraftOpened
from conformance.province.actions.forms import FormShown
from conformance.province.actions.own_accounts import MessageRead, MessagesRead
from conformance.steps.acting import carry_out, person_named
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, remember_filing

PASSWORD = "Mat khau mo phong 2026"
"""what every invented person chooses"""
_BROWSERS, _LOOK_AGAIN_S = "browsers at the provincial portal", 0.2

Messages = list[MessageRead]


def own_browser(context: ScenarioContext, name: str) -> ActorSession:
    """The person's browser at the provincial portal, not signed in through the national one."""
    browsers: dict[str, ActorSession] = context.memory.setdefault(_BROWSERS, {})
    if name not in browsers:
        browsers[name] = context.portal.visitor(name)
    return browsers[name]


async def messages_of(context: ScenarioContext, name: str) -> Messages:
    """All messages that have reached the person so far."""
    number = person_named(context, name).identity_number
    actor = own_browser(context, name)
    done = await carry_out(context, context.subject, "read_messages", actor, MessagesRead, identity_number=number)
    return done.messages


async def messages_until(
    context: ScenarioContext, name: str, enough: Callable[[Sequence[MessageRead]], bool]
) -> Messages:
    """The person's messages once they are enough, or when the time is over."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + min(context.timeout_s, 5.0)
    found = await messages_of(context, name)
    while not enough(found) and loop.time() < deadline:
        await asyncio.sleep(_LOOK_AGAIN_S)
        found = await messages_of(context, name)
    return found


async def begun_on_provincial_portal(context: ScenarioContext, name: str, procedure: str, agency_name: str) -> Filing:
    """A dossier that the person, signed in with the provincial account, begins there; remembered."""
    province = context.subject
    agency, code = province.agency(agency_name), province.procedure_code(procedure)
    actor = own_browser(context, name)
    filing = Filing(person_named(context, name), province, procedure, code, agency, actor)
    opened = await carry_out(
        context, province, "start_dossier", actor, DraftOpened, procedure_code=code, agency_code=agency.code
    )
    filing.draft, filing.account = opened.draft, opened.account
    remember_filing(context, filing, name)
    return filing


async def shown_form(context: ScenarioContext, filing: Filing) -> FormShown:
    """The e-form as the province shows it now."""
    inputs = {"draft": filing.draft}
    return await carry_out(context, filing.province, "view_form", filing.actor, FormShown, **inputs)
