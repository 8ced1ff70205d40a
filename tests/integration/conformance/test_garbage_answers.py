"""Answers that are no HTTP of use: told as an environment that cannot be used, never as a fault of the suite."""

import httpx
import pytest
import respx

from conformance.control_calls import Control
from conformance.errors import EnvironmentUnusable
from conformance.province.actions import ProvinceUnreachable
from conformance.province.binding_model import Call, Refusal
from conformance.province.calls import Caller, carry_out

URL = "http://127.0.0.1:9"
NO_GZIP = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(b"abcd"))


@respx.mock
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (NO_GZIP, "Không kết nối được tới Cổng mô phỏng"),
        (httpx.Response(200, html="<html>"), "không trả lời JSON"),
        (httpx.Response(200, json={"token": 5}), "trả lời sai khuôn"),
        (httpx.Response(500, text="x"), "trả lời HTTP 500"),
        (httpx.Response(403), "không chấp nhận mã điều khiển"),
    ],
)
async def test_what_is_no_portal_is_one_sentence(answer: httpx.Response, told: str) -> None:
    respx.get(f"{URL}/control/realms/default/info").mock(return_value=answer)
    async with httpx.AsyncClient() as client:
        with pytest.raises(EnvironmentUnusable, match=told) as raised:
            await Control(client, URL, "t").info("default")
    assert "\n" not in str(raised.value)


@respx.mock
async def test_a_province_whose_answer_cannot_be_decoded_did_not_answer() -> None:
    respx.get(f"{URL}/x").mock(return_value=NO_GZIP)
    async with httpx.AsyncClient() as client:
        caller = Caller(client, URL, {}, Refusal(), "nộp hồ sơ")
        with pytest.raises(ProvinceUnreachable, match="DecodingError"):
            await carry_out([Call(url="/x")], caller, {})
