"""Takes a snapshot of a realm: all its rows, files and the keys of its test CA, as one value."""

from dataclasses import dataclass

from mock_dvcqg.contract.snapshot import SnapshotManifest
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.revision import head
from mock_dvcqg.store.table_rows import TableRows, dump_tables


@dataclass(frozen=True)
class Snapshot:
    """A realm at one moment; ``operations.pack_snapshot`` writes it as a ZIP and reads it again."""

    manifest: SnapshotManifest
    tables: dict[str, TableRows]
    blobs: dict[str, bytes]
    pki: dict[str, str]
    """files of the test CA by name; empty while nobody has asked for it"""


def take_snapshot(realm: Realm) -> Snapshot:
    """The realm as it is now. Nobody writes meanwhile."""
    with realm.writing() as session:
        tables = dump_tables(session)
    blobs = {name: content for name in realm.blobs.names() if (content := realm.blobs.get(name)) is not None}
    manifest = SnapshotManifest(
        revision=head(),
        realm=realm.name,
        taken_at=realm.clock.now(),
        rows={name: len(content.rows) for name, content in tables.items()},
        blobs=len(blobs),
    )
    return Snapshot(manifest, tables, blobs, realm.pki.files() if realm.has_pki else {})
