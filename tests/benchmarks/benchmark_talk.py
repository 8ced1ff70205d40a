"""What a benchmark says to the portal: sign-in, a record of about 5 KB, a look-up; and control calls."""

import json
import urllib.request
from typing import Any

from benchmark_servers import TOKEN

ADAPTER = "/XrdAdapter/RestService/forward/mapi"
DSTCODE = "dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider"
LOGIN = f"{ADAPTER}/login?{DSTCODE}"
DATA = f"{ADAPTER}/g?{DSTCODE}"
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def control(port: int, method: str, path: str, body: Any = None) -> Any:
    """One call of the control API of the default realm."""
    url = f"http://127.0.0.1:{port}/control/realms/default{path}"
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, headers, method=method)
    content = _OPENER.open(request, timeout=600).read()
    return json.loads(content) if content[:1] in (b"{", b"[") else content


def sign_in(port: int, member: str = "H99") -> str:
    """A session of the adapter."""
    info = control(port, "GET", "/info")
    credentials = next(each["adapter"] for each in info["provinces"] if each["code"] == member)
    body = {"username": credentials["username"], "password": credentials["password"]}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{LOGIN}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    session: str = json.loads(_OPENER.open(request, timeout=60).read())["session"]
    return session


def code(number: int) -> str:
    """The n-th dossier code."""
    return f"H99.12-261101-{number:07d}"


def sync(session: str, number: int) -> bytes:
    """DongBoHoSoMC with one new record of about 5 KB that shows no finding worth a word."""
    record = {
        "MaHoSo": code(number),
        "MaTTHC": "1.990001",
        "TenTTHC": "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền "
        "của Sở Y tế",
        "MaLinhVuc": "G18-YT04",
        "TenLinhVuc": "Khám bệnh, chữa bệnh",
        "KenhThucHien": "2",
        "ChuHoSo": "Nguyễn Thị An",
        "LoaiDoiTuong": "1",
        "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": f"097{number % 10**9:09d}"}],
        "Email": "an@example.vn",
        "SoDienThoai": "0900000000",
        "TrichYeuHoSo": "Đề nghị cấp chứng chỉ hành nghề (mô phỏng)",
        "NgayNopHoSo": "20261101080000",
        "NgayTiepNhan": "20261101090000",
        "NgayHenTra": "20261120170000",
        "TrangThaiHoSo": "2",
        "HinhThuc": "0",
        "DonViXuLy": "Sở Y tế đơn vị phát triển",
        "GhiChu": "x" * 1200,
        "NoiNopHoSo": "2",
        "HoSoCoThanhPhanSoHoa": "0",
        "TaiKhoanDuocXacThucVoiVNeID": "1",
        "DuocThanhToanTrucTuyen": "0",
        "TaiLieuNop": [],
        "DanhSachGiayToKetQua": [],
        "DanhSachLePhi": [],
        "DanhSachTepDinhKemKhac": [{"TenGiayTo": "Giấy tờ " + "y" * 60, "SoLuong": "1", "LoaiGiayTo": "1"}] * 16,
        "DanhSachHoSoBoSung": [],
    }
    envelope = {"session": session, "madonvi": "H99", "service": "DongBoHoSoMC", "isUpdating": "False"}
    return json.dumps(envelope | {"data": [record]}, ensure_ascii=False).encode()


def look_up(session: str, number: int) -> bytes:
    """TraCuuHoSo of the n-th dossier."""
    envelope = {"session": session, "madonvi": "H99", "service": "TraCuuHoSo", "mahoso": code(number)}
    return json.dumps(envelope, ensure_ascii=False).encode()
