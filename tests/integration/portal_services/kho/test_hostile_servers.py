"""Fetching from servers that mean no good: slow, silent, lying about the name."""

import asyncio
import socket
import ssl
from pathlib import Path
from typing import Any

import h11
import httpx
import pytest

from mock_dvcqg.operations.call_province import CallProblem, ProvinceCall, call_province
from mock_dvcqg.operations.fetch_file import FetchLimits, FetchProblem, fetch_file
from mock_dvcqg.rules.origins import Origin
from mock_dvcqg.settings import Settings

CODE = "H98.07-261122-0001"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 100000\r\n\r\n"


class Dribbling:
    """Sends one byte at a time, or nothing after the head, and never ends."""

    def __init__(self, head: bytes, pause_s: float | None) -> None:
        self.head, self.pause_s = head, pause_s
        self.released = asyncio.Event()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(self.head)
        while self.pause_s is not None and not self.released.is_set():
            writer.write(b"x")
            try:
                await asyncio.wait_for(self.released.wait(), self.pause_s)
            except TimeoutError:
                continue
        await self.released.wait()
        writer.close()


@pytest.mark.parametrize(
    ("head", "pause_s"), [(HEAD, 0.02), (HEAD, None), (b"", None)], ids=["dribbles", "stops", "says nothing"]
)
async def test_a_server_that_never_ends_is_left_after_the_time_limit(
    portal_folder: Path, records: Any, serving: Any, monkeypatch: pytest.MonkeyPatch, head: bytes, pause_s: float | None
) -> None:
    monkeypatch.setattr("mock_dvcqg.operations.fetch_documents.PAUSES_S", ())
    slow = Dribbling(head, pause_s)
    server = await asyncio.start_server(slow.handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    settings = Settings(database_url="memory", data_dir=portal_folder, control_token="t", fetch_timeout_s=0.3)
    async with server, serving(settings) as portal:
        portal.member("H98", base_url=f"http://127.0.0.1:{port}")
        record = records.finished(portal, portal.people()[0], f"http://127.0.0.1:{port}/kq.pdf")
        await portal.sync(await portal.login("H98"), record)
        assert "Không" in (await portal.fetched(CODE)).message
        slow.released.set()


async def test_a_name_is_resolved_once_and_what_was_checked_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def resolve(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "169.254.169.254"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    called: list[httpx.URL] = []

    def answer(request: httpx.Request) -> httpx.Response:
        called.append(request.url)
        return httpx.Response(200, stream=httpx.ByteStream(b"%PDF-1.7"), headers={"Content-Type": "application/pdf"})

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
    origin = Origin("http", "tinh.example", 80)
    limits = FetchLimits(timeout_s=5, max_bytes=100, allowed=frozenset({origin}), own=frozenset())
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        assert await fetch_file(client, "http://tinh.example/kq.pdf", limits) == b"%PDF-1.7"
    assert (asked, [url.host for url in called]) == (["tinh.example"], ["127.0.0.1"])


async def test_a_name_that_leads_to_a_forbidden_address_is_not_called(monkeypatch: pytest.MonkeyPatch) -> None:
    async def resolve(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("169.254.169.254", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
    origin = Origin("http", "tinh.example", 80)
    limits = FetchLimits(timeout_s=5, max_bytes=100, allowed=frozenset({origin}), own=frozenset())
    async with httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(500))) as client:
        with pytest.raises(FetchProblem, match="không được phép"):
            await fetch_file(client, "http://tinh.example/kq.pdf", limits)


class Raising(httpx.AsyncBaseTransport):
    """Fails as the libraries below httpx do, with errors that are not httpx's own."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise self.error


UNFORESEEN = [
    ValueError("no scope id"),
    ssl.SSLCertVerificationError("bad name"),
    UnicodeDecodeError("ascii", b"\xff", 0, 1, "ordinal not in range"),
    h11.RemoteProtocolError("illegal header line"),
    httpx.StreamClosed(),
]


@pytest.mark.parametrize("error", UNFORESEEN, ids=lambda error: type(error).__name__)
async def test_an_unforeseen_failure_is_the_outcome_of_its_fetch_and_the_lane_goes_on(
    portal: Any, province: Any, records: Any, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr("mock_dvcqg.operations.fetch_documents.PAUSES_S", ())
    good, owner, session = portal.app.state.portal.client, portal.people()[0], await portal.login("H98")
    record = records.finished(portal, owner, province.give("kq.pdf", b"%PDF-1.7"))
    async with httpx.AsyncClient(transport=Raising(error)) as bad:
        portal.app.state.portal.client = bad
        await portal.sync(session, record)
        failed = await portal.fetched(CODE)
        with pytest.raises(CallProblem, match=type(error).__name__):
            await call_province(portal.app.state.portal, portal.member("H98"), ProvinceCall(province.url))
        portal.app.state.portal.client = good
    assert failed.status == 0
    assert type(error).__name__ in failed.message
    await portal.sync(session, record | {"MaHoSo": "H98.07-261122-0002"})
    assert (await portal.fetched("H98.07-261122-0002")).status == 200
