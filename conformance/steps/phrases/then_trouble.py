"""Thì: after trouble – what arose meanwhile is there, and nothing stands twice."""

from conformance.checks.journal_facts import is_accepted
from conformance.checks.resilience import nothing_doubled, nothing_lost
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import Evidence, seen_until, seen_with_progress, seen_with_status
from conformance.steps.filing import current_filing, filing_of
from conformance.steps.phrases.trouble import DROPPED
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus


@then(
    vi="Cổng DVCQG có đủ trạng thái {status} của hồ sơ {person} phát sinh trong thời gian gián đoạn",
    en="the national portal has the status {status} of the dossier of {person} that arose during the interruption",
    requirements=("CV5632-CV3-1",),
)
async def caught_up(context: ScenarioContext, status: DossierStatus, name: str) -> None:
    """The current, later dossier of the same province having come through makes absence a proof."""
    newer = await seen_with_status(context, current_filing(context), DossierStatus.NEW, DossierStatus.RECEIVED)
    evidence = await seen_with_progress(context, filing_of(context, name), status)
    context.judge(nothing_lost(evidence.records, evidence.rows, status, caught_up=bool(newer.records)))


@then(
    vi="Cổng DVCQG có đủ trạng thái {status} của hồ sơ {person} dù câu trả lời trước không tới nơi",
    en="the national portal has the status {status} of the dossier of {person} though an earlier answer was lost",
    requirements=("CV5632-CV3-1",),
)
async def not_lost(context: ScenarioContext, status: DossierStatus, name: str) -> None:
    """Record and progress."""
    evidence = await seen_with_progress(context, filing_of(context, name), status)
    context.judge(nothing_lost(evidence.records, evidence.rows, status, caught_up=False))


@then(
    vi="mỗi bước xử lý hồ sơ của {person} chỉ có một dòng tiến độ với một thời điểm trên Cổng DVCQG",
    en="each act on the dossier of {person} has one progress row with one time at the national portal",
    requirements=("CV5632-CV3-2",),
)
async def not_doubled(context: ScenarioContext, name: str) -> None:
    """Judged once the province has sent again everything whose answer was lost."""
    evidence = await seen_until(context, filing_of(context, name), _was_resent)
    context.judge(nothing_doubled(evidence.rows, _was_resent(evidence)))


def _was_resent(evidence: Evidence) -> bool:
    """Whether each call whose answer was lost was followed by one of its service that was answered."""
    lost = [entry for entry in evidence.entries if entry.fault == DROPPED]
    return bool(lost) and all(
        any(e.service == gone.service and e.seq > gone.seq and e.answered and is_accepted(e) for e in evidence.entries)
        for gone in lost
    )
