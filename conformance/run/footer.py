"""The footer of a record: the verdicts of the whole run."""

from collections.abc import Sequence

from conformance.evidence.recorder import wall_clock
from conformance.run.plan import Plan
from conformance.run.verdicts import by_process, by_requirement, conforms, exit_code, roll_up
from reports.record import Footer, ScenarioEvent, Verdict


def footer_of(
    plan: Plan,
    ended: Sequence[ScenarioEvent],
    *,
    interrupted: bool,
    own_fault: bool,
    must_conform: bool,
) -> Footer:
    """Judge the run. A planned scenario that did not end makes it at best inconclusive."""
    scenarios = {event.scenario: event.verdict for event in ended}
    missing = [one for one in plan.scenarios if one.scenario.id not in scenarios]
    verdict = roll_up([*scenarios.values(), *([Verdict.INCONCLUSIVE] if missing else [])])
    requirements = by_requirement(ended)
    processes = by_process(plan.rows, requirements)
    complete = not (plan.filtered or interrupted or missing)
    is_conform = conforms(verdict, processes, complete=complete, untested=plan.untested)
    return Footer(
        ended_at=wall_clock(),
        interrupted=interrupted,
        verdict=verdict,
        conforms=is_conform,
        exit_code=exit_code(verdict, own_fault=own_fault, must_conform=must_conform, is_conform=is_conform),
        scenarios=scenarios,
        requirements=requirements,
        processes=processes,
    )
