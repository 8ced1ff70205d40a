"""Khi, Thì: a body reports its month to the portal, and what was late counts as late."""

from conformance.checks.monthly_figures import FIGURES, counted_by_day
from conformance.province.actions import Nothing, Role
from conformance.steps.acting import carry_out
from conformance.steps.context import ScenarioContext
from conformance.steps.registry import then, when
from mock_dvcqg.contract.wire_time import vietnam_date


@when(
    vi="quản trị HTTT GQTTHC tại {agency} báo cáo số liệu tháng lên Cổng DVCQG",
    en="the administrator at {agency} reports the month to the national portal",
)
async def reports_month(context: ScenarioContext, agency: str) -> None:
    """The month as it stands now."""
    province, today = context.subject, vietnam_date(await context.portal.now())
    administrator = await province.officer(Role.ADMINISTRATOR, province.agency(agency).code)
    await carry_out(context, province, "report_month", administrator, Nothing, year=today.year, month=today.month)


@then(
    vi="số liệu tháng tính hồ sơ của {agency} là đúng hạn",
    en="the month's figures count the dossier of {agency} as on time",
    requirements=("QD766-TD-1",),
)
async def counted_on_time(context: ScenarioContext, agency: str) -> None:
    """TongXuLyTreHan."""
    await _judge(context, agency, late=False)


@then(
    vi="số liệu tháng tính hồ sơ của {agency} là trễ hạn",
    en="the month's figures count the dossier of {agency} as late",
    requirements=("QD766-TD-1",),
)
async def counted_late(context: ScenarioContext, agency: str) -> None:
    """TongXuLyTreHan."""
    await _judge(context, agency, late=True)


async def _judge(context: ScenarioContext, agency: str, *, late: bool) -> None:
    entries = await context.portal.journal(member=context.subject.code, service=FIGURES)
    context.judge(counted_by_day(entries, context.subject.agency(agency).code, late=late))
