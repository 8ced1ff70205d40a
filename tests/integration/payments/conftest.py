"""A portal over ASGI and a small honest province on a real socket, which can be made hostile."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.contract.payment import CONFIRM_ORDER, INIT_ORDER, KEYS_ORDER, checksum_of
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal import Filters
from mock_dvcqg.store.members import Member, find_member, keep_member
from mock_dvcqg.store.people import all_people

TOKEN = "control-token-of-payments"
CODE = "H98.07-261122-0001"
SERVICE = "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam"
Raw = Callable[["Asked"], bytes | None]


@dataclass(frozen=True)
class Asked:
    """One request as the province received it."""

    method: str
    path: str
    head: str
    body: bytes

    def json(self) -> dict[str, Any]:
        value: dict[str, Any] = json.loads(self.body)
        return value


def http(body: Any, status: str = "200 OK", kind: str = "application/json", head: str = "") -> bytes:
    """The bytes of one answer."""
    content = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    lines = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n{head}"
    return f"{lines}Connection: close\r\n\r\n".encode() + content


@dataclass
class Province:
    """Answers by path as an honest system does; ``raw`` takes the place of the answer of a path, ``None`` hangs."""

    secret: str = ""
    payables: dict[str, dict[str, Any]] = field(default_factory=dict)
    dossiers: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    raw: dict[str, Raw] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def confirms(self) -> list[dict[str, Any]]:
        return [each.json() for each in self.asked if each.path.endswith("dpnhankqthanhtoanhs")]

    async def confirmed(self, count: int = 1) -> list[dict[str, Any]]:
        async with asyncio.timeout(20):
            while len(self.confirms()) < count:
                self.came.clear()
                await self.came.wait()
        return self.confirms()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            asked = await self._read(reader)
            self.asked.append(asked)
            self.came.set()
            path = asked.path.split("?")[0]
            answer = self.raw[path](asked) if path in self.raw else self.answer(asked, path)
            if answer is None:
                await reader.read()  # until the portal gives up
            else:
                writer.write(answer)
                await writer.drain()
        writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> Asked:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = next(
            (line.split(":")[1] for line in head.split("\r\n") if line.lower().startswith("content-length")), "0"
        )
        method, path, _ = head.split(" ", 2)
        return Asked(method, path, head, await reader.readexactly(int(length)))

    def answer(self, asked: Asked, path: str) -> bytes:
        if path.endswith("dpnhankqthanhtoanhs"):
            return http(self.take_confirm(asked.json()))
        if path.endswith("dptracuuthanhtoanhs"):
            known = self.payables.get(asked.json()["MaHoSo"])
            return http(known or {"error_code": -1, "message": []})
        if path == "/search/call":
            code = dict(pair.split("=") for pair in asked.body.decode().split("&"))["masohoso"]
            return http(self.dossiers.get(code) or {"error_code": "-1", "message": "Không tìm thấy hồ sơ"})
        if path.startswith("/downloadfile/") and path.rsplit("/", 1)[1] in self.files:
            return http(self.files[path.rsplit("/", 1)[1]], kind="application/pdf")
        if path in ("/nhanhsdvcqg", "/nhantbthuedvcqg", "/addtthcKhuyenMai"):
            return http({"error_code": "0", "message": "Thành công"})
        return http({}, "404 Not Found")

    def take_confirm(self, message: dict[str, Any]) -> dict[str, Any]:
        """As an honest province: refuse a wrong MaXacThuc, else echo it (facts 7.1)."""
        good = checksum_of(message, CONFIRM_ORDER, self.secret) == message["MaXacThuc"]
        return {
            "MaLoi": "00" if good else "99",
            "MoTaLoi": "Thành công" if good else "Mã xác thực không chính xác",
            "MaDoiTac": message["MaDoiTac"],
            "MaThamChieu": message["MaThamChieu"],
            "ThoiGianGD": message["ThoiGianGD"],
            "MaXacThuc": message["MaXacThuc"],
        }


@pytest.fixture
async def province() -> AsyncIterator[Province]:
    made = Province()
    server = await asyncio.start_server(made.handle, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()


@dataclass
class Platform:
    """The portal, its default realm, H98 as the province, and a client."""

    app: FastAPI
    realm: Realm
    http: httpx.AsyncClient

    def member(self, code: str = "H98", **changes: Any) -> Member:
        with self.realm.writing() as session:
            member = find_member(session, code)
            assert member is not None
            member = replace(member, **changes)
            keep_member(session, member)
        return member

    def people(self) -> list[Person]:
        with self.realm.reading() as session:
            return [person for person in all_people(session) if person.account]

    def journal(self, **filters: Any) -> list[JournalEntry]:
        return self.realm.journal.entries(Filters(**filters))

    async def waited(self, matches: Any = None, **filters: Any) -> JournalEntry:
        entry = await self.realm.journal.wait(Filters(**filters), timeout_s=20, matches=matches)
        assert entry is not None, f"no such entry: {filters}"
        return entry

    def init(self, **changes: Any) -> dict[str, Any]:
        """An INIT message that keeps every rule; ``ThongTinBienLai`` may be changed in part."""
        member, payer = self.member(), self.people()[0]
        receipt = {
            "MaDichVu": "2", "MaDVC": "2.000488.01", "TenDVC": SERVICE, "MaTTHC": "2.000488", "TenTTHC": SERVICE,
            "MaDonVi": "H98.07", "TenDonVi": "Sở Tư pháp tỉnh B", "MaHoSo": CODE, "TKThuHuong": "0000000001",
            "MaNHThuHuong": "NHTN01", "TenTKThuHuong": "Sở Tư pháp tỉnh B", "NoiDungThanhToan": "Lệ phí hồ sơ",
            "HoTenNguoiNop": payer.full_name, "SoCMNDNguoiNop": payer.identity_number,
            "DiaChiNguoiNop": payer.address, "HuyenNguoiNop": "", "TinhNguoiNop": "Tỉnh B",
            "PhiLePhi": [{"LoaiPhiLePhi": "1", "MaPhiLePhi": "P1", "TenPhiLePhi": "Phí cung cấp", "SoTien": "200000"}],
            "DSKhoanNop": [{"NoiDung": "Phí cung cấp", "SoTien": "200000"}],
        }  # fmt: skip
        message = {
            "LoaiBanTin": "INIT", "PhienBan": "1.0.6", "MaDoiTac": member.payment_partner,
            "MaThamChieu": "dvcH980726112200010001", "SoTien": "200000", "LoaiHinhThanhToan": "PAY",
            "MaKenhThanhToan": "1", "MaThietBi": "1", "NgonNgu": "vi-VN", "MaTienTe": "VND", "MaNganHang": "PAYMENT",
            "ThongTinGiaoDich": f"THANH TOAN HO SO {CODE}", "ThoiGianGD": to_wire(self.realm.clock.now()),
            "Ip": "127.0.0.1",
        }  # fmt: skip
        receipt |= changes.pop("ThongTinBienLai", {})
        message |= {"ThongTinBienLai": receipt} | changes
        message.setdefault("MaXacThuc", checksum_of(message, INIT_ORDER, member.payment_secret))
        return message

    def keys(self, kind: str, init: dict[str, Any], **changes: Any) -> dict[str, Any]:
        """QUERY or GET_BILL for a payment."""
        names = ("PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD")
        message = {"LoaiBanTin": kind, **{name: init[name] for name in names}} | changes
        message.setdefault("MaXacThuc", checksum_of(message, KEYS_ORDER, self.member().payment_secret))
        return message

    async def send(self, message: Any, path: str = "/thanh-toan", **headers: str) -> dict[str, Any]:
        answer = await self.http.post(path, json=message, headers=headers)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def begun(self, **changes: Any) -> tuple[dict[str, Any], str]:
        """A payment begun by INIT: the message, and the path of its page."""
        message = self.init(**changes)
        answer = await self.send(message)
        assert answer["MaLoi"] == "00", answer
        return message, httpx.URL(answer["UrlThanhToan"]).path

    async def pay(self, path: str, outcome: str = "thanh-cong", bank: str = "NHTN01") -> httpx.Response:
        return await self.http.post(path, data={"ngan_hang": bank, "ket_qua": outcome})

    async def control(self, method: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        return await self.http.request(method, f"/control/realms/default{path}", headers=headers, **more)

    async def fault(self, name: str, **order: Any) -> None:
        answer = await self.control("POST", "/faults", json={"name": name, "member": "H98", **order})
        assert answer.status_code == 201, answer.text

    async def sync(self, **changes: Any) -> None:
        """H98 tells the portal of a dossier with a fee."""
        member, owner, now = self.member(), self.people()[0], to_wire(self.realm.clock.now())
        login = {"username": member.username, "password": member.password}
        headers = {"dstcode": DSTCODE}
        token = (await self.http.post(ADAPTER_PREFIX + MAPI_LOGIN, json=login, headers=headers)).json()["session"]
        record = {
            "MaHoSo": CODE, "MaTTHC": "2.000488", "TenTTHC": SERVICE, "KenhThucHien": "2", "ChuHoSo": owner.full_name,
            "LoaiDoiTuong": "1", "MaDoiTuong": owner.tech_id, "NgayNopHoSo": now, "NgayTiepNhan": now,
            "NgayHenTra": now, "TrangThaiHoSo": "6", "DonViXuLy": "Sở Tư pháp tỉnh B", "DuocThanhToanTrucTuyen": "3",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}],
            "DanhSachLePhi": [{"TenPhiLePhi": "Phí cung cấp thông tin", "MaPhiLePhi": "P1", "HinhThucThu": "1",
                               "Gia": "200000", "LoaiPhiLePhi": "1"}],
        } | changes  # fmt: skip
        body = {"session": token, "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False", "data": [record]}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_DATA, json=body, headers=headers)
        assert answer.json()["error_code"] == "0", answer.text

    async def sign_in(self, person: Person | None = None) -> Person:
        who = person or self.people()[0]
        body = {"identity_number": who.identity_number}
        assert (await self.http.post("/api/citizen/sign-in", json=body)).status_code == 200
        return who

    def payable(self, **changes: Any) -> dict[str, Any]:
        """What an honest province answers of a dossier that owes: the facts under ``message`` (facts 7.1, S1)."""
        owner = self.people()[0]
        told = self.init()["ThongTinBienLai"] | {
            "MaTraCuuTT": f"{CODE}20261122080000",
            "HoTenNguoiNop": owner.full_name,
            "SoCMNDNguoiNop": owner.identity_number,
        }
        return {"error_code": 0, "message": told | changes}


@asynccontextmanager
async def running(folder: Path, province: Province, **options: Any) -> AsyncIterator[Platform]:
    """A portal with its workers; H98 is the province."""
    settings = Settings(**({"database_url": "memory", "data_dir": folder, "control_token": TOKEN} | options))
    app = create_app(settings)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client,
    ):
        made = Platform(app, app.state.portal.realms.default, client)
        province.secret = made.member(base_url=province.url).payment_secret
        yield made


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the keys of all tests here."""
    return tmp_path_factory.mktemp("payments")


@pytest.fixture
async def platform(folder: Path, province: Province) -> AsyncIterator[Platform]:
    async with running(folder, province, confirm_pauses_s=(0.01, 0.02), call_timeout_s=1.0) as made:
        yield made


@pytest.fixture
def start() -> Any:
    """Starts a portal of its own settings."""
    return running


@pytest.fixture
def answer_bytes() -> Any:
    """Writes the bytes of one answer of the province."""
    return http
