"""Handling dossiers: the officers' acts in order, work lists, and what a dossier looks like."""

from fastapi import APIRouter

from reference_httt.api.answers import FAILURES
from reference_httt.api.dossier_shapes import DossierList, DossierView, MessageView, StatusView, SyncView
from reference_httt.api.drafts import status_of
from reference_httt.api.handling_shapes import Content, ReceiveOrder
from reference_httt.api.result_shapes import HandoverOrder
from reference_httt.api.who import AnOfficer, AnyActor, ProvinceOf
from reference_httt.operations import look_up
from reference_httt.operations.examine_dossier import examine_dossier
from reference_httt.operations.forward_dossier import forward_dossier
from reference_httt.operations.receive_dossier import receive_dossier
from reference_httt.operations.refuse_dossier import seal_case
from reference_httt.operations.return_result import return_result
from reference_httt.operations.sign_deliverable import sign_deliverable
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
async def receive(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReceiveOrder | None = None
) -> StatusView:
    """Tiếp nhận hồ sơ, with the receipt slip; ``forward`` sends it on at once."""
    told = order or ReceiveOrder()
    return status_of(await receive_dossier(province, officer, dossier_code, told.content, forward=told.forward))


@router.post("/{dossier_code}/forward", summary="Forward to the specialists (counter officer): status 4")
async def forward(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Chuyển hồ sơ đến đơn vị xử lý; files nobody has signed are signed by the officer first."""
    return status_of(await forward_dossier(province, officer, dossier_code))


@router.post("/{dossier_code}/examine", summary="Examine and draft the deliverable (specialist)")
async def examine(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: Content | None = None
) -> StatusView:
    """Thẩm tra, dự thảo kết quả; what the examination found is kept as a report."""
    return status_of(await examine_dossier(province, officer, dossier_code, order.content if order else ""))


@router.post("/{dossier_code}/sign", summary="Sign the deliverable (leader)")
async def sign(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: Content | None = None) -> StatusView:
    """Chữ ký số của người có thẩm quyền."""
    return status_of(await sign_deliverable(province, officer, dossier_code, order.content if order else ""))


@router.post("/{dossier_code}/seal", summary="Seal the deliverable (records clerk): status 9, a refusal 8")
async def seal(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Chữ ký số của cơ quan, after the leader's; the result enters the local vault by itself."""
    return status_of(await seal_case(province, officer, dossier_code))


@router.post("/{dossier_code}/return", summary="Return the deliverable (counter officer): status 10")
async def give_back(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: HandoverOrder | None = None
) -> StatusView:
    """Trả kết quả; without a body to the submitter himself, in the form he chose."""
    handover = order.value() if order else None
    return status_of(await return_result(province, officer, dossier_code, handover))
