"""Failures as answers: ``{"error": {"code", "message"}}``, never a traceback, never ``{"detail"}``."""

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from reference_httt.errors import HtttError

log = logging.getLogger(__name__)

_SENTENCES = {
    400: ("bad_request", "Yêu cầu không đọc được"),
    404: ("not_found", "Không có địa chỉ này"),
    405: ("method_not_allowed", "Địa chỉ này không nhận phương thức đó"),
}


class ErrorWords(BaseModel):
    """What went wrong: a stable code and one Vietnamese sentence."""

    code: str
    message: str


class ErrorAnswer(BaseModel):
    """Body of every failure."""

    error: ErrorWords


def _responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": ErrorAnswer} for status in statuses}


FAILURES = _responses(400, 401, 403, 404, 409, 413, 422, 429, 502, 503)
"""for ``responses=`` of routes"""


def answer_error(status: int, code: str, message: str) -> JSONResponse:
    """The error envelope; text that cannot be sent is replaced."""
    words = message.encode("utf-8", "replace").decode()
    return JSONResponse({"error": {"code": code, "message": words}}, status_code=status)


def add_error_handlers(app: FastAPI) -> None:
    """Let every failure of a route become an envelope."""
    app.add_exception_handler(HtttError, _httt_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


async def _httt_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HtttError)
    return answer_error(error.status, error.code, error.message)


async def _invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields = dict.fromkeys(".".join(str(part) for part in e["loc"][1:]) or "nội dung" for e in error.errors())
    return answer_error(422, "invalid", f"Dữ liệu không hợp lệ: {', '.join(fields)[:300]}")


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code, words = _SENTENCES.get(error.status_code, ("error", "Yêu cầu không thực hiện được"))
    return answer_error(error.status_code, code, words)


async def _unexpected(_request: Request, error: Exception) -> Response:
    log.error("unexpected: %s", type(error).__name__)
    return answer_error(500, "unexpected", "Hệ thống gặp lỗi ngoài dự kiến, đề nghị thử lại sau")
