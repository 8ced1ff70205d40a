"""The administrator's pages: agencies and officers, calendars, messages that did not arrive; nobody else's."""

from collections.abc import Mapping
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotFound, WrongFields
from reference_httt.operations.change_calendar import clear_day, require_agency, set_day, set_week
from reference_httt.operations.resend_message import list_messages, resend_message
from reference_httt.rules.opening_hours import WEEKDAYS, write_hours
from reference_httt.rules.special_days import DayKind
from reference_httt.staff import personal_signer
from reference_httt.web.page_route import OfficerPageRoute
from reference_httt.web.visit import Visit, administrator_visit, day_of, text_of, to
from reference_httt.web.work_pages import ADMINISTRATION

router = APIRouter(prefix=ADMINISTRATION, route_class=OfficerPageRoute, include_in_schema=False)
_KINDS = {DayKind.OFF: "Ngày nghỉ", DayKind.WORK: "Ngày làm bù", DayKind.PLAIN: "Ngày làm việc bình thường"}


@router.get("")
async def show_agencies(request: Request) -> Response:
    """The agencies of the body with their officers."""
    visit = administrator_visit(request)
    province = visit.province
    signing = {o.username for o in province.officers.values() if personal_signer(province.settings.signers, o)}
    by_agency = [
        (agency, [o for o in province.officers.values() if o.agency.code == agency.code])
        for agency in province.agencies.values()
    ]
    return visit.page("admin_agencies.html", agencies=by_agency, signing=signing, today=province.today())


@router.get("/lich")
async def show_calendar(request: Request) -> Response:
    """The calendar of one agency, or of all."""
    visit = administrator_visit(request)
    return _calendar_page(visit, text_of(request.query_params, "co-quan"), done=text_of(request.query_params, "xong"))


@router.post("/lich/gio")
async def change_week(request: Request) -> Response:
    """Give an agency its opening hours."""
    visit, form = administrator_visit(request), await request.form()
    agency, days = text_of(form, "co_quan"), [text_of(form, f"ngay_{n}") for n in range(7)]
    try:
        set_week(visit.province, agency, days)
    except WrongFields as problem:
        return _calendar_page(visit, agency, problems=_named(problem, {"week": "ngay_0"}), typed=_typed(form))
    return _done(agency, "gio")


@router.post("/lich/ngay")
async def change_day(request: Request) -> Response:
    """Put a day off, a make-up day or a plain day on a calendar."""
    visit, form = administrator_visit(request), await request.form()
    agency, kind = text_of(form, "co_quan"), text_of(form, "loai")
    day = day_of(text_of(form, "ngay"))
    if day is None or kind not in set(DayKind):
        problems = {"ngay": "Hãy chọn ngày và loại ngày"}
        return _calendar_page(visit, agency, problems=problems, typed=_typed(form))
    try:
        set_day(visit.province, agency, day, DayKind(kind), text_of(form, "ly_do"))
    except WrongFields as problem:
        fields = _named(problem, {"day": "ngay", "name": "ly_do"})
        return _calendar_page(visit, agency, problems=fields, typed=_typed(form))
    return _done(agency, "ngay")


@router.post("/lich/bo-ngay")
async def remove_day(request: Request) -> Response:
    """Take back what was said of a day."""
    visit, form = administrator_visit(request), await request.form()
    day = day_of(text_of(form, "ngay"))
    if day is None:
        raise NotFound("Không có ngày này trong lịch")
    clear_day(visit.province, text_of(form, "cua"), day)
    return _done(text_of(form, "co_quan"), "bo-ngay")


@router.get("/tin-gui")
async def show_messages(request: Request) -> Response:
    """What the portal was not told yet."""
    return _messages_page(administrator_visit(request), done=text_of(request.query_params, "xong") == "1")


@router.post("/tin-gui/{message_id}/gui-lai")
async def resend(request: Request, message_id: int) -> Response:
    """Send a refused or given-up message again."""
    visit = administrator_visit(request)
    try:
        resend_message(visit.province, message_id)
    except HtttError as problem:
        return _messages_page(visit, trouble=problem)
    return to(f"{ADMINISTRATION}/tin-gui?xong=1")


def _calendar_page(
    visit: Visit,
    agency: str,
    *,
    problems: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
    done: str = "",
) -> Response:
    book = visit.province.calendars
    week = [write_hours(hours) for hours in book.week_of(require_agency(visit.province, agency))]
    special = [one for one in book.special_days(agency).values() if one.day.year >= visit.province.today().year]
    return visit.page(
        "admin_calendar.html",
        422 if problems else 200,
        agency=agency,
        weekdays=WEEKDAYS,
        hours=[(typed or {}).get(f"ngay_{n}", text) for n, text in enumerate(week)],
        special=[(one, one in book.days) for one in special],
        plain=[one for one in book.days if one.kind is DayKind.PLAIN and one.agency_code in ("", agency)],
        kinds=[(kind.value, words) for kind, words in _KINDS.items()],
        kind_words=_KINDS,
        problems=problems or {},
        typed=typed or {},
        done=done,
    )


def _messages_page(visit: Visit, *, trouble: HtttError | None = None, done: bool = False) -> Response:
    found = list_messages(visit.province)
    sentence, status = (trouble.message, trouble.status) if trouble else ("", 200)
    return visit.page("admin_messages.html", status, messages=found, trouble=sentence, done=done)


def _named(problem: WrongFields, names: Mapping[str, str]) -> dict[str, str]:
    return {names[field]: text for field, text in problem.fields.items()}


def _typed(form: Mapping[str, object]) -> dict[str, str]:
    return {name: text_of(form, name) for name in form}


def _done(agency: str, what: str) -> Response:
    return to(f"{ADMINISTRATION}/lich?co-quan={quote(agency)}&xong={what}")
