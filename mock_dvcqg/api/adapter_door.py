"""The short way to the adapter's data paths: an ASGI class before the app's routing, for the calls that come by the
thousand.

The routes of ``api.adapter`` stay as they are, for documentation and for whatever does not come exactly here; both call
the same function. Routing and dependencies of FastAPI cost as much as all the rest of a look-up.
"""

from collections.abc import MutableMapping
from typing import Any

from fastapi import Request, Response

from mock_dvcqg.api.adapter import call_service
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, MAPI_DATA, MAPI_INTEGRATION, MAPI_SHARE
from mock_dvcqg.errors import PortalError
from mock_dvcqg.portal import Portal
from mock_dvcqg.wire.error_answers import answer_error
from mock_dvcqg.wire.plumbing import Asgi, Receive, Send
from mock_dvcqg.wire.surfaces import split_realm

_PATHS = frozenset(prefix + path for prefix in ADAPTER_PREFIXES for path in (MAPI_DATA, MAPI_SHARE, MAPI_INTEGRATION))


class AdapterDoor:
    """``app.add_middleware(AdapterDoor, portal=portal)``, inside of what wraps every call."""

    def __init__(self, app: Asgi, *, portal: Portal) -> None:
        self._app = app
        self._portal = portal

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one call."""
        if scope["type"] == "http" and scope["method"] == "POST" and not scope.get("root_path"):
            realm, path = split_realm(scope["path"])
            if path in _PATHS:
                answer = await self._answered(Request(scope, receive), realm)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _answered(self, request: Request, realm: str | None) -> Response:
        try:
            named = self._portal.realms.named(realm) if realm is not None else None
            return await call_service(request, self._portal, named)
        except PortalError as error:
            return answer_error(request, error)
