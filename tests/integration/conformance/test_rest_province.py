"""A rest binding drives a foreign province over HTTP."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from conformance.evidence.recorder import Recorder
from conformance.province.actions import (
    ActionFailed,
    ActionUnbound,
    ActorSession,
    Attached,
    Entered,
    ProvinceUnreachable,
    Role,
    StatusReached,
    Submitted,
)
from conformance.province.binding_file import load_binding
from conformance.province.opening import ready
from conformance.province.rest import RestProvince

ENVIRONMENT = {"FAKE_URL": "http://tinh-b", "FAKE_PASSWORD": "mật-khẩu-giả"}


@pytest.fixture
def recorder(fake_app: FastAPI) -> Recorder:
    return Recorder("kịch-bản", httpx.ASGITransport(fake_app, raise_app_exceptions=False))


@pytest.fixture
def province(fake_binding: Path, recorder: Recorder) -> RestProvince:
    opened = ready(load_binding(fake_binding, ENVIRONMENT)).province(recorder)
    assert isinstance(opened, RestProvince)
    return opened


@pytest.fixture
def citizen(recorder: Recorder) -> ActorSession:
    return ActorSession(Role.CITIZEN, "Nguyễn Thị An", recorder.client("Nguyễn Thị An"))


async def test_the_citizen_enters_by_redirect_and_the_page_is_read(
    province: RestProvince, citizen: ActorSession
) -> None:
    done = await province.perform("enter", citizen, {"entry_url": "http://tinh-b/vao"})
    assert done.values == Entered(landed_url="http://tinh-b/trang", full_name="Nguyễn Thị An")
    assert len(done.exchanges) == 2


async def test_a_file_goes_up_unchanged(fake_app: FastAPI, province: RestProvince, citizen: ActorSession) -> None:
    content = b"%PDF-1.7 \x00\xff"
    inputs = {"draft": "d", "component": "c", "file_name": "đơn.pdf", "content": content}
    done = await province.perform("upload_component", citizen, inputs)
    assert done.values == Attached(attachment="d-1", sha256="ab")
    assert fake_app.state.seen == [("đơn.pdf", content)]


async def test_an_officer_signs_in_once_and_a_status_is_waited_for(fake_app: FastAPI, province: RestProvince) -> None:
    officer = await province.officer(Role.COUNTER_OFFICER, "H98.12")
    assert await province.officer(Role.COUNTER_OFFICER, "H98.12") is officer
    done = await province.perform("receive", officer, {"dossier_code": "H98.12-261122-0001"})
    assert done.values == StatusReached(status="2")
    assert fake_app.state.seen == ["Bearer " + "thẻ-bí-mật".encode().hex()]


async def test_a_terminal_wrong_value_ends_the_waiting(fake_app: FastAPI, province: RestProvince) -> None:
    fake_app.state.states = ["DANG_CHO", "TU_CHOI"]
    officer = await province.officer(Role.COUNTER_OFFICER, "H98.12")
    with pytest.raises(ActionFailed, match="TU_CHOI"):
        await province.perform("receive", officer, {"dossier_code": "x"})


async def test_a_refusal_is_an_answer_with_the_provinces_words(province: RestProvince, citizen: ActorSession) -> None:
    done = await province.perform("submit", citizen, {"draft": "refused"})
    assert (done.refused, done.message, done.values) == (True, "Thiếu thành phần hồ sơ", None)
    assert (await province.perform("submit", citizen, {"draft": "d"})).values == Submitted(
        dossier_code="H98.12-261122-0001"
    )


@pytest.mark.parametrize(("draft", "told"), [("broken", "HTTP 500, cần 201"), ("empty", r"không có «\$.code»")])
async def test_an_answer_the_binding_does_not_know_names_the_call(
    province: RestProvince, citizen: ActorSession, draft: str, told: str
) -> None:
    with pytest.raises(ActionFailed, match=r"lời gọi 1 \(POST /drafts.*" + told):
        await province.perform("submit", citizen, {"draft": draft})


async def test_what_is_not_bound_is_told(province: RestProvince, citizen: ActorSession) -> None:
    with pytest.raises(ActionUnbound, match="chưa mô tả thao tác «sign»"):
        await province.perform("sign", citizen, {"dossier_code": "x"})
    with pytest.raises(ActionUnbound, match=r"chưa có tài khoản cho lãnh đạo \(leader\)"):
        await province.officer(Role.LEADER, "H98.12")
    with pytest.raises(ActionUnbound, match=r"chưa có thủ tục «Thủ tục mộtt».*Gần nhất: «Thủ tục một»"):
        province.procedure_code("Thủ tục mộtt")
    assert (province.capability("counter"), province.capability("reuse")) == (False, None)
    assert province.agency("Sở Y tế tỉnh B").code == "H98.12"


async def test_a_wrong_password_is_told_with_the_provinces_words(fake_binding: Path, recorder: Recorder) -> None:
    binding = ready(load_binding(fake_binding, {**ENVIRONMENT, "FAKE_PASSWORD": "sai"}))
    with pytest.raises(ActionFailed, match="Sai mật khẩu"):
        await binding.province(recorder).officer(Role.COUNTER_OFFICER, "H98.12")


async def test_no_connection_is_a_matter_of_its_own(fake_binding: Path) -> None:
    recorder = Recorder("k", httpx.AsyncHTTPTransport(trust_env=False))
    binding = ready(load_binding(fake_binding, {**ENVIRONMENT, "FAKE_URL": "http://127.0.0.1:9"}))
    citizen = ActorSession(Role.CITIZEN, "An", recorder.client("An"))
    with pytest.raises(ProvinceUnreachable, match=r"không kết nối được tới http://127\.0\.0\.1:9/drafts/d/submit"):
        await binding.province(recorder).perform("submit", citizen, {"draft": "d"})
    assert recorder.exchanges[0].status == 0
    assert "ConnectError" in recorder.exchanges[0].note


async def test_exchanges_are_kept_byte_exact(recorder: Recorder, province: RestProvince, citizen: ActorSession) -> None:
    await province.perform("submit", citizen, {"draft": "d"})
    exchange = recorder.exchanges[-1]
    assert exchange.response_content == b'{"code":"H98.12-261122-0001","owner":"079203001234"}'
    assert (exchange.method, exchange.status, exchange.actor) == ("POST", 201, "Nguyễn Thị An")
