"""Consent: asked, granted, refused, revoked, run out; bound to everything; one download each."""

import asyncio
import re
from datetime import timedelta
from typing import Any

import pytest

from mock_dvcqg.contract.kho import KhoDownloadRequest
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.operations.download_from_vault import download_from_vault
from mock_dvcqg.store.notices import notices_of

DOSSIER = "H98.07-261122-0009"


async def asked(kho: Any, owner: Any, **more: Any) -> tuple[str, str]:
    """A path and the id of a consent asked for it."""
    path = await kho.path(owner.identity_number)
    answer = await kho.ask(path, **more)
    assert answer["errorCode"] == "0", answer
    return path, str(answer["result"]["MaYeuCau"])


async def granted(kho: Any, owner: Any, citizen: Any) -> tuple[str, str]:
    path, consent_id = await asked(kho, owner)
    assert (await citizen.post(f"/consents/{consent_id}/grant")).status_code == 200
    return path, consent_id


async def test_without_the_switch_an_officer_downloads_without_consent_and_it_is_noted(
    portal: Any, kho: Any, owner: Any, paper: Any
) -> None:
    await paper(owner)
    assert isinstance(await kho.download(await kho.path(owner.identity_number)), str)
    [entry] = portal.journal(surface="kho", service="tai-tep")
    assert [finding.rule for finding in entry.findings] == ["kho-download-without-consent"]


@pytest.mark.usefixtures("careful")
async def test_where_consent_is_required_an_officer_gets_nothing_without_it(
    kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    path = await kho.path(owner.identity_number)
    answer = await kho.download(path)
    assert answer["errorCode"] == "-9"
    assert "Cần xác nhận đồng ý của chủ sở hữu" in answer["message"]
    row = (await citizen.get("/access-log"))[0]
    assert (row["action"], row["detail"]) == ("bị từ chối", answer["message"])


@pytest.mark.usefixtures("careful")
async def test_a_citizens_own_choice_is_consent(kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    own = {"KenhThucHien": "2", "SoDinhDanhNguoiYeuCau": owner.identity_number}
    assert isinstance(await kho.download(await kho.path(owner.identity_number, **own)), str)


@pytest.mark.usefixtures("careful")
async def test_a_granted_consent_is_good_for_one_download(kho: Any, owner: Any, paper: Any, citizen: Any) -> None:
    await paper(owner)
    path, consent_id = await granted(kho, owner, citizen)
    assert (await kho.state(consent_id))["result"]["TrangThai"] == "1"
    assert isinstance(await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER), str)
    again = await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER)
    assert again["errorCode"] == "-9"
    assert "đã được sử dụng" in again["message"]
    assert (await kho.state(consent_id))["result"]["TrangThai"] == "4"
    actions = [action for action, _ in await citizen.log()]
    assert actions == ["bị từ chối", "tải về", "đồng ý", "đề nghị đồng ý", "tra cứu"]


async def test_of_two_downloads_at_once_exactly_one_gets_the_consent(
    portal: Any, kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    path, consent_id = await granted(kho, owner, citizen)
    member, order = portal.member("H98"), KhoDownloadRequest(path=path, consent_id=consent_id, dossier_code=DOSSIER)

    def download() -> bool:
        try:
            return bool(download_from_vault(portal.realm, member, order).content)
        except NotAllowed:
            return False

    assert sorted(await asyncio.gather(*(asyncio.to_thread(download) for _ in range(8)))) == [False] * 7 + [True]


@pytest.mark.parametrize(
    ("answer", "said"), [("refuse", "không đồng ý"), (None, "chưa xác nhận")], ids=["refused", "not answered"]
)
async def test_without_a_grant_the_consent_gives_nothing(
    kho: Any, owner: Any, paper: Any, citizen: Any, answer: str | None, said: str
) -> None:
    await paper(owner)
    path, consent_id = await asked(kho, owner)
    if answer:
        assert (await citizen.post(f"/consents/{consent_id}/{answer}")).status_code == 200
    refused = await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER)
    assert refused["errorCode"] == "-9"
    assert said in refused["message"]


