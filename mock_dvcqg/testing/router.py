"""A ``respx`` router that answers a vendor's httpx client by the portal's own rules, without a server.

Every request to the address of a realm is handed to the portal's app, which judges and journals it as always. Other
addresses are the test's own: add routes for them, or they fail as in any respx test.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpx

from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, PAYMENT
from mock_dvcqg.testing.errors import ExtraMissing
from mock_dvcqg.testing.in_process import InProcessPortal, PortalApp
from mock_dvcqg.testing.realm_hand import RealmHand

try:
    import respx
except ImportError as error:
    raise ExtraMissing("respx") from error

SURFACES = ("payment", "adapter", "kho", "oidc", "rest")
"""names of the routes, in the order in which they are tried: ``router["adapter"].calls`` went to the adapter"""
_is_asynchronous: ContextVar[bool] = ContextVar("_is_asynchronous", default=False)


class DvcqgRouter(respx.MockRouter):
    """A router of respx for one realm, whose side effects know whether an asynchronous client waits."""

    realm: RealmHand

    async def async_handler(self, request: httpx.Request) -> httpx.Response:
        """Answer an asynchronous client without holding up its loop."""
        mark = _is_asynchronous.set(True)
        try:
            return await super().async_handler(request)
        finally:
            _is_asynchronous.reset(mark)


@contextmanager
def dvcqg_router(realm: RealmHand, **options: Any) -> Iterator[DvcqgRouter]:
    """While the block runs, httpx clients reach the realm through the router; ``options`` are those of respx.

    Raises:
        TypeError: the realm is not one of ``portal_in_process``.
    """
    if not isinstance(realm.portal, InProcessPortal):
        raise TypeError("dvcqg_router cần hệ thống mô phỏng (realm) của portal_in_process, xem fixture dvcqg_respx")
    router = DvcqgRouter(**({"assert_all_called": False} | options))
    router.realm = realm
    _add_routes(router, realm, realm.portal.app)
    with router:
        yield router


def _add_routes(router: DvcqgRouter, realm: RealmHand, app: PortalApp) -> None:
    for name, paths in _places(realm).items():
        below = "|".join(re.escape(path) for path in paths)
        router.route(url__regex=f"^(?:{below})(?:[/?#]|$)", name=name).mock(side_effect=_handed_to(app))


def _places(realm: RealmHand) -> dict[str, list[str]]:
    """Addresses below which a surface answers: of the realm, and at the root, where the username tells the realm."""
    root = realm.portal.url
    roots = (realm.url, root)
    return {
        "payment": [each + prefix + PAYMENT for each in roots for prefix in ("", *ADAPTER_PREFIXES)],
        "adapter": [each + prefix for each in roots for prefix in ADAPTER_PREFIXES],
        "kho": [f"{each}/bndp" for each in roots],
        "oidc": [f"{each}/{path}" for each in roots for path in ("oauth2", "oidc", ".well-known")],
        "rest": [root],
    }


def _handed_to(app: PortalApp) -> Any:
    def answer(request: httpx.Request) -> Any:
        return app.answer(request) if _is_asynchronous.get() else app.handle_request(request)

    return answer
