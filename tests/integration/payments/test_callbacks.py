"""CONFIRM: brought to the province however badly it behaves, spoilt only where a fault says so."""

import asyncio
from typing import Any

import pytest

from mock_dvcqg.contract.control import Direction
from mock_dvcqg.contract.payment import CONFIRM_ORDER, checksum_of

CONFIRM = "/ppdvcqg/dpnhankqthanhtoanhs"


def is_confirm(entry: Any) -> bool:
    return bool(entry.service == "CONFIRM" and entry.direction is Direction.OUT)


async def test_a_paid_payment_is_confirmed_with_the_facts_members_and_checksum(platform: Any, province: Any) -> None:
    message, path = await platform.begun()
    await platform.pay(path)
    (confirm,) = await province.confirmed()
    assert set(confirm) == {*CONFIRM_ORDER, "MaXacThuc", "Token", "SoThe", "ThangThe", "NamThe"}
    assert confirm["MaXacThuc"] == checksum_of(confirm, CONFIRM_ORDER, province.secret)
    assert (confirm["LoaiBanTin"], confirm["MaLoi"], confirm["SoTien"]) == ("CONFIRM", "00", 200000)
    assert confirm["MaThamChieu"] == message["MaThamChieu"]
    entry = await platform.waited(surface="payment", service="CONFIRM")
    assert (entry.direction, entry.error_code, entry.findings) == (Direction.OUT, "00", [])
    assert entry.dossier_code == "H98.07-261122-0001"


async def test_a_failed_payment_is_confirmed_as_failed(platform: Any, province: Any) -> None:
    _, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    (confirm,) = await province.confirmed()
    assert confirm["MaLoi"] == "12"


async def test_a_payment_that_the_bank_has_not_decided_is_not_confirmed_until_it_has(
    platform: Any, province: Any
) -> None:
    message, path = await platform.begun()
    await platform.pay(path, "qua-thoi-gian")
    shown = (await platform.control("GET", "/payments")).json()[0]
    assert (shown["state"], (await platform.control("GET", "/payments/callbacks")).json()) == ("pending", [])
    settled = await platform.control("POST", f"/payments/{shown['token']}/settle", json={"outcome": "thanh-cong"})
    assert settled.json()["state"] == "paid"
    assert (await province.confirmed())[0]["MaLoi"] == "00"
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "1"


BAD = {
    "5xx": lambda http: http({}, "500 Internal Server Error"),
    "html": lambda http: http(b"<html>", kind="text/html"),
    "no-code": lambda http: http({"ok": True}),
    "list": lambda http: http([1, 2]),
    "number": lambda http: http(b"9" * 5000),
    "deep": lambda http: http(b"[" * 100_000),
    "not-utf8": lambda http: http(b"\xff\xfe\x00"),
    "no-http": lambda http: b"SSH-2.0\r\n\r\n",
    "cut": lambda http: http({"MaLoi": "00"})[:-3],
    "empty": lambda http: http(b""),
}


@pytest.mark.parametrize("kind", BAD)
async def test_an_answer_that_cannot_be_read_is_tried_again_until_it_can(
    platform: Any, province: Any, answer_bytes: Any, kind: str
) -> None:
    calls: list[int] = []

    def answer(asked: Any) -> bytes:
        calls.append(1)
        if len(calls) == 1:
            return bytes(BAD[kind](answer_bytes))
        return bytes(province.answer(asked, CONFIRM))

    province.raw[CONFIRM] = answer
    _, path = await platform.begun()
    await platform.pay(path)
    entry = await platform.waited(lambda one: is_confirm(one) and one.error_code == "00", surface="payment")
    assert entry.findings == []
    first = next(one for one in platform.journal(surface="payment") if is_confirm(one))
    assert first.error_code == "-1"
    assert first.findings[0].clause
    assert len({each["MaGiaoDich"] for each in province.confirms()}) == 1


