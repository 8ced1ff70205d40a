"""The adapter's envelope: prefixes, realms, destination, sessions, unknown services, faults."""

from typing import Any
from urllib.parse import quote

import pytest

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, KHO_LOGIN, MAPI_DATA, MAPI_LOGIN

LOGIN = ADAPTER_PREFIXES[0] + MAPI_LOGIN
DATA = ADAPTER_PREFIXES[0] + MAPI_DATA


def credentials(portal: Any, code: str = "H98") -> dict[str, str]:
    member = portal.member(code)
    return {"username": member.username, "password": member.password}


@pytest.mark.parametrize("prefix", ADAPTER_PREFIXES)
@pytest.mark.parametrize("realm", ["", "/r/default"])
async def test_both_prefixes_answer_with_and_without_the_realm(portal: Any, prefix: str, realm: str) -> None:
    answer = (await portal.http.post(realm + prefix + MAPI_LOGIN, json=credentials(portal))).json()
    assert answer["error_code"] == "0"
    body = {"session": answer["session"], "madonvi": "H98.07", "service": "LayDanhSachTTHC"}
    listed = (await portal.http.post(realm + prefix + MAPI_DATA, json=body)).json()
    assert {row["MATTHC"] for row in listed["result"]} >= {"2.000488", "1.990001"}


@pytest.mark.parametrize("way", ["header", "header-encoded", "query", "query-encoded"])
async def test_the_destination_is_read_from_header_or_query_plain_or_encoded(portal: Any, way: str) -> None:
    code = quote(DSTCODE, safe="") if way.endswith("encoded") else DSTCODE
    if way.startswith("header"):
        answer = await portal.http.post(LOGIN, json=credentials(portal), headers={"dstcode": code})
    else:
        answer = await portal.http.post(f"{LOGIN}?dstcode={code}", json=credentials(portal))
    assert answer.json()["error_code"] == "0"
    assert portal.journal(service="login")[0].findings == []


async def test_a_wrong_destination_is_refused_and_a_missing_one_is_noted(portal: Any) -> None:
    wrong = await portal.http.post(LOGIN, json=credentials(portal), headers={"dstcode": "VN:GOV:000.00.00.G01:x"})
    assert wrong.json()["error_code"] == "-11"
    assert (await portal.http.post(LOGIN, json=credentials(portal))).json()["error_code"] == "0"
    assert [finding.rule for finding in portal.journal(service="login")[-1].findings] == ["dstcode-missing"]


async def test_a_wrong_password_is_refused_and_not_kept_in_clear(portal: Any) -> None:
    for path in (LOGIN, KHO_LOGIN):
        answer = await portal.http.post(path, json={"username": "H98", "password": "mật-khẩu-sai"})
        assert answer.json()["error_code"] == "-6"
    entries = portal.journal(service="login")
    assert [entry.error_code for entry in entries] == ["-6", "-6"]
    assert all("mật-khẩu-sai" not in entry.model_dump_json() for entry in entries)


async def test_a_session_ends_by_the_realms_clock_and_says_so(portal: Any) -> None:
    session = await portal.login("H98")
    portal.realm.clock.advance(portal.realm.settings.session_lifetime_s + 1)
    assert (await portal.call(session, "LayDanhMucLinhVuc"))["error_code"] == "-5"
    assert (await portal.call("", "LayDanhMucLinhVuc"))["error_code"] == "-5"
    assert portal.journal(service="LayDanhMucLinhVuc")[0].error_code == "-5"


async def test_a_session_of_the_kho_is_none_of_the_adapter(portal: Any) -> None:
    assert (await portal.call(await portal.kho_login("H98"), "LayDanhSachTTHC"))["error_code"] == "-5"
    assert (await portal.kho_search(await portal.login("H98"), "001", "KQ"))["errorCode"] == "-5"


async def test_an_unknown_service_is_an_envelope_error(portal: Any) -> None:
    session = await portal.login("H98")
    assert (await portal.call(session, "DongBoGiDo"))["error_code"] == "-7"
    assert (await portal.call(session, ""))["error_code"] == "-7"


@pytest.mark.parametrize(("madonvi", "found"), [("H98", False), ("H98.07", False), ("000.00.07.H98", False),
                                                ("H97", True), ("", True)])  # fmt: skip
async def test_madonvi_is_the_members_code_or_an_agency_below_it(portal: Any, madonvi: str, found: bool) -> None:
    session = await portal.login("H98")
    assert (await portal.call(session, "LayDanhMucLinhVuc", madonvi=madonvi))["error_code"] == "0"
    findings = [finding.rule for finding in portal.journal(service="LayDanhMucLinhVuc")[0].findings]
    assert findings == (["madonvi-not-own"] if found else [])


async def test_catalogue_services_give_what_a_province_needs(portal: Any) -> None:
    session = await portal.login("H98")
    procedure = (await portal.call(session, "LayThuTuc", maTTHC="1.990001"))["result"][0]
    replaced = [paper["MA_KQ_THAYTHE"] for case in procedure["THANHPHANHOSO"] for paper in case["GIAYTO"]]
    assert replaced == ["", "", "KQ.G15.000007"]
    assert "H98.12" in {agency["MADONVI"] for agency in procedure["COQUANTHUCHIEN"]}
    agencies = (await portal.call(session, "LayDanhMucCoQuan"))["result"]
    assert {"MADONVI": "H98.12", "TENDONVI": "Sở Y tế tỉnh B", "CAPDONVI": "1"} in agencies
    assert (await portal.call(session, "LayThuTuc", maTTHC="9.999999"))["error_code"] == "-8"
    of_unit = await portal.call(session, "LayDanhSachTTHCDonVi", maDonVi="H98.12")
    codes = {row["MATTHC"] for row in of_unit["result"]}
    assert "1.990001" in codes
    assert "2.000488" not in codes


async def test_an_account_is_looked_up_by_number(portal: Any) -> None:
    session, person = await portal.login("H98"), portal.people()[0]
    asked = {"provider": "wso2is", "mstorcmnd": person.identity_number}
    assert (await portal.call(session, "TraCuuTechID", **asked))["result"] == [{"TECHNICALID": person.tech_id}]
    assert (await portal.call(session, "TraCuuTechID", mstorcmnd="000000000000"))["result"] == []
    assert portal.journal(service="TraCuuTechID")[0].person == person.identity_number


async def test_an_unreachable_portal_keeps_nothing(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    portal.realm.faults.add(FaultOrder(name="unreachable", member="H98", service="DongBoHoSoMC", count=1))
    body = {"session": session, "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False",
            "data": [records.dossier(portal, portal.people()[0])]}  # fmt: skip
    assert (await portal.http.post(DATA, json=body)).status_code == 503
    [entry] = portal.journal(service="DongBoHoSoMC")
    assert (entry.answered, entry.fault) == (False, "unreachable")
    assert (await portal.http.post(DATA, json=body)).json()["error_code"] == "0"


async def test_a_dropped_answer_has_kept_everything(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    portal.realm.faults.add(FaultOrder(name="answer-dropped-after-commit", service="DongBoHoSoMC", count=1))
    record = records.dossier(portal, portal.people()[0])
    body = {"session": session, "madonvi": "H98", "service": "DongBoHoSoMC", "isUpdating": "False", "data": [record]}
    assert (await portal.http.post(DATA, json=body)).status_code == 503
    [entry] = portal.journal(service="DongBoHoSoMC")
    assert (entry.answered, entry.error_code) == (False, "0")
    assert (await portal.sync(session, record))["error_code"] == "-3"
