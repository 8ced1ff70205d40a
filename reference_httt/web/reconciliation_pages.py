"""The administrator's page of a day's payments against the platform's list (đối soát)."""

from datetime import date

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.payment import Reconciled
from reference_httt.errors import HtttError, NotAllowed, Refused
from reference_httt.operations.reconcile_day import ReconciledDay, reconcile_day
from reference_httt.web.page_route import OfficerPageRoute
from reference_httt.web.visit import day_of, officer_visit, text_of
from reference_httt.web.work_pages import ADMINISTRATION

router = APIRouter(prefix=ADMINISTRATION, route_class=OfficerPageRoute, include_in_schema=False)


@router.get("/doi-soat")
async def show_day(request: Request) -> Response:
    """The day asked for, today unless told; asked of the platform at each look."""
    visit, officer = officer_visit(request)
    asked, made, trouble = text_of(request.query_params, "ngay"), None, None
    day = visit.province.today()
    try:
        day = _day(asked) if asked else day
        made = await reconcile_day(visit.province, officer, day)
    except NotAllowed:
        raise
    except HtttError as problem:
        trouble = problem
    return visit.page(
        "admin_reconciliation.html",
        trouble.status if trouble else 200,
        day=day,
        made=made,
        differing=_differing(made) if made else 0,
        trouble=trouble.message if trouble else "",
    )


def _day(text: str) -> date:
    day = day_of(text)
    if day is None:
        raise Refused("Hãy chọn ngày cần đối soát")
    return day


def _differing(made: ReconciledDay) -> int:
    """How many lines somebody has to look into."""
    return sum(line.outcome != Reconciled.MATCHED for line in made.lines)
