"""34 members of one realm share the vault, and never see another's dossiers, sessions, payments or journal."""

import asyncio
from random import Random
from typing import Any

from mock_dvcqg.contract.paths import PAYMENT

COUNT = 34


def _code_of(hand: Any) -> str:
    return f"{hand.code}.07-261122-0001"


async def _joined(many: Any) -> list[Any]:
    await many.realm("chung")
    codes = [f"H{number:02}" for number in range(1, COUNT + 1)]
    made = [await many.control("POST", "/chung/members", json={"code": code, "name": f"Tỉnh {code}"}) for code in codes]
    assert [each["code"] for each in made] == codes
    info = await many.control("GET", "/chung/info")
    return [await many.hand(info, code) for code in codes]


async def _paper(many: Any, owner: Any) -> None:
    fields = {"document_number": "1/LLTP", "subject": "Phiếu", "title": "Phiếu lý lịch tư pháp số 1",
              "kq_code": "KQ.G15.000007", "issuer": "Sở Tư pháp", "issuer_code": "H01",
              "owner_name": owner["full_name"], "owner_number": owner["identity_number"]}  # fmt: skip
    order = {"fields": fields, "deposit_for": owner["identity_number"]}
    await many.control("POST", "/chung/documents", json=order)


async def _work(many: Any, hand: Any, others: list[Any], owner: Any, stranger: Any) -> dict[str, Any]:
    """A member's day; gives its payment."""
    now, choice = many.now("chung"), Random(hand.code)
    assert await hand.sync(_code_of(hand), owner["identity_number"], owner["full_name"], now) == "0"
    await asyncio.sleep(0)
    assert await hand.look_up(_code_of(hand)) == "0"
    for other in choice.sample(others, 3):
        assert await hand.look_up(_code_of(other)) != "0", (hand.code, other.code)
    found = (await hand.search(owner["identity_number"]))["result"]["DanhSachGiayToKetQua"]
    assert len(found) == 1
    nothing = (await hand.search(stranger["identity_number"])).get("result") or {}
    assert not nothing.get("DanhSachGiayToKetQua")
    init: dict[str, Any] = hand.init(now, "same-reference", _code_of(hand))
    assert (await hand.post(PAYMENT, init))["MaLoi"] == "00"
    return init


async def test_34_members_share_the_vault_and_nothing_else(many: Any) -> None:
    hands = await _joined(many)
    owner, stranger = [each for each in await many.control("GET", "/chung/people") if each["account"]][:2]
    await _paper(many, owner)
    order = list(hands)
    Random(5632).shuffle(order)
    days = (_work(many, hand, [each for each in hands if each is not hand], owner, stranger) for hand in order)
    await asyncio.gather(*days)
    for number, hand in enumerate(hands):
        other = hands[(number + 1) % COUNT]
        assert await hand.look_up(_code_of(hand)) == "0"
        assert await hand.look_up(_code_of(other)) != "0"
        page = await many.control("GET", f"/chung/journal?member={hand.code}")
        assert {entry["member"] for entry in page["entries"]} == {hand.code}
        recorded = [entry for entry in page["entries"] if entry["service"] == "DongBoHoSoMC"]
        assert [entry["dossier_code"] for entry in recorded] == [_code_of(hand)]
        assert other.adapter not in str(page)
        assert hand.adapter not in str(page)
        paid = await many.control("GET", f"/chung/payments?member={hand.code}")
        assert [each["dossier_code"] for each in paid] == [_code_of(hand)]


async def test_payment_and_secret_of_one_member_are_no_use_to_another(many: Any) -> None:
    hands = await _joined(many)
    first, second = hands[:2]
    init = first.init(many.now("chung"), "only-mine", _code_of(first))
    assert (await first.post(PAYMENT, init))["MaLoi"] == "00"
    assert (await first.post(PAYMENT, first.query(init)))["MaLoi"] == "00"
    assert (await second.post(PAYMENT, second.query(init)))["MaLoi"] != "00"
    forged = second.query(init) | {"MaDoiTac": first.told["payment"]["ma_doi_tac"]}
    assert (await second.post(PAYMENT, forged))["MaLoi"] != "00"
