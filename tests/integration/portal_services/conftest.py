"""A portal over ASGI, a tiny real file server in the province's place, and records by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import (
    DocumentOrder,
    JournalEntry,
    Person,
    RealmSettings,
    SignatureOrder,
    Tampering,
)
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_DOWNLOAD, KHO_LOGIN, KHO_SEARCH, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.members import Member, find_member, keep_member
from mock_dvcqg.store.people import all_people

KQ = "KQ.G15.000007"
ON_POSTGRESQL_TOO = {"test_consent", "test_depositing", "test_fetching", "test_kho", "test_syncing", "test_whole_path"}


@dataclass
class FileServer:
    """Serves bytes by path over a real socket; ``answers`` replaces the whole answer."""

    files: dict[str, bytes] = field(default_factory=dict)
    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[bytes] = field(default_factory=list)
    was_asked: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def give(self, name: str, content: bytes) -> str:
        self.files[f"/tep/{name}"] = content
        return f"{self.url}/tep/{name}"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.asked.append(head)
        self.was_asked.set()
        path = head.split(b" ")[1].decode()
        content = self.files.get(path)
        if path in self.answers:
            writer.write(self.answers[path])
        elif content is None:
            writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        else:
            kind = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nConnection: close\r\nContent-Length: "
            writer.write(kind + str(len(content)).encode() + b"\r\n\r\n" + content)
        await writer.drain()
        writer.close()


@pytest.fixture
async def province() -> AsyncIterator[FileServer]:
    files = FileServer()
    server = await asyncio.start_server(files.handle, "127.0.0.1", 0)
    files.port = server.sockets[0].getsockname()[1]
    async with server:
        yield files


@dataclass
class PortalUnderTest:
    """The app, its default realm and an HTTP client in one hand."""

    app: FastAPI
    realm: Realm
    http: httpx.AsyncClient

    def member(self, code: str, **changes: Any) -> Member:
        """A member, changed first if told."""
        with self.realm.writing() as session:
            member = find_member(session, code)
            assert member is not None
            member = replace(member, **changes)
            keep_member(session, member)
        return member

    def people(self) -> list[Person]:
        with self.realm.reading() as session:
            return [person for person in all_people(session) if person.account]

    async def login(self, code: str, path: str = ADAPTER_PREFIX + MAPI_LOGIN) -> str:
        member = self.member(code)
        body = {"username": member.username, "password": member.password}
        answer = await self.http.post(path, json=body, headers={"dstcode": DSTCODE})
        return str(answer.json()["session"])

    async def call(self, session: str, service: str, *, madonvi: str = "H98", **parameters: Any) -> dict[str, Any]:
        body = {"session": session, "madonvi": madonvi, "service": service, **parameters}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_DATA, json=body, headers={"dstcode": DSTCODE})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def sync(self, session: str, *records: Any, updating: bool = False, madonvi: str = "H98") -> dict[str, Any]:
        return await self.call(session, "DongBoHoSoMC", madonvi=madonvi, isUpdating=str(updating), data=list(records))

    async def kho_login(self, code: str) -> str:
        return await self.login(code, KHO_LOGIN)

    async def kho_search(self, session: str, owner: str, *kq_codes: str, **more: Any) -> dict[str, Any]:
        wanted = [{"MaKetQua": code, "SoKyHieu": ""} for code in kq_codes]
        body = {"KenhThucHien": "2", "SoDinhDanhChuSoHuu": owner, "DanhSachDanhMucKetQua": wanted, **more}
        headers = {"dstcode": DSTCODE, "Authorization": f"Bearer {session}"}
        return dict((await self.http.post(KHO_SEARCH, json=body, headers=headers)).json())

    async def kho_download(self, session: str, path: str) -> Any:
        headers = {"dstcode": DSTCODE, "Authorization": f"Bearer {session}"}
        return (await self.http.post(KHO_DOWNLOAD, json={"DuongDan": path}, headers=headers)).json()

    def journal(self, **filters: Any) -> list[JournalEntry]:
        return self.realm.journal.entries(Filters(**filters))

    async def fetched(self, dossier_code: str, after: int = 0) -> JournalEntry:
        wanted = Filters(surface="fetch", dossier_code=dossier_code, after=after)
        entry = await self.realm.journal.wait(wanted, timeout_s=20)
        assert entry is not None, "the portal did not fetch in time"
        return entry

    async def paper(
        self,
        owner: Person,
        *,
        signatures: list[SignatureOrder] | None = None,
        tampering: Tampering = Tampering.NONE,
        deposit: bool = False,
        kq_code: str = KQ,
    ) -> bytes:
        """A signed criminal record of an owner, from the laboratory."""
        fields = DocumentFields(
            document_number="123/LLTP",
            subject="Phiếu lý lịch tư pháp số 1",
            kq_code=kq_code,
            title="Phiếu lý lịch tư pháp số 1",
            issuer="Sở Tư pháp tỉnh A",
            issuer_code="H97",
            owner_name=owner.full_name,
            owner_number=owner.identity_number,
            owner_birth_date=owner.birth_date,
        )
        order = DocumentOrder(
            fields=fields,
            signatures=signatures,
            tampering=tampering,
            deposit_for=owner.identity_number if deposit else None,
        )
        content, _, _ = await make_laboratory_document(self.realm, order)
        return content

    async def citizen(self, person: Person) -> None:
        answer = await self.http.post("/api/citizen/sign-in", json={"identity_number": person.identity_number})
        assert answer.status_code == 200, answer.text


@asynccontextmanager
async def serving_portal(
    settings: Settings, *, deposit: str = "manual", worker: bool = True
) -> AsyncIterator[PortalUnderTest]:
    """A portal over ASGI; without ``worker`` its lifespan, and so the fetch worker, does not run."""
    app = create_app(settings)
    realm = app.state.portal.realms.default
    if deposit != realm.deposit:
        change_realm(realm, RealmSettings(deposit=deposit))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    lifespan = app.router.lifespan_context(app) if worker else nullcontext()
    async with lifespan, httpx.AsyncClient(transport=transport, base_url="http://portal.test") as http:
        yield PortalUnderTest(app, realm, http)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the heavier files on PostgreSQL too; the others ask nothing of the database that these do not."""
    if "database_kind" in metafunc.fixturenames:
        on_both = metafunc.module.__name__.rpartition(".")[2] in ON_POSTGRESQL_TOO
        postgresql = [pytest.param("postgresql", marks=pytest.mark.postgres)] if on_both else []
        metafunc.parametrize("database_kind", ["memory", *postgresql])


