"""Khi: the connection with the portal fails and comes back; only in scenarios that run alone."""

from conformance.checks.journal_facts import NOT_COMMITTED, PROGRESS, RECORDS
from conformance.steps.context import NotSeenInTime, ScenarioContext
from conformance.steps.registry import when

DROPPED = "answer-dropped-after-commit"
_BEGAN = "the interruption began after this journal entry"


@when(
    vi="Cổng DVCQG gián đoạn kết nối với HTTT GQTTHC tỉnh B",
    en="the national portal is out of reach for Province B's system",
    alone=True,
)
async def portal_unreachable(context: ScenarioContext) -> None:
    """No call of the province gets an answer and none is taken in."""
    context.memory[_BEGAN] = await context.portal.last_seq()
    await context.portal.add_fault(NOT_COMMITTED, member=context.subject.code)


@when(
    vi="kết nối giữa Cổng DVCQG và HTTT GQTTHC tỉnh B thông suốt trở lại",
    en="the national portal can be reached by Province B's system again",
    alone=True,
)
async def portal_back(context: ScenarioContext) -> None:
    """Not before the province has run into this very interruption; a shared journal may hold earlier ones."""
    met = await context.portal.wait_journal(
        lambda entry: entry.fault == NOT_COMMITTED,
        timeout_s=context.timeout_s,
        member=context.subject.code,
        after=context.memory.get(_BEGAN, 0),
    )
    await context.portal.clear_faults()
    if met is None:
        raise NotSeenInTime(
            "HTTT GQTTHC không kết nối tới Cổng DVCQG trong thời gian gián đoạn.",
            "The province did not call the portal during the interruption.",
        )


@when(
    vi="Cổng DVCQG ghi nhận lần đồng bộ kế tiếp của HTTT GQTTHC tỉnh B nhưng câu trả lời không tới nơi",
    en="the national portal takes in the next synchronisation of Province B's system but its answer does not arrive",
    alone=True,
)
async def answers_lost(context: ScenarioContext) -> None:
    """Once for the dossier's record and once for its progress."""
    for service in (RECORDS, PROGRESS):
        await context.portal.add_fault(DROPPED, member=context.subject.code, service=service, count=1)
