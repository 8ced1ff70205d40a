"""The portal on a real socket, and a client that reads the bytes themselves and how the connection ended."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.control.transport import FaultableProtocol
from mock_dvcqg.realm import Realm
from mock_dvcqg.serving import listen
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.members import Member, find_member

TOKEN = "control-token-of-tests"
LONGEST_S = 60
LOGIN, DATA = ADAPTER_PREFIX + MAPI_LOGIN, ADAPTER_PREFIX + MAPI_DATA


@dataclass(frozen=True)
class Seen:
    """All bytes that came over one connection, and how it ended: ``closed`` (FIN) or ``reset`` (RST)."""

    octets: bytes
    end: str

    @property
    def status(self) -> int:
        return int(self.octets.split(b" ", 2)[1]) if self.octets.startswith(b"HTTP/1.1 ") else 0

    @property
    def headers(self) -> dict[str, str]:
        lines = self.octets.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
        return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}

    @property
    def body(self) -> bytes:
        return self.octets.partition(b"\r\n\r\n")[2]

    @property
    def declared(self) -> int:
        """What Content-Length says."""
        return int(self.headers["content-length"])

    @property
    def in_words(self) -> str:
        """For the table."""
        told = f"HTTP {self.status}" if self.status else f"{len(self.octets)} bytes, no HTTP"
        if self.status:
            length = self.headers.get("content-length", "chunked")
            told += f", {len(self.body)} of {length} bytes, {self.headers.get('content-type', '–').split(';')[0]}"
        return f"{told}; connection {self.end}"


def call_raw(port: int, octets: bytes) -> Seen:
    """Send these bytes over a connection of their own and read until it ends."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_S) as connection:
        connection.sendall(octets)
        got = bytearray()
        try:
            while chunk := connection.recv(65_536):
                got += chunk
        except ConnectionResetError:
            return Seen(bytes(got), "reset")
        return Seen(bytes(got), "closed")


def written(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """A request in HTTP/1.1 that asks for the connection to be closed."""
    lines = [f"{method} {path} HTTP/1.1", "Host: portal.test", "Connection: close", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join((*lines, "", "")).encode() + body


@dataclass
class Served:
    """A running portal, its default realm and member H98."""

    realm: Realm
    member: Member
    port: int
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Seen:
        """What a client sees on the wire."""
        return await asyncio.to_thread(call_raw, self.port, written(method, path, body, **headers))

    async def post(self, path: str, content: Any) -> Seen:
        """The same for a JSON body to a machine surface."""
        return await self.ask("POST", path, json.dumps(content).encode(), dstcode=DSTCODE)

    async def login(self) -> Seen:
        """Sign H98 in to the adapter."""
        return await self.post(LOGIN, self.credentials)

    @property
    def credentials(self) -> dict[str, str]:
        return {"username": self.member.username, "password": self.member.password}

    def connected(self) -> socket.socket:
        """A connection over which a login has been sent."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=LONGEST_S)
        connection.sendall(written("POST", LOGIN, json.dumps(self.credentials).encode()))
        return connection

    def journal(self, **filters: Any) -> list[JournalEntry]:
        return self.realm.journal.entries(Filters(**filters))


@asynccontextmanager
async def serving(app: FastAPI) -> AsyncIterator[Served]:
    """The app on a free port; ``stop`` asks the server to end, as leaving does."""
    realm = app.state.portal.realms.default
    with realm.reading() as session:
        member = find_member(session, "H98")
    assert member is not None
    listening = listen("127.0.0.1", 0)
    config = uvicorn.Config(app, http=FaultableProtocol, ws="none", access_log=False, log_level="error")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        served = Served(realm, member, listening.getsockname()[1])
        stopping = asyncio.create_task(_stop(served, server))
        yield served
        served.stop.set()
        await stopping
    finally:
        server.should_exit = True
        await task


async def _stop(served: Served, server: uvicorn.Server) -> None:
    await served.stop.wait()
    server.should_exit = True


@pytest.fixture
def app(tmp_path: Path) -> FastAPI:
    """The portal in memory; whoever serves it enters its lifespan."""
    return create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN))


@pytest.fixture
def serve() -> Callable[[FastAPI], AbstractAsyncContextManager[Served]]:
    """Serves an app for as long as a test wants."""
    return serving


@pytest.fixture
async def served(app: FastAPI) -> AsyncIterator[Served]:
    """The portal on a socket."""
    async with serving(app) as running:
        yield running


@pytest.fixture
async def control(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the control API, in-process."""
    transport = httpx.ASGITransport(app)
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test/control", headers=bearer) as client:
        yield client


@pytest.fixture(scope="module")
def table() -> Iterator[list[tuple[str, ...]]]:
    """Rows to print at the end of a module: ``pytest -s`` shows them."""
    rows: list[tuple[str, ...]] = []
    yield rows
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(len(rows[0]) if rows else 0)]
    print()
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
