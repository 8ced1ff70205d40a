"""The citizen's rating of a settled dossier; the administrator's page of the queue and of the monthly reports."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, Refused
from reference_httt.operations import look_up
from reference_httt.operations.enter_one_stop import list_crossings
from reference_httt.operations.rate_dossier import rate_dossier
from reference_httt.operations.report_month import list_reports, report_month
from reference_httt.rules.model.reports import Month, Satisfaction
from reference_httt.web.page_route import OfficerPageRoute, PageRoute
from reference_httt.web.visit import Visit, administrator_visit, citizen_visit, text_of, to
from reference_httt.web.work_pages import ADMINISTRATION

citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
administration = APIRouter(prefix=ADMINISTRATION, route_class=OfficerPageRoute, include_in_schema=False)


@citizens.post("/ho-so/{dossier_code}/danh-gia")
async def rate(request: Request, dossier_code: str) -> Response:
    """Keep the rating; the dossier's page then thanks for it."""
    visit, citizen = citizen_visit(request)
    form = await request.form()
    handling, service = text_of(form, "giai_quyet"), text_of(form, "dich_vu")
    try:
        if handling not in set(Satisfaction):
            raise Refused("Hãy chọn mức độ hài lòng về việc giải quyết hồ sơ")
        used = Satisfaction(service) if service in set(Satisfaction) else None
        rate_dossier(visit.province, citizen, dossier_code, Satisfaction(handling), used, text_of(form, "y_kien"))
    except HtttError as problem:
        case = look_up.view_dossier(visit.province, citizen, dossier_code)
        typed = {name: text_of(form, name) for name in form}
        return visit.page("citizen_rating.html", problem.status, case=case, problem=problem.message, typed=typed)
    return to(f"/ho-so/{dossier_code}#danh-gia")


@administration.get("/dong-bo")
async def show_syncing(request: Request) -> Response:
    """What waits between portal and one-stop system, and which months were reported."""
    return _page(administrator_visit(request), done=text_of(request.query_params, "xong"))


@administration.post("/dong-bo/bao-cao")
async def send_report(request: Request) -> Response:
    """Report a month now."""
    visit, form = administrator_visit(request), await request.form()
    year, _, number = text_of(form, "thang").partition("-")
    try:
        if not (year.isdecimal() and len(year) == 4 and number.isdecimal() and 1 <= int(number[:3]) <= 12):
            raise Refused("Hãy chọn tháng cần báo cáo")
        month = Month(int(year), int(number[:3]))
        await report_month(visit.province, month)
    except HtttError as problem:
        return _page(visit, trouble=problem)
    return to(f"{ADMINISTRATION}/dong-bo?xong={month.year}-{month.number:02d}")


def _page(visit: Visit, *, trouble: HtttError | None = None, done: str = "") -> Response:
    province = visit.province
    this = Month.of(province.now())
    return visit.page(
        "admin_syncing.html",
        trouble.status if trouble else 200,
        crossings=list_crossings(province),
        reports=list_reports(province),
        months=[this.before, this],
        trouble=trouble.message if trouble else "",
        done=done,
    )
