"""A result after it came into the Kho: saved once, replaced by its issuer, taken back, and never by another body."""

from typing import Any

import pytest

from mock_dvcqg.contract.control import RealmSettings
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.store.notices import notices_of

KQ = "KQ.G15.000007"
CODE = "H98.07-261122-0001"
DEPOSIT = f"/my-services/{CODE}/documents/{CODE}-KQ1/deposit"


@pytest.fixture(params=["manual", "automatic"])
def mode(request: pytest.FixtureRequest, portal: Any) -> str:
    change_realm(portal.realm, RealmSettings(deposit=request.param))
    return str(request.param)


class Province:
    """H98 with one finished dossier whose file changes."""

    def __init__(self, portal: Any, files: Any, records: Any, owner: Any, paper: Any) -> None:
        self.portal, self.files, self.records, self.owner, self.paper = portal, files, records, owner, paper
        self.seq = 0

    async def sync(self, name: str, content: bytes | None, updating: bool = True, **changes: Any) -> dict[str, Any]:
        if content is not None:
            self.files.give(name, content)
        url = f"{self.files.url}/tep/{name}"
        record = self.records.finished(self.portal, self.owner, url, **changes)
        await self.portal.sync(await self.portal.login("H98"), record, updating=updating)
        return dict(record)

    async def fetched(self) -> Any:
        entry = await self.portal.fetched(CODE, self.seq)
        self.seq = entry.seq
        return entry


@pytest.fixture
def issuer(portal: Any, province: Any, records: Any, owner: Any, paper: Any) -> Province:
    return Province(portal, province, records, owner, paper)


async def saved(issuer: Province, citizen: Any, paper: Any, owner: Any) -> dict[str, Any]:
    content, _ = await paper(owner, deposit=False, number="1/LLTP")
    await issuer.sync("lan-1.pdf", content, updating=False)
    await issuer.fetched()
    answer = await citizen.post(DEPOSIT)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.usefixtures("mode")
async def test_saving_again_and_by_itself_gives_one_document(
    issuer: Province, citizen: Any, paper: Any, owner: Any
) -> None:
    first = await saved(issuer, citizen, paper, owner)
    await issuer.sync("lan-1.pdf", None, TrangThaiHoSo="10")
    await issuer.fetched()
    assert (await citizen.post(DEPOSIT)).json()["vault_id"] == first["vault_id"]
    assert [row["vault_id"] for row in await citizen.get("/vault")] == [first["vault_id"]]


