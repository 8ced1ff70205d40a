"""Bytes nobody would send, at every address that takes a body: never a 5xx, never a framework's words."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.settings import Settings

TOKEN = "control-token-of-tests"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"
BODIES = [
    (JSON, b""), (JSON, b"not json"), (JSON, b"\xff\xfe{"), (JSON, b'{"a": "\\ud800"}'), (JSON, b'{"a": "\\u0000"}'),
    (JSON, b'{"a": ' + b"[" * 10_000 + b"]" * 10_000 + b"}"), (JSON, b'{"a": ' + b"9" * 5_000 + b"}"),
    (JSON, b'{"a": NaN}'), (JSON, b"[]"), (JSON, b"null"), ("text/plain", b"{}"), ("", b"{}"),
    (JSON + "; charset=utf-7", b"{}"), (FORM, b"a=%ff&b=%00"), (FORM, b"&".join([b"a=1"] * 2_000)),
    (FORM, b"so_dinh_danh=%ed%a0%80&ma=%00"), (MULTIPART, b"--x\r\n"), (MULTIPART, b"--x\r\nContent-Disposition: x"),
    (MULTIPART, b'--x\r\nContent-Disposition: form-data; name="file"; filename="\xff"\r\n\r\n\x00\r\n--x--\r\n'),
    ("multipart/form-data", b"--x--"), (MULTIPART, b"--x--\r\n" * 500), ("application/zip", b"PK\x03\x04garbage"),
]  # fmt: skip
ADDRESSES = [
    "/thanh-toan", "/csdl/dan-cu/xac-minh", "/csdl/chuyen-nganh/ly-lich-tu-phap/ket-qua",
    "/csdl/chuyen-nganh/ly-lich-tu-phap/tra-cuu", "/bndp/public/v1/yeu-cau-dong-y", "/bndp/public/v1/xac-nhan-dong-y",
    "/bndp/public/v1/trang-thai-dong-y", "/XrdAdapter/RestService/forward/mapi/share", "/oauth2/token",
    "/oauth2/introspect", "/oauth2/revoke", "/api/citizen/vault", "/api/citizen/register",
    "/api/citizen/register/confirm", "/api/citizen/payables/x/pay", "/api/citizen/consents/x/grant", "/dang-ky",
    "/dang-ky/ma", "/kho/tai-len", "/kho/dong-y/x", "/thanh-toan-le-phi", "/thanh-toan/x", "/tai-khoan", "/thong-bao",
    "/pki/ocsp", "/pki/tsa", "/control/trang/dang-nhap", "/control/realms", "/control/realms/default/catalogue",
    "/control/realms/thu/restore", "/control/realms/default/documents", "/control/realms/default/faults",
    "/control/realms/default/journal/verify", "/control/realms/default/people/batch",
    "/control/realms/default/members/H98/questions", "/control/realms/default/members/H98/calls/search",
    "/control/realms/default/members/H98/payments/reconciliation", "/control/realms/default/payments/x/settle",
]  # fmt: skip
HEADERS = [
    {"Authorization": "Bearer " + "x" * 20_000}, {"dstcode": "%ff%00"}, {"Cookie": "a=" + "x" * 10_000},
    {"Content-Length": "9" * 30}, {"Accept": "\xff"}, {"Range": "bytes=9-1"},
    {"X-DVCQG-Suite": "x" * 5_000}, {"If-Modified-Since": "x"}, {"Host": "a b"},
]  # fmt: skip


async def _cut_off() -> Any:
    yield b'{"session": "'
    yield b"x"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """One portal for all: whatever came before, the next call is answered."""
    folder = tmp_path_factory.mktemp("portal")
    return create_app(Settings(database_url="memory", data_dir=folder, control_token=TOKEN))


@pytest.fixture
async def client(app: FastAPI) -> Any:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as made:
        made.headers["Authorization"] = f"Bearer {TOKEN}"
        people = (await made.get("/control/realms/default/people")).json()
        number = next(each["identity_number"] for each in people if each["account"])
        assert (await made.post("/api/citizen/sign-in", json={"identity_number": number})).status_code == 200
        yield made


def _problem(answer: httpx.Response) -> str:
    is_crash = answer.status_code >= 500 or '{"detail"' in answer.text or "Traceback" in answer.text
    return f"{answer.status_code} {answer.text[:150]}" if is_crash else ""


@pytest.mark.parametrize("path", ADDRESSES)
async def test_no_body_is_answered_by_a_crash(client: httpx.AsyncClient, path: str) -> None:
    wrong = []
    for kind, body in BODIES:
        headers = {"Content-Type": kind} if kind else {}
        answer = await client.post(path, content=body, headers=headers)
        if problem := _problem(answer):
            wrong.append((kind, body[:40], problem))
    cut = await client.post(path, content=_cut_off(), headers={"Content-Type": JSON})
    assert wrong == []
    assert _problem(cut) == ""


@pytest.mark.parametrize("path", ["/", "/thanh-toan", "/api/citizen/me", "/control/realms", "/oauth2/userinfo", "/kho"])
async def test_no_header_is_answered_by_a_crash(client: httpx.AsyncClient, path: str) -> None:
    wrong = []
    for headers in HEADERS:
        for method in ("GET", "POST", "DELETE", "OPTIONS", "TRACE", "BREW"):
            raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
            answer = await client.request(method, path, headers=raw, content=b"{}")
            if problem := _problem(answer):
                wrong.append((method, list(headers), problem))
    assert wrong == []
