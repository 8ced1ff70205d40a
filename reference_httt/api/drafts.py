"""Preparing a dossier: drafts, personal data, components, both vaults, submission."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, UploadFile

from reference_httt.api.answers import FAILURES
from reference_httt.api.component_shapes import FieldEntry
from reference_httt.api.dossier_shapes import StatusView
from reference_httt.api.draft_shapes import AttachmentView, DraftOrder, DraftView, PersonalDataBody
from reference_httt.api.vault_shapes import FromVaultOrder, OffersView, OfferView
from reference_httt.api.who import ACitizen, CounterOfficer, Preparer, ProvinceOf
from reference_httt.errors import WrongFields
from reference_httt.operations import look_up
from reference_httt.operations.attach_from_vault import attach_from_vault
from reference_httt.operations.give_file import digitize_component, upload_component
from reference_httt.operations.give_personal_data import give_personal_data
from reference_httt.operations.inspect_file import GivenFile
from reference_httt.operations.list_offers import list_offers
from reference_httt.operations.start_draft import start_draft
from reference_httt.operations.submit_draft import submit_draft
from reference_httt.province import Province
from reference_httt.rules.identity_numbers import identity_problems
from reference_httt.rules.model import Dossier, FilingPlace

router = APIRouter(prefix="/api/drafts", tags=["drafts"], responses=FAILURES)
OneFile = Annotated[UploadFile, File(description="one PDF; HTTT_MAX_FILE_BYTES says how large it may be")]


def status_of(dossier: Dossier) -> StatusView:
    """Where a dossier stands."""
    status = dossier.status
    return StatusView(
        dossier_code=dossier.dossier_code, status=status.value, status_label=status.label, stage=dossier.stage.value
    )


@router.post("", status_code=201, summary="Begin an online dossier")
async def start(province: ProvinceOf, citizen: ACitizen, order: DraftOrder) -> DraftView:
    """The components come from the portal's LayThuTuc."""
    place = FilingPlace(order.filed_through) if order.filed_through else None
    return DraftView.of(await start_draft(province, citizen, order.procedure_code, order.agency_code, place))


@router.get("/{draft_id}", summary="A draft of one's own")
async def view(province: ProvinceOf, who: Preparer, draft_id: str) -> DraftView:
    """Components are shown once the personal data are given."""
    return DraftView.of(look_up.view_draft(province, who, draft_id))


@router.put("/{draft_id}/personal-data", summary="Give the owner's personal data")
async def personal_data(province: ProvinceOf, citizen: ACitizen, draft_id: str, data: PersonalDataBody) -> DraftView:
    """Before the components; the data must be those of the signed-in person."""
    owner = data.value()
    problems = identity_problems(owner)
    if problems:
        raise WrongFields(problems)
    return DraftView.of(await give_personal_data(province, citizen, draft_id, owner))


@router.get("/{draft_id}/vault-offers", summary="Which stored documents may stand for the components")
async def vault_offers(province: ProvinceOf, who: Preparer, draft_id: str) -> OffersView:
    """From the province's own vault and the national one, with the source; unusable ones with the reason."""
    found = await list_offers(province, who, draft_id)
    return OffersView(offers=[OfferView.of(offer) for offer in found.offers], problem=found.problem)


@router.post("/{draft_id}/components/{code}/from-vault", status_code=201, summary="Use a stored document")
async def from_vault(
    province: ProvinceOf, who: Preparer, draft_id: str, code: str, order: FromVaultOrder
) -> AttachmentView:
    """Its bytes unchanged; the local copy where both vaults hold it; at the counter with the citizen's consent."""
    attachment = await attach_from_vault(province, who, draft_id, code, order.offer_id, order.consent_id or "")
    return AttachmentView.of(attachment)


@router.post("/{draft_id}/components/{code}/upload", status_code=201, summary="Upload a component's file")
async def upload(province: ProvinceOf, who: Preparer, draft_id: str, code: str, file: OneFile) -> AttachmentView:
    """Always possible, also when a vault holds the document; a signature on it must be valid."""
    return AttachmentView.of(await upload_component(province, who, draft_id, code, await _given(province, file)))


@router.post("/{draft_id}/components/{code}/digitize", status_code=201, summary="Digitise a paper at the counter")
async def digitize(
    province: ProvinceOf,
    officer: CounterOfficer,
    draft_id: str,
    code: str,
    file: OneFile,
    entry: Annotated[FieldEntry, Depends(FieldEntry.of_form)],
) -> AttachmentView:
    """The officer signs the scan; with all of the paper's fields it serves again from the local vault."""
    fields = entry.value(look_up.view_draft(province, officer, draft_id), code)
    given = await _given(province, file)
    return AttachmentView.of(await digitize_component(province, officer, draft_id, code, given, fields))


@router.post("/{draft_id}/submit", status_code=201, summary="Submit the draft: it gets a dossier code")
async def submit(province: ProvinceOf, who: Preparer, draft_id: str) -> StatusView:
    """The portal is told of status 1 through the outbox."""
    return status_of(submit_draft(province, who, draft_id))


async def _given(province: Province, file: UploadFile) -> GivenFile:
    return GivenFile(file.filename or "", await file.read(province.settings.max_file_bytes + 1))
