"""Server processes to be measured: the portal alone, and bare FastAPI; started, waited for, ended."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TOKEN = "benchmark"
_BYTECODE = tempfile.TemporaryDirectory()
"""an installed portal has its modules compiled: so has this one from its second start on, whatever the shell says"""


@dataclass(frozen=True)
class Server:
    """A running process: its port and how long it took until it answered."""

    process: "subprocess.Popen[bytes]"
    port: int
    ready_s: float

    @property
    def rss_mb(self) -> float:
        """Resident memory now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextmanager
def portal(data_dir: Path, *, database_url: str = "") -> Iterator[Server]:
    """``python -m mock_dvcqg`` on a free port; SQLite files in ``data_dir`` unless a URL is given."""
    port = free_port()
    command = [sys.executable, "-m", "mock_dvcqg", "--port", str(port), "--data-dir", str(data_dir)]
    command += ["--control-token", TOKEN] + (["--database-url", database_url] if database_url else [])
    with _running(command, port, "/control/health") as server:
        yield server


@contextmanager
def bare() -> Iterator[Server]:
    """Bare FastAPI."""
    port = free_port()
    with _running([sys.executable, str(HERE / "benchmark_bare.py"), str(port)], port, "/openapi.json") as server:
        yield server


def free_port() -> int:
    """A port nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], port: int, path: str) -> Iterator[Server]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DVCQG_")}
    clean.pop("PYTHONDONTWRITEBYTECODE", None)
    clean["PYTHONPYCACHEPREFIX"] = _BYTECODE.name
    began = time.perf_counter()
    process = subprocess.Popen(command, env=clean, stdout=subprocess.DEVNULL)
    try:
        _wait(process, f"http://127.0.0.1:{port}{path}")
        yield Server(process, port, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(10)


def _wait(process: "subprocess.Popen[bytes]", url: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while True:
        if process.poll() is not None:
            raise SystemExit(f"the server ended before it answered: exit code {process.returncode}")
        try:
            opener.open(url, timeout=5).read()
            return
        except OSError:  # refused, or too slow still (an URLError is one too)
            time.sleep(0.005)
