"""Whatever arrives at adapter and Kho, the answer is the envelope with a negative or zero code, never a 5xx."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_DOWNLOAD, KHO_LOGIN, KHO_SEARCH, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.operations.answer_call import SERVICES

LOGIN, DATA = ADAPTER_PREFIX + MAPI_LOGIN, ADAPTER_PREFIX + MAPI_DATA
PATHS = [LOGIN, DATA, KHO_LOGIN, KHO_SEARCH, KHO_DOWNLOAD, ADAPTER_PREFIX + KHO_SEARCH]
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

HOSTILE_BYTES = [
    b"",
    b"\xff\xfe{",
    b"not json",
    b"[]",
    b"null",
    b'"text"',
    b"{",
    b'{"username": "\\ud800", "password": "x"}',
    b'{"session": "\\u0000"}',
    b'{"session": ' + b"[" * 5000 + b"]" * 5000 + b"}",
    b'{"session": ' + b"9" * 5000 + b"}",
    b'{"session": NaN, "service": Infinity}',
    b'{"a": 1e999}',
    b'{"username": ["H98"], "password": {"x": 1}}',
    b'{"username": "H98", "username": "H97", "password": null}',
    b"\xef\xbb\xbf{}",
]

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=30)
)
hostile = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
lures = st.sampled_from(["", "1", "9", "10", "20261122080000", "99999999999999", "H98.07-261122-0001", "x" * 30_000,
                         "http://[", "http://127.0.0.1:1/x", "KQ.G15.000007", "²³", "٣", "-1", "NaN"])  # fmt: skip


def records_like(shape: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with the shape's own names and anything at all as values."""
    names = st.sampled_from([field.alias for field in shape.model_fields.values()])
    return st.dictionaries(names, lures | hostile | st.lists(st.dictionaries(nested, lures | hostile, max_size=4)))


nested = st.sampled_from(["DuongDanTepTinKetQua", "MaGiayToKetQua", "GiayToId", "TepDinhKemId", "DuongDanTaiTepTin",
                          "DuocLayTuKhoDMQG", "MaKetQuaThayThe", "Gia", "LoaiDinhDanh", "SoDinhDanh", "MaKetQua",
                          "MaThanhPhanHoSo", "SoKyHieu"])  # fmt: skip


def envelope_of(answer: Any) -> dict[str, Any]:
    assert answer.status_code in {200, 413}, (answer.status_code, answer.text)
    body = answer.json()
    assert isinstance(body, dict)
    code = body.get("error_code", body.get("errorCode"))
    assert isinstance(code, str)
    assert int(code) <= 0
    assert body["message"]
    assert "detail" not in body
    return body


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("raw", HOSTILE_BYTES, ids=range(len(HOSTILE_BYTES)))
async def test_hostile_bytes_get_the_envelope(portal: Any, path: str, raw: bytes) -> None:
    assert int(envelope_of(await portal.http.post(path, content=raw)).get("error_code", "-1")) < 0


@FUZZ
@given(
    body=st.dictionaries(st.sampled_from(["username", "password", "session", "service", "data", "madonvi"]), hostile)
)
async def test_any_json_object_gets_the_envelope(portal: Any, body: dict[str, Any]) -> None:
    for path in PATHS:
        envelope_of(await portal.http.post(path, content=json.dumps(body).encode()))


@FUZZ
@given(
    service=st.sampled_from(sorted(SERVICES)),
    data=st.lists(records_like(DossierRecord) | records_like(ProgressRow) | hostile, max_size=4) | hostile,
    more=st.dictionaries(st.sampled_from(["isUpdating", "mahoso", "maTTHC", "mstorcmnd", "maDonVi"]), lures | hostile),
)
async def test_any_data_of_a_signed_in_member_gets_the_envelope(
    portal: Any, service: str, data: Any, more: dict[str, Any]
) -> None:
    session = await session_of(portal, portal.login)
    body = {"session": session, "madonvi": "H98", "service": service, "data": data, **more}
    envelope_of(await portal.http.post(DATA, content=json.dumps(body).encode()))


@FUZZ
@given(body=st.dictionaries(
    st.sampled_from(["KenhThucHien", "SoDinhDanhChuSoHuu", "MaThuTuc", "DanhSachDanhMucKetQua", "DuongDan"]),
    lures | hostile | st.lists(st.dictionaries(nested, lures | hostile)),
))  # fmt: skip
async def test_any_look_up_or_download_of_a_signed_in_member_gets_the_envelope(
    portal: Any, body: dict[str, Any]
) -> None:
    headers = {"Authorization": f"Bearer {await session_of(portal, portal.kho_login)}"}
    for path in (KHO_SEARCH, KHO_DOWNLOAD):
        envelope_of(await portal.http.post(path, content=json.dumps(body).encode(), headers=headers))


_sessions: dict[tuple[int, str], str] = {}


async def session_of(portal: Any, login: Any) -> str:
    """One session for all examples of a test."""
    key = (id(portal), login.__name__)
    if key not in _sessions:
        _sessions[key] = await login("H98")
    return _sessions[key]


async def test_a_call_with_too_many_records_is_refused(portal: Any) -> None:
    session = await portal.login("H98")
    assert (await portal.sync(session, *([{}] * 501)))["error_code"] == "-10"


async def test_a_body_over_the_limit_is_refused(portal: Any) -> None:
    body = b'{"session": "' + b"x" * (21 * 1024 * 1024) + b'"}'
    answer = await portal.http.post(DATA, content=body)
    assert answer.json()["error_code"] == "-10"


async def test_hostile_values_are_findings_of_their_field(portal: Any) -> None:
    session = await portal.login("H98")
    record = {"MaHoSo": "H98.07-261122-0001", "TenTTHC": ["a"], "MaTTHC": 3, "TaiLieuNop": "x", "DinhDanhCHS": [1]}
    assert (await portal.sync(session, record))["error_code"] == "0"
    [entry] = portal.journal(service="DongBoHoSoMC")
    found = {(finding.field, finding.rule) for finding in entry.findings}
    assert found >= {
        ("TenTTHC", "scalar-expected"),
        ("MaTTHC", "not-a-string"),
        ("TaiLieuNop", "list-expected"),
        ("DinhDanhCHS[0]", "list-expected"),
    }
