"""What a test CA has issued and revoked: one folder with keys, certificates and an index, safe between processes.

Keys are made here on first need (P-256, nothing committed) and written before the index names them.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from mock_dvcqg.contract.control import CertificateState

_INDEX = "index.json"


@dataclass(frozen=True)
class Issued:
    """One certificate: whose it is, since when it is revoked (ISO time with zone, empty while it is good), its flaw."""

    label: str
    kind: str
    name: str
    organisation: str
    serial: int
    revoked_at: str = ""
    reason: str = ""
    state: str = CertificateState.GOOD
    """what the laboratory made wrong with it on purpose"""


class Ledger:
    """The folder of one CA. Take ``locked()`` around every read that decides a write."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone with the folder, among all threads and processes of this machine."""
        with (self.folder / ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @property
    def version(self) -> tuple[int, int]:
        """Changes whenever any process writes the index."""
        try:
            state = (self.folder / _INDEX).stat()
        except FileNotFoundError:
            return (0, 0)
        return (state.st_mtime_ns, state.st_ino)

    def entries(self) -> dict[str, Issued]:
        """All that was issued, by label, in the order of issue."""
        try:
            text = (self.folder / _INDEX).read_text("utf-8")
        except FileNotFoundError:
            return {}
        return {row["label"]: Issued(**row) for row in json.loads(text)}

    def write(self, entries: dict[str, Issued]) -> None:
        """Replace the index at once; readers see the old one or the new one."""
        text = json.dumps([asdict(entry) for entry in entries.values()], ensure_ascii=False, indent=1)
        self._replace(_INDEX, text)

    def key_pem(self, label: str) -> str:
        """A private key, PKCS#8 without password."""
        return (self.folder / key_file(label)).read_text("ascii")

    def certificate_pem(self, label: str) -> str:
        """A certificate."""
        return (self.folder / certificate_file(label)).read_text("ascii")

    def has_certificate(self, label: str) -> bool:
        """Whether the certificate has been signed and written."""
        return (self.folder / certificate_file(label)).exists()

    def make_key(self, label: str) -> None:
        """Make and write a new P-256 key."""
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self._replace(key_file(label), pem.decode("ascii"))

    def keep_certificate(self, label: str, pem: str) -> None:
        """Write a certificate."""
        self._replace(certificate_file(label), pem)

    def files(self) -> dict[str, str]:
        """All files by name, the index last."""
        paths = [*sorted(self.folder.glob("*.pem")), self.folder / _INDEX]
        return {path.name: path.read_text("utf-8") for path in paths if path.exists()}

    def replace_files(self, files: dict[str, str]) -> None:
        """Put these in place of those of the same name, the index last; in ``locked()``."""
        for name in sorted(files, key=lambda each: (each == _INDEX, each)):
            self._replace(name, files[name])

    def _replace(self, name: str, text: str) -> None:
        target = self.folder / name
        fresh = target.with_name(f".{name}.new")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(fresh, target)


def key_file(label: str) -> str:
    """Name of the file that holds a private key."""
    return f"{label}.key.pem"


def certificate_file(label: str) -> str:
    """Name of the file that holds a certificate."""
    return f"{label}.pem"
