"""The administrator: agencies, officers, calendars, and messages that did not arrive. At the province's centre only."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from reference_httt.api.admin_shapes import (
    AgencyList,
    AgencyView,
    CalendarView,
    DayOrder,
    MessageView,
    OfficerList,
    OfficerView,
    WaitingMessages,
    WeekOrder,
)
from reference_httt.api.answers import FAILURES
from reference_httt.api.texts import Short
from reference_httt.api.who import ProvinceOf, officer_as
from reference_httt.operations.change_calendar import clear_day, require_agency, set_day, set_week
from reference_httt.operations.resend_message import list_messages, resend_message
from reference_httt.rules.life_cycle import Role
from reference_httt.staff import personal_signer

router = APIRouter(
    prefix="/api/admin",
    tags=["administration"],
    responses=FAILURES,
    dependencies=[Depends(officer_as(Role.ADMINISTRATOR))],
)
Code = Annotated[Short, "«all» stands for every agency"]
ALL = "all"


@router.get("/agencies", summary="The agencies of the body")
async def agencies(province: ProvinceOf) -> AgencyList:
    """Those that have ended too."""
    return AgencyList(agencies=[AgencyView.of(agency) for agency in province.agencies.values()])


@router.get("/officers", summary="The officers of every agency")
async def officers(province: ProvinceOf) -> OfficerList:
    """With their roles, and whether they have a certificate."""
    signers = province.settings.signers
    views = [OfficerView.of(o, signs=personal_signer(signers, o) is not None) for o in province.officers.values()]
    return OfficerList(officers=views)


@router.get("/calendars/{agency_code}", summary="When an agency works")
async def calendar(province: ProvinceOf, agency_code: Code) -> CalendarView:
    """Opening hours, days off and make-up days."""
    return CalendarView.of(province.calendars, require_agency(province, _agency(agency_code)))


@router.put("/calendars/{agency_code}/week", summary="Give an agency, or «all», its opening hours")
async def week(province: ProvinceOf, agency_code: Code, order: WeekOrder) -> CalendarView:
    """Limits reckoned from now on follow them."""
    set_week(province, _agency(agency_code), order.week)
    return CalendarView.of(province.calendars, _agency(agency_code))


@router.post("/calendars/{agency_code}/days", status_code=201, summary="Put a day off or a make-up day on a calendar")
async def add_day(province: ProvinceOf, agency_code: Code, order: DayOrder) -> CalendarView:
    """In the place of what was said of that day."""
    set_day(province, _agency(agency_code), order.day, order.kind, order.name)
    return CalendarView.of(province.calendars, _agency(agency_code))


@router.delete("/calendars/{agency_code}/days/{day}", status_code=204, summary="Take back what was said of a day")
async def remove_day(province: ProvinceOf, agency_code: Code, day: date) -> Response:
    """What is shipped counts again."""
    clear_day(province, _agency(agency_code), day)
    return Response(status_code=204)


@router.get("/messages", summary="Messages that have not arrived at the portal")
async def messages(province: ProvinceOf) -> WaitingMessages:
    """Waiting, refused or given up."""
    return WaitingMessages(messages=[MessageView.of(message) for message in list_messages(province)])


@router.post("/messages/{message_id}/resend", summary="Send a refused or given-up message again")
async def resend(province: ProvinceOf, message_id: int) -> MessageView:
    """The very same record and rows."""
    return MessageView.of(resend_message(province, message_id))


def _agency(code: str) -> str:
    return "" if code == ALL else code
