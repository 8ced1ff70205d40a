"""What the national portal calls at a province (facts 1.7, 7.1): payment results, payables, look-up, files, pushes.

Bodies are bounded, and whatever comes is answered in the envelope of the call with status 200.
"""

import json
from typing import Annotated, Any
from urllib.parse import parse_qs, quote

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from mock_dvcqg.contract.payment import PaymentCode
from reference_httt.api.answers import FAILURES
from reference_httt.api.who import ProvinceOf
from reference_httt.operations.answer_portal import answer_look_up, answer_payable, submitted_file
from reference_httt.operations.take_confirm import take_confirm
from reference_httt.operations.take_push import take_tax_voucher

router = APIRouter(tags=["portal-facing"], responses=FAILURES)
MAX_BODY_BYTES = 256 * 1024
_PDF: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}}}
_UNREADABLE = "Nội dung không phải một đối tượng JSON, hoặc quá lớn"


def _body(kind: str, *names: str) -> dict[str, Any]:
    shape = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    return {"requestBody": {"content": {kind: {"schema": shape}}}}


@router.post(
    "/ppdvcqg/dpnhankqthanhtoanhs",
    summary="CONFIRM: how a payment ended",
    openapi_extra=_body("application/json", "LoaiBanTin", "MaLoi", "MaDoiTac", "MaThamChieu", "SoTien", "MaXacThuc"),
)
async def confirm(request: Request, province: ProvinceOf) -> JSONResponse:
    """MaLoi 00 when it is believed (also when it was before), else 99 with the reason."""
    message = await _object(request)
    if message is None:
        return JSONResponse({"MaLoi": PaymentCode.FAILED.value, "MoTaLoi": _UNREADABLE})
    return JSONResponse(take_confirm(province, message))


@router.post(
    "/ppdvcqg/dptracuuthanhtoanhs",
    summary="What a dossier owes",
    openapi_extra=_body("application/json", "MaHoSo"),
)
async def payable(request: Request, province: ProvinceOf) -> JSONResponse:
    """error_code 0 with what is due, 1 nothing, -1 unknown; the payer is not named."""
    message = await _object(request)
    code = message.get("MaHoSo") if message else None
    return JSONResponse(answer_payable(province, code.strip() if isinstance(code, str) else ""))


@router.post(
    "/search/call",
    summary="How a dossier stands",
    openapi_extra=_body("application/x-www-form-urlencoded", "madonvi", "service", "masohoso"),
)
async def search(request: Request, province: ProvinceOf) -> JSONResponse:
    """The nine members of facts 1.7, or error_code -1; no person is named."""
    fields = _form(await _bounded(request))
    return JSONResponse(answer_look_up(province, fields.get("masohoso", "")))


@router.get("/downloadfile/{file_id}", response_class=Response, responses=_PDF, summary="A submitted paper by its id")
async def download(province: ProvinceOf, file_id: Annotated[str, Path(max_length=200)]) -> Response:
    """By TepDinhKemId, written as a UUID; whoever knows it was told it."""
    name, content = submitted_file(province, file_id)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type="application/pdf", headers=headers)


@router.post(
    "/nhanhsdvcqg", summary="The voucher of a land tax", openapi_extra=_body("application/json", "service", "data")
)
async def voucher(request: Request, province: ProvinceOf) -> JSONResponse:
    """Kept beside the dossier for the officer to compare; it moves nothing."""
    message = await _object(request)
    problem = await take_tax_voucher(province, message) if message is not None else _UNREADABLE
    return _pushed(problem)


@router.post("/nhantbthuedvcqg", summary="A land-tax notice: not taken")
@router.post("/addtthcKhuyenMai", summary="A sales-promotion dossier filed on the portal: not taken")
async def not_taken() -> JSONResponse:
    """The reference handles no procedure that would need it."""
    return _pushed("Đơn vị không tiếp nhận loại dữ liệu này")


def _pushed(problem: str) -> JSONResponse:
    return JSONResponse({"error_code": "-1" if problem else "0", "message": problem or "Thành công"})


async def _object(request: Request) -> dict[str, Any] | None:
    try:
        value = json.loads((await _bounded(request)).decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


async def _bounded(request: Request) -> bytes:
    """The body; empty when it is larger than anything the portal sends."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MAX_BODY_BYTES:
            return b""
    return bytes(content)


def _form(content: bytes) -> dict[str, str]:
    try:
        found = parse_qs(content.decode(), max_num_fields=50)
    except ValueError:
        return {}
    return {name: values[0].strip() for name, values in found.items()}