async def test_a_province_that_hangs_is_left_and_asked_again_until_given_up(platform: Any, province: Any) -> None:
    province.raw[CONFIRM] = lambda asked: None
    _, path = await platform.begun()
    await platform.pay(path)
    await province.confirmed(3)
    callback = await _callback(platform, "given-up")
    assert callback["attempts"] == 3
    assert "không trả lời trong" in callback["problem"]
    del province.raw[CONFIRM]
    again = await platform.control("POST", f"/payments/callbacks/{callback['id']}/send")
    assert again.status_code == 202
    assert (await _callback(platform, "delivered"))["reply_code"] == "00"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda http: http({}, "302 Found", head="Location: http://127.0.0.1:1/\r\n"), "chuyển hướng"),
        (lambda http: http(b"x" * 2_000_000), "lớn hơn"),
        (lambda http: http({"MaLoi": "00"}, head="Content-Encoding: gzip\r\n"), "nén"),
    ],
)
async def test_redirects_huge_and_packed_answers_end_the_attempts(
    platform: Any, province: Any, answer_bytes: Any, answer: Any, words: str
) -> None:
    province.raw[CONFIRM] = lambda asked: answer(answer_bytes)
    _, path = await platform.begun()
    await platform.pay(path)
    callback = await _callback(platform, "given-up")
    assert callback["attempts"] == 1
    assert words in callback["problem"]


@pytest.mark.parametrize("base_url", [None, "http://127.0.0.1:9", "http://169.254.169.254"])
async def test_a_province_that_is_not_there_is_told_in_the_journal(platform: Any, base_url: str | None) -> None:
    _, path = await platform.begun()
    platform.member(base_url=base_url)
    await platform.pay(path)
    entry = await platform.waited(surface="payment", service="CONFIRM")
    assert (entry.error_code, entry.findings[0].rule) == ("-1", "province-not-reached")


async def test_a_reply_of_99_is_kept_as_refused_and_not_repeated(
    platform: Any, province: Any, answer_bytes: Any
) -> None:
    province.raw[CONFIRM] = lambda asked: answer_bytes({"MaLoi": "99", "MoTaLoi": "Các lỗi khác"})
    _, path = await platform.begun()
    await platform.pay(path)
    callback = await _callback(platform, "refused")
    assert (callback["attempts"], callback["reply_code"]) == (1, "99")
    rules = {finding.rule for finding in platform.journal(surface="payment", service="CONFIRM")[0].findings}
    assert rules == {"confirm-refused", "confirm-reply-checksum"}


async def test_a_declined_card_by_fault_is_declined_whatever_is_chosen(platform: Any, province: Any) -> None:
    await platform.fault("payment-declined")
    message, path = await platform.begun()
    await platform.pay(path, "thanh-cong")
    assert (await province.confirmed())[0]["MaLoi"] == "12"
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "4"


async def test_a_lost_callback_never_comes_and_query_still_tells_the_truth(platform: Any, province: Any) -> None:
    await platform.fault("payment-lost-callback", count=1)
    message, path = await platform.begun()
    await platform.pay(path)
    entry = await platform.waited(surface="payment", service="CONFIRM")
    assert (entry.answered, entry.fault) == (False, "payment-lost-callback")
    assert (await platform.send(platform.keys("QUERY", message)))["TrangThaiGD"] == "1"
    _, other = await platform.begun(MaThamChieu="thu-hai")
    await platform.pay(other)
    assert [each["MaThamChieu"] for each in await province.confirmed()] == ["thu-hai"]


async def test_a_duplicate_callback_comes_twice_alike(platform: Any, province: Any) -> None:
    await platform.fault("payment-duplicate-callback")
    _, path = await platform.begun()
    await platform.pay(path)
    first, second = await province.confirmed(2)
    assert first == second


