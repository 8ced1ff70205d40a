"""Control routes about snapshots: a realm as one file and back, and snapshots kept under a name."""

import asyncio

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.control import RealmState
from mock_dvcqg.contract.snapshot import MEDIA_TYPE, SnapshotKept
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.operations.describe_realm import state_of_realm
from mock_dvcqg.operations.keep_snapshot import forget_snapshot, go_back, keep_snapshot, kept_snapshots
from mock_dvcqg.operations.pack_snapshot import pack, unpack
from mock_dvcqg.operations.restore_realm import restore_realm
from mock_dvcqg.operations.snapshot_realm import take_snapshot
from mock_dvcqg.wire.addressing import PortalHere, RealmHere
from mock_dvcqg.wire.reading_json import read_bytes

router = APIRouter()


class _ZipResponse(Response):
    media_type = MEDIA_TYPE


@router.get("/realms/{realm}/snapshot", response_class=_ZipResponse)
async def download(here: RealmHere) -> Response:
    """The whole realm as one ZIP, its passwords and test keys included: all of it is invented."""
    content = await asyncio.to_thread(lambda: pack(take_snapshot(here)))
    name = f'attachment; filename="{here.name}.dvcqg.zip"'
    return _ZipResponse(content, headers={"Content-Disposition": name})


@router.post("/realms/{realm}/restore")
async def restore(request: Request, portal: PortalHere, realm: str) -> RealmState:
    """Put the snapshot in the body into this realm, which is made when it is not there; all of it or nothing."""
    limit = portal.settings.snapshot_max_bytes
    body = await read_bytes(request, limit)
    snapshot = await asyncio.to_thread(unpack, body, limit=limit)
    restored = await asyncio.to_thread(restore_realm, portal.realms, realm, snapshot)
    note(restored, "restore", {"realm": snapshot.manifest.realm, "taken_at": snapshot.manifest.taken_at.isoformat()})
    portal.wake_fetcher()
    return state_of_realm(restored)


@router.get("/realms/{realm}/snapshots")
async def show_kept(here: RealmHere) -> list[SnapshotKept]:
    """The snapshots kept under a name."""
    return await asyncio.to_thread(kept_snapshots, here)


@router.post("/realms/{realm}/snapshots/{name}", status_code=201)
async def keep(here: RealmHere, name: str) -> SnapshotKept:
    """Keep the realm as it is now under a name."""
    return keep_snapshot(here, name)


@router.post("/realms/{realm}/snapshots/{name}/restore")
async def go_back_to(portal: PortalHere, here: RealmHere, name: str) -> RealmState:
    """Back to a kept snapshot."""
    go_back(here, name)
    note(here, "restore", {"name": name})
    portal.wake_fetcher()
    return state_of_realm(here)


@router.delete("/realms/{realm}/snapshots/{name}", status_code=204)
async def forget(here: RealmHere, name: str) -> Response:
    """Forget a kept snapshot."""
    forget_snapshot(here, name)
    return Response(status_code=204)
