"""The specialised database: stores a result once, shares it by the deposit rule, tells where it stands, and faults."""

from typing import Any

import pytest

from mock_dvcqg.contract.control import SignatureOrder
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.paths import SPECIALISED
from mock_dvcqg.store.vault import entries_of


def vault(province: Any, owner: Any) -> list[str]:
    with province.realm.reading() as session:
        return [entry.instance_code for entry in entries_of(session, owner.identity_number)]


def automatic(province: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(province.realm), "deposit", property(lambda _: "automatic"))


async def test_a_result_is_stored_and_waits_for_its_owner(province: Any) -> None:
    owner = province.person()
    answer = await province.send(await province.paper(owner), owner)
    assert answer["error_code"] == "0", answer
    said = answer["result"][0]
    assert (said["TrangThai"], said["TrangThaiChiaSe"], said["LyDo"], said["MaCSDL"]) == ("3", "1", "", "1")
    assert vault(province, owner) == []


async def test_the_owner_saves_it_and_saving_again_gives_the_same(province: Any) -> None:
    owner = province.person()
    await province.send(await province.paper(owner), owner)
    await province.citizen(owner)
    (offered,) = (await province.http.get("/api/citizen/shared-results")).json()
    path = f"/api/citizen/shared-results/{offered['keeper']}/{offered['instance_code']}/deposit"
    first, second = [(await province.http.post(path)).json() for _ in range(2)]
    assert first["vault_id"]
    assert first == second
    assert vault(province, owner) == ["H98.07-261122-0001-KQ1"]
    assert (await province.state())["result"][0]["TrangThaiChiaSe"] == "2"


async def test_nobody_saves_or_sees_anothers_result(province: Any) -> None:
    owner, other = province.person(0), province.person(1)
    await province.send(await province.paper(owner), owner)
    path = "/api/citizen/shared-results/H98/H98.07-261122-0001-KQ1/deposit"
    assert (await province.http.post(path)).status_code == 401
    await province.citizen(other)
    assert (await province.http.get("/api/citizen/shared-results")).json() == []
    assert (await province.http.post(path)).status_code == 404


async def test_under_the_automatic_rule_it_is_in_the_kho_at_once(
    province: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    automatic(province, monkeypatch)
    owner = province.person()
    answer = await province.send(await province.paper(owner), owner)
    assert answer["result"][0]["TrangThaiChiaSe"] == "2"
    assert vault(province, owner) == ["H98.07-261122-0001-KQ1"]


async def test_sending_again_changes_nothing_and_another_file_is_refused(
    province: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    automatic(province, monkeypatch)
    owner = province.person()
    content = await province.paper(owner)
    first, again = [await province.send(content, owner) for _ in range(2)]
    assert first == again
    other = await province.send(await province.paper(owner, subject="Bản khác"), owner)
    assert (other["error_code"], "đã tồn tại" in other["message"]) == ("-3", True)
    assert len(vault(province, owner)) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"SoKyHieu": "999/LLTP"}, "Số, ký hiệu"),
        ({"MaGiayToKetQua": "KQ.G15.000031"}, "chỉ lưu Phiếu lý lịch tư pháp"),
        ({"SoDinhDanhChuSoHuu": "000000000000"}, "Không có chủ sở hữu"),
    ],
)
async def test_a_result_that_does_not_fit_is_refused_with_the_reason(
    province: Any, changes: dict[str, str], said: str
) -> None:
    owner = province.person()
    answer = await province.send(await province.paper(owner), owner, **changes)
    state = answer["result"][0]
    assert (answer["error_code"], state["TrangThai"], state["TrangThaiChiaSe"]) == ("0", "4", "0")
    assert said in state["LyDo"]


async def test_a_paper_of_somebody_else_or_without_the_seal_is_refused(province: Any) -> None:
    owner, other = province.person(0), province.person(1)
    foreign = await province.send(await province.paper(other), owner)
    assert foreign["result"][0]["TrangThai"] == "4"
    alone = [SignatureOrder(kind=SignerKind.PERSONAL, signer_name="Nguyễn Văn Ký")]
    unsealed = await province.send(await province.paper(owner, signatures=alone), owner)
    assert "chữ ký số hợp lệ của cơ quan" in unsealed["result"][0]["LyDo"]
    whole = await province.send(await province.paper(owner), owner)
    assert whole["result"][0]["TrangThai"] == "3"


@pytest.mark.parametrize("content", ["không phải base64", "abc"])
async def test_what_is_no_file_is_refused(province: Any, content: str) -> None:
    answer = await province.send(b"x", province.person(), NoiDungTep=content)
    assert answer["error_code"] == "-1"
    pdfless = await province.send(b"hello", province.person())
    assert pdfless["result"][0]["TrangThai"] == "4"


async def test_a_slow_database_says_so_until_it_is_done(province: Any) -> None:
    owner = province.person()
    province.fault("specialised-slow", count=2)
    assert (await province.send(await province.paper(owner), owner))["result"][0]["TrangThai"] == "2"
    assert (await province.state())["result"][0]["TrangThai"] == "2"
    assert (await province.state())["result"][0]["TrangThai"] == "3"


async def test_a_database_that_refuses_can_be_tried_again(province: Any) -> None:
    owner = province.person()
    content = await province.paper(owner)
    province.fault("specialised-refuses", count=1)
    assert (await province.send(content, owner))["result"][0]["TrangThai"] == "4"
    assert (await province.state())["result"][0]["TrangThai"] == "4"
    assert (await province.send(content, owner))["result"][0]["TrangThai"] == "3"


async def test_a_database_that_is_down_keeps_nothing(province: Any) -> None:
    owner = province.person()
    content = await province.paper(owner)
    province.fault("specialised-down", count=1)
    assert (await province.send(content, owner))["error_code"] == "-99"
    assert (await province.state())["error_code"] == "-8"


async def test_a_province_sees_the_state_of_its_own_results_only(province: Any) -> None:
    owner = province.person()
    await province.send(await province.paper(owner), owner)
    assert (await province.state(code="H97"))["error_code"] == "-8"


async def test_any_province_finds_that_a_result_exists_and_the_owner_sees_the_look_up(province: Any) -> None:
    owner = province.person()
    await province.send(await province.paper(owner), owner)
    asked = {"SoDinhDanhChuSoHuu": owner.identity_number, "MaTTHC": "1.990001"}
    (found,) = (await province.call(SPECIALISED + "/tra-cuu", code="H97", **asked))["result"]
    assert (found["MaGiayToKetQua"], found["SoKyHieu"], found["CoQuanChuQuan"]) == ("KQ.G15.000007", "123/LLTP", "H98")
    none = await province.call(SPECIALISED + "/tra-cuu", code="H97", **asked, MaGiayToKetQua="KQ.G15.000008")
    assert none["result"] == []
    actions = [(row["by"], row["action"]) for row in await province.access_log(owner)]
    assert actions == [("Tỉnh A (mô phỏng)", "tra cứu")] * 2


async def test_info_names_the_databases(province: Any) -> None:
    headers = {"authorization": "Bearer control-token-of-tests"}
    info = (await province.http.get("/control/realms/default/info", headers=headers)).json()
    assert info["portal"]["databases"]["population"].endswith("/csdl/dan-cu/xac-minh")
    assert info["portal"]["databases"]["specialised_result"].endswith(SPECIALISED + "/ket-qua")
