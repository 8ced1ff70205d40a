"""A browser that asks for an address we do not have is told so by a page; machines keep their error envelope."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from reference_httt.web.page_route import OFFICERS
from reference_httt.web.visit import visit_of

_MACHINES = ("/api/", "/control/")
_SENTENCES = {404: "Không có trang này", 405: "Trang này không nhận thao tác đó", 422: "Địa chỉ trang không đúng"}
Handler = Callable[[Request, Exception], Awaitable[Response]]


def add_browser_errors(app: FastAPI) -> None:
    """Pages for browsers, beside the handlers that are there already."""
    for kind in (HTTPException, RequestValidationError):
        app.add_exception_handler(kind, _page_or(app.exception_handlers[kind]))  # type: ignore[arg-type]


def _page_or(envelope: Handler) -> Handler:
    async def handle(request: Request, error: Exception) -> Response:
        if not _is_browser(request):
            return await envelope(request, error)
        status = error.status_code if isinstance(error, HTTPException) else 422
        template = "officer_refused.html" if request.url.path.startswith(OFFICERS) else "refused.html"
        sentence = _SENTENCES.get(status, "Yêu cầu không đọc được")
        return visit_of(request).page(template, status, sentence=sentence)

    return handle


def _is_browser(request: Request) -> bool:
    """Whether a person's browser asks: it says that it wants a page, at an address that is none of a machine."""
    wants_page = "text/html" in request.headers.get("accept", "")
    return wants_page and not request.url.path.startswith(_MACHINES)
