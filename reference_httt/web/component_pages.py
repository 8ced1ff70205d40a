"""One component's file beside what is known of it, for who prepares the dossier; the officer's fields and signature."""

from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotFound, Refused
from reference_httt.operations import look_up
from reference_httt.operations.actors import Actor, Citizen
from reference_httt.operations.confirm_files import confirm_files
from reference_httt.operations.enter_fields import enter_fields, entered
from reference_httt.operations.look_up_component import component_file, read_component
from reference_httt.rules.digitized_fields import ENTRY_NAMES
from reference_httt.rules.model import Attachment, Source
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import Visit, citizen_visit, officer_visit, text_of, to

citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
officers = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
_OWN = "/ho-so/nhap/{draft_id}/giay-to/{code}"
_COUNTER = OFFICERS + "/nhap/{draft_id}/giay-to/{code}"


@citizens.get(_OWN)
async def show_own(request: Request, draft_id: str, code: str) -> Response:
    """The citizen's file with what its signatures say."""
    visit, citizen = citizen_visit(request)
    return await _page(visit, citizen, draft_id, code)


@citizens.get(_OWN + "/tep.pdf")
async def give_own(request: Request, draft_id: str, code: str) -> Response:
    """The file for the viewer."""
    visit, citizen = citizen_visit(request)
    return _pdf(*component_file(visit.province, citizen, draft_id, code))


@officers.get(_COUNTER)
async def show_at_counter(request: Request, draft_id: str, code: str) -> Response:
    """The file beside the fields the officer enters."""
    visit, officer = officer_visit(request)
    return await _page(visit, officer, draft_id, code)


@officers.get(_COUNTER + "/tep.pdf")
async def give_at_counter(request: Request, draft_id: str, code: str) -> Response:
    """The file for the viewer."""
    visit, officer = officer_visit(request)
    return _pdf(*component_file(visit.province, officer, draft_id, code))


@officers.post(_COUNTER + "/thong-tin")
async def keep_fields(request: Request, draft_id: str, code: str) -> Response:
    """Keep the fields of a digitised paper."""
    visit, officer = officer_visit(request)
    form = await request.form()
    typed = {name: text_of(form, name) for name in ENTRY_NAMES}
    try:
        fields = entered(look_up.view_draft(visit.province, officer, draft_id), code, typed)
        if fields is None:
            raise Refused("Hãy nhập thông tin của giấy tờ")
        await enter_fields(visit.province, officer, draft_id, code, fields)
    except NotFound:
        raise
    except HtttError as problem:
        return await _page(visit, officer, draft_id, code, trouble=problem, typed=typed)
    return to(f"{OFFICERS}/nhap/{draft_id}/giay-to/{quote(code, safe='')}")


@officers.post(OFFICERS + "/ho-so/{dossier_code}/ky-xac-nhan")
async def confirm(request: Request, dossier_code: str) -> Response:
    """Sign the files nobody has signed."""
    visit, officer = officer_visit(request)
    await confirm_files(visit.province, officer, dossier_code)
    return to(f"{OFFICERS}/ho-so/{quote(dossier_code, safe='')}")


async def _page(
    visit: Visit,
    actor: Actor,
    draft_id: str,
    code: str,
    *,
    trouble: HtttError | None = None,
    typed: dict[str, str] | None = None,
) -> Response:
    read = await read_component(visit.province, actor, draft_id, code)
    draft = look_up.view_draft(visit.province, actor, draft_id)
    component = draft.component(code)
    is_citizen = isinstance(actor, Citizen)
    file = component.attachment if component else None
    return visit.page(
        "component_file.html",
        trouble.status if trouble else 200,
        base="citizen_base.html" if is_citizen else "officer_base.html",
        draft_url=f"/ho-so/nhap/{draft_id}" if is_citizen else f"{OFFICERS}/nhap/{draft_id}",
        draft=draft,
        component=component,
        read=read,
        may_enter=not is_citizen and file is not None and file.source is Source.DIGITIZED,
        typed=typed or _known(file),
        trouble=trouble.message if trouble else "",
    )


def _known(file: Attachment | None) -> dict[str, str]:
    """The fields entered before, as the form shows them."""
    if file is None or file.fields is None:
        return {}
    told = file.fields.model_dump(mode="json", include=set(ENTRY_NAMES))
    return {name: "1" if value is True else str(value) for name, value in told.items() if value}


def _pdf(name: str, content: bytes) -> Response:
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type="application/pdf", headers=headers)
