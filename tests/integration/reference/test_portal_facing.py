"""What the portal calls at a province: look-ups, files, pushes, payment results; garbage costs an envelope."""

import json
from typing import Any

import pytest

from mock_dvcqg.contract.payment import CONFIRM_ORDER, with_checksum
from reference_httt.operations.answer_portal import answer_payable
from reference_httt.store import dossiers

pytestmark = pytest.mark.asyncio(loop_scope="module")

CONFIRM, PAYABLE = "/ppdvcqg/dpnhankqthanhtoanhs", "/ppdvcqg/dptracuuthanhtoanhs"
EXTRACT = "2.000635"


async def submitted(world: Any) -> tuple[Any, dict[str, Any], str]:
    """A dossier with a fee before reception: the citizen, the person, its code."""
    person = await world.person("Nguyễn Thị An")
    hand = await world.prepared(person, "H98", "07", EXTRACT)
    await hand.complete()
    return hand, person, await hand.submit()


async def control(world: Any, call: str, **order: Any) -> dict[str, Any]:
    """A call of the portal to the province."""
    got = await world.control.post(f"realms/default/members/H98/calls/{call}", json=order)
    assert got.status_code == 200, got.text
    return dict(got.json())


def case_of(world: Any, code: str) -> Any:
    with world.provinces["H98"].province.store.reading() as session:
        return dossiers.case_file(session, code)


async def test_the_portal_finds_a_dossier_and_what_it_owes_without_a_finding_or_a_name(shared_world: Any) -> None:
    _, person, code = await submitted(shared_world)
    await shared_world.provinces["H98"].told()
    found = await control(shared_world, "search", dossier_code=code)
    assert (found["found"], found["findings"], found["answer"]["TrangThaiHoSo"]) == (True, [], "1")
    owed = await control(shared_world, "payable", dossier_code=code)
    assert (owed["found"], owed["findings"], owed["answer"]["SoTien"]) == (True, [], 8000)
    again = await control(shared_world, "payable", dossier_code=code)
    assert again["answer"]["MaTraCuuTT"] == owed["answer"]["MaTraCuuTT"]
    for told in (found, answer_payable(shared_world.provinces["H98"].province, code)):
        assert person["full_name"] not in json.dumps(told, ensure_ascii=False)
        assert person["identity_number"] not in json.dumps(told, ensure_ascii=False)


async def test_an_unknown_dossier_is_told_as_unknown(shared_world: Any) -> None:
    code = "H98.07-261122-9999"
    assert (await control(shared_world, "search", dossier_code=code))["problem"] == "Không tìm thấy hồ sơ"
    assert (await control(shared_world, "payable", dossier_code=code))["found"] is False


async def test_a_submitted_paper_is_given_by_its_id_and_no_other_file(shared_world: Any) -> None:
    hand, _, code = await submitted(shared_world)
    paper = case_of(shared_world, code).draft.components[0].attachment
    wanted = paper.attachment_id
    uuid = "-".join((wanted[:8], wanted[8:12], wanted[12:16], wanted[16:20], wanted[20:]))
    given = await control(shared_world, "download", file_id=uuid)
    assert (given["problem"], given["size_bytes"] > 1000) == ("", True)
    assert given["content_type"] == "application/pdf"
    draft = await shared_world.prepared(await shared_world.person("Trần Văn Mới"), "H98", "07", EXTRACT)
    attachment = (await draft.give("000.00.00.G15-KQ003037")).json()["attachment_id"]
    for other in (attachment, "0" * 32, "x" * 36, "..%2f..%2fetc"):
        assert (await hand.call("GET", f"/downloadfile/{other}")).status_code == 404


async def test_a_tax_voucher_is_kept_beside_the_dossier_that_waits_for_it_and_moves_nothing(shared_world: Any) -> None:
    _, _, code = await submitted(shared_world)
    refused = await control(shared_world, "push", kind="land-tax-voucher", dossier_code=code)
    assert (refused["found"], "không chờ" in refused["problem"]) == (False, True)
    served = shared_world.provinces["H98"]
    officer = await served.officer("counter_officer", "07")
    order = {"way": "cash", "voucher": "BL-7", "amount_vnd": 8000}
    await officer.ok("POST", f"/api/dossiers/{code}/payments/direct", json=order)
    await served.handle(code, "07", "receive", "forward")
    specialist = await served.officer("specialist", "07")
    path = f"/api/dossiers/{code}/obligation-request"
    assert (await specialist.call("POST", path, json={"content": " "})).status_code == 422
    await specialist.ok("POST", path, json={"content": "Nộp lệ phí trước bạ theo thông báo thuế"})
    for _ in range(2):
        assert (await control(shared_world, "push", kind="land-tax-voucher", dossier_code=code))["found"] is True
    case = case_of(shared_world, code)
    assert [p.form for p in case.papers].count("NhanChungTuThueDat") == 1
    assert case.dossier.status.value == "6"
    done = await officer.ok("POST", f"/api/dossiers/{code}/obligation", json={"voucher": "TB-MP-0001"})
    assert done["status"] == "4"