@pytest.fixture
def database_url(database_kind: str, database_urls: Callable[[str], str]) -> str:
    """The setting of the portal under test."""
    return database_urls(database_kind)


@pytest.fixture
def serving() -> Any:
    return serving_portal


@pytest.fixture(scope="session")
def portal_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the keys of all tests here: databases are in memory and new each time."""
    return tmp_path_factory.mktemp("portal")


@pytest.fixture
async def portal(portal_folder: Path, province: FileServer, database_url: str) -> AsyncIterator[PortalUnderTest]:
    settings = Settings(database_url=database_url, data_dir=portal_folder, control_token="t")
    async with serving_portal(settings) as under_test:
        for code in ("H97", "H98"):
            under_test.member(code, base_url=province.url)
        yield under_test


@pytest.fixture
async def automatic_portal(
    portal_folder: Path, province: FileServer, database_url: str
) -> AsyncIterator[PortalUnderTest]:
    settings = Settings(database_url=database_url, data_dir=portal_folder, control_token="t")
    async with serving_portal(settings, deposit="automatic") as under_test:
        under_test.member("H98", base_url=province.url)
        yield under_test


@pytest.fixture
def records() -> "Records":
    return Records()


class Records:
    """Dossier records and progress rows that keep every rule, to be spoilt by tests."""

    def dossier(self, portal: PortalUnderTest, owner: Person, **changes: Any) -> dict[str, Any]:
        now = to_wire(portal.realm.clock.now())
        record: dict[str, Any] = {
            "MaHoSo": "H98.07-261122-0001",
            "MaTTHC": "2.000488",
            "TenTTHC": "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "MaLinhVuc": "G15-TP11",
            "TenLinhVuc": "Lý lịch tư pháp",
            "KenhThucHien": "2",
            "ChuHoSo": owner.full_name,
            "LoaiDoiTuong": "1",
            "MaDoiTuong": owner.tech_id,
            "Email": owner.email,
            "SoDienThoai": owner.phone,
            "TrichYeuHoSo": "Đề nghị cấp Phiếu lý lịch tư pháp số 1",
            "NgayNopHoSo": now,
            "NgayTiepNhan": now,
            "NgayHenTra": now,
            "TrangThaiHoSo": "2",
            "HinhThuc": "0",
            "DonViXuLy": "Sở Tư pháp tỉnh B",
            "NoiNopHoSo": "1",
            "HoSoCoThanhPhanSoHoa": "0",
            "TaiKhoanDuocXacThucVoiVNeID": "1",
            "DuocThanhToanTrucTuyen": "0",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}],
            "TaiLieuNop": [],
            "DanhSachGiayToKetQua": [],
            "DanhSachLePhi": [],
        }
        return record | changes

    def finished(self, portal: PortalUnderTest, owner: Person, url: str, **changes: Any) -> dict[str, Any]:
        now = to_wire(portal.realm.clock.now())
        code = changes.get("MaHoSo", "H98.07-261122-0001")
        result = {
            "TenGiayTo": "Phiếu lý lịch tư pháp số 1",
            "MaThanhPhanHoSo": "",
            "GiayToId": f"{code}-KQ1",
            "DuongDanTepTinKetQua": url,
            "MaGiayToKetQua": KQ,
        }
        done = {"TrangThaiHoSo": "9", "NgayKetThucXuLy": now, "DanhSachGiayToKetQua": [result]}
        return self.dossier(portal, owner, **(done | changes))

    def progress(self, portal: PortalUnderTest, **changes: Any) -> dict[str, Any]:
        row = {
            "MaHoSo": "H98.07-261122-0001",
            "NguoiXuLy": "Phạm Văn Mẫu",
            "ChucDanh": "Cán bộ một cửa",
            "ThoiDiemXuLy": to_wire(portal.realm.clock.now()),
            "PhongBanXuLy": "Bộ phận Một cửa",
            "NoiDungXuLy": "Tiếp nhận hồ sơ",
            "TrangThai": "2",
            "NgayBatDau": "",
            "NgayKetThucTheoQuyDinh": "",
        }
        return row | changes