async def test_a_consent_is_revoked_until_it_is_used(kho: Any, owner: Any, paper: Any, citizen: Any) -> None:
    await paper(owner)
    path, consent_id = await granted(kho, owner, citizen)
    assert (await citizen.post(f"/consents/{consent_id}/revoke")).json()["state"] == "5"
    assert "thu hồi" in (await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER))["message"]
    for answer in ("grant", "refuse", "revoke"):
        assert (await citizen.post(f"/consents/{consent_id}/{answer}")).status_code == 422


async def test_requests_and_grants_run_out_by_the_realms_clock(
    portal: Any, kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    path, consent_id = await granted(kho, owner, citizen)
    _, unanswered = await asked(kho, owner)
    assert unanswered != consent_id
    portal.realm.clock.advance(timedelta(hours=25).total_seconds())
    await portal.citizen(owner)
    kho.session = await portal.kho_login("H98")
    assert (await kho.state(unanswered))["result"]["TrangThai"] == "3"
    path = await kho.path(owner.identity_number)
    assert "hết hạn" in (await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER))["message"]
    assert {row["state"] for row in await citizen.get("/consents")} == {"3"}
    assert [action for action, _ in await citizen.log()].count("đề nghị đồng ý hết hạn") == 2
    assert (await citizen.post(f"/consents/{unanswered}/grant")).status_code == 422


