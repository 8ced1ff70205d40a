"""The client under test against a realm of its own; a place where results lie; a dossier that keeps every rule."""

import base64
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from vendor_client import Config, PortalClient

KQ = "KQ.G15.000007"


def config_of(client_settings: Any) -> Config:
    """The client's own configuration, from what the realm hands out."""
    return Config(**{field.name: getattr(client_settings, field.name) for field in fields(Config)})


@pytest.fixture(scope="session")
def dvcqg_member() -> str:
    """Our system stands behind H98."""
    return "H98"


@pytest.fixture
def new_client() -> Iterator[Callable[[Any], PortalClient]]:
    """Makes a client for a realm; ``VENDOR_BROKEN=no-retry`` breaks it on purpose."""
    attempts = 1 if os.environ.get("VENDOR_BROKEN") == "no-retry" else 3
    with httpx.Client(trust_env=False, timeout=20) as http:
        yield lambda realm: PortalClient(config_of(realm.client), http, attempts)


@pytest.fixture
def client(dvcqg_realm: Any, new_client: Callable[[Any], PortalClient]) -> PortalClient:
    """The client, configured for this test's realm."""
    return new_client(dvcqg_realm)


@pytest.fixture
def files() -> Iterator[dict[str, bytes]]:
    """Results of the vendor's system by path, served at ``files["url"]``."""
    kept: dict[str, bytes] = {}

    class Files(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path in kept else 404)
            self.send_header("Content-Type", "application/pdf")
            self.end_headers()
            self.wfile.write(kept.get(self.path, b""))

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Files) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        kept["url"] = f"http://127.0.0.1:{server.server_port}".encode()
        yield kept
        server.shutdown()


@pytest.fixture
def dossier() -> Callable[..., dict[str, Any]]:
    """Makes a record of DongBoHoSoMC for an owner of the realm."""

    def made(realm: Any, owner: Any, **changes: Any) -> dict[str, Any]:
        now = realm.clock().now.strftime("%Y%m%d%H%M%S")
        code = f"{realm.member}.07-261122-0001"
        return {
            "MaHoSo": code, "MaTTHC": "2.000488", "MaLinhVuc": "G15-TP11", "TenLinhVuc": "Lý lịch tư pháp",
            "TenTTHC": "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "KenhThucHien": "2", "ChuHoSo": owner.full_name, "LoaiDoiTuong": "1", "MaDoiTuong": owner.tech_id,
            "Email": owner.email, "SoDienThoai": owner.phone, "TrichYeuHoSo": "Đề nghị cấp Phiếu lý lịch tư pháp số 1",
            "NgayNopHoSo": now, "NgayTiepNhan": now, "NgayHenTra": now, "TrangThaiHoSo": "2", "HinhThuc": "0",
            "DonViXuLy": "Sở Tư pháp tỉnh B", "NoiNopHoSo": "1", "HoSoCoThanhPhanSoHoa": "0",
            "TaiKhoanDuocXacThucVoiVNeID": "1", "DuocThanhToanTrucTuyen": "0",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": owner.identity_number}],
            "TaiLieuNop": [], "DanhSachGiayToKetQua": [], "DanhSachLePhi": [],
        } | changes  # fmt: skip

    return made


@pytest.fixture
def step() -> Callable[..., dict[str, Any]]:
    """Makes a row of CapNhatTienDoHoSoMC."""

    def made(realm: Any, code: str, status: str, action: str) -> dict[str, Any]:
        now = realm.clock().now.strftime("%Y%m%d%H%M%S")
        return {"MaHoSo": code, "NguoiXuLy": "Phạm Văn Mẫu", "ChucDanh": "Cán bộ một cửa", "ThoiDiemXuLy": now,
                "PhongBanXuLy": "Bộ phận Một cửa", "NoiDungXuLy": action, "TrangThai": status,
                "NgayBatDau": "", "NgayKetThucTheoQuyDinh": ""}  # fmt: skip

    return made


@pytest.fixture
def finished(dossier: Any, files: dict[str, bytes]) -> Callable[..., dict[str, Any]]:
    """Makes the record of a dossier that is done, whose result lies at ``files``."""

    def made(realm: Any, owner: Any, kq_code: str = KQ) -> dict[str, Any]:
        title = "Phiếu lý lịch tư pháp số 1"
        paper = realm.document(owner, KQ, title=title, deposit=False)
        files["/ket-qua.pdf"] = files["/to-khai.pdf"] = base64.b64decode(paper.content_base64)
        url = files["url"].decode()
        realm.member_is_at(url)
        begun = dossier(realm, owner)
        scan = {"TepDinhKemId": "1", "TenTepDinhKem": "to-khai.pdf", "IsDeleted": "False", "DuocSoHoa": "0",
                "MaThanhPhanHoSo": "000.00.00.G15-KQ990001", "DuongDanTaiTepTin": f"{url}/to-khai.pdf",
                "DuocTaiSuDung": "0", "DuocLayTuKhoDMQG": "0", "MaKetQuaThayThe": ""}  # fmt: skip
        result = {"TenGiayTo": title, "MaThanhPhanHoSo": "", "GiayToId": f"{begun['MaHoSo']}-KQ1",
                  "DuongDanTepTinKetQua": f"{url}/ket-qua.pdf", "MaGiayToKetQua": kq_code}  # fmt: skip
        done = {"TrangThaiHoSo": "9", "NgayKetThucXuLy": begun["NgayTiepNhan"]}
        return begun | done | {"TaiLieuNop": [scan], "DanhSachGiayToKetQua": [result]}

    return made
