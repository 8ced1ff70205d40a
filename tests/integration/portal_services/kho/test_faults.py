"""The Kho's own faults, and what a client of it sees."""

import base64
from typing import Any

import pytest

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.documents.read import read_document

KQ = "KQ.G15.000007"


def strike(portal: Any, name: str, **params: Any) -> None:
    portal.realm.faults.add(FaultOrder(name=name, member="H98", count=1, **params))


async def facts_of(portal: Any, answer: Any) -> Any:
    at = portal.realm.clock.now()
    return await read_document(base64.b64decode(answer), root_pem=portal.realm.pki.root_pem, at=at)


async def test_kho_no_result_finds_nothing_once(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    strike(portal, "kho-no-result")
    counts = [len((await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"]) for _ in range(2)]
    assert counts == [0, 1]


async def test_kho_damaged_file_breaks_the_signatures(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    content, _ = await paper(owner)
    path = await kho.path(owner.identity_number)
    strike(portal, "kho-damaged-file")
    damaged = await kho.download(path)
    assert base64.b64decode(damaged) != content
    assert not (await facts_of(portal, damaged)).has_agency_seal
    assert base64.b64decode(await kho.download(path)) == content
    assert [entry.fault for entry in portal.journal(surface="kho", service="tai-tep")] == ["kho-damaged-file", ""]


@pytest.mark.parametrize("others", [True, False], ids=["owner has another", "owner has no other"])
async def test_kho_wrong_document_is_never_another_persons(
    portal: Any, kho: Any, owner: Any, paper: Any, others: bool
) -> None:
    wanted, _ = await paper(owner)
    for person in portal.people()[1:3]:
        await paper(person)
    other = (await paper(owner, kq_code="KQ.G15.000008", number="8/LLTP"))[0] if others else b""
    path = await kho.path(owner.identity_number)
    strike(portal, "kho-wrong-document")
    got = await kho.download(path)
    assert base64.b64decode(got) != wanted
    if others:
        assert base64.b64decode(got) == other
    else:
        assert (await facts_of(portal, got)).fields.owner_number == ""


async def test_kho_slow_gives_the_right_answer(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    strike(portal, "kho-slow", params={"delay_s": 0.01})
    assert len((await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"]) == 1
    assert [state.struck for state in portal.realm.faults.states()] == [1]


async def test_session_expired_ends_the_session_of_the_kho(portal: Any, kho: Any, owner: Any) -> None:
    strike(portal, "session-expired")
    answers = [(await kho.search(owner.identity_number))["errorCode"] for _ in range(2)]
    assert answers == ["-5", "-5"]
    kho.session = await portal.kho_login("H98")
    assert (await kho.search(owner.identity_number))["errorCode"] == "0"
