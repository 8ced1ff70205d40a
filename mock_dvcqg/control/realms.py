"""Control routes about whole realms: make, list, describe, reset, drop."""

import asyncio

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.control import RealmOrder, RealmSettings, RealmState
from mock_dvcqg.contract.info import Info
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.describe_realm import describe_realm, state_of_realm
from mock_dvcqg.operations.keep_snapshot import forget_all_snapshots
from mock_dvcqg.wire.addressing import PortalHere, RealmHere

router = APIRouter()


@router.post("/realms", status_code=201)
async def make(request: Request, portal: PortalHere) -> Info:
    """A new realm with three members and a dozen people."""
    order = await read_order(request, RealmOrder)
    realm = await asyncio.to_thread(create_realm, portal.realms, order)
    return await asyncio.to_thread(describe_realm, portal, realm)


@router.get("/realms")
async def show_all(portal: PortalHere) -> list[RealmState]:
    """All realms."""
    return [state_of_realm(realm) for realm in portal.realms.all()]


@router.get("/realms/{realm}")
async def show_one(here: RealmHere) -> RealmState:
    """One realm with its switches and its clock."""
    return state_of_realm(here)


@router.patch("/realms/{realm}")
async def change(request: Request, here: RealmHere) -> RealmState:
    """Change the realm-wide switches that are given."""
    order = await read_order(request, RealmSettings)
    change_realm(here, order)
    note(here, "settings", order)
    return state_of_realm(here)


@router.get("/realms/{realm}/info")
async def show(portal: PortalHere, here: RealmHere) -> Info:
    """Addresses, credentials and people of a realm."""
    return await asyncio.to_thread(describe_realm, portal, here)


@router.post("/realms/{realm}/reset")
async def reset(portal: PortalHere, here: RealmHere) -> RealmState:
    """Back to the founding: members, founding people, keys and catalogue stay, all else goes."""
    portal.realms.reset(here.name)
    note(here, "reset")
    return state_of_realm(here)


@router.delete("/realms/{realm}", status_code=204)
async def drop(portal: PortalHere, here: RealmHere) -> Response:
    """Delete a realm and all it kept; the default one stays."""
    await asyncio.to_thread(portal.realms.drop, here.name)
    forget_all_snapshots(here)
    return Response(status_code=204)
