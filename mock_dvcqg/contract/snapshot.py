"""The form of a realm's snapshot: one ZIP that restores on SQLite, in memory and on PostgreSQL alike.

::

    manifest.json            SnapshotManifest
    tables/<table>.ndjson    the columns in the first line, then one row a line, both as JSON lists
    blobs/<sha256>           the files of the realm
    pki/<file>               keys, certificates and index of the realm's test CA

The realm's secrets are in it (passwords, keys, digests): everything is invented, so that a restored realm goes on as
if nothing had happened. Moments are ISO 8601 with zone, bytes are base64.
"""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

FORMAT = "dvcqg-snapshot"
VERSION = 1
MANIFEST = "manifest.json"
MEDIA_TYPE = "application/zip"


class SnapshotManifest(BaseModel):
    """What a snapshot says of itself."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["dvcqg-snapshot"] = "dvcqg-snapshot"
    version: int = VERSION
    revision: str
    """the Alembic revision of the tables"""
    realm: str
    taken_at: datetime
    """in the realm's time"""
    rows: dict[str, int]
    """how many rows of each table"""
    blobs: int
    note: str = "Mô phỏng – chứa mật khẩu và khóa thử nghiệm của hệ thống mô phỏng, không có giá trị pháp lý."


class SnapshotKept(BaseModel):
    """Answer of ``POST …/snapshots/{name}`` and a row of ``GET …/snapshots``."""

    name: str
    size_bytes: int
    taken_at: datetime
    rows: int
    blobs: int
