"""Snapshots kept under a name beside a realm, for tests that go back again and again: in memory, or as files."""

import os
from pathlib import Path
from typing import Protocol


class KeptSnapshots(Protocol):
    """The named snapshots of one realm, as bytes."""

    def put(self, name: str, content: bytes) -> None:
        """Keep it, in place of one of the same name."""
        ...

    def get(self, name: str) -> bytes | None:
        """One of them; ``None`` when there is none of that name."""
        ...

    def names(self) -> list[str]:
        """All names."""
        ...

    def remove(self, name: str) -> bool:
        """Forget one; whether it was there."""
        ...


class MemorySnapshots:
    """Snapshots that live as long as the process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def put(self, name: str, content: bytes) -> None:
        """Keep it, in place of one of the same name."""
        self._kept[name] = content

    def get(self, name: str) -> bytes | None:
        """One of them; ``None`` when there is none of that name."""
        return self._kept.get(name)

    def names(self) -> list[str]:
        """All names."""
        return sorted(self._kept)

    def remove(self, name: str) -> bool:
        """Forget one; whether it was there."""
        return self._kept.pop(name, None) is not None


class FileSnapshots:
    """Snapshots as files of one folder; the names were checked by the caller."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, content: bytes) -> None:
        """Keep it, in place of one of the same name; readers see the old one or the new one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        aside = self._folder / f".{name}.{os.getpid()}.new"
        aside.write_bytes(content)
        os.replace(aside, self._file(name))

    def get(self, name: str) -> bytes | None:
        """One of them; ``None`` when there is none of that name."""
        try:
            return self._file(name).read_bytes()
        except FileNotFoundError:
            return None

    def names(self) -> list[str]:
        """All names."""
        return sorted(path.stem for path in self._folder.glob("[a-z0-9]*.zip"))

    def remove(self, name: str) -> bool:
        """Forget one; whether it was there."""
        try:
            self._file(name).unlink()
        except FileNotFoundError:
            return False
        return True

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.zip"
