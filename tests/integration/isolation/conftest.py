"""A portal over ASGI with many realms, or many members of one realm, and their hands at each surface."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_LOGIN, KHO_SEARCH, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.contract.payment import INIT_ORDER, KEYS_ORDER, checksum_of
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.settings import Settings

TOKEN = "control-token-of-tests"
Body = dict[str, Any]


@dataclass
class Hand:
    """One member of one realm at every surface."""

    http: httpx.AsyncClient
    realm: str
    told: Body
    adapter: str = ""
    kho: str = ""

    @property
    def code(self) -> str:
        return str(self.told["code"])

    async def post(self, path: str, body: Body, *, bearer: str = "", realm: str | None = None) -> Body:
        """At another realm's address when told."""
        headers = {"dstcode": DSTCODE} | ({"Authorization": f"Bearer {bearer}"} if bearer else {})
        answer = await self.http.post(f"/r/{realm or self.realm}{path}", json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def sign_in(self) -> "Hand":
        secret = {name: self.told["adapter"][name] for name in ("username", "password")}
        self.adapter = (await self.post(ADAPTER_PREFIX + MAPI_LOGIN, secret))["session"]
        self.kho = (await self.post(KHO_LOGIN, secret))["session"]
        return self

    async def call(self, service: str, *, realm: str | None = None, session: str = "", **more: Any) -> Body:
        body = {"session": session or self.adapter, "madonvi": self.code, "service": service, **more}
        return await self.post(ADAPTER_PREFIX + MAPI_DATA, body, realm=realm)

    async def sync(self, code: str, owner: str, name: str, now: str) -> str:
        record = {
            "MaHoSo": code, "MaTTHC": "2.000488", "TenTTHC": "Cấp Phiếu lý lịch tư pháp", "MaLinhVuc": "G15-TP11",
            "KenhThucHien": "2", "ChuHoSo": name, "LoaiDoiTuong": "1", "NgayNopHoSo": now, "NgayTiepNhan": now,
            "NgayHenTra": now, "TrangThaiHoSo": "2", "DonViXuLy": "Sở Tư pháp mô phỏng", "TaiLieuNop": [],
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner}], "DanhSachGiayToKetQua": [],
            "DanhSachLePhi": [],
        }  # fmt: skip
        return str((await self.call("DongBoHoSoMC", isUpdating="False", data=[record]))["error_code"])

    async def look_up(self, code: str, **more: Any) -> str:
        """``error_code``; ``none`` when it is 0 and there is nothing."""
        said = await self.call("TraCuuHoSo", MaHoSo=code, **more)
        return "none" if said["error_code"] == "0" and not said.get("result") else str(said["error_code"])

    async def search(self, owner: str, *, realm: str | None = None) -> Body:
        wanted = [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}]
        body = {"KenhThucHien": "2", "SoDinhDanhChuSoHuu": owner, "DanhSachDanhMucKetQua": wanted}
        return await self.post(KHO_SEARCH, body, bearer=self.kho, realm=realm)

    def init(self, now: str, reference: str, dossier: str) -> Body:
        payment = self.told["payment"]
        message = {
            "LoaiBanTin": "INIT", "PhienBan": "1.0.6", "MaDoiTac": payment["ma_doi_tac"], "MaThamChieu": reference,
            "SoTien": "200000", "LoaiHinhThanhToan": "PAY", "MaKenhThanhToan": "1", "MaThietBi": "1",
            "NgonNgu": "vi-VN", "MaTienTe": "VND", "MaNganHang": "PAYMENT", "ThongTinGiaoDich": "THANH TOAN",
            "ThoiGianGD": now, "Ip": "127.0.0.1", "ThongTinBienLai": {"MaDichVu": "2", "MaHoSo": dossier},
        }  # fmt: skip
        return message | {"MaXacThuc": checksum_of(message, INIT_ORDER, payment["secret"])}

    def query(self, init: Body) -> Body:
        """QUERY of a payment, signed as this member."""
        payment = self.told["payment"]
        message = {name: init[name] for name in ("PhienBan", "MaThamChieu", "ThoiGianGD")}
        message |= {"LoaiBanTin": "QUERY", "MaDoiTac": payment["ma_doi_tac"]}
        return message | {"MaXacThuc": checksum_of(message, KEYS_ORDER, payment["secret"])}


@dataclass
class Many:
    """The app, a client, and the control token."""

    app: FastAPI
    http: httpx.AsyncClient

    async def control(self, method: str, path: str, **more: Any) -> Any:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        answer = await self.http.request(method, f"/control/realms{path}", headers=headers, **more)
        assert answer.status_code < 300, answer.text
        return answer.json() if answer.content else None

    async def realm(self, name: str, seed: int = 7) -> Body:
        """A new realm; gives its info."""
        return dict(await self.control("POST", "", json={"name": name, "seed": seed}))

    async def hand(self, info: Body, code: str = "H98") -> Hand:
        """A member of a realm, signed in."""
        told = next(each for each in info["provinces"] if each["code"] == code)
        return await Hand(self.http, info["portal"]["realm"], told).sign_in()

    def now(self, realm: str) -> str:
        return to_wire(self.app.state.portal.realms.named(realm).clock.now())

    def client(self) -> httpx.AsyncClient:
        """A browser of its own."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url="http://portal.test")


@pytest.fixture
async def many(tmp_path: Path) -> AsyncIterator[Many]:
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN))
    made = Many(app, httpx.AsyncClient())
    made.http = made.client()
    async with made.http:
        yield made
