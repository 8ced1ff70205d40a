"""The route class of citizen pages: forms are taken only from our own pages, and who must sign in is led there."""

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from fastapi.routing import APIRoute

from mock_dvcqg.browser.same_origin import refuse_foreign_form
from mock_dvcqg.contract.paths import realm_prefix
from mock_dvcqg.errors import NotSignedIn
from mock_dvcqg.web.visit import path_and_query

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class PageRoute(APIRoute):
    """Checks forms before a page's handler and turns «not signed in» into the sign-in page that leads back."""

    def get_route_handler(self) -> Handler:
        """The handler with both around it."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if request.method == "POST":
                refuse_foreign_form(request.headers, (request.app.state.portal.settings.url,))
            try:
                return await inner(request)
            except NotSignedIn:
                return _to_sign_in(request)

        return handle


def _to_sign_in(request: Request) -> Response:
    realm = request.path_params.get("realm")
    prefix = realm_prefix(realm) if realm else ""
    return RedirectResponse(f"{prefix}/dang-nhap?{urlencode({'ve': path_and_query(request)})}", status_code=303)
