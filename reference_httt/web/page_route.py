"""The route classes of pages: forms only from our own pages, and every refusal is a page in words."""

from collections.abc import Callable, Coroutine
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from reference_httt.errors import HtttError, NotSignedIn
from reference_httt.same_origin import refuse_foreign_form
from reference_httt.web.visit import to, visit_of

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
OFFICERS = "/can-bo"


class PageRoute(APIRoute):
    """A citizen's page: who is not signed in is shown the way through the national portal."""

    template: ClassVar[str] = "refused.html"

    def get_route_handler(self) -> Handler:
        """The handler with the form check before it and the refusals after it."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                if request.method == "POST":
                    refuse_foreign_form(request.headers, request.app.state.province.settings.base_url)
                return await inner(request)
            except NotSignedIn:
                return self.without_session(request)
            except HtttError as problem:
                return visit_of(request).page(self.template, problem.status, sentence=problem.message)
            except HTTPException as problem:
                sentence = "Yêu cầu không đọc được"
                return visit_of(request).page(self.template, problem.status_code, sentence=sentence)

        return handle

    def without_session(self, request: Request) -> Response:
        """What stands in the page's place."""
        query = request.query_params
        chosen = {"MaTTHCDP": query.get("procedure_code", ""), "MaCoQuanThucHien": query.get("agency_code", "")}
        entry = f"?{urlencode(chosen)}" if chosen["MaTTHCDP"] else ""
        back = str(request.url.path) + (f"?{request.url.query}" if request.url.query else "")
        seen = {"back": back if request.method == "GET" else "", "entry": entry}
        return visit_of(request).page("citizen_not_signed_in.html", 401, **seen)


class OfficerPageRoute(PageRoute):
    """An officer's page: who is not signed in is led to the officers' sign-in page and back."""

    template: ClassVar[str] = "officer_refused.html"

    def without_session(self, request: Request) -> Response:
        """The sign-in page; after a form it leads to the work list."""
        back = request.url.path if request.method == "GET" else OFFICERS
        return to(f"{OFFICERS}/dang-nhap?ve={quote(back, safe='/')}")
