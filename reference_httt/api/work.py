"""Work lists with what is due, and how the agencies do."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from reference_httt.api.answers import FAILURES
from reference_httt.api.texts import Short
from reference_httt.api.who import ProvinceOf, officer_as
from reference_httt.api.work_shapes import OverviewView, WorkListView
from reference_httt.operations.monitor_agencies import monitor_agencies
from reference_httt.operations.work_list import work_list
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Stage
from reference_httt.staff import Officer

router = APIRouter(prefix="/api", tags=["work"], responses=FAILURES)
Handler = Annotated[Officer, Depends(officer_as(*(role for role in Role if role is not Role.ADMINISTRATOR)))]
Overseer = Annotated[Officer, Depends(officer_as(Role.MONITOR, Role.LEADER))]


@router.get("/work-list", summary="What waits for the officer's role, the most urgent first")
async def work(
    province: ProvinceOf, officer: Handler, stage: Stage | None = None, search: Annotated[Short, Query()] = ""
) -> WorkListView:
    """With ``stage`` all of his agencies at that stage; ``search``: part of a code, a name or an identity number."""
    return WorkListView.of(work_list(province, officer, stage, search))


@router.get("/monitoring", summary="How the agencies do: counts, on time and late, channels (monitor, leader)")
async def monitoring(province: ProvinceOf, officer: Overseer) -> OverviewView:
    """Of the officer's own agency; at the centre of every agency."""
    return OverviewView.of(monitor_agencies(province, officer))
