"""Around every call: bodies within bounds, every surface's own error words, no machine call without a journal entry."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.portal import Portal
from mock_dvcqg.settings import Settings

ADAPTER = "/XrdAdapter/RestService/forward"
MACHINES = [
    ADAPTER + "/nothing",
    "/VXPAdapter/x",
    "/bndp/public/v1/nothing",
    "/oauth2/nothing",
    "/control/nothing",
    "/pki/x",
]


@pytest.mark.parametrize("prefix", ["", "/r/default", "/r/none"])
@pytest.mark.parametrize("path", MACHINES)
async def test_unknown_machine_paths_get_the_envelope(anyone: httpx.AsyncClient, prefix: str, path: str) -> None:
    answer = await anyone.get(prefix + path)
    assert answer.status_code == 404
    content = answer.json()
    assert content["error_code"] == "-8"
    assert content["message"].startswith("Địa chỉ không tồn tại")
    assert "detail" not in content


async def test_the_kho_spells_its_error_code_its_own_way_too(anyone: httpx.AsyncClient) -> None:
    assert (await anyone.get("/bndp/public/v1/nothing")).json()["errorCode"] == "-8"


async def test_the_citizen_api_has_its_own_errors(anyone: httpx.AsyncClient) -> None:
    answer = await anyone.get("/api/citizen/nothing")
    assert answer.json()["error"]["code"] == "not-found"


async def test_people_get_a_page(anyone: httpx.AsyncClient) -> None:
    answer = await anyone.get("/khong-co")
    assert answer.status_code == 404
    assert "text/html" in answer.headers["content-type"]
    assert "mô phỏng" in answer.text


async def test_an_unknown_path_of_the_adapter_is_in_the_journal_of_its_realm(
    anyone: httpx.AsyncClient, portal: Portal
) -> None:
    other = create_realm(portal.realms, RealmOrder(name="two"))
    await anyone.post("/r/two" + ADAPTER + "/nothing", content=b"\xff{hello")
    [entry] = other.journal.entries()
    assert (entry.surface, entry.status, entry.error_code) == ("adapter", 404, "-8")
    assert entry.request["path"] == "/r/two" + ADAPTER + "/nothing"
    assert portal.realms.default.journal.entries() == []


async def test_a_body_that_is_no_json_leaves_one_entry_with_its_head(anyone: httpx.AsyncClient, portal: Portal) -> None:
    answer = await anyone.post(ADAPTER + "/mapi/g", content=b"{broken" + b"x" * 5000)
    assert int(answer.json()["error_code"]) < 0
    [entry] = portal.realms.default.journal.entries()
    assert entry.surface == "adapter"
    assert "JSON" in entry.message
    assert entry.request["size_bytes"] == 5007
    assert len(entry.request["head"]) == 2000


async def test_nul_in_an_address_is_refused(anyone: httpx.AsyncClient) -> None:
    for path in ("/oauth2/authorize?client_id=%00", "/control/%00", ADAPTER + "/%00"):
        answer = await anyone.get(path)
        assert answer.status_code == 400
        assert int(answer.json()["error_code"]) < 0


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A portal that takes 1,024 bytes."""
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, max_body_bytes=1024))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://portal.test") as client:
        yield client


@pytest.mark.parametrize("path", [ADAPTER + "/mapi/g", "/bndp/public/v1/login", "/oauth2/token"])
async def test_a_body_announced_too_large_is_refused_unread(small: httpx.AsyncClient, path: str) -> None:
    answer = await small.post(path, content=b"x" * 1025)
    assert answer.status_code == 413
    assert answer.json()["error_code"] == "-10"


async def test_a_form_announced_too_large_is_refused_by_a_page(small: httpx.AsyncClient) -> None:
    answer = await small.post("/dang-nhap", content=b"x" * 1025)
    assert answer.status_code == 413
    assert "vượt quá dung lượng cho phép" in answer.text
    assert '<html lang="vi">' in answer.text


@pytest.mark.parametrize("path", [ADAPTER + "/mapi/g", "/bndp/public/v1/login", "/oauth2/token"])
async def test_a_body_that_grows_too_large_is_refused(small: httpx.AsyncClient, path: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 100

    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await small.post(path, content=chunks(), headers=form)
    assert answer.status_code in (200, 413)
    assert answer.json()["error_code"] == "-10"


async def test_what_is_refused_at_the_door_is_refused_in_the_words_of_its_surface(anyone: httpx.AsyncClient) -> None:
    citizen = await anyone.get("/api/citizen/services?q=%00")
    assert (citizen.status_code, citizen.json()["error"]["code"]) == (400, "malformed")
    sign_on = await anyone.get("/oauth2/authorize?state=%00")
    assert (sign_on.status_code, sign_on.json()["error"]) == (400, "invalid_request")
    control = await anyone.get("/control/realms?x=%00")
    assert (control.status_code, control.json()["error_code"]) == (400, "-1")
