"""What the portal may call: the same addresses, whether it fetches a file or asks a province."""

import asyncio
import socket
from typing import Any

import httpx
import pytest

from mock_dvcqg.operations.fetch_file import FetchLimits, FetchProblem, fetch_file
from mock_dvcqg.operations.registered_address import AddressRefused, own_origins, registered_address
from mock_dvcqg.rules.origins import origins_of
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import Member

BASE = "http://tinh.example:8520"
SETTINGS = Settings(host="0.0.0.0", port=8520, database_url="memory")
MEMBER = Member("H98", "B", BASE, "/vao", "/ve", (), "lenient", *["x"] * 6)


async def fetched() -> None:
    limits = FetchLimits(timeout_s=5, max_bytes=100, allowed=origins_of([BASE]), own=own_origins(SETTINGS))
    async with httpx.AsyncClient(transport=httpx.MockTransport(lambda _: httpx.Response(404))) as client:
        await fetch_file(client, f"{BASE}/kq.pdf", limits)


async def called() -> None:
    await registered_address(f"{BASE}/search/call", MEMBER, SETTINGS)


@pytest.mark.parametrize("go", [fetched, called])
@pytest.mark.parametrize(
    ("address", "words", "lasting"),
    [
        ("169.254.169.254", "không được phép", True),
        ("::ffff:169.254.169.254", "không được phép", True),
        ("127.0.0.2", "chính Cổng DVCQG", True),
        ("::ffff:127.0.0.1", "chính Cổng DVCQG", True),
        (None, "Không phân giải được", False),
    ],
)
async def test_no_name_leads_a_fetch_or_a_call_where_the_portal_may_not_go(
    monkeypatch: pytest.MonkeyPatch, go: Any, address: str | None, words: str, lasting: bool
) -> None:
    async def resolve(host: str, port: int, **_: Any) -> list[Any]:
        if host == "tinh.example" and address is None:
            raise socket.gaierror
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address if host == "tinh.example" else host, port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve)
    with pytest.raises((FetchProblem, AddressRefused), match=words) as refused:
        await go()
    assert refused.value.lasting is lasting
