"""One visit to a control page: the portal and realm it is about, and how the page is given or refused."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, cast

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from mock_dvcqg.browser.headers import PAGE_HEADERS
from mock_dvcqg.browser.same_origin import refuse_foreign_form
from mock_dvcqg.browser.templating import environment
from mock_dvcqg.contract.paths import realm_prefix
from mock_dvcqg.control import page_words as words
from mock_dvcqg.control.page_token import is_signed_in
from mock_dvcqg.documents.explain import explain_signatures
from mock_dvcqg.errors import PortalError
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm

START = "/control/trang"
Handler = Callable[[Request], Coroutine[Any, Any, Response]]

_TEMPLATES = environment(
    "mock_dvcqg.control",
    {
        "surface_name": words.surface_name,
        "direction_words": words.direction_words,
        "level_counts": words.level_counts,
        "answer_words": words.answer_words,
        "is_failure": words.is_failure,
        "pretty": words.pretty,
        "mode_words": words.mode_words,
        "clock_time": words.clock_time,
        "level_word": words.LEVELS.get,
        "signatures": explain_signatures,
    },
)


@dataclass(frozen=True)
class ControlView:
    """What every control page needs to know of its request."""

    portal: Portal
    realm: Realm
    prefix: str
    signed_in: bool

    @property
    def start(self) -> str:
        """Address of the overview, below the visitor's prefix."""
        return self.prefix + START

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page from a template."""
        text = _TEMPLATES.get_template(template).render(view=self, **values)
        return HTMLResponse(text, status_code=status, headers=PAGE_HEADERS)


def view_of(request: Request) -> ControlView:
    """The view of a request.

    Raises:
        NotFound: the path names a realm that does not exist.
    """
    portal = cast(Portal, request.app.state.portal)
    named = request.path_params.get("realm")
    realm = portal.realms.named(named) if named else portal.realms.default
    prefix = realm_prefix(realm.name) if named else ""
    return ControlView(portal, realm, prefix, is_signed_in(request, portal.control_token))


class ControlPageRoute(APIRoute):
    """Forms only from our own pages; refusals in words, whatever the control API would answer here."""

    def get_route_handler(self) -> Handler:
        """The handler with the form check before it and the refusals after it."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                if request.method == "POST":
                    refuse_foreign_form(request.headers, (request.app.state.portal.settings.url,))
                return await inner(request)
            except PortalError as problem:
                portal = request.app.state.portal
                view = ControlView(portal, portal.realms.default, "", is_signed_in(request, portal.control_token))
                return view.page("control_refused.html", problem.status, sentence=problem.message)

        return handle


class TokenPageRoute(ControlPageRoute):
    """A page behind the control token: without it the sign-in form stands in its place."""

    def get_route_handler(self) -> Handler:
        """The handler behind the check of the cookie."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if is_signed_in(request, request.app.state.portal.control_token):
                return await inner(request)
            portal = request.app.state.portal
            view = ControlView(portal, portal.realms.default, "", False)
            back = request.url.path if request.method == "GET" else START
            return view.page("control_sign_in.html", 401, ve=back, trouble="")

        return handle