async def test_a_consent_for_another_dossier_document_officer_or_body_gives_nothing(
    portal: Any, kho: Any, other_kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    path, consent_id = await granted(kho, owner, citizen)
    ours = {"MaYeuCau": consent_id, "MaHoSo": DOSSIER}
    said = [
        (await kho.download(path, MaYeuCau=consent_id, MaHoSo="H98.07-261122-0010"))["message"],
        (await kho.download(path, MaYeuCau=consent_id))["message"],
        (await other_kho.download(await other_kho.path(owner.identity_number), **ours))["message"],
        (await kho.download(await kho.path(owner.identity_number, SoDinhDanhNguoiYeuCau="001099000002"), **ours))[
            "message"
        ],
        (await kho.download(await kho.path(owner.identity_number, MaThuTuc="1.990001"), **ours))["message"],
        (await kho.download(path, MaYeuCau="DY-khong-co", MaHoSo=DOSSIER))["message"],
    ]
    await paper(owner, number="456/LLTP")
    other_paper = {"DanhSachDanhMucKetQua": [{"MaKetQua": "KQ.G15.000007", "SoKyHieu": "456/LLTP"}]}
    said.append((await kho.download(await kho.path(owner.identity_number, **other_paper), **ours))["message"])
    words = ["hồ sơ khác", "hồ sơ khác", "cơ quan khác", "cán bộ khác", "thủ tục khác", "Không có", "giấy tờ khác"]
    assert [word in text for word, text in zip(words, said, strict=True)] == [True] * 7
    assert isinstance(await kho.download(path, **ours), str)


async def test_only_the_owner_answers_and_only_the_member_that_asked_hears(
    portal: Any, kho: Any, other_kho: Any, owner: Any, paper: Any
) -> None:
    await paper(owner)
    _, consent_id = await asked(kho, owner)
    assert (await portal.http.get("/api/citizen/consents")).status_code == 401
    assert (await portal.http.post(f"/api/citizen/consents/{consent_id}/grant")).status_code == 401
    await portal.citizen(portal.people()[1])
    assert (await portal.http.get("/api/citizen/consents")).json() == []
    assert (await portal.http.post(f"/api/citizen/consents/{consent_id}/grant")).status_code == 404
    assert (await other_kho.state(consent_id))["errorCode"] == "-8"
    assert (await other_kho.confirm(consent_id, "000000"))["errorCode"] == "-8"
    assert (await kho.state(consent_id))["result"]["TrangThai"] == "0"


async def test_the_owner_is_told_and_sees_what_is_asked(
    portal: Any, kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    _, consent_id = await asked(kho, owner)
    [row] = await citizen.get("/consents")
    assert (row["consent_id"], row["by"], row["officer_name"]) == (consent_id, "Tỉnh B (mô phỏng)", "Cán bộ Mẫu")
    assert (row["dossier_code"], row["state_label"]) == (DOSSIER, "Chờ chủ sở hữu xác nhận")
    with portal.realm.reading() as session:
        [notice] = [n for n in notices_of(session, owner.identity_number) if n.dossier_code == DOSSIER]
    assert "Phiếu lý lịch tư pháp số 1" in notice.body


async def test_the_same_question_while_open_is_one_request(kho: Any, owner: Any, paper: Any, citizen: Any) -> None:
    await paper(owner)
    first, second = await asked(kho, owner), await asked(kho, owner)
    assert first[1] == second[1]
    assert len(await citizen.get("/consents")) == 1


def code_of(portal: Any, owner: Any) -> str:
    with portal.realm.reading() as session:
        [sms] = notices_of(session, owner.identity_number, channel="sms")
    found = re.search(r"mã (\d{6}) cho", sms.body)
    assert found is not None
    return found[1]


async def test_at_the_counter_the_owner_reads_a_code_to_the_officer(
    portal: Any, kho: Any, owner: Any, paper: Any, citizen: Any
) -> None:
    await paper(owner)
    path, consent_id = await asked(kho, owner, method="2")
    code = code_of(portal, owner)
    assert (await kho.confirm(consent_id, code))["result"]["TrangThai"] == "1"
    assert isinstance(await kho.download(path, MaYeuCau=consent_id, MaHoSo=DOSSIER), str)
    assert "Đọc mã xác nhận tại quầy" in [row["detail"] for row in await citizen.get("/access-log")]
    [entry] = portal.journal(surface="kho", service="xac-nhan-dong-y")
    assert entry.request["MaXacNhan"].startswith("hmac:")


async def test_five_wrong_codes_end_the_request(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    _, consent_id = await asked(kho, owner, method="2")
    right = code_of(portal, owner)
    wrong = "000000" if right != "000000" else "111111"
    said = [(await kho.confirm(consent_id, wrong))["message"] for _ in range(5)]
    assert "còn 4 lần" in said[0]
    assert "5 lần" in said[4]
    assert (await kho.confirm(consent_id, right))["errorCode"] == "-9"
    assert (await kho.state(consent_id))["result"]["TrangThai"] == "2"


async def test_a_code_is_good_for_ten_minutes(portal: Any, kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    _, consent_id = await asked(kho, owner, method="2")
    portal.realm.clock.advance(601)
    assert (await kho.confirm(consent_id, code_of(portal, owner)))["errorCode"] == "-9"


async def test_a_request_on_the_portal_takes_no_code(kho: Any, owner: Any, paper: Any) -> None:
    await paper(owner)
    _, consent_id = await asked(kho, owner)
    assert (await kho.confirm(consent_id, ""))["errorCode"] == "-9"


async def test_a_request_needs_a_dossier_a_method_and_an_own_path(
    portal: Any, kho: Any, other_kho: Any, owner: Any, paper: Any, records: Any
) -> None:
    await paper(owner)
    path = await kho.path(owner.identity_number)
    assert (await kho.ask(path, dossier=" "))["errorCode"] == "-1"
    assert (await kho.ask(path, method="9"))["errorCode"] == "-1"
    assert (await kho.ask("/giay-to/khong-co.pdf"))["errorCode"] == "-8"
    assert (await other_kho.ask(path))["errorCode"] == "-9"
    await portal.sync(await portal.login("H98"), records.dossier(portal, portal.people()[1], MaHoSo=DOSSIER))
    assert "không phải của chủ sở hữu" in (await kho.ask(path))["message"]


@pytest.mark.parametrize("path", ["yeu-cau-dong-y", "trang-thai-dong-y", "xac-nhan-dong-y"])
async def test_without_a_session_of_the_kho_there_is_no_consent(portal: Any, path: str) -> None:
    answer = (await portal.http.post(f"/bndp/public/v1/{path}", json={"MaYeuCau": "x"})).json()
    assert answer["errorCode"] == "-5"
