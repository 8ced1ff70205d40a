"""Results after the draft: fields, true copy, storing by hand, replacement and revocation."""

from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from reference_httt.api.answers import FAILURES
from reference_httt.api.dossier_shapes import StatusView
from reference_httt.api.drafts import status_of
from reference_httt.api.result_shapes import Reason, ReplacementOrder, ResultFields, ResultList, ResultView
from reference_httt.api.who import AnOfficer, AReader, ProvinceOf
from reference_httt.operations.enter_result_fields import enter_result_fields
from reference_httt.operations.inspect_file import GivenFile
from reference_httt.operations.look_up import visible_results
from reference_httt.operations.make_true_copy import make_true_copy
from reference_httt.operations.replace_result import complete_replacement, replace_result
from reference_httt.operations.revoke_result import revoke_result
from reference_httt.operations.store_true_copy import store_true_copy

router = APIRouter(prefix="/api/dossiers/{dossier_code}", tags=["results"], responses=FAILURES)


@router.get("/results", summary="A dossier's results with their fields, form and validity")
async def view(province: ProvinceOf, who: AReader, dossier_code: str) -> ResultList:
    """Officers: all; the citizen: those in force that are released to him online."""
    found = visible_results(province, who, dossier_code)
    return ResultList(results=[ResultView.of(one) for one in found])


@router.put("/result-fields", summary="Enter the fields of the result before it is signed (bóc tách dữ liệu)")
async def enter(province: ProvinceOf, officer: AnOfficer, dossier_code: str, fields: ResultFields) -> ResultView:
    """The specialist before the leader signs; the records clerk before the true copy of a paper result."""
    return ResultView.of(await enter_result_fields(province, officer, dossier_code, fields.value()))


@router.post("/true-copy", summary="Make a true copy (bản sao y) of a paper result (records clerk): status 9")
async def copy(
    province: ProvinceOf,
    officer: AnOfficer,
    dossier_code: str,
    file: Annotated[UploadFile | None, File(description="the scan; none: the paper as it was typeset")] = None,
) -> StatusView:
    """Marked «SAO Y» with number, place and date, signed by the agency (NĐ 30/2020/NĐ-CP)."""
    most = province.settings.max_file_bytes + 1
    scan = GivenFile(file.filename or "", await file.read(most)) if file else None
    return status_of(await make_true_copy(province, officer, dossier_code, scan))


@router.post("/stored-copy", status_code=201, summary="Store the true copy in the local vault (an officer's act)")
async def store(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> ResultView:
    """By the records clerk or the one-stop, with the fields entered."""
    return ResultView.of(store_true_copy(province, officer, dossier_code))


@router.post("/revocation", summary="Revoke the result (leader)")
async def revoke(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: Reason) -> ResultView:
    """The portal, the vaults and the owner are told."""
    return ResultView.of(revoke_result(province, officer, dossier_code, order.reason))


@router.post("/replacement", status_code=201, summary="Replace the result by a corrected one (leader)")
async def replace(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReplacementOrder) -> ResultView:
    """Signed by the leader; in force once it is sealed. No fee for a mistake of the agency."""
    return ResultView.of(await replace_result(province, officer, dossier_code, order.reason, order.value()))


@router.post("/replacement/seal", summary="Seal the corrected result (records clerk)")
async def seal(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> ResultView:
    """The old one is replaced, and everybody is told."""
    return ResultView.of(await complete_replacement(province, officer, dossier_code))