@pytest.mark.parametrize("kind", ["land-tax-notice", "promotion"])
async def test_what_the_province_does_not_handle_is_refused_in_words(shared_world: Any, kind: str) -> None:
    made = await control(shared_world, "push", kind=kind)
    assert (made["found"], made["problem"]) == (False, "Đơn vị không tiếp nhận loại dữ liệu này")


BODIES = {
    "nothing": b"",
    "not-json": b"<xml/>",
    "list": b"[1, 2]",
    "number": b"9" * 5000,
    "deep": b"[" * 100_000,
    "not-utf8": b"\xff\xfe\x00",
    "surrogates": b'{"MaThamChieu": "\\ud800", "MaHoSo": "\\ud800", "service": "NhanChungTuThueDat", '
    b'"data": {"MaHoSo": "\\ud800"}}',
    "objects": b'{"MaThamChieu": {}, "MaHoSo": [], "MaXacThuc": {"a": 1}, "service": [], "data": []}',
    "null": b'{"MaThamChieu": null, "MaHoSo": null, "MaXacThuc": null}',
    "nul": b'{"MaThamChieu": "a\\u0000b", "MaHoSo": "H98.07-261122-0001\\u0000"}',
    "huge": b'{"MaHoSo": "' + b"x" * 400_000 + b'"}',
}  # fmt: skip


@pytest.mark.parametrize("path", [CONFIRM, PAYABLE, "/search/call", "/nhanhsdvcqg"])
@pytest.mark.parametrize("body", BODIES)
async def test_garbage_costs_an_envelope(shared_world: Any, path: str, body: str) -> None:
    got = await shared_world.anybody("H98").call("POST", path, content=BODIES[body])
    assert got.status_code == 200
    answer = got.json()
    assert answer.get("MaLoi") == "99" or int(answer["error_code"]) == -1


async def test_a_confirmation_of_nobodys_payment_or_with_another_amount_is_refused(shared_world: Any) -> None:
    hand, _, code = await submitted(shared_world)
    province = shared_world.provinces["H98"].province
    partner = province.practice.payments.partner
    reference = answer_payable(province, code)["message"]["MaTraCuuTT"]
    message = {
        "LoaiBanTin": "CONFIRM", "MaLoi": "00", "MaDoiTac": partner.code, "MaThamChieu": reference, "SoTien": 8000,
        "MaTienTe": "VND", "MaGiaoDich": "GD1", "MaNganHang": "NHTN01", "ThoiGianGD": "20261122090000",
        "ThongTinGiaoDich": "x", "MaHoSo": code,
    }  # fmt: skip

    async def say(secret: str, **changes: Any) -> str:
        signed = with_checksum(message | changes, CONFIRM_ORDER, secret)
        return str((await hand.call("POST", CONFIRM, json=signed)).json()["MaLoi"])

    assert await say("đoán mò") == "99"
    assert await say("") == "99"
    assert await say(partner.secret, MaThamChieu=f"{code}20260101000000") == "99"
    assert await say(partner.secret, SoTien=1) == "99"
    assert await say(partner.secret, MaHoSo="H98.07-261122-9999") == "99"
    assert case_of(shared_world, code).fees_paid == frozenset()
    assert [await say(partner.secret) for _ in range(2)] == ["00", "00"]
    assert await say(partner.secret, MaGiaoDich="GD2") == "99"
    assert await say(partner.secret, MaLoi="12", MaGiaoDich="") == "00"
    case = case_of(shared_world, code)
    assert (len(case.fees_paid), [p.transaction for p in case.payments]) == (1, ["GD1"])


async def test_money_that_comes_for_what_was_paid_at_the_counter_is_kept_to_be_given_back(shared_world: Any) -> None:
    _, _, code = await submitted(shared_world)
    served = shared_world.provinces["H98"]
    partner = served.province.practice.payments.partner
    reference = answer_payable(served.province, code)["message"]["MaTraCuuTT"]
    officer = await served.officer("counter_officer", "07")
    order = {"way": "cash", "voucher": "BL-9", "amount_vnd": 8000}
    await officer.ok("POST", f"/api/dossiers/{code}/payments/direct", json=order)
    assert answer_payable(served.province, code)["error_code"] == 1
    late = {
        "LoaiBanTin": "CONFIRM", "MaLoi": "00", "MaDoiTac": partner.code, "MaThamChieu": reference, "SoTien": 8000,
        "MaTienTe": "VND", "MaGiaoDich": "GD9", "MaNganHang": "NHTN01", "ThoiGianGD": "20261122090000",
        "ThongTinGiaoDich": "x", "MaHoSo": code,
    }  # fmt: skip
    signed = with_checksum(late, CONFIRM_ORDER, partner.secret)
    assert (await shared_world.anybody("H98").ok("POST", CONFIRM, json=signed))["MaLoi"] == "00"
    words = {p.transaction: p.words for p in case_of(shared_world, code).payments}
    assert ("hoàn trả" in words["GD9"], words["BL-9"]) == (True, "")
