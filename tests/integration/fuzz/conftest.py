"""A portal behind Schemathesis: one realm to break, good bodies to spoil, and what no answer may look like."""

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.python import asgi
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_LOGIN, MAPI_LOGIN
from mock_dvcqg.contract.payment import INIT_ORDER, checksum_of
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.settings import Settings
from mock_dvcqg.wire.surfaces import Surface, surface_of

TOKEN = "control-token-of-tests"
REALM = "fuzz"
HOST = "http://testserver"
CODE = "H98.07-261122-0001"
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
Body = dict[str, Any]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20)
    | st.sampled_from(["", "1", "9", "20261122080000", CODE, "KQ.G15.000007", "http://[", "²³", "x" * 5_000, "fuzz"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def spoilt(good: Body) -> st.SearchStrategy[Body]:
    """The body as it is, or with some members gone or replaced by anything at all."""
    names = sorted(good) or ["x"]
    changes = st.dictionaries(st.sampled_from(names), st.just(...) | anything, max_size=2)
    return changes.map(lambda made: {name: value for name, value in (good | made).items() if value is not ...})


@dataclass
class Attacked:
    """The portal, its two descriptions, and somebody who may do everything in one realm."""

    app: Any
    session: requests.Session
    realm: Any = None
    info: Body = field(default_factory=dict)
    person: str = ""
    adapter: str = ""
    kho: str = ""

    def control(self, method: str, path: str, **more: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        return self.session.request(method, f"{HOST}/control{path}", headers=headers, **more)

    def member(self) -> Body:
        """H98 as info.json tells of it."""
        return next(dict(each) for each in self.info["provinces"] if each["code"] == "H98")

    def renewed(self) -> "Attacked":
        """The realm there, without faults, at the real time; everybody signed in again."""
        if self.control("GET", f"/realms/{REALM}").status_code != 200:
            assert self.control("POST", "/realms", json={"name": REALM}).status_code == 201
        self.realm = self.app.state.portal.realms.named(REALM)
        self.realm.faults.clear()
        self.realm.clock.give_back()
        self.info = self.control("GET", f"/realms/{REALM}/info").json()
        plain = {"mode": "lenient", "answer_style": "string", "base_url": None}
        assert self.control("PATCH", f"/realms/{REALM}/members/H98", json=plain).status_code == 200
        people = self.control("GET", f"/realms/{REALM}/people").json()
        self.person = next(each["identity_number"] for each in people if each["account"])
        sign_in = {"identity_number": self.person}
        assert self.session.post(f"{HOST}/r/{REALM}/api/citizen/sign-in", json=sign_in).status_code == 200
        self.adapter, self.kho = self._login(ADAPTER_PREFIX + MAPI_LOGIN), self._login(KHO_LOGIN)
        return self

    def _login(self, path: str) -> str:
        secret = self.member()["adapter"]
        body = {"username": secret["username"], "password": secret["password"]}
        return str(self.session.post(HOST + path, json=body, headers={"dstcode": DSTCODE}).json()["session"])

    def post(self, path: str, body: Any) -> Body:
        headers = {"dstcode": DSTCODE, "Authorization": f"Bearer {self.kho}"}
        return dict(self.session.post(HOST + path, json=body, headers=headers).json())

    def record(self, code: str = CODE) -> Body:
        now = to_wire(self.realm.clock.now())
        return {
            "MaHoSo": code, "MaTTHC": "2.000488", "TenTTHC": "Cấp Phiếu lý lịch tư pháp", "MaLinhVuc": "G15-TP11",
            "KenhThucHien": "2", "ChuHoSo": "Nguyễn Văn Mẫu", "LoaiDoiTuong": "1", "NgayNopHoSo": now,
            "NgayTiepNhan": now, "NgayHenTra": now, "TrangThaiHoSo": "2", "DonViXuLy": "Sở Tư pháp tỉnh B",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": self.person}], "TaiLieuNop": [],
            "DanhSachGiayToKetQua": [], "DanhSachLePhi": [],
        }  # fmt: skip

    def service(self, name: str, **more: Any) -> Body:
        return {"session": self.adapter, "madonvi": "H98", "service": name, **more}

    def init(self, reference: str = "dvcH980726112200010001", amount: str = "200000") -> Body:
        payment = self.member()["payment"]
        receipt = {"MaDichVu": "2", "MaHoSo": CODE, "MaTTHC": "2.000488", "NoiDungThanhToan": "Lệ phí hồ sơ",
                   "HoTenNguoiNop": "Nguyễn Văn Mẫu", "SoCMNDNguoiNop": self.person}  # fmt: skip
        message = {
            "LoaiBanTin": "INIT", "PhienBan": "1.0.6", "MaDoiTac": payment["ma_doi_tac"], "MaThamChieu": reference,
            "SoTien": amount, "LoaiHinhThanhToan": "PAY", "MaKenhThanhToan": "1", "MaThietBi": "1",
            "NgonNgu": "vi-VN", "MaTienTe": "VND", "MaNganHang": "PAYMENT", "ThongTinGiaoDich": "THANH TOAN",
            "ThoiGianGD": to_wire(self.realm.clock.now()), "Ip": "127.0.0.1", "ThongTinBienLai": receipt,
        }  # fmt: skip
        return message | {"MaXacThuc": checksum_of(message, INIT_ORDER, payment["secret"])}

    def good_bodies(self) -> dict[str, list[Body]]:
        """What each address (by its end) takes, as it should be."""
        secret, oidc = self.member()["adapter"], self.member()["oidc"]
        client = {"client_id": oidc["client_id"], "client_secret": oidc["client_secret"]}
        record, person = self.record(), self.person
        fields = {"document_number": "1/LLTP", "title": "Phiếu", "kq_code": "KQ.G15.000007", "issuer": "Sở",
                  "issuer_code": "H98", "owner_name": "Nguyễn Văn Mẫu", "owner_number": person}  # fmt: skip
        sync = self.service("DongBoHoSoMC", isUpdating="False", data=[record])
        services = [self.service("TraCuuHoSo", MaHoSo=CODE), self.service("LayDanhSachTTHC"), sync]
        asked = {"DuongDan": "/x", "MaHoSo": CODE, "HinhThucXacNhan": "1"}
        return {
            "login": [{"username": secret["username"], "password": secret["password"]}],
            "mapi/g": services, "mapi/share": services, "mapi/integration": services,
            "v1/tra-cuu": [{"KenhThucHien": "2", "SoDinhDanhChuSoHuu": person,
                            "DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": ""}]}],
            "tai-tep": [{"DuongDan": "/x"}], "yeu-cau-dong-y": [asked], "trang-thai-dong-y": [{"MaYeuCau": "x"}],
            "xac-nhan-dong-y": [{"MaYeuCau": "x", "MaXacNhan": "123456"}],
            "xac-minh": [self.service("", SoDinhDanh=person, HoVaTen="Nguyễn Văn Mẫu", NgayThangNamSinh="19900101")],
            "ket-qua": [self.service("", GiayToId="1", MaHoSo=CODE, MaGiayToKetQua="KQ.G15.000007",
                                     SoDinhDanhChuSoHuu=person, NoiDungTep="JVBERi0=")],
            "trang-thai": [self.service("", GiayToId="1")], "phap/tra-cuu": [self.service("", SoDinhDanh=person)],
            "thanh-toan": [self.init()], "token": [client | {"grant_type": "client_credentials"}],
            "revoke": [client | {"token": "x"}], "introspect": [client | {"token": "x"}],
            "sign-in": [{"identity_number": person}], "me": [{"email": "a@vi-du.vn", "phone": "0912345678"}],
            "entry": [{"member": "H98", "procedure_code": "2.000488"}],
            "register": [{"identity_number": "001099000001", "full_name": "Nguyễn Văn Mẫu"}],
            "confirm": [{"registration_id": "x", "code": "123456"}],
            "/realms": [{"name": REALM}, {"name": "fuzz-2", "seed": 3}], f"{REALM}": [{"session_lifetime_s": 3600}],
            "members": [{"code": "H01", "name": "Tỉnh Mẫu"}], "H98": [{"mode": "strict"}, {"answer_style": "number"}],
            "signers": [{"kind": "officer"}], "people": [{"full_name": "Nguyễn Văn Mẫu"}],
            "batch": [{"count": 2, "seed": 1}], "faults": [{"name": "latency", "member": "H97", "count": 1}],
            "clock": [{"advance_s": 1}, {"real": True}, {"frozen": True}],
            "verify": [{"calls": [{"match": {"service": "DongBoHoSoMC"}, "exactly": 1}], "in_order": True}],
            "documents": [{"fields": fields, "deposit_for": person}], "settle": [{"outcome": "paid"}],
            "questions": [{"title": "Hỏi", "content": "Hỏi gì"}], "calls/search": [{"dossier_code": CODE}],
            "payable": [{"dossier_code": CODE}], "download": [{"url": "http://127.0.0.1:9/x"}], "push": [{"kind": "x"}],
            "organisations": [{"name": "Công ty Mẫu", "number": "0100109106"}],
            "delegations": [{"from_number": person, "to_number": person}], "reconciliation": [{"day": "2026-11-22"}],
        }  # fmt: skip

    def bodies(self, path: str) -> st.SearchStrategy[Any]:
        """Bodies for an address: nearly good ones, and what has nothing to do with it."""
        good = next((found for end, found in self.good_bodies().items() if path.endswith(end)), [{}])
        return st.one_of(*(spoilt(each) for each in good), anything)


@pytest.fixture
def attacked(tmp_path: Path) -> Iterator[Attacked]:
    """A portal with realm ``fuzz``; its clock, sessions and members are renewed by ``renewed()``."""
    settings = Settings(
        database_url="memory", data_dir=tmp_path, control_token=TOKEN, control_remote=True, call_timeout_s=0.2
    )
    app = create_app(settings)
    with warnings.catch_warnings(), asgi.get_client(app) as session:
        yield Attacked(app, session)


def judge(case: Any, answer: Any) -> None:
    """No crash, media type and schema as described, and in no answer the words of a framework."""
    case.validate_response(answer, checks=CHECKS)
    text = answer.content.decode("utf-8", "replace")[:200_000]
    assert "Traceback (most recent call last)" not in text
    if answer.status_code >= 400 or "json" in answer.headers.get("content-type", ""):
        assert not re.match(r'\s*\{\s*"detail"', text), text[:300]
    if answer.status_code >= 400 and surface_of(case.path) is Surface.PAGES:
        assert '<html lang="vi">' in text
    elif answer.status_code >= 400:
        said = json.loads(text)
        assert set(said) & {"error", "error_code", "MaLoi"}, said


@pytest.fixture
def judged() -> Any:
    """The check of one answer."""
    return judge


def described(app: Any, document: str) -> Any:
    """One of the two descriptions, to be called with a control token where it needs one."""
    return schemathesis.openapi.from_asgi(document, app)


@pytest.fixture
def described_by(attacked: Attacked) -> Any:
    """Gives a description by the address of its document."""
    return lambda document: described(attacked.app, document)


@pytest.fixture(params=["/openapi.json", "/control/openapi.json"], ids=["platform", "control"])
def description(request: pytest.FixtureRequest, attacked: Attacked) -> Any:
    """The platform's, and the control plane's."""
    return described(attacked.app, request.param)


@pytest.fixture
def headers_of() -> Any:
    """The headers of somebody who may call an address: the control token, or a session of the Kho."""

    def given(attacked: Attacked, path: str) -> Mapping[str, str]:
        bearer = TOKEN if path.startswith("/control") else attacked.kho
        return {"Authorization": f"Bearer {bearer}", "dstcode": DSTCODE}

    return given
