"""A real portal on a loopback port, a page in the province's place, and a Chromium to walk through them."""

import asyncio
import contextlib
import importlib.util
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import uvicorn
from playwright.async_api import Page, async_playwright

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import DocumentOrder, Person
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.databases import RecordState
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.paths import (
    ADAPTER_PREFIX,
    KHO_CONSENT_REQUEST,
    KHO_LOGIN,
    KHO_SEARCH,
    MAPI_DATA,
    MAPI_LOGIN,
)
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.members import find_member, keep_member
from mock_dvcqg.store.people import all_people
from mock_dvcqg.store.specialised_results import SpecialisedResult, keep_result

TOKEN = "control-token-of-the-test"
STEPS = (
    ("Phạm Văn Mẫu", "Bộ phận Một cửa", "Tiếp nhận hồ sơ", "2"),
    ("Lê Thị Mẫu", "Phòng Hành chính tư pháp", "Thẩm định hồ sơ", "4"),
)


class QuietServer(uvicorn.Server):
    """A server inside the test's loop that leaves the signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass
class LivePortal:
    """Where the portal answers, and the tester's hand in it."""

    url: str
    realm: Realm
    province_url: str
    province: "Province"


@dataclass
class Province:
    """Answers with a page, or with the file that was put there."""

    file: bytes = b""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1]
        page = "<!doctype html><html lang=vi><title>Tỉnh B</title><h1>Nộp hồ sơ tại tỉnh B</h1></html>".encode()
        kind, body = ("application/pdf", self.file) if b".pdf" in asked else ("text/html; charset=utf-8", page)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        writer.write(head.encode() + b"Connection: close\r\n\r\n" + body)
        await writer.drain()
        writer.close()


@dataclass
class Stage:
    """Brings things into the portal, as H98 and its people would, for pages to show."""

    portal: LivePortal
    page: Page

    @property
    def people(self) -> list[Person]:
        with self.portal.realm.reading() as session:
            return all_people(session)

    async def sign_in(self, place: int = 0) -> Person:
        who = self.people[place]
        sent = {"so_dinh_danh": who.identity_number}
        answer = await self.page.request.post(f"{self.portal.url}/dang-nhap", form=sent)
        assert answer.ok, await answer.text()
        return who

    async def paper(self, owner: Person, *, deposit: bool = True) -> tuple[bytes, str]:
        fields = DocumentFields(
            document_number="123/LLTP",
            subject="Phiếu lý lịch tư pháp số 1",
            kq_code="KQ.G15.000007",
            title="Phiếu lý lịch tư pháp số 1",
            issuer="Sở Tư pháp tỉnh A",
            issuer_code="H97.07",
            owner_name=owner.full_name,
            owner_number=owner.identity_number,
            owner_birth_date=owner.birth_date,
            no_expiry=True,
        )
        order = DocumentOrder(fields=fields, deposit_for=owner.identity_number if deposit else None)
        content, _, vault_id = await make_laboratory_document(self.portal.realm, order)
        return content, vault_id or ""

    def share(self, owner: Person, content: bytes) -> None:
        """The specialised database offers the owner a result of H98's."""
        now = self.portal.realm.clock.now()
        result = SpecialisedResult(
            member="H98",
            instance_code="H98.07-261122-0007-KQ1",
            dossier_code="H98.07-261122-0007",
            kq_code="KQ.G15.000007",
            title="Phiếu lý lịch tư pháp số 1",
            owner_number=owner.identity_number,
            document_number="124/LLTP",
            sha256=self.portal.realm.blobs.put(content),
            state=RecordState.STORED,
            received_at=now,
            changed_at=now,
            shared=True,
        )
        with self.portal.realm.writing() as session:
            keep_result(session, result)

    async def dossier(self, owner: Person, code: str, *, status: str) -> None:
        """H98 tells of a dossier: «6» owes a fee, «9» has a result that the portal fetches."""
        login, _ = await self._login(ADAPTER_PREFIX + MAPI_LOGIN)
        body = {"session": login, "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False"}
        body |= {"data": [self._record(owner, code, status)]}
        answer = await self._post(ADAPTER_PREFIX + MAPI_DATA, body, {"dstcode": DSTCODE})
        assert answer["error_code"] == "0", answer
        body |= {"service": "CapNhatTienDoHoSoMC", "data": [self._step(code, *each) for each in STEPS]}
        answer = await self._post(ADAPTER_PREFIX + MAPI_DATA, body, {"dstcode": DSTCODE})
        assert answer["error_code"] == "0", answer
        if status == "9":
            assert await self.portal.realm.journal.wait(Filters(surface="fetch", dossier_code=code), timeout_s=30)

    async def ask_consent(self, owner: Person, dossier: str) -> str:
        """H98 asks for the owner's criminal record; gives the request's id."""
        token, headers = await self._login(KHO_LOGIN)
        headers |= {"Authorization": f"Bearer {token}"}
        wanted = {
            "KenhThucHien": "1",
            "SoDinhDanhChuSoHuu": owner.identity_number,
            "SoDinhDanhNguoiYeuCau": "001099000001",
            "HoTenNguoiYeuCau": "Trần Thị Hoa",
            "MaThuTuc": "1.990001",
            "DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}],
        }
        found = (await self._post(KHO_SEARCH, wanted, headers))["result"]
        path = found["DanhSachGiayToKetQua"][0]["DanhSachTepDinhKem"][0]["DuongDan"]
        asked = await self._post(KHO_CONSENT_REQUEST, {"DuongDan": path, "MaHoSo": dossier}, headers)
        return str(asked["result"]["MaYeuCau"])

    async def _login(self, path: str) -> tuple[str, dict[str, str]]:
        member, headers = self.portal.realm.member("H98"), {"dstcode": DSTCODE}
        assert member is not None
        answer = await self._post(path, {"username": member.username, "password": member.password}, headers)
        return str(answer["session"]), headers

    async def _post(self, path: str, body: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
        answer = await self.page.request.post(self.portal.url + path, data=body, headers=headers)
        return dict(await answer.json())

    def _step(self, code: str, officer: str, unit: str, work: str, status: str) -> dict[str, str]:
        return {
            "MaHoSo": code,
            "NguoiXuLy": officer,
            "ChucDanh": "Cán bộ",
            "ThoiDiemXuLy": to_wire(self.portal.realm.clock.now()),
            "PhongBanXuLy": unit,
            "NoiDungXuLy": work,
            "TrangThai": status,
            "NgayBatDau": "",
            "NgayKetThucTheoQuyDinh": "",
        }

    def _record(self, owner: Person, code: str, status: str) -> dict[str, Any]:
        now, finished = to_wire(self.portal.realm.clock.now()), status == "9"
        fee = {"TenPhiLePhi": "Phí cung cấp thông tin", "MaPhiLePhi": "P1", "HinhThucThu": "1", "Gia": "200000"}
        result = {
            "TenGiayTo": "Phiếu lý lịch tư pháp số 1",
            "GiayToId": f"{code}-KQ1",
            "DuongDanTepTinKetQua": f"{self.portal.province_url}/ket-qua.pdf",
            "MaGiayToKetQua": "KQ.G15.000007",
        }
        return {
            "MaHoSo": code,
            "MaTTHC": "2.000488",
            "TenTTHC": "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "KenhThucHien": "2",
            "ChuHoSo": owner.full_name,
            "LoaiDoiTuong": "1",
            "MaDoiTuong": owner.tech_id,
            "NgayNopHoSo": now,
            "NgayTiepNhan": now,
            "NgayHenTra": now,
            "TrangThaiHoSo": status,
            "NgayKetThucXuLy": now if finished else "",
            "DonViXuLy": "Sở Tư pháp tỉnh B",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}],
            "DanhSachLePhi": [fee | {"LoaiPhiLePhi": "1"}],
            "DanhSachGiayToKetQua": [result] if finished else [],
        }


