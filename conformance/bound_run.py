"""A run against a province of one's own: its member is registered at the portal, its address is tried."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx

from conformance.control_calls import Control
from conformance.embedded import portal_running
from conformance.errors import EnvironmentUnusable
from conformance.portal.http_hand import PortalAddress
from conformance.province.opening import Binding
from conformance.run.cell import Cell
from mock_dvcqg.contract.control import MemberOrder

REALM = "default"
OWN_DATA = Path("var")


@asynccontextmanager
async def own_portal(port: int) -> AsyncIterator[tuple[str, str]]:
    """A portal of our own on a port the province can be configured for; its data, and with them the
    credentials of members, stay in ``var/portal``. Gives its URL and control token."""
    async with portal_running(OWN_DATA, port=port, database_url="") as world:
        yield world.url, world.control.token


@asynccontextmanager
async def bound_cell(binding: Binding, portal: str, token: str, run: str) -> AsyncIterator[Cell]:
    """The one, shared cell of a bound province; while it is open nobody but ``run`` changes what a certified one meets.

    Raises:
        EnvironmentUnusable: the portal or the province does not answer.
    """
    model, root = binding.model, portal.rstrip("/")
    async with httpx.AsyncClient(trust_env=False, timeout=30.0) as client:
        order = MemberOrder(
            code=model.subject.code,
            name=model.subject.name,
            base_url=model.base_url.rstrip("/"),
            entry_path=model.portal.entry_path,
            redirect_path=model.portal.redirect_path,
            origins=model.portal.origins,
        )
        control = Control(client, root, token, run)
        await control.put_member(REALM, order)
        await _answers(client, model.base_url)
        async with _holding(control):
            address = PortalAddress(root, REALM, token, run)
            yield Cell(f"{REALM} {model.subject.code}", address, binding, exclusive=False)


@asynccontextmanager
async def _holding(control: Control) -> AsyncIterator[None]:
    """Faults and clock in this run's hands alone, where a member in mode certify asks for that."""
    binds = (await control.suite_lock(REALM)).in_force
    if binds:
        await control.take_suite_lock(REALM)
    try:
        yield
    finally:
        if binds:
            with suppress(EnvironmentUnusable):  # a portal that is gone holds nothing, and the run is told already
                await control.give_suite_lock_back(REALM)


async def _answers(client: httpx.AsyncClient, url: str) -> None:
    """Any HTTP answer will do."""
    try:
        await client.get(url)
    except httpx.DecodingError:
        return  # an answer all the same; what is wrong with it shows in the scenarios
    except httpx.TransportError as error:
        raise EnvironmentUnusable(
            f"Không kết nối được tới hệ thống được kiểm thử tại {url} ({type(error).__name__}); kiểm tra base_url."
        ) from error
