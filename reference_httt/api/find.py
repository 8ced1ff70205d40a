"""Looking dossiers up, and the archive of closed ones."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from reference_httt.api.answers import FAILURES
from reference_httt.api.dossier_shapes import DossierList, DossierView
from reference_httt.api.find_shapes import (
    ArchiveCheck,
    ArchivedDossierView,
    ArchiveView,
    FindingView,
    FoundStatus,
    FoundStatuses,
    LookUpOrder,
)
from reference_httt.api.who import AnOfficer, ProvinceOf, actor
from reference_httt.errors import NotSignedIn, TooOften
from reference_httt.operations.actors import Citizen
from reference_httt.operations.archive_dossier import archive_closed
from reference_httt.operations.check_archive import check_archive, dispose_dossier, list_archive
from reference_httt.operations.find_dossiers import find_status, search_dossiers
from reference_httt.rules.public_status import NOTHING_FOUND

router = APIRouter(prefix="/api", tags=["look-up and archive"], responses=FAILURES)


async def citizen_or_nobody(request: Request) -> Citizen | None:
    """The signed-in citizen, or nobody: the look-up is public."""
    try:
        who = await actor(request)
    except NotSignedIn:
        return None
    return who if isinstance(who, Citizen) else None


def at_a_bearable_pace(request: Request) -> None:
    """Raises TooOften when the visitor asks more often than is reasonable."""
    visitor = request.client.host if request.client else ""
    if not request.app.state.look_up_pace.allows(visitor):
        raise TooOften


@router.post("/look-up", summary="Look a dossier up by its code or the owner's identity number; no sign-in needed")
async def look_up(
    request: Request,
    province: ProvinceOf,
    citizen: Annotated[Citizen | None, Depends(citizen_or_nobody)],
    order: LookUpOrder,
) -> FoundStatuses:
    """Anybody: code and status; the signed-in owner or submitter: six fields (Hà Tĩnh 1 Bước 4)."""
    at_a_bearable_pace(request)
    found = find_status(province, citizen, order.asked)
    return FoundStatuses(dossiers=[FoundStatus.of(one) for one in found], message="" if found else NOTHING_FOUND)


@router.post("/dossier-search", summary="Officers: dossiers of the agency by code, identity number or name")
async def search(province: ProvinceOf, officer: AnOfficer, order: LookUpOrder) -> DossierList:
    """At most fifty, the newest first."""
    found = search_dossiers(province, officer, order.asked)
    return DossierList(dossiers=[DossierView.of(case) for case in found])


@router.get("/archive", summary="Archived dossiers with retention period and provenance (records clerk, administrator)")
async def archived(province: ProvinceOf, officer: AnOfficer) -> ArchiveView:
    """What is closed and not archived yet is archived first."""
    archive_closed(province)
    return ArchiveView(dossiers=[ArchivedDossierView.of(one) for one in list_archive(province, officer)])


@router.post("/archive/check", summary="Hold every archived file against its digest")
async def check(province: ProvinceOf, officer: AnOfficer) -> ArchiveCheck:
    """Names what is missing or changed."""
    checked, findings = check_archive(province, officer)
    return ArchiveCheck(checked_files=checked, findings=[FindingView.of(one) for one in findings])


@router.delete("/archive/{dossier_code}", summary="Destroy an archived dossier whose period is over (administrator)")
async def dispose(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> ArchivedDossierView:
    """Refused before the period ends."""
    return ArchivedDossierView.of(dispose_dossier(province, officer, dossier_code))
