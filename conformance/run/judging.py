"""Turns what checks observed and what steps raised into findings, verdicts and sentences."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import httpx

from conformance.checks.observation import Observation, Outcome
from conformance.errors import EnvironmentUnusable
from conformance.evidence.journal import journal_id
from conformance.evidence.masking import mask_numbers
from conformance.portal.hand import PortalRefused
from conformance.province.actions import ActionFailed, ActionUnbound, ProvinceUnreachable
from conformance.requirements import Register, Requirement
from conformance.run.verdicts import roll_up, weighed
from conformance.steps.bound import BoundStep
from conformance.steps.context import NotSeenInTime, StepBlocked
from reports.record import Finding, Text, Verdict

log = logging.getLogger("dvcqg")


@dataclass(frozen=True)
class StepEnd:
    """How a step ended: verdict, findings, why; ``own_fault`` when the suite itself failed."""

    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    message: Text | None = None
    own_fault: bool = False


def judged(
    step: BoundStep,
    observations: Iterable[Observation],
    *,
    scenario: str,
    register: Register,
    in_force: Mapping[str, Requirement],
) -> StepEnd:
    """The end of a step that ran through."""
    seen = list(observations)
    stray = sorted({one.requirement for one in seen} - set(step.definition.requirements))
    stray += sorted(name for name in step.definition.requirements if name not in register.rows)
    if stray:
        names = ", ".join(stray)
        message = Text(
            vi=f"Câu kiểm tra nêu yêu cầu không khai báo hoặc không có trong danh mục: {names}",
            en=f"The step judges requirements that it does not declare or the register does not have: {names}",
        )
        return StepEnd(Verdict.ERROR, message=message, own_fault=True)
    if step.is_check and not seen:
        message = Text(vi="Câu này không kiểm tra được gì", en="The step judged nothing")
        return StepEnd(Verdict.INCONCLUSIVE, message=message)
    findings = tuple(
        finding_of(one, scenario, in_force[one.requirement]) for one in seen if one.requirement in in_force
    )
    verdicts = [weighed(finding.verdict, in_force[finding.requirement].level) for finding in findings]
    return StepEnd(roll_up(verdicts) if verdicts else Verdict.PASS, findings)


def raised(error: BaseException) -> StepEnd:
    """The end of a step that raised; a mistake of ours is ``error``, never ``fail``."""
    if isinstance(error, StepBlocked | ActionUnbound | ActionFailed | PortalRefused):
        return StepEnd(Verdict.BLOCKED, message=said(error))
    if isinstance(error, NotSeenInTime):
        return StepEnd(Verdict.INCONCLUSIVE, message=said(error))
    if isinstance(error, TimeoutError):
        message = Text(
            vi="Hết thời gian chờ của kịch bản trước khi câu này kết thúc",
            en="The scenario's time was over before this step came to an end",
        )
        return StepEnd(Verdict.INCONCLUSIVE, message=message)
    if isinstance(error, ProvinceUnreachable | EnvironmentUnusable):
        return StepEnd(Verdict.ERROR, message=said(error))
    if isinstance(error, httpx.TransportError):
        return StepEnd(Verdict.ERROR, message=_lost(error))
    log.debug("a step failed by the suite's own fault", exc_info=error)
    what = mask_numbers(f"{type(error).__name__}: {error}")
    message = Text(vi=f"Lỗi của chính bộ kiểm thử: {what}", en=f"The suite's own fault: {what}")
    return StepEnd(Verdict.ERROR, message=message, own_fault=True)


def not_run() -> StepEnd:
    """The end of a step after one that was not carried out."""
    return StepEnd(
        Verdict.BLOCKED, message=Text(vi="Bước trước chưa thực hiện được", en="An earlier step was not done")
    )


def said(error: BaseException) -> Text:
    """An exception's sentence: the first argument is Vietnamese, the second, if any, English."""
    vi = mask_numbers(str(error.args[0])) if error.args else type(error).__name__
    return Text(vi=vi, en=mask_numbers(str(error.args[1])) if len(error.args) > 1 else vi)


def _lost(error: httpx.TransportError) -> Text:
    try:
        url = str(error.request.url.copy_with(query=None))
    except RuntimeError:  # httpx knows no request for this error
        url = "hệ thống"
    return Text(
        vi=f"Không nhận được trả lời từ {url}: {type(error).__name__}",
        en=f"No answer from {url}: {type(error).__name__}",
    )


def finding_of(one: Observation, scenario: str, requirement: Requirement) -> Finding:
    """The finding that an observation becomes; only a MUST can fail, and texts are masked."""
    return Finding(
        check=one.check,
        requirement=one.requirement,
        verdict=_verdict(one.outcome, requirement.level),
        expected=_masked(one.expected),
        seen=_masked(one.seen),
        hint=_masked(one.hint),
        exchange=_exchange(one.exchange, scenario),
    )


def _verdict(outcome: Outcome, level: str) -> Verdict:
    if outcome is Outcome.KEPT:
        return Verdict.PASS
    if outcome is Outcome.CANNOT_TELL:
        return Verdict.INCONCLUSIVE
    return Verdict.FAIL if level == "MUST" else Verdict.WARN


def _exchange(name: str, scenario: str) -> str:
    """Checks call a journal entry ``journal:<seq>``; the record gives it an id of its own."""
    kind, _, seq = name.partition(":")
    return journal_id(scenario, int(seq)) if kind == "journal" and seq.isdigit() else name


def _masked(text: Text) -> Text:
    return Text(vi=mask_numbers(text.vi), en=mask_numbers(text.en))
