"""The portal client: session kept, renewed once on −5, answers of every spelling, no answer at all."""

import base64
import json
from typing import Any

import httpx
import pytest
import respx

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.kho import KhoSearchRequest
from reference_httt.errors import PortalRefused, PortalUnreachable
from reference_httt.portal_client import PortalClient
from reference_httt.settings import Settings

PORTAL = "http://portal.test"
SETTINGS = Settings(
    code="H98",
    adapter_login_url=f"{PORTAL}/login",
    adapter_data_url=f"{PORTAL}/g",
    kho_login_url=f"{PORTAL}/kho/login",
    kho_search_url=f"{PORTAL}/kho/tra-cuu",
    kho_download_url=f"{PORTAL}/kho/tai-tep",
    username="H98",
    password="s3cret-word",
)
OK = {"error_code": "0", "message": "Thực hiện thành công"}


@pytest.fixture
async def client() -> Any:
    async with httpx.AsyncClient() as http:
        yield PortalClient(http, SETTINGS)


def _sessions(path: str = "/login") -> respx.Route:
    answers = [httpx.Response(200, json=OK | {"errorCode": "0", "session": f"s{n}"}) for n in range(1, 5)]
    return respx.post(PORTAL + path).mock(side_effect=answers)


def _sent(route: respx.Route, n: int = -1) -> Any:
    return json.loads(route.calls[n].request.content)


@respx.mock
async def test_one_session_serves_many_calls_and_travels_in_the_envelope(client: PortalClient) -> None:
    login = _sessions()
    data = respx.post(f"{PORTAL}/g").respond(json=OK | {"result": []})
    assert await client.knows("H98.12-261120-0001") is False
    assert await client.tech_id("001099000001") == ""
    assert login.call_count == 1
    assert _sent(data) == {
        "session": "s1",
        "madonvi": "H98",
        "service": "TraCuuTechID",
        "provider": "wso2is",
        "mstorcmnd": "001099000001",
    }
    assert data.calls[0].request.headers["dstcode"] == SETTINGS.dstcode


@respx.mock
@pytest.mark.parametrize("expired", ["-5", -5])
async def test_a_session_no_longer_valid_is_renewed_once(client: PortalClient, expired: object) -> None:
    login = _sessions()
    gone = httpx.Response(200, json={"error_code": expired, "message": "hết hạn"})
    data = respx.post(f"{PORTAL}/g").mock(side_effect=[gone, httpx.Response(200, json=OK | {"result": [{}]})])
    assert await client.knows("x") is True
    assert (login.call_count, _sent(data)["session"]) == (2, "s2")
    data.mock(side_effect=[gone, gone])
    with pytest.raises(PortalRefused):
        await client.knows("x")


@respx.mock
@pytest.mark.parametrize("code", ["0", 0, "00"])
async def test_success_is_read_in_every_spelling(client: PortalClient, code: object) -> None:
    _sessions()
    respx.post(f"{PORTAL}/g").respond(json={"error_code": code, "message": "thành công", "result": None})
    assert await client.knows("x") is False


@respx.mock
@pytest.mark.parametrize("code", ["3", "-3"])
async def test_a_dossier_that_exists_is_updated_with_the_same_record(client: PortalClient, code: str) -> None:
    _sessions()
    exists = httpx.Response(200, json={"error_code": code, "message": "Hồ sơ đã tồn tại"})
    data = respx.post(f"{PORTAL}/g").mock(side_effect=[exists, httpx.Response(200, json=OK)])
    await client.send_dossier(DossierRecord(dossier_code="x"), is_updating=False)
    first, second = _sent(data, 0), _sent(data, 1)
    assert (first["isUpdating"], second["isUpdating"]) == ("False", "True")
    assert first["data"] == second["data"]


@respx.mock
async def test_progress_goes_in_calls_of_at_most_ten_rows(client: PortalClient) -> None:
    _sessions()
    data = respx.post(f"{PORTAL}/g").respond(json=OK)
    await client.send_progress([ProgressRow(status="2")] * 23)
    assert [len(json.loads(call.request.content)["data"]) for call in data.calls] == [10, 10, 3]


@respx.mock
@pytest.mark.parametrize(
    "answer",
    [
        httpx.ConnectError("refused"),
        httpx.ReadTimeout("slow"),
        httpx.RemoteProtocolError("cut off"),
        httpx.Response(503),
        httpx.Response(200, text="<html>"),
        httpx.Response(200, json=[1]),
        httpx.Response(200, json={"error_code": "-99", "message": "gián đoạn"}),
    ],
)
async def test_no_answer_that_can_be_understood_is_unreachable(client: PortalClient, answer: Any) -> None:
    _sessions()
    respx.post(f"{PORTAL}/g").mock(side_effect=[answer])
    with pytest.raises(PortalUnreachable) as problem:
        await client.knows("x")
    assert "s3cret-word" not in problem.value.message


@respx.mock
async def test_a_file_of_the_kho_comes_as_it_is_kept_and_its_session_is_renewed(client: PortalClient) -> None:
    login = _sessions("/kho/login")
    gone = httpx.Response(200, json={"errorCode": "-5", "message": "hết hạn"})
    good = httpx.Response(200, json=base64.b64encode(b"%PDF-1.7 \x00\xff").decode())
    download = respx.post(f"{PORTAL}/kho/tai-tep").mock(side_effect=[gone, good])
    assert await client.download("H97", "grant/1") == b"%PDF-1.7 \x00\xff"
    assert login.call_count == 2
    assert download.calls[1].request.headers["authorization"] == "Bearer s2"
    assert _sent(download) == {"CoQuanChuQuan": "H97", "DuongDan": "grant/1"}


@respx.mock
async def test_the_kho_is_asked_for_each_code_and_its_refusal_is_told(client: PortalClient) -> None:
    _sessions("/kho/login")
    found = {"DanhSachGiayToKetQua": [{"MaKetQua": "KQ.G15.000007", "TenGiayTo": "Phiếu"}]}
    search = respx.post(f"{PORTAL}/kho/tra-cuu").respond(json={"errorCode": "0", "message": "", "result": found})
    wanted = KhoSearchRequest(channel="2", owner_number="001099000001")
    assert [d.kq_code for d in await client.search_vault(wanted)] == ["KQ.G15.000007"]
    search.respond(json={"errorCode": "-9", "message": "Không được phép"})
    with pytest.raises(PortalRefused, match="Không được phép"):
        await client.search_vault(wanted)