@pytest.mark.usefixtures("mode")
async def test_another_file_for_the_same_result_replaces_the_document_and_the_owner_is_told(
    portal: Any, issuer: Province, kho: Any, citizen: Any, paper: Any, owner: Any
) -> None:
    first = await saved(issuer, citizen, paper, owner)
    path = await kho.path(owner.identity_number)
    content, _ = await paper(owner, deposit=False, number="1/LLTP-DC")
    await issuer.sync("lan-2.pdf", content)
    assert "thay thế" in (await issuer.fetched()).message
    [now] = await citizen.get("/vault")
    assert (now["document_number"], now["version"], now["state"]) == ("1/LLTP-DC", 2, "1")
    versions = await citizen.get(f"/vault/{now['vault_id']}/versions")
    assert [(each["version"], each["state_label"]) for each in versions] == [
        (2, "Còn hiệu lực"),
        (1, "Đã được thay thế"),
    ]
    assert versions[1]["replaced_by"] == now["vault_id"] != first["vault_id"]
    with portal.realm.reading() as session:
        subjects = [notice.subject for notice in notices_of(session, owner.identity_number)]
    assert "Giấy tờ trong Kho đã được thay thế" in subjects
    assert "thay bằng bản mới" in (await kho.download(path))["message"]
    found = (await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"]
    assert [document["SoKyHieu"] for document in found] == ["1/LLTP-DC"]


async def test_a_bad_file_replaces_nothing(issuer: Province, citizen: Any, paper: Any, owner: Any) -> None:
    first = await saved(issuer, citizen, paper, owner)
    await issuer.sync("lan-2.pdf", b"khong phai PDF")
    assert "Không tự động lưu" in (await issuer.fetched()).message
    assert [row["vault_id"] for row in await citizen.get("/vault")] == [first["vault_id"]]


DELETED = {"DanhSachGiayToKetQua": [{"GiayToId": f"{CODE}-KQ1", "MaGiayToKetQua": KQ, "IsDeleted": "True"}]}
OTHER = {"DanhSachGiayToKetQua": [{"GiayToId": f"{CODE}-KQ2", "MaGiayToKetQua": KQ}]}
STOPPED = {"TrangThaiHoSo": "8"}


@pytest.mark.parametrize("change", [DELETED, OTHER, STOPPED], ids=["marked deleted", "removed", "dossier stopped"])
async def test_a_result_taken_back_is_revoked_and_the_owner_is_told(
    portal: Any, issuer: Province, kho: Any, citizen: Any, paper: Any, owner: Any, change: dict[str, Any]
) -> None:
    await saved(issuer, citizen, paper, owner)
    await issuer.sync("lan-1.pdf", None, **change)
    [document] = await citizen.get("/vault")
    assert (document["state"], document["state_label"]) == ("4", "Đã bị thu hồi")
    assert document["reason"]
    assert (await kho.search(owner.identity_number))["result"]["DanhSachGiayToKetQua"] == []
    assert ("cơ quan thu hồi", "Tỉnh B (mô phỏng)") in await citizen.log()
    with portal.realm.reading() as session:
        assert "bị thu hồi" in notices_of(session, owner.identity_number)[0].subject


async def test_a_faulty_record_without_results_takes_nothing_back(
    issuer: Province, citizen: Any, paper: Any, owner: Any
) -> None:
    await saved(issuer, citizen, paper, owner)
    await issuer.sync("lan-1.pdf", None, DanhSachGiayToKetQua=[], GhiChu="thiếu danh sách")
    assert [row["state"] for row in await citizen.get("/vault")] == ["1"]


async def test_a_result_given_again_after_revocation_is_a_new_version(
    issuer: Province, citizen: Any, paper: Any, owner: Any
) -> None:
    first = await saved(issuer, citizen, paper, owner)
    await issuer.sync("lan-1.pdf", None, **DELETED)
    assert (await citizen.post(DEPOSIT)).status_code == 404
    await issuer.sync("lan-1.pdf", None, GhiChu="khôi phục")
    await issuer.fetched()
    again = (await citizen.post(DEPOSIT)).json()
    assert (again["version"], again["state"]) == (2, "1")
    assert again["vault_id"] != first["vault_id"]


async def test_two_bodies_with_the_same_dossier_code_do_not_touch_each_others_documents(
    portal: Any, issuer: Province, province: Any, records: Any, citizen: Any, paper: Any, owner: Any
) -> None:
    first = await saved(issuer, citizen, paper, owner)
    content, _ = await paper(owner, deposit=False, number="giả/LLTP")
    record = records.finished(portal, owner, province.give("khac.pdf", content), DonViXuLy="Sở Tư pháp tỉnh A")
    await portal.sync(await portal.login("H97"), record, madonvi="H97")
    await issuer.fetched()
    assert (await citizen.post(DEPOSIT)).json()["vault_id"] == first["vault_id"]
    refused = await citizen.post(DEPOSIT, params={"member": "H97"})
    assert refused.status_code == 422
    assert "cơ quan khác" in refused.json()["error"]["message"]
    assert [row["document_number"] for row in await citizen.get("/vault")] == ["1/LLTP"]
    mine = {row["member"]: row["deliverables"][0]["vault_id"] for row in await citizen.get("/my-services")}
    assert mine == {"H98": first["vault_id"], "H97": None}


async def test_versions_of_another_persons_document_are_unknown(
    portal: Any, issuer: Province, citizen: Any, paper: Any, owner: Any
) -> None:
    first = await saved(issuer, citizen, paper, owner)
    await portal.citizen(portal.people()[1])
    for path in (f"/vault/{first['vault_id']}/versions", f"/vault/{first['vault_id']}/file"):
        assert (await portal.http.get(f"/api/citizen{path}")).status_code == 404
