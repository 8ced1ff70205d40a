"""Two portal processes over one PostgreSQL, each with a folder of its own: all they share is the database."""

import asyncio
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.contract.wire_time import to_wire

TOKEN = "control-token-of-tests"
WAIT_S = 60


@dataclass
class Served:
    """One portal process, and a client that speaks to it."""

    process: "subprocess.Popen[str]"
    url: str

    def client(self) -> httpx.AsyncClient:
        bearer = {"Authorization": f"Bearer {TOKEN}"}
        limits = httpx.Limits(max_connections=20)
        return httpx.AsyncClient(trust_env=False, base_url=self.url, headers=bearer, timeout=WAIT_S, limits=limits)

    def stop(self) -> None:
        self.process.kill()
        self.process.communicate()


def start(database_url: str, folder: Path) -> "subprocess.Popen[str]":
    """Begin to start a portal process."""
    command = [sys.executable, "-m", "mock_dvcqg", "--port", "0", "--control-token", TOKEN]
    command += ["--database-url", database_url, "--data-dir", str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def started(process: "subprocess.Popen[str]") -> Served:
    """It, once it has printed where it listens."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(4)]
    found = re.search(r"http://127\.0\.0\.1:\d+", lines[0])
    if not found:
        pytest.fail(f"the portal did not start: {process.communicate()[1][-2000:]}")
    return Served(process, found[0])


@pytest.fixture(scope="module")
def shared_url(postgres_url: str) -> str:
    """A database of this module's own."""
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("CREATE DATABASE shared")
    return postgres_url.rsplit("/", 1)[0] + "/shared"


@dataclass(frozen=True)
class Starting:
    """How a test starts portal processes of its own."""

    begin: Callable[[str, Path], "subprocess.Popen[str]"] = start
    ready: Callable[["subprocess.Popen[str]"], Served] = started


@pytest.fixture
def starting() -> Starting:
    return Starting()


@pytest.fixture(scope="module")
def pair(shared_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Served]]:
    """Two processes, started at the same moment over an empty database."""
    processes = [start(shared_url, tmp_path_factory.mktemp(name)) for name in ("one", "two")]
    served = [started(process) for process in processes]
    yield served[0], served[1]
    for each in served:
        each.stop()


@dataclass
class Hand:
    """The tester's and the provinces' hand at one process, in one realm."""

    http: httpx.AsyncClient
    realm: str = "default"
    info: dict[str, Any] = field(default_factory=dict)

    @property
    def control(self) -> str:
        return f"/control/realms/{self.realm}"

    async def login(self, code: str = "H98") -> str:
        return str((await self.login_answer(code)).json()["session"])

    async def login_answer(self, code: str = "H98") -> httpx.Response:
        account = next(each["adapter"] for each in self.info["provinces"] if each["code"] == code)
        body = {"username": account["username"], "password": account["password"]}
        return await self.http.post(ADAPTER_PREFIX + MAPI_LOGIN, json=body, headers={"dstcode": DSTCODE})

    async def call(self, session: str, service: str, **more: Any) -> dict[str, Any]:
        body = {"session": session, "madonvi": "H98", "service": service, **more}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_DATA, json=body, headers={"dstcode": DSTCODE})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def sync(self, session: str, record: dict[str, Any]) -> dict[str, Any]:
        return await self.call(session, "DongBoHoSoMC", isUpdating="False", data=[record])

    async def journal(self, **filters: Any) -> list[dict[str, Any]]:
        answer = await self.http.get(f"{self.control}/journal", params=filters)
        return list(answer.json()["entries"])

    async def wait(self, **filters: Any) -> dict[str, Any]:
        answer = await self.http.get(f"{self.control}/journal/wait", params={"timeout_s": 30, **filters})
        entries = answer.json()["entries"]
        assert entries, f"nothing came: {filters}"
        return dict(entries[0])

    async def learn(self) -> None:
        answer = await self.http.get(f"{self.control}/info")
        self.info = answer.json()

    def record(self, number: int, *results: str) -> dict[str, Any]:
        """A dossier of the realm's first person; finished when it has results."""
        owner, code = self.info["people"][0], f"H98.07-261122-{number:04d}"
        now = to_wire(SystemClock().now())
        papers = [
            {
                "TenGiayTo": "Phiếu lý lịch tư pháp số 1",
                "GiayToId": f"{code}-{place}",
                "DuongDanTepTinKetQua": url,
                "MaGiayToKetQua": "KQ.G15.000007",
            }
            for place, url in enumerate(results)
        ]
        return {
            "MaHoSo": code,
            "MaTTHC": "2.000488",
            "TenTTHC": "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "KenhThucHien": "2",
            "ChuHoSo": owner["name"],
            "LoaiDoiTuong": "1",
            "MaDoiTuong": owner["tech_id"],
            "NgayNopHoSo": now,
            "NgayTiepNhan": now,
            "NgayHenTra": now,
            "TrangThaiHoSo": "9" if papers else "2",
            "NgayKetThucXuLy": now if papers else "",
            "DonViXuLy": "Sở Tư pháp tỉnh B",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner["identity_number"]}],
            "DanhSachGiayToKetQua": papers,
        }


@pytest.fixture
async def hands(pair: tuple[Served, Served]) -> AsyncIterator[tuple[Hand, Hand]]:
    """A hand at each process, in a realm of the test's own that the first one made."""
    async with pair[0].client() as one, pair[1].client() as two:
        hands = Hand(one), Hand(two)
        name = f"t{id(hands):x}"
        made = await one.post("/control/realms", json={"name": name})
        assert made.status_code == 201, made.text
        for hand in hands:
            hand.realm = name
            await hand.learn()
        yield hands
        await one.delete(f"/control/realms/{name}")


@dataclass
class Files:
    """A province's file server: counts who asks, and can keep them waiting."""

    url: str = ""
    asked: list[str] = field(default_factory=list)
    go: asyncio.Event = field(default_factory=asyncio.Event)
    was_asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.asked.append(head.split(b" ")[1].decode())
        self.was_asked.set()
        await self.go.wait()
        kind = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nConnection: close\r\nContent-Length: 9\r\n\r\n"
        writer.write(kind + b"%PDF-1.7\n")
        await writer.drain()
        writer.close()


@pytest.fixture
async def files() -> AsyncIterator[Files]:
    given = Files()
    server = await asyncio.start_server(given.handle, "127.0.0.1", 0)
    given.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield given
    given.go.set()
    server.close()
