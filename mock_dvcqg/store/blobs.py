"""Files by their SHA-256: written once, never changed."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Protocol


class Blobs(Protocol):
    """Content-addressed bytes of one realm."""

    def put(self, content: bytes) -> str:
        """Keep the bytes; gives their SHA-256 in hex."""
        ...

    def get(self, sha256: str) -> bytes | None:
        """The bytes, or ``None`` when they were never kept."""
        ...

    def names(self) -> list[str]:
        """The SHA-256 of all that is kept."""
        ...

    def remove(self, sha256: str) -> None:
        """Forget one, if it is kept."""
        ...

    def clear(self) -> None:
        """Forget all of them."""
        ...


class MemoryBlobs:
    """Blobs that live as long as the process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        """Keep the bytes; gives their SHA-256 in hex."""
        sha256 = hashlib.sha256(content).hexdigest()
        self._kept[sha256] = content
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes, or ``None`` when they were never kept."""
        return self._kept.get(sha256)

    def names(self) -> list[str]:
        """The SHA-256 of all that is kept."""
        return sorted(self._kept)

    def remove(self, sha256: str) -> None:
        """Forget one, if it is kept."""
        self._kept.pop(sha256, None)

    def clear(self) -> None:
        """Forget all of them."""
        self._kept.clear()


class FileBlobs:
    """Blobs as files under one folder, each written aside first and then moved into its place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep the bytes; gives their SHA-256 in hex."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(aside, path)
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes, or ``None`` when they were never kept or the name is no SHA-256."""
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            return None
        try:
            return self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def names(self) -> list[str]:
        """The SHA-256 of all that is kept."""
        return sorted(path.name for path in self._folder.glob("[0-9a-f][0-9a-f]/*") if len(path.name) == 64)

    def remove(self, sha256: str) -> None:
        """Forget one, if it is kept."""
        self._path(sha256).unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget all of them."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256