async def test_a_late_callback_comes_when_the_realms_clock_has_reached_it(platform: Any, province: Any) -> None:
    await platform.fault("payment-late-callback", params={"delay_s": 3600})
    _, path = await platform.begun()
    await platform.pay(path)
    _, other = await platform.begun(MaThamChieu="ke-tiep")
    await platform.control("DELETE", "/faults")
    await platform.pay(other)
    assert [each["MaThamChieu"] for each in await province.confirmed(1)] == ["ke-tiep"]
    assert (await platform.control("PUT", "/clock", json={"advance_s": 3600})).status_code == 200
    assert len(await province.confirmed(2)) == 2


async def test_a_reordered_callback_comes_after_the_next_one(platform: Any, province: Any) -> None:
    await platform.fault("payment-reordered-callback", count=1)
    message, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    await platform.send(message)
    await platform.pay(path, "thanh-cong")
    assert [each["MaLoi"] for each in await province.confirmed(2)] == ["00", "12"]


async def test_a_forged_callback_is_refused_by_an_honest_province_which_then_takes_the_true_one(
    platform: Any, province: Any
) -> None:
    await platform.fault("payment-forged-checksum")
    _, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    forged, true = await province.confirmed(2)
    assert (forged["MaLoi"], true["MaLoi"]) == ("00", "12")
    assert forged["MaXacThuc"] != checksum_of(forged, CONFIRM_ORDER, province.secret)
    entries = [await platform.waited(surface="payment", service="CONFIRM")]
    await _callback(platform, "delivered")
    entries = platform.journal(surface="payment", service="CONFIRM")
    assert [(one.error_code, one.findings) for one in entries] == [("99", []), ("00", [])]


async def test_a_province_that_takes_a_forged_callback_is_found_out(
    platform: Any, province: Any, answer_bytes: Any
) -> None:
    await platform.fault("payment-forged-checksum")
    province.raw[CONFIRM] = lambda asked: answer_bytes({"MaLoi": "00", "MaXacThuc": asked.json()["MaXacThuc"]})
    _, path = await platform.begun()
    await platform.pay(path, "tu-choi")
    entry = await platform.waited(surface="payment", service="CONFIRM")
    assert [finding.rule for finding in entry.findings] == ["forged-confirm-accepted"]


async def test_what_was_under_way_is_delivered_after_a_restart(
    province: Any, start: Any, tmp_path: Any, answer_bytes: Any
) -> None:
    on_disk = {"database_url": "", "confirm_pauses_s": (600.0,), "call_timeout_s": 30.0}
    province.raw[CONFIRM] = lambda asked: None
    async with start(tmp_path, province, **on_disk) as first:
        _, path = await first.begun()
        await first.pay(path)
        await province.confirmed(1)
    del province.raw[CONFIRM]
    async with start(tmp_path, province, **on_disk) as second:
        assert (await _callback(second, "delivered"))["reply_code"] == "00"
    assert len(province.confirms()) == 2


async def test_many_payments_are_confirmed_once_each(platform: Any, province: Any) -> None:
    paths = [(await platform.begun(MaThamChieu=f"tc-{n}"))[1] for n in range(30)]
    await asyncio.gather(*(platform.pay(path) for path in paths))
    confirms = await province.confirmed(30)
    assert sorted(each["MaThamChieu"] for each in confirms) == sorted(f"tc-{n}" for n in range(30))


async def test_a_reset_takes_payments_and_callbacks_along(platform: Any, province: Any) -> None:
    await platform.begun()
    assert (await platform.control("POST", "/reset")).status_code in (200, 204)
    assert (await platform.control("GET", "/payments")).json() == []


async def _callback(platform: Any, state: str) -> dict[str, Any]:
    """The first callback, once it is in a state."""
    async with asyncio.timeout(20):
        while True:
            seen = platform.realm.journal.last_seq
            for callback in (await platform.control("GET", "/payments/callbacks")).json():
                if callback["state"] == state:
                    return dict(callback)
            await platform.waited(surface="payment", service="CONFIRM", after=seen)
