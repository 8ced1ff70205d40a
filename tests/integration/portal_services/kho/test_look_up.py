"""The look-up: signed, paged, several files, only what counts, only for whom it may."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from joserfc import jws
from joserfc.jwk import KeySet

from mock_dvcqg.contract.accounts import Delegation
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.paths import OIDC_JWKS
from mock_dvcqg.contract.wire_time import vietnam_date
from mock_dvcqg.store.delegations import keep_delegation, revoke_delegation
from mock_dvcqg.store.vault import find_entry, set_state

KQ = "KQ.G15.000007"


def found(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return list(answer["result"]["DanhSachGiayToKetQua"])


def state_of(portal: Any, vault_id: str, state: VaultState) -> None:
    with portal.realm.writing() as session:
        entry = find_entry(session, vault_id)
        assert entry is not None
        set_state(session, entry, state, portal.realm.clock.now())


async def test_the_signature_is_a_detached_jws_over_the_result(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    answer = await kho.search(owner.identity_number)
    keys = KeySet.import_key_set((await portal.http.get(OIDC_JWKS)).json())
    payload = json.dumps(answer["result"], ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert signed_part(answer["signature"], payload, keys) == payload
    with pytest.raises(Exception, match="bad_signature"):
        signed_part(answer["signature"], payload.replace(b"123/LLTP", b"124/LLTP"), keys)


def signed_part(signature: str, payload: bytes, keys: KeySet) -> bytes:
    from joserfc.util import urlsafe_b64encode

    head, _, tail = signature.split(".")
    return jws.deserialize_compact(f"{head}.{urlsafe_b64encode(payload).decode()}.{tail}", keys).payload


async def test_without_being_asked_the_shape_is_exactly_the_known_one(kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    answer = await kho.search(owner.identity_number)
    assert set(answer["result"]) == {"DanhSachGiayToKetQua"}
    [document] = found(answer)
    assert set(document) == {"MaKetQua", "TenGiayTo", "SoKyHieu", "CoQuanChuQuan", "DanhSachTepDinhKem"}


async def test_pages_hold_each_document_once(kho: Any, owner: Any, paper: Any) -> None:
    for number in range(3):
        await paper(owner, number=f"{number}/LLTP")
    pages = [await kho.search(owner.identity_number, Trang=n, SoLuong=2) for n in (1, 2, 3)]
    assert [len(found(page)) for page in pages] == [2, 1, 0]
    assert [page["result"]["TongSo"] for page in pages] == [3, 3, 3]
    assert {document["SoKyHieu"] for page in pages for document in found(page)} == {"0/LLTP", "1/LLTP", "2/LLTP"}


@pytest.mark.parametrize("wrong", [{"Trang": "0"}, {"SoLuong": "101"}, {"Trang": "hai"}, {"SoLuong": "-1"}])
async def test_a_page_that_is_none_is_refused(kho: Any, owner: Any, wrong: dict[str, str]) -> None:
    answer = await kho.search(owner.identity_number, **wrong)
    assert answer["errorCode"] == "-1"
    assert next(iter(wrong)) in answer["message"]


async def test_too_many_kinds_are_refused(kho: Any, owner: Any) -> None:
    assert (await kho.search(owner.identity_number, *[f"KQ.{n}" for n in range(101)]))["errorCode"] == "-1"


@pytest.mark.parametrize(
    ("state", "name"),
    [(VaultState.REPLACED, "3"), (VaultState.REVOKED, "4")],
    ids=["replaced", "revoked"],
)
async def test_what_no_longer_counts_is_offered_only_on_request_and_marked(
    portal: Any, kho: Any, owner: Any, paper: Any, state: VaultState, name: str
) -> None:
    _, vault_id = await paper(owner)
    state_of(portal, vault_id, state)
    assert found(await kho.search(owner.identity_number)) == []
    [document] = found(await kho.search(owner.identity_number, KemHetHieuLuc="1"))
    assert (document["TrangThai"], document["TenTrangThai"]) == (name, state.label)
    path = document["DanhSachTepDinhKem"][0]["DuongDan"]
    assert isinstance(await kho.download(path), str)


async def test_a_document_is_offered_up_to_its_last_day(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    today = vietnam_date(portal.realm.clock.now())
    await paper(owner, number="hôm nay", expires_on=today)
    await paper(owner, number="đã qua", expires_on=date(2020, 1, 1))
    assert [document["SoKyHieu"] for document in found(await kho.search(owner.identity_number))] == ["hôm nay"]
    states = {d["SoKyHieu"]: d["TrangThai"] for d in found(await kho.search(owner.identity_number, KemHetHieuLuc="1"))}
    assert states == {"hôm nay": "1", "đã qua": "2"}


async def test_a_deleted_upload_is_never_offered(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    _, vault_id = await paper(owner)
    state_of(portal, vault_id, VaultState.DELETED)
    assert found(await kho.search(owner.identity_number, KemHetHieuLuc="1")) == []


async def test_what_was_revoked_after_the_look_up_is_not_downloaded(
    portal: Any, kho: Any, owner: Any, paper: Any
) -> None:
    _, vault_id = await paper(owner)
    path = await kho.path(owner.identity_number)
    state_of(portal, vault_id, VaultState.REVOKED)
    answer = await kho.download(path)
    assert (answer["errorCode"], answer["message"]) == ("-9", "Giấy tờ đã bị cơ quan cấp thu hồi")


async def test_details_are_given_on_request(kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner, no_expiry=True)
    [document] = found(await kho.search(owner.identity_number, KemThongTin="1"))
    assert (document["CoQuanBanHanh"], document["TenCoQuanChuQuan"]) == ("Sở Tư pháp tỉnh A", "Tỉnh A (mô phỏng)")
    assert (document["NgayBanHanh"], document["NgayHetHan"], document["VoThoiHan"]) == ("20260605", "", "1")


async def test_a_citizen_looks_up_only_for_himself_or_by_delegation(
    portal: Any, kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    other = portal.people()[1].identity_number
    by_other = {"KenhThucHien": "2", "SoDinhDanhNguoiYeuCau": other, "HoTenNguoiYeuCau": "Người Khác"}
    answer = await kho.search(owner.identity_number, **by_other)
    assert (answer["errorCode"], answer["result"]) == ("-9", None)
    assert (await citizen.get("/access-log"))[0]["action"] == "bị từ chối"
    with portal.realm.writing() as session:
        now = portal.realm.clock.now()
        keep_delegation(session, Delegation(id="uq-1", delegator=owner.identity_number, delegate=other, created_at=now))
    assert len(found(await kho.search(owner.identity_number, **by_other))) == 1
    mine = by_other | {"SoDinhDanhNguoiYeuCau": owner.identity_number}
    assert len(found(await kho.search(owner.identity_number, **mine))) == 1


@pytest.mark.parametrize(("revoked_in", "code"), [(timedelta(hours=1), "0"), (timedelta(0), "-9")])
async def test_a_delegation_counts_until_the_realms_clock_comes_to_its_revocation(
    portal: Any, kho: Any, owner: Any, paper: Any, revoked_in: timedelta, code: str
) -> None:
    await paper(owner)
    other, now = portal.people()[1].identity_number, portal.realm.clock.now()
    with portal.realm.writing() as session:
        keep_delegation(session, Delegation(id="uq-1", delegator=owner.identity_number, delegate=other, created_at=now))
        revoke_delegation(session, "uq-1", now=now + revoked_in)
    asked = {"KenhThucHien": "2", "SoDinhDanhNguoiYeuCau": other, "HoTenNguoiYeuCau": "Người Khác"}
    assert (await kho.search(owner.identity_number, **asked))["errorCode"] == code


async def test_an_officer_looks_up_only_for_the_owner_of_the_dossier_named(
    portal: Any, kho: Any, owner: Any, paper: Any, records: Any
) -> None:
    await paper(owner)
    stranger = portal.people()[1]
    await portal.sync(await portal.login("H98"), records.dossier(portal, stranger))
    answer = await kho.search(owner.identity_number, MaHoSo="H98.07-261122-0001")
    assert answer["errorCode"] == "-9"
    assert "không phải của chủ sở hữu" in answer["message"]


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        ({"KenhThucHien": "7"}, "kho-channel"),
        ({"SoDinhDanhNguoiYeuCau": ""}, "kho-requester-missing"),
        ({"DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.KHONG.CO"}]}, "kho-kq-code-unknown"),
    ],
)
async def test_an_odd_question_is_answered_and_noted(
    portal: Any, kho: Any, owner: Any, asked: dict[str, Any], rule: str
) -> None:
    assert (await kho.search(owner.identity_number, **asked))["errorCode"] == "0"
    [entry] = portal.journal(surface="kho", service="tra-cuu")
    assert rule in [finding.rule for finding in entry.findings]


async def test_an_officer_who_asks_in_the_owners_name_is_noted(portal: Any, kho: Any, owner: Any) -> None:
    await kho.search(owner.identity_number, SoDinhDanhNguoiYeuCau=owner.identity_number)
    [entry] = portal.journal(surface="kho", service="tra-cuu")
    assert "kho-officer-is-owner" in [finding.rule for finding in entry.findings]


async def test_the_owner_sees_that_somebody_looked_and_found_nothing(kho: Any, owner: Any, citizen: Any) -> None:
    await kho.search(owner.identity_number)
    assert await citizen.log() == [("tra cứu, không có giấy tờ", "Tỉnh B (mô phỏng)")]
