"""Keeps snapshots of a realm under names, and goes back to one: for fast loops of tests."""

import re

from mock_dvcqg.contract.snapshot import SnapshotKept
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.pack_snapshot import pack, unpack
from mock_dvcqg.operations.restore_realm import restore_into
from mock_dvcqg.operations.snapshot_realm import Snapshot, take_snapshot
from mock_dvcqg.realm import Realm

MOST = 50
"""how many are kept a realm"""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


def keep_snapshot(realm: Realm, name: str) -> SnapshotKept:
    """Take a snapshot and keep it under the name, in place of an older one.

    Raises:
        Refused: the name is none, or there are too many.
    """
    if not _NAME.fullmatch(name):
        raise Refused(f"«{name[:40]}» không thể là tên bản chụp (chữ thường, số, gạch nối)", field="name")
    known = realm.snapshots.names()
    if name not in known and len(known) >= MOST:
        raise Refused(f"Đã giữ {MOST} bản chụp; hãy xóa bớt trước khi giữ thêm")
    snapshot = take_snapshot(realm)
    content = pack(snapshot, fast=True)
    realm.snapshots.put(name, content)
    return _described(name, snapshot, len(content))


def kept_snapshots(realm: Realm) -> list[SnapshotKept]:
    """All that are kept, by name."""
    told = []
    for name in realm.snapshots.names():
        content = realm.snapshots.get(name)
        if content is not None:
            told.append(_described(name, _read(realm, content), len(content)))
    return told


def go_back(realm: Realm, name: str) -> None:
    """Put a kept snapshot in place of all the realm has.

    Raises:
        NotFound: none is kept under that name.
        Refused: it was taken by another version of this program.
    """
    content = realm.snapshots.get(name) if _NAME.fullmatch(name) else None
    if content is None:
        raise NotFound("Không có bản chụp mang tên này")
    restore_into(realm, _read(realm, content))


def forget_snapshot(realm: Realm, name: str) -> None:
    """Forget a kept snapshot.

    Raises:
        NotFound: none is kept under that name.
    """
    if not (_NAME.fullmatch(name) and realm.snapshots.remove(name)):
        raise NotFound("Không có bản chụp mang tên này")


def forget_all_snapshots(realm: Realm) -> None:
    """Forget all: the realm is dropped."""
    for name in realm.snapshots.names():
        realm.snapshots.remove(name)


def _read(realm: Realm, content: bytes) -> Snapshot:
    return unpack(content, limit=realm.settings.snapshot_max_bytes)


def _described(name: str, snapshot: Snapshot, size_bytes: int) -> SnapshotKept:
    told = snapshot.manifest
    rows = sum(told.rows.values())
    return SnapshotKept(name=name, size_bytes=size_bytes, taken_at=told.taken_at, rows=rows, blobs=told.blobs)
