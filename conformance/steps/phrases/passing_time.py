"""Biết, Khi: the realm's clock stands at a moment, and time passes; only in scenarios that run alone."""

from datetime import timedelta

from conformance.steps.context import ScenarioContext
from conformance.steps.registry import when


@when(vi="thời gian mô phỏng trôi qua {number} ngày", en="{number} days pass in the simulation", alone=True)
async def days_pass(context: ScenarioContext, days: int) -> None:
    """The realm's clock moves forward; whoever goes on signs in anew."""
    await context.portal.advance_clock(timedelta(days=days).total_seconds())
    context.citizens.clear()
