"""The officers' start: the work list with what is due, the dossier as who monitors sees it, and how the agencies do."""

from typing import Any

from fastapi import APIRouter, Request, Response

from reference_httt.errors import NotAllowed
from reference_httt.operations import look_up
from reference_httt.operations.monitor_agencies import monitor_agencies
from reference_httt.operations.work_list import work_list
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import FilingPlace, Stage
from reference_httt.rules.urgency import Tone
from reference_httt.staff import Officer
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.visit import Visit, officer_visit, text_of, to

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
ADMINISTRATION = OFFICERS + "/quan-tri"
MONITORING = OFFICERS + "/theo-doi"


@router.get(OFFICERS)
async def show_work(request: Request) -> Response:
    """What waits for the officer's role; with a stage or a search, what there is in his agencies."""
    visit, officer = officer_visit(request)
    if officer.role is Role.ADMINISTRATOR:
        return to(ADMINISTRATION)
    chosen, search = text_of(request.query_params, "giai-doan"), text_of(request.query_params, "tim")
    stage = Stage(chosen) if chosen in set(Stage) else None
    found = work_list(visit.province, officer, stage, search)
    warned = [e for e in found.entries if e.dossier.warned_at and e.dossier.answered_at is None]
    values: dict[str, Any] = {"found": found, "stage": stage, "stages": list(Stage), "search": search, "warned": warned}
    return visit.page("officer_work.html", tones=list(Tone), **values)


@router.get(MONITORING)
async def show_monitoring(request: Request) -> Response:
    """Counts, on time and late, channels; for monitors and leaders."""
    visit, officer = officer_visit(request)
    if officer.role not in (Role.MONITOR, Role.LEADER):
        raise NotAllowed("Trang này dành cho lãnh đạo cơ quan và người theo dõi giải quyết thủ tục hành chính")
    overview = monitor_agencies(visit.province, officer)
    return visit.page("monitoring.html", overview=overview, places=list(FilingPlace))


def monitored_dossier(visit: Visit, officer: Officer, dossier_code: str) -> Response:
    """How a dossier stands: limits, acts, messages; no names, no papers."""
    case = look_up.view_dossier(visit.province, officer, dossier_code)
    messages = look_up.sync_state(visit.province, officer, dossier_code)
    return visit.page("monitored_dossier.html", case=case, messages=messages)
