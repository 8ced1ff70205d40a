"""Components beside their giving: earlier papers, entered fields, the officer's signature, what may be asked for."""

from fastapi import APIRouter
from fastapi.responses import Response

from reference_httt.api.answers import FAILURES
from reference_httt.api.component_shapes import Askable, AskableComponents, FieldEntry, FilesToSign, Filled
from reference_httt.api.draft_shapes import AttachmentView
from reference_httt.api.files import PDF_ANSWER, pdf_answer
from reference_httt.api.who import ACitizen, AnOfficer, CounterOfficer, Preparer, ProvinceOf
from reference_httt.errors import Refused
from reference_httt.operations import look_up
from reference_httt.operations.ask_for_component import askable_components
from reference_httt.operations.confirm_files import confirm_files, files_to_sign
from reference_httt.operations.enter_fields import enter_fields
from reference_httt.operations.look_up_component import component_file
from reference_httt.operations.prefill_draft import prefill_draft

router = APIRouter(prefix="/api", tags=["components"], responses=FAILURES)


@router.post("/drafts/{draft_id}/earlier-papers", summary="Fill the draft with papers supplied before")
async def fill(province: ProvinceOf, citizen: ACitizen, draft_id: str) -> Filled:
    """Those among the offers last listed that are still valid; each may be replaced (chỉ cung cấp một lần)."""
    return Filled(attachments=[AttachmentView.of(a) for a in await prefill_draft(province, citizen, draft_id)])


@router.put("/drafts/{draft_id}/components/{code}/fields", summary="Enter the fields of a digitised paper")
async def enter(
    province: ProvinceOf, officer: CounterOfficer, draft_id: str, code: str, entry: FieldEntry
) -> AttachmentView:
    """Over a signed scan only; the paper then serves again from the local vault."""
    fields = entry.value(look_up.view_draft(province, officer, draft_id), code)
    if fields is None:
        raise Refused("Chưa nhập thông tin giấy tờ")
    return AttachmentView.of(await enter_fields(province, officer, draft_id, code, fields))


@router.get(
    "/drafts/{draft_id}/components/{code}/file",
    response_class=Response,
    responses=PDF_ANSWER,
    summary="The file that stands for a component",
)
async def own_file(province: ProvinceOf, who: Preparer, draft_id: str, code: str) -> Response:
    """For who prepares the draft."""
    return pdf_answer(*component_file(province, who, draft_id, code))


@router.get("/dossiers/{dossier_code}/files-to-sign", summary="Which files the counter officer still signs")
async def unsigned(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> FilesToSign:
    """Those that carry no valid signature (Tây Ninh Bước 3)."""
    return FilesToSign(components=[c.code for c in files_to_sign(province, officer, dossier_code)])


@router.post("/dossiers/{dossier_code}/confirm-files", summary="Sign the files nobody has signed (counter officer)")
async def confirm(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> FilesToSign:
    """The components whose file was signed now; forwarding does the same first."""
    return FilesToSign(components=[c.code for c in await confirm_files(province, officer, dossier_code)])


@router.get("/dossiers/{dossier_code}/askable-components", summary="What may be asked of the citizen now")
async def askable(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> AskableComponents:
    """Never what is reused, validly signed or lies in a vault."""
    found = askable_components(province, officer, dossier_code)
    return AskableComponents(
        components=[
            Askable(code=component.code, name=component.name, may_ask=not reason, reason=reason)
            for component, reason in found
        ]
    )
