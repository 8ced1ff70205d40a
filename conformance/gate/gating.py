"""The footer of a run that has waivers or a baseline: what became of them, the verdict, and how the command ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conformance.gate.comparing import Baseline, compared
from conformance.gate.settling import WAIVABLE, Covers, Judged, settled_requirements, settled_scenarios, states
from conformance.run.plan import Plan
from conformance.run.verdicts import exit_code, roll_up
from reports.record import Comparison, Footer, ScenarioEvent, StepEvent, Verdict, Waiver

STALE_WAIVER = 5


@dataclass(frozen=True)
class Gate:
    """What a run is let pass with; ``day`` is that on which waivers are counted."""

    waivers: tuple[Waiver, ...] = ()
    baseline: Baseline | None = None
    day: date = date.min

    @property
    def is_open(self) -> bool:
        """Nothing is waived and nothing held against an earlier run: the footer stands as it is."""
        return not self.waivers and self.baseline is None


def gated(
    footer: Footer,
    gate: Gate,
    plan: Plan,
    ended: Sequence[ScenarioEvent],
    steps: Sequence[StepEvent],
    *,
    own_fault: bool,
    must_conform: bool,
) -> Footer:
    """The footer as the gate makes it; scenarios, requirements and processes stay as they were judged."""
    if gate.is_open:
        return footer
    missing = len(ended) < len(plan.scenarios)
    judged = Judged(
        scenarios={one.scenario.id: one.bound for one in plan.scenarios},
        ended=ended,
        steps=steps,
        in_force=plan.in_force,
        is_whole=not (plan.filtered or footer.interrupted or missing),
    )
    became = states(judged, gate.waivers, gate.day)
    live = [waiver for waiver in gate.waivers if waiver.expires >= gate.day]
    verdict, comparison, code = _judged(judged, gate, plan, Covers.of(live), missing=missing, own_fault=own_fault)
    if any(state.state in ("expired", "unneeded") for state in became):
        _, _, were_all_good = _judged(judged, gate, plan, Covers.of(gate.waivers), missing=missing, own_fault=own_fault)
        code = STALE_WAIVER if were_all_good == 0 else code
    conforms = None if gate.waivers else footer.conforms
    return footer.model_copy(
        update={
            "verdict": verdict,
            "conforms": conforms,
            "exit_code": 6 if code == 0 and must_conform and not conforms else code,
            "waivers": became,
            "baseline": comparison,
        }
    )


def _judged(
    judged: Judged, gate: Gate, plan: Plan, covers: Covers, *, missing: bool, own_fault: bool
) -> tuple[Verdict, Comparison | None, int]:
    """Verdict, comparison and exit code under some waivers."""
    scenarios = settled_scenarios(judged, covers)
    verdict = roll_up([*scenarios.values(), *([Verdict.INCONCLUSIVE] if missing else [])])
    if gate.baseline is None:
        return verdict, None, exit_code(verdict, own_fault=own_fault)
    weighs, settled = judged.requirements(), settled_requirements(judged, covers)
    excused = {name for name, weight in weighs.items() if weight in WAIVABLE and settled[name] not in WAIVABLE}
    meant = {name for one in plan.scenarios for name in one.requirements} if plan.filtered else None
    comparison = compared(gate.baseline, weighs, plan.in_force, meant, excused)
    return verdict, comparison, _against(comparison, verdict, weighs, missing=missing, own_fault=own_fault)


def _against(
    comparison: Comparison, verdict: Verdict, weighs: dict[str, Verdict], *, missing: bool, own_fault: bool
) -> int:
    """The exit code against a baseline: only what was met and is not any more, and what is new, counts."""
    if own_fault:
        return exit_code(Verdict.ERROR, own_fault=True)
    if comparison.regressions:
        return exit_code(Verdict.FAIL)
    counts = [weighs[name] for name in comparison.new]
    counts += [Verdict.ERROR] if verdict is Verdict.ERROR else []
    counts += [Verdict.INCONCLUSIVE] if missing else []
    return exit_code(roll_up([*counts, Verdict.PASS]))
