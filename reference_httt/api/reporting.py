"""Rating a settled dossier; the queue between portal and one-stop system; the monthly reports to the portal."""

from fastapi import APIRouter, Depends

from reference_httt.api.answers import FAILURES
from reference_httt.api.reporting_shapes import (
    CrossingView,
    MonthOrder,
    OneStopQueue,
    RatingOrder,
    RatingView,
    ReportList,
    ReportView,
)
from reference_httt.api.who import ACitizen, ProvinceOf, officer_as
from reference_httt.operations.enter_one_stop import list_crossings
from reference_httt.operations.rate_dossier import rate_dossier
from reference_httt.operations.report_month import list_reports, report_month
from reference_httt.rules.life_cycle import Role

citizens = APIRouter(tags=["ratings"], responses=FAILURES)
administration = APIRouter(
    prefix="/api/admin",
    tags=["administration"],
    responses=FAILURES,
    dependencies=[Depends(officer_as(Role.ADMINISTRATOR))],
)


@citizens.post("/api/dossiers/{dossier_code}/rating", status_code=201, summary="Rate a settled dossier of one's own")
async def rate(province: ProvinceOf, citizen: ACitizen, dossier_code: str, order: RatingOrder) -> RatingView:
    """Once; the opinion is reported without a name."""
    given = rate_dossier(province, citizen, dossier_code, order.handling, order.online_service, order.opinion)
    return RatingView.of(given)


@administration.get("/one-stop-queue", summary="Dossiers that have not entered the one-stop system")
async def queue(province: ProvinceOf) -> OneStopQueue:
    """Empty when all is well: what is filed on the portal enters by itself."""
    return OneStopQueue(waiting=[CrossingView.of(crossing) for crossing in list_crossings(province)])


@administration.get("/reports", summary="Months whose figures the national portal was told")
async def reports(province: ProvinceOf) -> ReportList:
    """The newest first."""
    return ReportList(reports=[ReportView.of(report) for report in list_reports(province)])


@administration.post("/reports", summary="Report a month to the national portal now")
async def report(province: ProvinceOf, order: MonthOrder) -> ReportView:
    """DongBoThongKeHoSo and DongBoDanhGia; again as often as one likes, the last one counts."""
    return ReportView.of(await report_month(province, order.value()))
