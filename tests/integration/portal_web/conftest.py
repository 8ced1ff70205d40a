"""A portal over ASGI seen by a browser without script, a file server in the province's place, and records by hand."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import DocumentOrder, Person, PersonOrder
from mock_dvcqg.contract.conventions import DSTCODE
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
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.members import find_member, keep_member
from mock_dvcqg.store.people import all_people

TOKEN = "control-token-of-the-test"
CODE = "H98.07-261122-0001"


@dataclass
class Files:
    """Serves one file over a real socket, whatever path is asked for."""

    content: bytes = b""
    url: str = ""
    paths: list[str] = field(default_factory=list)

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.paths.append(head.split(b" ")[1].decode())
        length = str(len(self.content)).encode()
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nConnection: close\r\nContent-Length: " + length
        )
        writer.write(b"\r\n\r\n" + self.content)
        await writer.drain()
        writer.close()


@dataclass
class Visitor:
    """A browser at the portal and the tester's hand behind it."""

    app: Any
    realm: Realm
    http: httpx.AsyncClient
    files: Files

    def people(self) -> list[Person]:
        with self.realm.reading() as session:
            return all_people(session)

    def add_person(self, **order: Any) -> Person:
        return add_person(self.realm, PersonOrder(**order))

    async def sign_in(self, person: Person | None = None, prefix: str = "") -> Person:
        who = person or self.people()[0]
        answer = await self.post(f"{prefix}/dang-nhap", so_dinh_danh=who.identity_number)
        assert answer.status_code == 303, answer.text
        return who

    async def post(self, path: str, headers: dict[str, str] | None = None, **form: str) -> httpx.Response:
        return await self.http.post(path, data=form, headers=headers)

    async def paper(self, owner: Person, *, deposit: bool = True, **changes: Any) -> tuple[bytes, str]:
        """A signed criminal record; with ``deposit`` it is in the owner's Kho. Gives content and vault id."""
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
        ).model_copy(update=changes)
        order = DocumentOrder(fields=fields, deposit_for=owner.identity_number if deposit else None)
        content, _, vault_id = await make_laboratory_document(self.realm, order)
        return content, vault_id or ""

    async def sync(self, owner: Person, *, finished: bool = False, **changes: Any) -> None:
        """H98 tells the portal of a dossier; a finished one has a result that the portal fetches."""
        with self.realm.reading() as session:
            member = find_member(session, "H98")
        assert member is not None
        login = {"username": member.username, "password": member.password}
        headers = {"dstcode": DSTCODE}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_LOGIN, json=login, headers=headers)
        session_token = answer.json()["session"]
        record = self._record(owner, finished) | changes
        body = {"session": session_token, "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False"}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_DATA, json=body | {"data": [record]}, headers=headers)
        assert answer.json()["error_code"] == "0", answer.text
        if finished:
            assert await self.realm.journal.wait(Filters(surface="fetch", dossier_code=CODE), timeout_s=20)

    async def ask_consent(self, owner: Person, dossier: str = CODE, method: str = "1") -> str:
        """H98 looks the owner's criminal record up in the Kho and asks for consent; gives the request's id."""
        with self.realm.reading() as session:
            member = find_member(session, "H98")
        assert member is not None
        login = {"username": member.username, "password": member.password}
        headers = {"dstcode": DSTCODE}
        token = (await self.http.post(KHO_LOGIN, json=login, headers=headers)).json()["session"]
        headers |= {"Authorization": f"Bearer {token}"}
        wanted = {
            "KenhThucHien": "1",
            "SoDinhDanhChuSoHuu": owner.identity_number,
            "SoDinhDanhNguoiYeuCau": "001099000001",
            "HoTenNguoiYeuCau": "Trần Thị Hoa",
            "MaThuTuc": "1.990001",
            "DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}],
        }
        found = (await self.http.post(KHO_SEARCH, json=wanted, headers=headers)).json()["result"]
        path = found["DanhSachGiayToKetQua"][0]["DanhSachTepDinhKem"][0]["DuongDan"]
        body = {"DuongDan": path, "MaHoSo": dossier, "HinhThucXacNhan": method}
        asked = (await self.http.post(KHO_CONSENT_REQUEST, json=body, headers=headers)).json()
        return str(asked["result"]["MaYeuCau"])

    def _record(self, owner: Person, finished: bool) -> dict[str, Any]:
        now = to_wire(self.realm.clock.now())
        result = {
            "TenGiayTo": "Phiếu lý lịch tư pháp số 1",
            "GiayToId": f"{CODE}-KQ1",
            "DuongDanTepTinKetQua": f"{self.files.url}/tep/ket-qua.pdf",
            "MaGiayToKetQua": "KQ.G15.000007",
        }
        return {
            "MaHoSo": CODE,
            "MaTTHC": "2.000488",
            "TenTTHC": "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "KenhThucHien": "2",
            "ChuHoSo": owner.full_name,
            "LoaiDoiTuong": "1",
            "MaDoiTuong": owner.tech_id,
            "NgayNopHoSo": now,
            "NgayTiepNhan": now,
            "NgayHenTra": now,
            "TrangThaiHoSo": "9" if finished else "2",
            "NgayKetThucXuLy": now if finished else "",
            "DonViXuLy": "Sở Tư pháp tỉnh B",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}],
            "DanhSachGiayToKetQua": [result] if finished else [],
        }


@pytest.fixture(scope="session")
def portal_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the keys of all tests here: databases are in memory and new each time."""
    return tmp_path_factory.mktemp("portal-web")


@pytest.fixture
async def files() -> AsyncIterator[Files]:
    given = Files()
    server = await asyncio.start_server(given.handle, "127.0.0.1", 0)
    given.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield given


@pytest.fixture
async def visitor(portal_folder: Path, files: Files) -> AsyncIterator[Visitor]:
    app = create_app(Settings(database_url="memory", data_dir=portal_folder, control_token=TOKEN))
    realm = app.state.portal.realms.default
    with realm.writing() as session:
        member = find_member(session, "H98")
        assert member is not None
        keep_member(session, replace(member, base_url=files.url))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=("127.0.0.1", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as http:
            yield Visitor(app, realm, http, files)
