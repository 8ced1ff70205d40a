"""The Kho: the citizen's documents, one document in its versions beside fields and signatures, its files."""

from fastapi import APIRouter, Request, Response

from mock_dvcqg.browser.headers import PDF_HEADERS
from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.list_vault import list_vault, list_versions
from mock_dvcqg.operations.look_up_specialised import list_shared_results
from mock_dvcqg.operations.open_vault_file import open_vault_file
from mock_dvcqg.operations.upload_to_vault import UPLOAD
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.vault_upload_pages import NOTES, notes_of
from mock_dvcqg.web.visit import Visit, cleaned, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/kho")
async def show_vault(request: Request) -> Response:
    """All documents of the citizen."""
    visit = visit_of(request)
    person = visit.citizen()
    offered = [each for each in list_shared_results(visit.realm, person) if not each.vault_id]
    documents, done = list_vault(visit.realm, person), text_of(request.query_params, "xong")
    return visit.page("vault.html", here="/kho", documents=documents, offered=offered, done=done)


@router.get("/kho/{vault_id}")
async def show_document(request: Request, vault_id: str) -> Response:
    """One document: the PDF, its fields, its signatures in words, its other versions."""
    visit = visit_of(request)
    versions, notes = _own_versions(visit, vault_id), notes_of(request)
    document = _one_of(versions, vault_id)
    answer = visit.page(
        "vault_document.html",
        document=document,
        versions=versions if len(versions) > 1 else [],
        is_own_upload=document.source == UPLOAD and document.state is not VaultState.REPLACED,
        done=text_of(request.query_params, "xong"),
        notes=notes,
    )
    if notes:
        answer.delete_cookie(NOTES)
    return answer


@router.get("/kho/{vault_id}/tep.pdf")
async def give_file(request: Request, vault_id: str) -> Response:
    """A PDF as it was signed; ``?tai-ve=1`` as a download, ``?tep=2`` the second file."""
    visit = visit_of(request)
    document = _one_of(_own_versions(visit, vault_id), vault_id)
    asked = text_of(request.query_params, "tep")
    place = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 1
    content = open_vault_file(visit.realm, visit.citizen(), document.vault_id, place)
    manner = "attachment" if request.query_params.get("tai-ve") else "inline"
    disposition = f'{manner}; filename="{document.vault_id}.pdf"'
    return Response(content, media_type="application/pdf", headers={**PDF_HEADERS, "Content-Disposition": disposition})


def _own_versions(visit: Visit, vault_id: str) -> list[VaultDocument]:
    """All versions of one of the citizen's own documents; another person's is as unknown as one that never was."""
    person = visit.citizen()
    try:
        return list_versions(visit.realm, person, cleaned(vault_id)[:200])
    except NotFound:
        raise NotFound("Không có giấy tờ này trong Kho dữ liệu điện tử của bạn.") from None


def _one_of(versions: list[VaultDocument], vault_id: str) -> VaultDocument:
    for document in versions:
        if document.vault_id == cleaned(vault_id):
            return document
    raise NotFound("Không có giấy tờ này trong Kho dữ liệu điện tử của bạn.")