@pytest.fixture(scope="session")
def judging() -> ModuleType:
    """The module that judges and photographs pages."""
    spec = importlib.util.spec_from_file_location("judging", Path(__file__).with_name("judging.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["judging"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def stage(live_portal: LivePortal, page: Page) -> Stage:
    return Stage(live_portal, page)


@pytest.fixture
async def live_portal(tmp_path: Path) -> AsyncIterator[LivePortal]:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN, port=port))
    realm: Realm = app.state.portal.realms.default
    province = Province()
    listening = await asyncio.start_server(province.handle, "127.0.0.1", 0)
    province_url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    with realm.writing() as session:
        member = find_member(session, "H98")
        assert member is not None
        keep_member(session, replace(member, base_url=province_url))
    server = QuietServer(uvicorn.Config(app, log_level="warning", access_log=False))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield LivePortal(f"http://127.0.0.1:{port}", realm, province_url, province)
    server.should_exit = True
    await serving
    listening.close()


@pytest.fixture
async def page(chromium: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = await browser.new_context(viewport={"width": 1200, "height": 900}, locale="vi-VN")
        context.set_default_timeout(20_000)
        yield await context.new_page()
        await browser.close()


@pytest.fixture
def tab_to() -> Any:
    """Press Tab until the focus is on what carries these words; fail when it is never reached."""

    async def walk(page: Page, words: str) -> None:
        for _ in range(60):
            await page.keyboard.press("Tab")
            focused = await page.evaluate(
                """() => { const e = document.activeElement;
                return [e.innerText, e.value, ...[...(e.labels || [])].map(l => l.innerText)].join(" "); }"""
            )
            if words in focused:
                return
        raise AssertionError(f"the keyboard does not reach «{words}»")

    return walk
