"""The files behind unguessable links: what the portal fetches, without signing in."""

import re
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Path
from fastapi.responses import Response

from reference_httt.api.answers import FAILURES
from reference_httt.api.who import AnyActor, ProvinceOf
from reference_httt.errors import NotFound
from reference_httt.operations import look_up

router = APIRouter(tags=["files"], responses=FAILURES)
_TOKEN = re.compile(r"^[A-Za-z0-9_-]{20,64}$")
PDF_ANSWER: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}}}


@router.get("/tep/{token}.pdf", response_class=Response, responses=PDF_ANSWER, summary="A file by its link")
async def linked(province: ProvinceOf, token: Annotated[str, Path(max_length=200)]) -> Response:
    """For whoever was given the link: the national portal."""
    if not _TOKEN.match(token):
        raise NotFound("Không tìm thấy tập tin")
    return pdf_answer(*look_up.linked_file(province, token))


@router.get(
    "/api/dossiers/{dossier_code}/files/{file_id}",
    response_class=Response,
    responses=PDF_ANSWER,
    summary="An attachment or deliverable of a dossier",
)
async def own(province: ProvinceOf, who: AnyActor, dossier_code: str, file_id: str) -> Response:
    """For its owner and the officers of its agency."""
    return pdf_answer(*look_up.own_file(province, who, dossier_code, file_id))


def pdf_answer(name: str, content: bytes) -> Response:
    """A file for a viewer, kept by nobody on the way."""
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type="application/pdf", headers=headers)
