"""Pure judgement of a whole run: roll-ups, process verdicts, conformity, exit code (design: suite, section 4)."""

from collections.abc import Iterable, Mapping, Sequence

from reports.record import Finding, RequirementRow, ScenarioEvent, Verdict

PROCESSES = ("4a", "4b", "5a", "5b")
_KEPT = frozenset({Verdict.PASS, Verdict.WARN, Verdict.NOT_APPLICABLE})


def roll_up(verdicts: Iterable[Verdict]) -> Verdict:
    """The first word of the list that occurs; nothing executed is inconclusive."""
    occurring = set(verdicts)
    return next((verdict for verdict in Verdict if verdict in occurring), Verdict.INCONCLUSIVE)


def weighed(verdict: Verdict, level: str) -> Verdict:
    """What a requirement's verdict weighs in a roll-up: only a MUST decides, anything else is at most a note."""
    if level == "MUST" or verdict in (Verdict.PASS, Verdict.NOT_APPLICABLE):
        return verdict
    return Verdict.WARN


def by_requirement(scenarios: Iterable[ScenarioEvent]) -> dict[str, Verdict]:
    """The verdict of each requirement that checks named, over all scenarios."""
    seen: dict[str, list[Verdict]] = {}
    for scenario in scenarios:
        for name, verdict in scenario.requirements.items():
            seen.setdefault(name, []).append(verdict)
    return {name: roll_up(verdicts) for name, verdicts in sorted(seen.items())}


def in_one_scenario(
    findings: Sequence[Finding], unfinished: Mapping[str, Verdict], planned: Iterable[str]
) -> dict[str, Verdict]:
    """The verdict of each requirement in one scenario: its findings, and checks of it that did not come to an end."""
    seen: dict[str, list[Verdict]] = {}
    for finding in findings:
        seen.setdefault(finding.requirement, []).append(finding.verdict)
    for name, verdict in unfinished.items():
        seen.setdefault(name, []).append(verdict)
    for name in planned:
        seen.setdefault(name, [])
    return {name: roll_up(verdicts) for name, verdicts in seen.items()}


def by_process(rows: Iterable[RequirementRow], requirements: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """4a, 4b, 5a, 5b: the roll-up of their requirements; a process nothing was tested of is inconclusive."""
    members: dict[str, list[Verdict]] = {name: [] for name in PROCESSES}
    for row in rows:
        if row.process in members and row.id in requirements:
            members[row.process].append(weighed(requirements[row.id], row.level))
    return {name: roll_up(verdicts) for name, verdicts in members.items()}


def conforms(
    verdict: Verdict, processes: Mapping[str, Verdict], *, complete: bool, untested: Iterable[str]
) -> bool | None:
    """Whether the body keeps the ruleset; ``None`` when the run cannot tell (filtered, incomplete, something open)."""
    if not complete:
        return None
    if verdict is Verdict.FAIL:
        return False
    if any(untested) or verdict not in (Verdict.PASS, Verdict.WARN):
        return None
    return True if all(processes[name] in _KEPT for name in PROCESSES) else None


def exit_code(
    verdict: Verdict, *, own_fault: bool = False, must_conform: bool = False, is_conform: bool | None = None
) -> int:
    """What the command ends with."""
    if verdict in (Verdict.PASS, Verdict.WARN):
        return 0 if is_conform or not must_conform else 6
    if verdict is Verdict.FAIL:
        return 1
    if verdict is Verdict.ERROR:
        return 4 if own_fault else 3
    return 6
