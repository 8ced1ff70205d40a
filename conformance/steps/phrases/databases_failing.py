"""Khi: the specialised database refuses or does not answer; only in scenarios that run alone."""

from conformance.steps.context import ScenarioContext
from conformance.steps.registry import when


@when(
    vi="CSDL chuyên ngành từ chối kết quả của HTTT GQTTHC tỉnh B",
    en="the specialised database refuses the results of Province B's system",
    alone=True,
)
async def refuses(context: ScenarioContext) -> None:
    """With a reason."""
    await context.portal.add_fault("specialised-refuses", member=context.subject.code)


@when(
    vi="CSDL chuyên ngành không trả lời HTTT GQTTHC tỉnh B",
    en="the specialised database does not answer Province B's system",
    alone=True,
)
async def is_down(context: ScenarioContext) -> None:
    """Until it is back."""
    await context.portal.add_fault("specialised-down", member=context.subject.code)


@when(
    vi="CSDL chuyên ngành trả lời trở lại",
    en="the specialised database answers again",
    alone=True,
)
async def is_back(context: ScenarioContext) -> None:
    """What waits may be sent again."""
    await context.portal.clear_faults()
