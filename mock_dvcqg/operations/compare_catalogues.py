"""What differs between two versions of a realm's catalogue, and a version as files to take elsewhere."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.catalogue import CatalogueDiff, KindDiff
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.catalogue_kinds import KINDS
from mock_dvcqg.rules.writing_catalogue import to_csv
from mock_dvcqg.store.catalogue_overlay import seed_rows
from mock_dvcqg.store.catalogue_versions import active_version, find_version, read_part

Row = dict[str, Any]
MOST_SHOWN = 100
_KEYS = {kind.name: kind.key for kind in KINDS}


def compare_catalogues(realm: Realm, before: int, after: int) -> CatalogueDiff:
    """Added, removed and changed rows by kind of table; version 0 is the seed and has no imported rows.

    Raises:
        NotFound: there is no such version.
    """
    with realm.reading() as session:
        old, new = (_parts(session, number) for number in (before, after))
        kinds = sorted(kind for kind in old.keys() | new.keys() if old.get(kind) != new.get(kind))
        rows = {
            kind: tuple(read_part(session, parts[kind]) if kind in parts else [] for parts in (old, new))
            for kind in kinds
        }
    return CatalogueDiff(before=before, after=after, kinds={kind: _diff(kind, *rows[kind]) for kind in kinds})


def export_catalogue(realm: Realm, version_id: int | None = None) -> bytes:
    """A version's rows as a ZIP of CSV files, which an import reads again: the one in force, or that of a number.

    The seed gives its KQ codes and agencies, as a pattern to fill in.

    Raises:
        NotFound: there is no such version.
    """
    with realm.reading() as session:
        version = active_version(session) if version_id is None else None
        parts = version.parts if version else _parts(session, version_id or 0)
        tables = {kind: read_part(session, part) for kind, part in parts.items()} or seed_rows()
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for kind, rows in sorted(tables.items()):
            archive.writestr(zipfile.ZipInfo(f"{kind}.csv"), to_csv(kind, rows))
    return content.getvalue()


def _parts(session: Session, version_id: int) -> Mapping[str, str]:
    version = find_version(session, version_id) if version_id else None
    if version_id and version is None:
        raise NotFound(f"Không có phiên bản danh mục số {version_id}")
    return version.parts if version else {}


def _diff(kind: str, before: Iterable[Row], after: Iterable[Row]) -> KindDiff:
    old, new = ({_key(kind, row): row for row in rows} for rows in (before, after))
    added, removed = sorted(new.keys() - old.keys()), sorted(old.keys() - new.keys())
    changed = sorted(key for key in old.keys() & new.keys() if old[key] != new[key])
    return KindDiff(
        added=added[:MOST_SHOWN],
        removed=removed[:MOST_SHOWN],
        changed=changed[:MOST_SHOWN],
        added_count=len(added),
        removed_count=len(removed),
        changed_count=len(changed),
    )


def _key(kind: str, row: Row) -> str:
    return " ".join(str(row[part]) for part in _KEYS[kind] if row[part])
