"""Handling dossiers: the officers' acts in order, work lists, and what a dossier looks like."""

from fastapi import APIRouter

from reference_httt.api.answers import FAILURES
from reference_httt.api.drafts import status_of
from reference_httt.api.shapes import DossierList, DossierView, MessageView, StatusView, SupplementOrder, SyncView
from reference_httt.api.who import AnOfficer, AnyActor, Preparer, ProvinceOf
from reference_httt.operations import look_up
from reference_httt.operations.examine_dossier import examine_dossier
from reference_httt.operations.move_dossier import move_dossier
from reference_httt.operations.request_supplement import request_supplement
from reference_httt.operations.sign_deliverable import seal_deliverable, sign_deliverable
from reference_httt.operations.supply import supply
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Stage

router = APIRouter(prefix="/api/dossiers", tags=["dossiers"], responses=FAILURES)


@router.get("", summary="The citizen's dossiers, or the officer's work list")
async def work_list(province: ProvinceOf, who: AnyActor, stage: Stage | None = None) -> DossierList:
    """Officers: what waits for their role; with ``stage`` all of the agency at that stage."""
    return DossierList(dossiers=[DossierView.of(case) for case in look_up.list_dossiers(province, who, stage)])


@router.get("/{dossier_code}", summary="One dossier")
async def view(province: ProvinceOf, who: AnyActor, dossier_code: str) -> DossierView:
    """For its owner and the officers of its agency."""
    return DossierView.of(look_up.view_dossier(province, who, dossier_code))


@router.get("/{dossier_code}/sync", summary="What the portal was told of a dossier, and what still waits")
async def sync(province: ProvinceOf, who: AnyActor, dossier_code: str) -> SyncView:
    """One message a status change."""
    found = look_up.sync_state(province, who, dossier_code)
    views = [
        MessageView(state=m.state, attempts=m.attempts, message=m.message, status=str(m.record.get("TrangThaiHoSo")))
        for m in found
    ]
    return SyncView(messages=views)


@router.post("/{dossier_code}/receive", summary="Receive (counter officer): status 2")
async def receive(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Tiếp nhận hồ sơ."""
    return status_of(move_dossier(province, officer, dossier_code, Act.RECEIVE))


@router.post("/{dossier_code}/forward", summary="Forward to the specialists (counter officer): status 4")
async def forward(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Chuyển hồ sơ đến đơn vị xử lý."""
    return status_of(move_dossier(province, officer, dossier_code, Act.FORWARD))


@router.post("/{dossier_code}/examine", summary="Examine and draft the deliverable (specialist)")
async def examine(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Thẩm tra, dự thảo kết quả."""
    return status_of(await examine_dossier(province, officer, dossier_code))


@router.post("/{dossier_code}/sign", summary="Sign the deliverable (leader)")
async def sign(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Chữ ký số của người có thẩm quyền."""
    return status_of(await sign_deliverable(province, officer, dossier_code))


@router.post("/{dossier_code}/seal", summary="Seal the deliverable (records clerk): status 9")
async def seal(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Chữ ký số của cơ quan, after the leader's; the result enters the local vault by itself."""
    return status_of(await seal_deliverable(province, officer, dossier_code))


@router.post("/{dossier_code}/return", summary="Return the deliverable (counter officer): status 10")
async def give_back(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Trả kết quả."""
    return status_of(move_dossier(province, officer, dossier_code, Act.RETURN))


@router.post("/{dossier_code}/supplement-requests", summary="Ask for a supplement: status 5")
async def ask_supplement(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: SupplementOrder
) -> StatusView:
    """Refused for a component that was taken from a vault."""
    return status_of(request_supplement(province, officer, dossier_code, order.component_code, order.text))


@router.post("/{dossier_code}/supply", summary="The applicant has corrected or supplemented the dossier")
async def supplied(province: ProvinceOf, who: Preparer, dossier_code: str) -> StatusView:
    """Back to where the dossier stood when the request was sent."""
    return status_of(supply(province, who, dossier_code))
