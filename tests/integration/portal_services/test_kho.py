"""The Kho: only what was saved, only the owner's, only for the member that looked it up, only while the grant lasts."""

from typing import Any

from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_LOGIN

KQ = "KQ.G15.000007"
CODE = "H98.07-261122-0001"


def documents(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return list(answer["result"]["DanhSachGiayToKetQua"])


async def test_synced_but_not_saved_is_not_offered(portal: Any, province: Any, records: Any) -> None:
    owner = portal.people()[0]
    url = province.give("kq.pdf", await portal.paper(owner))
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, url))
    assert (await portal.fetched(CODE)).status == 200
    kho = await portal.kho_login("H97")
    assert documents(await portal.kho_search(kho, owner.identity_number, KQ)) == []
    await portal.citizen(owner)
    await portal.http.post(f"/api/citizen/my-services/{CODE}/documents/{CODE}-KQ1/deposit")
    assert len(documents(await portal.kho_search(kho, owner.identity_number, KQ))) == 1


async def test_in_an_automatic_realm_a_result_is_saved_once(automatic_portal: Any, province: Any, records: Any) -> None:
    portal, owner = automatic_portal, automatic_portal.people()[0]
    url = province.give("kq.pdf", await portal.paper(owner))
    session = await portal.login("H98")
    await portal.sync(session, records.finished(portal, owner, url))
    first = await portal.fetched(CODE)
    await portal.sync(session, records.finished(portal, owner, url, TrangThaiHoSo="10"), updating=True)
    await portal.fetched(CODE, first.seq)
    await portal.citizen(owner)
    saved = await portal.http.post(f"/api/citizen/my-services/{CODE}/documents/{CODE}-KQ1/deposit")
    vault = (await portal.http.get("/api/citizen/vault")).json()
    assert [document["vault_id"] for document in vault] == [saved.json()["vault_id"]]


async def test_a_look_up_never_shows_another_persons_document_or_another_kind(portal: Any) -> None:
    owner, other = portal.people()[:2]
    await portal.paper(owner, deposit=True)
    kho = await portal.kho_login("H98")
    assert documents(await portal.kho_search(kho, other.identity_number, KQ)) == []
    assert documents(await portal.kho_search(kho, owner.identity_number, "KQ.G15.000008")) == []
    [found] = documents(await portal.kho_search(kho, owner.identity_number, KQ, "KQ.G15.000008"))
    assert found["TenGiayTo"] == "Phiếu lý lịch tư pháp số 1"


async def test_a_document_number_narrows_the_look_up(portal: Any) -> None:
    owner = portal.people()[0]
    await portal.paper(owner, deposit=True)
    kho = await portal.kho_login("H98")
    for number, count in (("123/LLTP", 1), ("456/LLTP", 0)):
        wanted = {"DanhSachDanhMucKetQua": [{"MaKetQua": KQ, "SoKyHieu": number}]}
        assert len(documents(await portal.kho_search(kho, owner.identity_number, **wanted))) == count


async def test_a_grant_is_for_one_member_and_for_a_time(portal: Any) -> None:
    owner = portal.people()[0]
    await portal.paper(owner, deposit=True)
    mine, other = await portal.kho_login("H98"), await portal.kho_login("H97")
    [found] = documents(await portal.kho_search(mine, owner.identity_number, KQ))
    path = found["DanhSachTepDinhKem"][0]["DuongDan"]
    assert (await portal.kho_download(other, path))["errorCode"] == "-9"
    assert (await portal.kho_download(mine, "/giay-to/khong-co.pdf"))["errorCode"] == "-8"
    assert isinstance(await portal.kho_download(mine, path), str)
    portal.realm.clock.advance(31 * 60)
    assert (await portal.kho_download(await portal.kho_login("H98"), path))["errorCode"] == "-9"


async def test_a_download_is_journalled_with_facts_but_without_the_file(portal: Any) -> None:
    owner = portal.people()[0]
    content = await portal.paper(owner, deposit=True)
    kho = await portal.kho_login("H98")
    [found] = documents(await portal.kho_search(kho, owner.identity_number, KQ))
    await portal.kho_download(kho, found["DanhSachTepDinhKem"][0]["DuongDan"])
    [entry] = portal.journal(surface="kho", service="tai-tep")
    assert (entry.member, entry.person, entry.facts.size_bytes) == ("H98", owner.identity_number, len(content))
    assert entry.response == {"errorCode": "0", "size_bytes": len(content)}


async def test_a_look_up_without_owner_or_kinds_is_refused(portal: Any) -> None:
    kho = await portal.kho_login("H98")
    assert (await portal.kho_search(kho, "", KQ))["errorCode"] == "-1"
    assert (await portal.kho_search(kho, "001")).items() >= {"errorCode": "-1"}.items()


async def test_the_kho_is_reached_through_the_adapter_too(portal: Any) -> None:
    member = portal.member("H98")
    body = {"username": member.username, "password": member.password}
    path = f"{ADAPTER_PREFIX}{KHO_LOGIN}?dstcode={DSTCODE}&providerurl=https://apigiaytocanhan.example"
    assert (await portal.http.post(path, json=body)).json()["errorCode"] == "0"
