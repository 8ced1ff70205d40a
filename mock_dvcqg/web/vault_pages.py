"""The Kho: the citizen's documents, one document beside its fields and signatures, and who used them."""

from fastapi import APIRouter, Request, Response

from mock_dvcqg.browser.headers import PDF_HEADERS
from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.list_access import list_access
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.operations.open_vault_file import open_vault_file
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, cleaned, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/kho")
async def show_vault(request: Request) -> Response:
    """All documents of the citizen."""
    visit = visit_of(request)
    return visit.page("vault.html", here="/kho", documents=list_vault(visit.realm, visit.citizen()))


@router.get("/kho/nhat-ky")
async def show_access_log(request: Request) -> Response:
    """Who looked up or downloaded what."""
    visit = visit_of(request)
    person = visit.citizen()
    own_ids = {document.vault_id for document in list_vault(visit.realm, person)}
    rows = list_access(visit.realm, person)
    return visit.page("access_log.html", here="/kho/nhat-ky", rows=rows, own_ids=own_ids)


@router.get("/kho/{vault_id}")
async def show_document(request: Request, vault_id: str) -> Response:
    """One document: the PDF, its fields and its signatures in words."""
    visit = visit_of(request)
    return visit.page("vault_document.html", document=_own_document(visit, vault_id))


@router.get("/kho/{vault_id}/tep.pdf")
async def give_file(request: Request, vault_id: str) -> Response:
    """The PDF as it was signed; ``?tai-ve=1`` as a download."""
    visit = visit_of(request)
    document = _own_document(visit, vault_id)
    content = open_vault_file(visit.realm, visit.citizen(), document.vault_id)
    manner = "attachment" if request.query_params.get("tai-ve") else "inline"
    disposition = f'{manner}; filename="{document.vault_id}.pdf"'
    return Response(content, media_type="application/pdf", headers={**PDF_HEADERS, "Content-Disposition": disposition})


def _own_document(visit: Visit, vault_id: str) -> VaultDocument:
    """One of the citizen's own documents; another person's is as unknown as one that never was."""
    wanted = cleaned(vault_id)
    for document in list_vault(visit.realm, visit.citizen()):
        if document.vault_id == wanted:
            return document
    raise NotFound("Không có giấy tờ này trong Kho dữ liệu điện tử của bạn.")
