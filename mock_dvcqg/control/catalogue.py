"""Control routes about a realm's catalogue: import, versions, differences, export."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.contract.catalogue import CatalogueDiff, CatalogueImported, CatalogueRefusal, CatalogueVersion
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.operations.compare_catalogues import compare_catalogues, export_catalogue
from mock_dvcqg.operations.import_catalogue import (
    MOST_SHOWN,
    CatalogueRefused,
    activate_version,
    import_catalogue,
    list_versions,
)
from mock_dvcqg.wire.addressing import PortalHere, RealmHere
from mock_dvcqg.wire.error_answers import remember_refusal
from mock_dvcqg.wire.reading_json import read_bytes

router = APIRouter()
_BODY = {"content": {kind: {} for kind in ("text/csv", "application/json", "application/zip")}, "required": True}
Number = Annotated[int, Path(alias="version", ge=0, le=2**31 - 1)]
Name = Annotated[str, Query(max_length=200)]


@router.post(
    "/realms/{realm}/catalogue",
    status_code=201,
    response_model=CatalogueImported,
    responses={200: {"model": CatalogueImported}, 422: {"model": CatalogueRefusal}},
    openapi_extra={"requestBody": _BODY},
)
async def take(
    request: Request, response: Response, portal: PortalHere, here: RealmHere, name: Name = "", strict: bool = False
) -> CatalogueImported | Response:
    """Import a CSV, JSON or ZIP of them: all of it or nothing. 200 instead of 201: this content was there already."""
    content = await read_bytes(request, portal.settings.max_body_bytes)
    try:
        imported = await asyncio.to_thread(import_catalogue, here, name or "danh-muc", content, strict=strict)
    except CatalogueRefused as refused:
        return _refused(refused)
    note(here, "catalogue", {"name": name, "size_bytes": len(content), "version": imported.version.id})
    response.status_code = 201 if imported.is_new else 200
    return imported


@router.get("/realms/{realm}/catalogue/versions")
async def versions(here: RealmHere) -> list[CatalogueVersion]:
    """All versions, the latest first; 0 is the seed."""
    return list_versions(here)


@router.post("/realms/{realm}/catalogue/versions/{version}/activate")
async def put_in_force(here: RealmHere, version: Number) -> CatalogueVersion:
    """Put a version in force; 0 goes back to the seed."""
    active = activate_version(here, version)
    note(here, "catalogue", {"activated": version})
    return active


@router.get("/realms/{realm}/catalogue/versions/{version}/diff")
async def differences(
    here: RealmHere, version: Number, before: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> CatalogueDiff:
    """What a version adds, drops and changes against another one."""
    return await asyncio.to_thread(compare_catalogues, here, before, version)


@router.get("/realms/{realm}/catalogue/export", response_class=Response)
async def export(here: RealmHere, version: Annotated[int | None, Query(ge=0, le=2**31 - 1)] = None) -> Response:
    """A ZIP of CSV files that can be imported again: the version in force, or another."""
    content = await asyncio.to_thread(export_catalogue, here, version)
    headers = {"Content-Disposition": 'attachment; filename="danh-muc.zip"'}
    return Response(content, media_type="application/zip", headers=headers)


def _refused(refused: CatalogueRefused) -> Response:
    remember_refusal(refused)
    body = CatalogueRefusal(
        error_code=str(int(refused.code)),
        message=refused.message,
        errors=list(refused.problems[:MOST_SHOWN]),
        error_count=len(refused.problems),
    )
    return JSONResponse(body.model_dump(), refused.status)
