"""Realms on each kind of database, and the portal as an app with the control token in hand."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.clock import SystemClock
from mock_dvcqg.portal import Portal
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings

TOKEN = "control-token-of-tests"
START_S = 30


@pytest.fixture(scope="session")
def postgres_url(postgres_bin: Path) -> Iterator[str]:
    """A PostgreSQL server of our own in a temporary folder; as root it runs as user postgres."""
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
    command = [str(postgres_bin / "postgres"), "-D", str(data), "-p", str(port), "-c", "listen_addresses=127.0.0.1"]
    command += ["-c", f"unix_socket_directories={folder}", "-c", "fsync=off", "-c", "max_connections=200"]
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


@pytest.fixture(params=["sqlite", "memory", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings for each kind of database."""
    url = {"sqlite": "", "memory": "memory"}.get(request.param)
    if url is None:
        url = _empty_database(request.getfixturevalue("postgres_url"))
    return Settings(database_url=url, data_dir=tmp_path, control_token=TOKEN, journal_ring=50)


def _empty_database(url: str) -> str:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        name = f"t{time.monotonic_ns()}"
        connection.execute(f"CREATE DATABASE {name}")
    return url.rsplit("/", 1)[0] + "/" + name


@pytest.fixture
def realms(settings: Settings) -> Iterator[Realms]:
    """No realm yet."""
    made = Realms(settings, SystemClock())
    yield made
    made.close()


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[FastAPI]:
    """The portal in memory, its lifespan entered."""
    made = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN))
    async with made.router.lifespan_context(made):
        yield made


@pytest.fixture
def portal(app: FastAPI) -> Portal:
    """The app's portal."""
    made: Portal = app.state.portal
    return made


@pytest.fixture
async def anyone(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client on this machine without a token."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        yield client


@pytest.fixture
async def control(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the control token."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test/control", headers=bearer) as client:
        yield client
