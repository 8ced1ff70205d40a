"""A portal that runs already, wherever it is: nothing of the portal's own code is loaded to talk to it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import httpx

from mock_dvcqg.testing.vendor_portal import TIMEOUT_S, VendorPortal


@contextmanager
def portal_elsewhere(url: str, control_token: str) -> Iterator[VendorPortal]:
    """A portal that somebody else started.

    Raises:
        PortalNotThere: none answers at the address.
        ControlRefused: the token is not its control token.
    """
    with closing(portal_at(url, control_token)) as portal:
        portal.control("GET", "/realms")
        yield portal


def portal_at(url: str, control_token: str) -> VendorPortal:
    """The portal at an address, unasked."""
    return VendorPortal(url, control_token, _new_client)


def _new_client() -> httpx.Client:
    return httpx.Client(trust_env=False, timeout=TIMEOUT_S, follow_redirects=False)
