"""Writes a snapshot as a ZIP and reads it again, whatever bytes arrive."""

import hashlib
import io
import json
import re
import zipfile
import zlib
from typing import Any, NoReturn

from pydantic import ValidationError

from mock_dvcqg.contract.snapshot import FORMAT, MANIFEST, VERSION, SnapshotManifest
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.snapshot_realm import Snapshot
from mock_dvcqg.store.table_rows import TableRows

MOST_ENTRIES = 200_000
_TABLE = re.compile(r"tables/([a-z_]{1,60})\.ndjson")
_BLOB = re.compile(r"blobs/([0-9a-f]{64})")
_PKI = re.compile(r"pki/((?:[A-Za-z0-9_-]{1,80}(?:\.key)?\.pem)|index\.json)")


def pack(snapshot: Snapshot, *, fast: bool = False) -> bytes:
    """The snapshot as bytes; ``fast`` leaves them uncompressed."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED if fast else zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(MANIFEST, snapshot.manifest.model_dump_json(indent=1))
        for name, content in snapshot.tables.items():
            lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in _lines(content))
            archive.writestr(f"tables/{name}.ndjson", "\n".join(lines) + "\n")
        for name, text in snapshot.pki.items():
            archive.writestr(f"pki/{name}", text)
        for sha256, blob in snapshot.blobs.items():
            archive.writestr(f"blobs/{sha256}", blob)
    return kept.getvalue()


def unpack(content: bytes, *, limit: int) -> Snapshot:
    """The snapshot in those bytes; unpacked it has no more than ``limit`` bytes.

    Raises:
        Refused: they are none, it is of a newer form, or it is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read(archive, limit)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, KeyError, zlib.error):
        _refuse("tập tin không phải ZIP hoặc đã hỏng")
    except UnicodeDecodeError:
        _refuse("có phần không phải văn bản UTF-8")
    except (ValueError, RecursionError):
        _refuse("có phần không phải JSON")


def _read(archive: zipfile.ZipFile, limit: int) -> Snapshot:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(names) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > limit:
        _refuse("nội dung quá lớn")
    if len(set(names)) != len(names):
        _refuse("có hai phần cùng tên")
    manifest = _manifest(archive, names)
    tables: dict[str, TableRows] = {}
    blobs: dict[str, bytes] = {}
    pki: dict[str, str] = {}
    for name in names:
        if table := _TABLE.fullmatch(name):
            tables[table[1]] = _rows(name, _content(archive, name))
        elif blob := _BLOB.fullmatch(name):
            blobs[blob[1]] = _blob(blob[1], _content(archive, name))
        elif file := _PKI.fullmatch(name):
            pki[file[1]] = _content(archive, name).decode()
        elif name != MANIFEST:
            _refuse(f"có phần không biết «{name[:60]}»")
    _check_counts(manifest, tables, blobs)
    return Snapshot(manifest, tables, blobs, pki)


def _content(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part, never more of it than the directory tells: that is what was counted."""
    size = archive.getinfo(name).file_size
    with archive.open(name) as file:
        content = file.read(size + 1)
    if len(content) != size:
        _refuse(f"phần «{name[:60]}» không đúng độ dài")
    return content


def _manifest(archive: zipfile.ZipFile, names: list[str]) -> SnapshotManifest:
    if MANIFEST not in names:
        _refuse(f"không có {MANIFEST}")
    told = json.loads(_content(archive, MANIFEST))
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        _refuse("không phải bản chụp của hệ thống mô phỏng này")
    if told.get("version") != VERSION:
        _refuse(f"định dạng {str(told.get('version'))[:20]}, chương trình này chỉ đọc định dạng {VERSION}")
    try:
        return SnapshotManifest.model_validate(told)
    except ValidationError:
        _refuse(f"{MANIFEST} không đúng khuôn")


def _rows(name: str, content: bytes) -> TableRows:
    lines: list[Any] = [json.loads(line) for line in content.decode().split("\n") if line]
    if not lines or not all(isinstance(line, list) for line in lines):
        _refuse(f"phần «{name}» không có dòng tên cột, hoặc có dòng không phải danh sách")
    if not all(isinstance(column, str) for column in lines[0]):
        _refuse(f"phần «{name}» có tên cột không phải văn bản")
    return TableRows(tuple(lines[0]), lines[1:])


def _lines(content: TableRows) -> list[list[Any]]:
    return [list(content.columns), *content.rows]


def _blob(sha256: str, content: bytes) -> bytes:
    if hashlib.sha256(content).hexdigest() != sha256:
        _refuse(f"tập tin {sha256[:12]}… không khớp mã băm")
    return content


def _check_counts(manifest: SnapshotManifest, tables: dict[str, TableRows], blobs: dict[str, bytes]) -> None:
    found = {name: len(content.rows) for name, content in tables.items()}
    if found != manifest.rows or len(blobs) != manifest.blobs:
        _refuse(f"số dòng hoặc số tập tin không khớp {MANIFEST}")


def _refuse(why: str) -> NoReturn:
    raise Refused(f"Bản chụp không dùng được: {why}")
