"""The citizen's own uploads into the Kho: the form, what is refused and why, and taking one out again."""

from typing import Any
from urllib.parse import quote, unquote, urlencode

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData, UploadFile

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.errors import NotFound, NotSignedIn, PortalError, Refused
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.operations.upload_to_vault import (
    MOST_FILES,
    UPLOAD,
    UploadOrder,
    delete_upload,
    read_upload_order,
    upload_to_vault,
)
from mock_dvcqg.web.form_fields import Filled, filled
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, cleaned, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/kho/tai-len"
NOTES = "dvcqg_luu_y"
"""cookie that carries an accepted upload's notes over the redirect to the document's page"""
_TEXTS = ("hinh_thuc", "loai", "ten", "so_ky_hieu", "co_quan", "ngay_cap", "het_han", "vo_thoi_han", "so_chung_thuc")
_BACK = {"kq_code": "loai", "form": "hinh-thuc-1", "issued_on": "ngay_cap", "expires_on": "het_han"}
FORMS = (
    (DocumentForm.ORIGINAL, "Có chữ ký số của người có thẩm quyền và của chính cơ quan cấp giấy tờ."),
    (DocumentForm.TRUE_COPY, "Cơ quan sao lại từ bản chính, có chữ ký số của cơ quan sao ở đầu trang."),
    (DocumentForm.E_CERTIFIED_COPY, "Do nơi chứng thực ký số, có số chứng thực."),
)


@router.get(PATH)
async def show_form(request: Request) -> Response:
    """The empty form."""
    visit = visit_of(request)
    visit.citizen()
    return _page(visit, Filled({}))


@router.post(PATH)
async def upload(request: Request) -> Response:
    """Keep the files, or say what stands against them."""
    visit = visit_of(request)
    person = visit.citizen()
    async with request.form(max_files=MOST_FILES + 1, max_fields=30) as form:
        told = filled(form, _TEXTS)
        files = await _files(form, visit.realm.settings.upload_max_bytes)
    order = _order(told, files)
    if order is None:
        return _page(visit, told, 422)
    try:
        kept = await upload_to_vault(visit.realm, person, order, files)
    except NotSignedIn:
        raise
    except PortalError as problem:
        told.say_all_of(problem, "tep", _BACK)
        return _page(visit, told, problem.status)
    answer = visit.to(f"/kho/{quote(kept.vault_id, safe='')}?{urlencode({'xong': 'da-tai-len'})}")
    if kept.notes:
        answer.set_cookie(NOTES, quote(" ".join(kept.notes)[:800]), max_age=60, httponly=True, samesite="lax")
    return answer


@router.get("/kho/{vault_id}/xoa")
async def ask_delete(request: Request, vault_id: str) -> Response:
    """Ask before an upload is taken out."""
    visit = visit_of(request)
    return visit.page("vault_delete.html", document=_own_upload(visit, vault_id))


@router.post("/kho/{vault_id}/xoa")
async def delete(request: Request, vault_id: str) -> Response:
    """Take it out."""
    visit = visit_of(request)
    delete_upload(visit.realm, visit.citizen(), _own_upload(visit, vault_id).vault_id)
    return visit.to(f"/kho?{urlencode({'xong': 'da-xoa'})}")


def notes_of(request: Request) -> str:
    """What the portal noted about the upload that led to this page."""
    return cleaned(unquote(request.cookies.get(NOTES, "")))[:800]


async def _files(form: FormData, most_bytes: int) -> list[bytes]:
    """What was chosen; a field left empty sends a part without a name."""
    parts = [each for each in form.getlist("tep") if isinstance(each, UploadFile) and (each.filename or each.size)]
    return [await each.read(most_bytes + 1) for each in parts]


def _order(told: Filled, files: list[bytes]) -> UploadOrder | None:
    if not 1 <= len(files) <= MOST_FILES:
        told.say("tep", f"Hãy chọn từ 1 đến {MOST_FILES} tệp" if files else "Hãy chọn tệp cần tải lên")
    if told.text("hinh_thuc") not in [form.value for form, _ in FORMS]:
        told.say("hinh-thuc-1", "Hãy chọn hình thức của giấy tờ")
    if not told.text("loai"):
        told.say("loai", "Hãy chọn loại giấy tờ")
    issued_on, expires_on = told.day("ngay_cap"), told.day("het_han")
    if told.wrong:
        return None
    return read_upload_order(
        {
            "form": told.text("hinh_thuc"),
            "kq_code": told.text("loai"),
            "title": told.text("ten"),
            "document_number": told.text("so_ky_hieu"),
            "issuer": told.text("co_quan"),
            "issued_on": issued_on.isoformat() if issued_on else "",
            "expires_on": expires_on.isoformat() if expires_on else "",
            "no_expiry": "1" if told.text("vo_thoi_han") else "",
            "certification_number": told.text("so_chung_thuc"),
        }
    )


def _page(visit: Visit, told: Filled, status: int = 200) -> Response:
    entries: Any = open_catalogue(visit.realm).kq_codes.values()
    kinds = sorted({(each.code, each.name) for each in entries if each.kind == "result"}, key=lambda each: each[1])
    most_megabytes = visit.realm.settings.upload_max_bytes // 1024**2
    return visit.page(
        "vault_upload.html",
        status,
        here="/kho",
        told=told,
        kinds=kinds,
        forms=FORMS,
        most_files=MOST_FILES,
        most_megabytes=most_megabytes,
    )


def _own_upload(visit: Visit, vault_id: str) -> VaultDocument:
    """One of the citizen's own uploads.

    Raises:
        NotFound: no document of the citizen.
        Refused: a body put it there.
    """
    wanted = cleaned(vault_id)
    for document in list_vault(visit.realm, visit.citizen()):
        if document.vault_id == wanted and document.source == UPLOAD:
            return document
        if document.vault_id == wanted:
            raise Refused("Chỉ xóa được giấy tờ do bạn tự tải lên; giấy tờ này do cơ quan gửi vào Kho.")
    raise NotFound("Không có giấy tờ này trong Kho dữ liệu điện tử của bạn.")
