"""The pytest plugin: ``dvcqg_portal``, ``dvcqg_realm`` and ``dvcqg_respx``. Loaded by every pytest, so that it imports
nothing of the portal before a fixture is asked for; no fixture runs by itself, and there are no marks.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from mock_dvcqg.testing.in_process import InProcessPortal
    from mock_dvcqg.testing.realm_hand import RealmHand
    from mock_dvcqg.testing.router import DvcqgRouter
    from mock_dvcqg.testing.vendor_portal import VendorPortal

TOKEN_VARIABLE = "DVCQG_CONTROL_TOKEN"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--dvcqg-portal`` and ``--dvcqg-strict``."""
    group = parser.getgroup("dvcqg", "simulated national portal (mock_dvcqg)")
    group.addoption(
        "--dvcqg-portal",
        metavar="URL",
        default=os.environ.get("DVCQG_PORTAL_URL") or None,
        help=f"use the portal that runs there instead of starting one; its control token from {TOKEN_VARIABLE} "
        "(default: DVCQG_PORTAL_URL)",
    )
    group.addoption(
        "--dvcqg-strict",
        action="store_true",
        help="the portal refuses records with errors instead of only noting them",
    )


@pytest.fixture(scope="session")
def dvcqg_portal(pytestconfig: pytest.Config) -> "Iterator[VendorPortal]":
    """A simulated portal on a free port of this machine for the test session; or the one of ``--dvcqg-portal``."""
    url = pytestconfig.getoption("--dvcqg-portal")
    with _portal_elsewhere(url) if url else _own_portal() as portal:
        yield portal


@pytest.fixture(scope="session")
def dvcqg_member() -> str:
    """Which body the tests' system is: H97, H98 or H99. Override it in your conftest."""
    return "H99"


@pytest.fixture
def dvcqg_realm(
    dvcqg_portal: "VendorPortal", dvcqg_member: str, request: pytest.FixtureRequest
) -> "Iterator[RealmHand]":
    """A fresh realm of the portal for one test, dropped afterwards: configuration of the member, and the hand."""
    with _realm_of(dvcqg_portal, dvcqg_member, request) as realm:
        yield realm


@pytest.fixture(scope="session")
def dvcqg_portal_in_process() -> "Iterator[InProcessPortal]":
    """A simulated portal without a socket, for the test session."""
    from mock_dvcqg.testing.in_process import portal_in_process

    with portal_in_process() as portal:
        yield portal


@pytest.fixture
def dvcqg_respx_realm(
    dvcqg_portal_in_process: "InProcessPortal", dvcqg_member: str, request: pytest.FixtureRequest
) -> "Iterator[RealmHand]":
    """Like ``dvcqg_realm``, of the portal without a socket: reached through ``dvcqg_respx``."""
    with _realm_of(dvcqg_portal_in_process, dvcqg_member, request) as realm:
        yield realm


@pytest.fixture
def dvcqg_respx(request: pytest.FixtureRequest) -> "Iterator[DvcqgRouter]":
    """A respx router that answers for ``dvcqg_respx_realm``: no server, no socket, the same rules and journal."""
    from mock_dvcqg.testing.router import dvcqg_router

    with dvcqg_router(request.getfixturevalue("dvcqg_respx_realm")) as router:
        yield router


@contextmanager
def _realm_of(portal: "VendorPortal", member: str, request: pytest.FixtureRequest) -> "Iterator[RealmHand]":
    from mock_dvcqg.testing.realm_hand import RealmHand

    with portal.fresh_realm(request.node.name) as info:
        realm = RealmHand(portal, info, member)
        if request.config.getoption("--dvcqg-strict"):
            realm.strict()
        yield realm


def _own_portal() -> "AbstractContextManager[VendorPortal]":
    from mock_dvcqg.testing.served import portal_in_thread

    return portal_in_thread()


def _portal_elsewhere(url: str) -> "AbstractContextManager[VendorPortal]":
    from mock_dvcqg.testing.elsewhere import portal_elsewhere

    return portal_elsewhere(url, _token())


def _token() -> str:
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise pytest.UsageError(
            f"--dvcqg-portal: thiếu biến môi trường {TOKEN_VARIABLE} (mã điều khiển của Cổng mô phỏng)"
        )
    return token
