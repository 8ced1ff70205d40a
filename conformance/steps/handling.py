"""Handles a dossier as officers do, from reception to the return of its result."""

from conformance.province.actions import Role, StatusReached
from conformance.steps.acting import carry_out, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, submitted_code

ACTS: tuple[tuple[str, Role], ...] = (
    ("receive", Role.COUNTER_OFFICER),
    ("forward", Role.COUNTER_OFFICER),
    ("examine", Role.SPECIALIST),
    ("sign", Role.LEADER),
    ("seal", Role.RECORDS_CLERK),
    ("return_deliverable", Role.COUNTER_OFFICER),
)
"""each act and who does it, in their order"""


async def act_on(context: ScenarioContext, filing: Filing, action: str) -> None:
    """One officer's act.

    Raises:
        StepBlocked: the province refused, or the dossier is not submitted.
    """
    officer = await officer_for(filing, dict(ACTS)[action])
    await carry_out(context, filing.province, action, officer, StatusReached, dossier_code=submitted_code(filing))


async def handle_to_end(context: ScenarioContext, filing: Filing, *, start: str = "receive") -> None:
    """All acts from one of them on."""
    names = [name for name, _ in ACTS]
    for action in names[names.index(start) :]:
        await act_on(context, filing, action)
