"""The client against a portal on a socket: good ways, and ways that go wrong."""

from typing import Any

import pytest
from vendor_client import PortalClient, PortalRefused

KQ = "KQ.G15.000007"


def test_a_dossier_goes_from_reception_to_result_without_findings(
    dvcqg_realm: Any, client: PortalClient, dossier: Any, finished: Any, step: Any
) -> None:
    owner = dvcqg_realm.person()
    begun = dossier(dvcqg_realm, owner)
    client.send_dossier(begun)
    client.send_progress(step(dvcqg_realm, begun["MaHoSo"], "2", "Tiếp nhận hồ sơ"))
    client.send_dossier(finished(dvcqg_realm, owner))
    client.send_progress(step(dvcqg_realm, begun["MaHoSo"], "9", "Đã có kết quả"))

    dvcqg_realm.wait(surface="fetch", dossier_code=begun["MaHoSo"], count=2, timeout_s=30)
    dvcqg_realm.assert_no_findings()
    sent = [{"match": {"service": name}} for name in ("login", "TraCuuHoSo", "DongBoHoSoMC", "CapNhatTienDoHoSoMC")]
    dvcqg_realm.verify(*sent, in_order=True)
    with dvcqg_realm.citizen(owner) as citizen:
        assert [row.action for row in citizen.my_services()[0].timeline] == ["Tiếp nhận hồ sơ", "Đã có kết quả"]

    kept = dvcqg_realm.deposit(owner, begun["MaHoSo"], f"{begun['MaHoSo']}-KQ1")
    assert kept.kq_code == KQ
    assert len(client.find_in_kho(owner.identity_number, KQ, "1.990001")) == 1


def test_a_forgotten_kq_code_is_found_by_the_portal(dvcqg_realm: Any, client: PortalClient, finished: Any) -> None:
    client.send_dossier(finished(dvcqg_realm, dvcqg_realm.person(), kq_code=""))
    with pytest.raises(AssertionError, match="MaGiayToKetQua"):
        dvcqg_realm.assert_no_findings()


def test_an_ended_session_is_renewed(dvcqg_realm: Any, client: PortalClient, dossier: Any) -> None:
    record = dossier(dvcqg_realm, dvcqg_realm.person())
    client.send_dossier(record)
    dvcqg_realm.clock(advance_s=31 * 60)
    assert client.knows(record["MaHoSo"])
    dvcqg_realm.verify({"match": {"service": "login"}, "exactly": 2})


def test_a_lost_answer_is_asked_for_again_and_the_dossier_stands_once(
    dvcqg_realm: Any, client: PortalClient, dossier: Any
) -> None:
    owner = dvcqg_realm.person()
    dvcqg_realm.fault("answer-dropped-after-commit", service="DongBoHoSoMC")
    client.send_dossier(dossier(dvcqg_realm, owner))
    kept = {"service": "DongBoHoSoMC", "error_code": "0"}
    dvcqg_realm.verify(
        {"match": kept | {"answered": False, "request": {"isUpdating": "False"}}, "exactly": 1},
        {"match": kept | {"answered": True, "request": {"isUpdating": "True"}}, "exactly": 1},
        in_order=True,
    )
    with dvcqg_realm.citizen(owner) as citizen:
        assert len(citizen.my_services()) == 1


def test_a_deposited_document_is_found_and_fetched(dvcqg_realm: Any, client: PortalClient) -> None:
    owner = dvcqg_realm.person()
    paper = dvcqg_realm.document(owner, KQ, document_number="123/LLTP")
    [found] = client.find_in_kho(owner.identity_number, KQ, "1.990001")
    assert found["SoKyHieu"] == "123/LLTP"
    content = client.download(found["DanhSachTepDinhKem"][0]["DuongDan"])
    assert len(content) == paper.facts.size_bytes


def test_without_consent_nothing_is_given_and_a_consent_is_good_once(dvcqg_realm: Any, client: PortalClient) -> None:
    dvcqg_realm.options(kho_consent="required")
    owner = dvcqg_realm.person()
    dvcqg_realm.document(owner, KQ)
    [found] = client.find_in_kho(owner.identity_number, KQ, "1.990001")
    path, dossier_code = found["DanhSachTepDinhKem"][0]["DuongDan"], "H98.07-261122-0002"
    with pytest.raises(PortalRefused, match="đồng ý"):
        client.download(path)

    question = {"DuongDan": path, "MaHoSo": dossier_code, "HinhThucXacNhan": "1"}
    asked = client.kho(dvcqg_realm.client.kho_consent_url, question)["result"]["MaYeuCau"]
    with dvcqg_realm.citizen(owner) as citizen:
        citizen.grant(citizen.consents()[0].consent_id)
    assert client.download(path, MaYeuCau=asked, MaHoSo=dossier_code).startswith(b"%PDF")
    with pytest.raises(PortalRefused, match="đã được sử dụng"):
        client.download(path, MaYeuCau=asked, MaHoSo=dossier_code)
