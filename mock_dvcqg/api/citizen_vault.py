"""The citizen API about the Kho: documents, uploads, who used them, and consents (mock convention)."""

from fastapi import APIRouter, Request, Response
from starlette.datastructures import UploadFile

from mock_dvcqg.api.citizen_session import SignedIn
from mock_dvcqg.contract.citizen import MyConsent, VaultAccess, VaultDocument
from mock_dvcqg.errors import MalformedInput, NotFound
from mock_dvcqg.operations.answer_consent import ANSWERS, answer_consent, list_consents
from mock_dvcqg.operations.deposit_document import deposit_document
from mock_dvcqg.operations.list_access import list_access
from mock_dvcqg.operations.list_vault import list_vault, list_versions
from mock_dvcqg.operations.open_vault_file import open_vault_file
from mock_dvcqg.operations.upload_to_vault import MOST_FILES, delete_upload, read_upload_order, upload_to_vault
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()
_MULTIPART = "multipart/form-data"
_MOST_FIELDS = 20
_MOST_FIELD_BYTES = 16_384


@router.post("/my-services/{dossier_code}/documents/{document_id:path}/deposit")
async def deposit(
    realm: RealmHere, person: SignedIn, dossier_code: str, document_id: str, member: str = ""
) -> VaultDocument:
    """Save one result to the Kho; saving it again gives the same document."""
    return deposit_document(realm, person, dossier_code, document_id, member)


@router.get("/vault")
async def vault(realm: RealmHere, person: SignedIn) -> list[VaultDocument]:
    """The person's documents in the Kho, each in its present version."""
    return list_vault(realm, person)


@router.post("/vault", status_code=201)
async def upload(request: Request, realm: RealmHere, person: SignedIn) -> VaultDocument:
    """Put a signed PDF into the Kho: multipart with ``file`` (up to five), ``form``, ``kq_code`` and more."""
    fields, files = await _form(request, realm.settings.upload_max_bytes)
    return await upload_to_vault(realm, person, read_upload_order(fields), files)


@router.delete("/vault/{vault_id}", status_code=204)
async def remove(realm: RealmHere, person: SignedIn, vault_id: str) -> Response:
    """Take one's own upload out again."""
    delete_upload(realm, person, vault_id)
    return Response(status_code=204)


@router.get("/vault/{vault_id}/file")
async def vault_file(realm: RealmHere, person: SignedIn, vault_id: str, place: int = 1) -> Response:
    """One document's PDF; ``place`` tells several files apart, from 1."""
    return Response(open_vault_file(realm, person, vault_id, place), media_type="application/pdf")


@router.get("/vault/{vault_id}/versions")
async def versions(realm: RealmHere, person: SignedIn, vault_id: str) -> list[VaultDocument]:
    """All versions of one document, the newest first."""
    return list_versions(realm, person, vault_id)


@router.get("/access-log")
async def access_log(realm: RealmHere, person: SignedIn) -> list[VaultAccess]:
    """Who looked up or fetched the person's documents, and what the person did with them."""
    return list_access(realm, person)


@router.get("/consents")
async def consents(realm: RealmHere, person: SignedIn) -> list[MyConsent]:
    """What the person was asked to consent to, the latest first."""
    return list_consents(realm, person)


@router.post("/consents/{consent_id}/{answer}")
async def answer(realm: RealmHere, person: SignedIn, consent_id: str, answer: str) -> MyConsent:
    """``grant`` or ``refuse`` a request, or ``revoke`` a consent that was not used."""
    if answer not in ANSWERS:
        raise NotFound("Chỉ có thể đồng ý (grant), không đồng ý (refuse) hoặc thu hồi (revoke)")
    return answer_consent(realm, person, consent_id, answer)


async def _form(request: Request, most_bytes: int) -> tuple[dict[str, str], list[bytes]]:
    """The fields and the files of a multipart form; what is larger than a file may be is cut one byte beyond."""
    if not request.headers.get("content-type", "").lower().startswith(_MULTIPART):
        raise MalformedInput(f"Nội dung phải ở dạng {_MULTIPART}")
    limits = {"max_files": MOST_FILES + 1, "max_fields": _MOST_FIELDS, "max_part_size": _MOST_FIELD_BYTES}
    async with request.form(**limits) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        files = [await each.read(most_bytes + 1) for each in form.getlist("file") if isinstance(each, UploadFile)]
    return fields, files
