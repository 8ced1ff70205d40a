"""Writes every error in the words of the surface that was asked: envelope, Kho answer, OAuth error, citizen error.

Adapter and Kho answer HTTP 200 with a negative code to whatever a route refuses (mock convention, not DVCQG), because
clients of the adapter read the code only after a 200; unknown paths and methods keep 404 and 405.
"""

import logging
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.payment import PaymentCode
from mock_dvcqg.errors import Crashed, MalformedInput, NotAllowed, NotFound, PortalError, TooLarge
from mock_dvcqg.store.journal import current_call
from mock_dvcqg.wire.surfaces import Surface, surface_of

logger = logging.getLogger("mock_dvcqg")

ErrorPage = Callable[[Request, int, str], Response]
"""draws an error for people: request, HTTP status, Vietnamese sentence"""


def install(app: FastAPI, error_page: ErrorPage) -> None:
    """Let the app answer every error by its surface; pages are drawn by ``error_page``."""
    app.state.error_page = error_page
    app.add_exception_handler(PortalError, _on_portal_error)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(Exception, _on_crash)


def answer_error(request: Request, error: PortalError, *, status: int | None = None) -> Response:
    """The answer to a refused call, as its surface writes it."""
    remember_refusal(error)
    surface = surface_of(request.url.path)
    if surface is Surface.PAGES:
        error_page: ErrorPage = request.app.state.error_page
        return error_page(request, status or error.status, error.message)
    if surface in (Surface.ADAPTER, Surface.KHO, Surface.PAYMENT, Surface.DATABASE):
        return JSONResponse(envelope(surface, error.code, error.message), status or 200)
    return written(surface, status or error.status, error)


def remember_refusal(error: PortalError) -> None:
    """Let the journal entry of this call, if nobody else makes one, say what it was refused for."""
    call = current_call.get()
    if call is not None:
        call.error_code, call.message = str(int(error.code)), error.message


def written(surface: Surface, status: int, error: PortalError) -> JSONResponse:
    """The refusal as JSON, in the words of a surface that speaks JSON."""
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 and surface is Surface.CONTROL else None
    if surface is Surface.CITIZEN:
        return JSONResponse({"error": {"code": error.kind, "message": error.message}}, status)
    content = envelope(surface, error.code, error.message) | ({"field": error.field} if error.field else {})
    if surface is Surface.OIDC:
        content = {"error": "invalid_request", "error_description": error.message} | content
    return JSONResponse(content, status, headers=headers)


def envelope(surface: Surface, code: ErrorCode, message: str) -> dict[str, Any]:
    """The wire envelope of a failure, with the Kho's own spelling beside it where the Kho answers."""
    if surface is Surface.PAYMENT:
        failed = PaymentCode.FAILED if code is ErrorCode.UNAVAILABLE else PaymentCode.INVALID
        return {"MaLoi": failed.value, "MoTaLoi": message}
    wire = Answer.of(code, message).wire()
    return wire | {"errorCode": wire["error_code"], "signature": ""} if surface is Surface.KHO else wire


async def _on_portal_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, PortalError)
    return answer_error(request, error)


async def _on_validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0] if error.errors() else {}
    field = ".".join(str(part) for part in first.get("loc", ()) if part not in ("body", "query", "path"))
    refused = MalformedInput(f"Tham số không hợp lệ: {field or 'nội dung gửi lên'}", field=field)
    return answer_error(request, refused)


async def _on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refused: PortalError = MalformedInput()
    if error.status_code == 404:
        refused = NotFound("Địa chỉ không tồn tại trên hệ thống mô phỏng")
    elif error.status_code == 405:
        refused = NotAllowed("Phương thức HTTP không được hỗ trợ tại địa chỉ này")
    elif error.status_code == 413:
        refused = TooLarge()
    answer = answer_error(request, refused, status=error.status_code)
    answer.headers.update(error.headers or {})
    return answer


async def _on_crash(request: Request, error: Exception) -> Response:
    logger.error("unhandled error at %s %s", request.method, request.url.path, exc_info=error)
    return answer_error(request, Crashed(), status=500)
