"""Carries out one action of the trade for a step: as the citizen or an officer, with what the province said kept."""

from typing import Any, TypeVar

from conformance.province.actions import ActionDone, ActorSession, Province, Role, Values
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing
from mock_dvcqg.contract.control import Person

V = TypeVar("V", bound=Values)


async def attempt(
    context: ScenarioContext, province: Province, action: str, actor: ActorSession, **inputs: Any
) -> ActionDone:
    """Carry out an action that the province may lawfully refuse."""
    done = await province.perform(action, actor, inputs)
    context.done.append(done)
    return done


async def carry_out(
    context: ScenarioContext, province: Province, action: str, actor: ActorSession, gives: type[V], **inputs: Any
) -> V:
    """Carry out an action and take its values.

    Raises:
        StepBlocked: the province refused.
    """
    done = await attempt(context, province, action, actor, **inputs)
    if done.refused or not isinstance(done.values, gives):
        raise StepBlocked(
            f"{province.name} không thực hiện được thao tác «{action}»: {done.message or 'không nêu lý do'}.",
            f"{province.name} did not carry out «{action}»: {done.message or 'no reason given'}.",
        )
    return done.values


async def officer_for(filing: Filing, role: Role) -> ActorSession:
    """A signed-in officer of the agency that handles the filing."""
    return await filing.province.officer(role, filing.agency.code)


async def citizen_session(context: ScenarioContext, name: str) -> ActorSession:
    """The person's browser, signed in at the portal once a scenario."""
    if name not in context.citizens:
        context.citizens[name] = await context.portal.sign_in(person_named(context, name))
    return context.citizens[name]


def person_named(context: ScenarioContext, name: str) -> Person:
    """A person the scenario introduced.

    Raises:
        StepBlocked: nobody of that name was introduced.
    """
    if name not in context.people:
        raise StepBlocked(f"Kịch bản chưa giới thiệu «{name}».", f"The scenario has not introduced «{name}».")
    return context.people[name]


def personal_data(person: Person) -> dict[str, str]:
    """What a person tells a province about themselves."""
    return {
        "full_name": person.full_name,
        "identity_number": person.identity_number,
        "identity_type": "cccd" if person.account_kind == "1" else "tax-code",
        "birth_date": person.birth_date.isoformat(),
        "address": person.address,
        "phone": person.phone,
        "email": person.email,
    }
