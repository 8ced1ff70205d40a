"""A PostgreSQL server of our own for the tests that need one: started once, emptied from test to test."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

START_S = 180  # a guard against waiting for ever, no judgement of speed
# another zone than ours, so that a time that is kept without its zone is found out
_OPTIONS = {"listen_addresses": "127.0.0.1", "fsync": "off", "max_connections": "200", "timezone": "Asia/Ho_Chi_Minh"}


@pytest.fixture(scope="session")
def postgres_url(postgres_bin: Path) -> Iterator[str]:
    """A PostgreSQL server in a temporary folder; as root it runs as user postgres."""
    folder = Path(tempfile.mkdtemp(prefix="dvcqg-pg-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
    data, log = folder / "data", folder / "log"
    initdb = [str(postgres_bin / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
    subprocess.run(initdb, user=user, cwd=folder, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(postgres_bin / "postgres"), "-D", str(data), "-p", str(port)]
    for name, value in (_OPTIONS | {"unix_socket_directories": str(folder)}).items():
        command += ["-c", f"{name}={value}"]
    with log.open("wb") as output:
        server = subprocess.Popen(command, user=user, cwd=folder, stdout=output, stderr=output)
    try:
        _wait_until_up(port, server, log)
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        server.wait(timeout=START_S)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_until_up(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + START_S
    while server.poll() is None and time.monotonic() < end:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            continue
        return
    pytest.fail(f"PostgreSQL did not start: {log.read_text()[-2000:]}")


@pytest.fixture
def empty_postgres(postgres_url: str) -> Iterator[str]:
    """The server's database without any realm; what a test leaves in it is dropped."""
    yield postgres_url
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        schemas = connection.execute("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'dvcqg_')").fetchall()
        for (schema,) in schemas:
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))


@pytest.fixture
def database_urls(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """The setting ``database_url`` for ``sqlite``, ``memory`` or ``postgresql``."""

    def url_of(kind: str) -> str:
        if kind == "postgresql":
            url: str = request.getfixturevalue("empty_postgres")
            return url
        return {"sqlite": "", "memory": "memory"}[kind]

    return url_of
