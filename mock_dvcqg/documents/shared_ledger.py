"""The ledger of a CA that several machines share: their common shelf is the truth, the folder a copy of it.

Whoever holds ``locked()`` writes to both; a copy is brought up to date before it is read. The index is written last, so
a copy that has it has every key and certificate it names.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from mock_dvcqg.documents.ledger import Ledger


class Shelf(Protocol):
    """Where the files lie that all machines see."""

    def alone(self) -> AbstractContextManager[Any]:
        """A transaction that nobody else has at the same time."""
        ...

    def version(self) -> int:
        """The number of the last write."""
        ...

    def newer_than(self, version: int, connection: Any = None) -> list[tuple[str, str, int]]:
        """Name, content and version of what was written since, oldest first."""
        ...

    def write(self, connection: Any, name: str, content: str) -> int:
        """Keep a file inside ``alone()``; gives its version."""
        ...


class SharedLedger(Ledger):
    """A ledger over a folder of this machine and a shelf of all machines."""

    def __init__(self, folder: Path, shelf: Shelf) -> None:
        super().__init__(folder)
        self._shelf = shelf
        self._copied = 0
        """version up to which the folder holds everything; counted anew by each process"""
        self._writing: Any = None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone with the CA, among all processes of all machines. Do not ask for ``version`` inside."""
        with super().locked():
            try:
                with self._shelf.alone() as connection:
                    self._copy(connection)
                    self._writing = connection
                    yield
            except BaseException:
                self._copied = 0  # what was written here is not on the shelf
                raise
            finally:
                self._writing = None

    @property
    def version(self) -> tuple[int, int]:
        """Changes whenever any process writes; the folder is up to date on return."""
        if self._shelf.version() != self._copied:
            with super().locked():
                self._copy(None)
        return (self._copied, 0)

    def _copy(self, connection: Any) -> None:
        for name, content, version in self._shelf.newer_than(self._copied, connection):
            super()._replace(name, content)
            self._copied = version

    def _replace(self, name: str, text: str) -> None:
        self._copied = self._shelf.write(self._writing, name, text)
        super()._replace(name, text)
