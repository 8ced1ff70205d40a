"""How the adapter answers: code styles, batches, domain faults, endpoints, the bare array, odd clients."""

from typing import Any
from urllib.parse import quote

import pytest

from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, MAPI_DATA, MAPI_INTEGRATION, MAPI_LOGIN, MAPI_SHARE

PREFIX = ADAPTER_PREFIXES[0]
CODES = [f"H98.07-261122-{number:04d}" for number in range(1, 6)]


def rules_of(entry: Any) -> set[str]:
    return {finding.rule for finding in entry.findings}


async def known(portal: Any, session: str, codes: list[str] = CODES) -> list[str]:
    """Which of the dossiers the portal has."""
    found = [(code, (await portal.call(session, "TraCuuHoSo", mahoso=code))["result"]) for code in codes]
    return [code for code, result in found if result]


def five(portal: Any, records: Any, **changes: Any) -> list[Any]:
    owner = portal.people()[0]
    return [records.dossier(portal, owner, MaHoSo=code, **changes) for code in CODES]


@pytest.mark.parametrize(("style", "ok", "exists"), [("string", "0", "-3"), ("number", 0, -3), ("padded", "00", "-03")])
async def test_a_member_gets_codes_in_its_style(portal: Any, records: Any, style: str, ok: Any, exists: Any) -> None:
    member = portal.member("H98", answer_style=style)
    body = {"username": member.username, "password": member.password}
    answer = (await portal.http.post(PREFIX + MAPI_LOGIN, json=body)).json()
    assert answer["error_code"] == ok
    record = records.dossier(portal, portal.people()[0])
    first, second = [await portal.sync(answer["session"], record) for _ in range(2)]
    assert (first["error_code"], second["error_code"]) == (ok, exists)
    assert "thành công" in first["message"]
    assert "đã tồn tại" in second["message"]
    assert portal.journal(service="DongBoHoSoMC")[-1].error_code == "-3"


@pytest.mark.parametrize("code", ["-3", "3", "0"])
async def test_already_exists_comes_under_each_code_that_clients_test(portal: Any, records: Any, code: str) -> None:
    portal.member("H98", exists_code=code)
    session, record = await portal.login("H98"), records.dossier(portal, portal.people()[0])
    await portal.sync(session, record)
    answer = await portal.sync(session, record)
    assert answer["error_code"] == code
    assert "đã tồn tại" in answer["message"]


async def test_a_batch_names_every_refused_record_and_keeps_the_rest(portal: Any, records: Any) -> None:
    session, batch = await portal.login("H98"), five(portal, records)
    batch[1]["MaHoSo"], batch[3] = "", "không phải đối tượng"
    answer = await portal.sync(session, *batch)
    assert answer["error_code"] == "-1"
    assert [(row["STT"], row["MAHOSO"], row["MALOI"]) for row in answer["result"]] == [("2", "", "-1"), ("4", "", "-1")]
    assert "Thiếu MaHoSo" in answer["result"][0]["MOTALOI"]
    assert await known(portal, session) == [CODES[0], CODES[2], CODES[4]]


async def test_an_atomic_batch_with_one_refused_record_keeps_none(portal: Any, records: Any) -> None:
    portal.member("H98", batch="atomic", mode="strict")
    session, batch = await portal.login("H98"), five(portal, records)
    batch[2]["TenTTHC"] = ""
    answer = await portal.sync(session, *batch)
    assert answer["error_code"] == "-1"
    assert answer["message"].startswith("Không ghi nhận bản ghi nào")
    assert [row["MAHOSO"] for row in answer["result"]] == [CODES[2]]
    assert await known(portal, session) == []
    assert len(portal.journal(service="DongBoHoSoMC")) == 5
    batch[2]["TenTTHC"] = batch[1]["TenTTHC"]
    assert (await portal.sync(session, *batch))["error_code"] == "0"
    assert await known(portal, session) == CODES


async def test_an_atomic_batch_of_progress_keeps_none_either(portal: Any, records: Any) -> None:
    portal.member("H98", batch="atomic")
    session, owner = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.dossier(portal, owner))
    rows = [records.progress(portal), records.progress(portal, MaHoSo="H98.07-261122-0099")]
    answer = await portal.call(session, "CapNhatTienDoHoSoMC", data=rows)
    assert (answer["error_code"], len(answer["result"])) == ("-8", 1)
    await portal.citizen(owner)
    assert (await portal.http.get("/api/citizen/my-services")).json()[0]["timeline"] == []


async def test_an_expired_session_is_ended_and_a_new_one_works(portal: Any) -> None:
    session = await portal.login("H98")
    portal.realm.faults.add(FaultOrder(name="session-expired", member="H98", count=1))
    assert (await portal.call(session, "LayDanhMucLinhVuc"))["error_code"] == "-5"
    assert portal.journal(service="LayDanhMucLinhVuc")[-1].fault == "session-expired"
    assert (await portal.call(session, "LayDanhMucLinhVuc"))["error_code"] == "-5"
    assert (await portal.call(await portal.login("H98"), "LayDanhMucLinhVuc"))["error_code"] == "0"


@pytest.mark.parametrize(("batch", "kept"), [("each", CODES[:2]), ("atomic", [])])
async def test_a_session_lost_mid_batch_leaves_what_was_done(
    portal: Any, records: Any, batch: str, kept: list[str]
) -> None:
    portal.member("H98", batch=batch)
    session = await portal.login("H98")
    portal.realm.faults.add(FaultOrder(name="session-lost-mid-batch", count=1))
    assert (await portal.sync(session, *five(portal, records)))["error_code"] == "-5"
    assert (await portal.call(session, "LayDanhMucLinhVuc"))["error_code"] == "-5"
    again = await portal.login("H98")
    assert await known(portal, again) == kept
    assert (await portal.sync(again, *five(portal, records), updating=True))["error_code"] == "0"
    assert await known(portal, again) == CODES


async def test_a_lost_result_is_answered_with_success_and_is_not_there(
    portal: Any, records: Any, province: Any
) -> None:
    session, owner = await portal.login("H98"), portal.people()[0]
    url = province.give("kq.pdf", b"%PDF-1.7")
    portal.realm.faults.add(FaultOrder(name="result-lost", dossier_code=None, count=1))
    plain, done = records.dossier(portal, owner), records.finished(portal, owner, url, MaHoSo=CODES[1])
    assert (await portal.sync(session, plain))["error_code"] == "0"
    assert (await portal.sync(session, done))["error_code"] == "0"
    assert portal.journal(dossier_code=CODES[1])[-1].fault == "result-lost"
    await portal.citizen(owner)
    mine = {each["dossier_code"]: each for each in (await portal.http.get("/api/citizen/my-services")).json()}
    assert mine[CODES[1]]["deliverables"] == []


async def test_a_batch_partly_refused_by_fault_keeps_every_other_record(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    portal.realm.faults.add(FaultOrder(name="batch-partly-refused", count=1))
    answer = await portal.sync(session, *five(portal, records))
    assert [row["MAHOSO"] for row in answer["result"]] == [CODES[1], CODES[3]]
    assert await known(portal, session) == [CODES[0], CODES[2], CODES[4]]


@pytest.mark.parametrize(
    ("path", "service", "found"),
    [
        (MAPI_SHARE, "LayDanhMucLinhVuc", False),
        (MAPI_SHARE, "LayDVC", True),
        (MAPI_INTEGRATION, "LayDVC", False),
        (MAPI_INTEGRATION, "TraCuuTechID", True),
        (MAPI_DATA, "TraCuuTechID", False),
        (MAPI_DATA, "LayDVC", False),
    ],
)
async def test_both_endpoints_take_everything_and_the_alone_ones_note_the_others(
    portal: Any, path: str, service: str, found: bool
) -> None:
    body = {"session": await portal.login("H98"), "madonvi": "H98", "service": service, "mstorcmnd": "1"}
    answer = await portal.http.post(PREFIX + path, json=body, headers={"dstcode": DSTCODE})
    assert answer.json()["error_code"] == "0"
    assert rules_of(portal.journal(service=service)[-1]) == ({"wrong-endpoint"} if found else set())


@pytest.mark.parametrize("way", ["query", "bearer"])
async def test_a_bare_array_takes_its_parameters_from_the_query(portal: Any, records: Any, way: str) -> None:
    session, record = await portal.login("H98"), records.dossier(portal, portal.people()[0])
    query = {"MaDinhDanhDV": "H98.07", "isUpdating": "False", "service": "DongBoHoSoMC", "dstcode": DSTCODE}
    headers = {"Authorization": f"Bearer {session}"} if way == "bearer" else {}
    query |= {"session": session} if way == "query" else {}
    answer = await portal.http.post(PREFIX + MAPI_DATA, json=[record], params=query, headers=headers)
    assert answer.json()["error_code"] == "0"
    [entry] = portal.journal(service="DongBoHoSoMC")
    assert entry.findings == []
    assert session not in entry.model_dump_json()
    assert (await portal.http.post(PREFIX + MAPI_DATA, json=[record], params=query, headers=headers)).json()[
        "error_code"
    ] == "-3"


@pytest.mark.parametrize("body", [b"[", b"[]", b"[1,2", b"[{}]]", b'[],"session":"x"', b"[\xff]"])
async def test_a_broken_array_is_an_envelope_error(portal: Any, body: bytes) -> None:
    answer = await portal.http.post(PREFIX + MAPI_DATA, content=body)
    assert answer.status_code == 200
    assert int(answer.json()["error_code"]) < 0
    assert answer.json()["message"]


async def test_known_clients_headers_and_parameters_do_not_matter(portal: Any) -> None:
    member = portal.member("H98")
    body = {"username": member.username, "password": member.password}
    url = f"{PREFIX}{MAPI_LOGIN}?providerurl=https%3A%2F%2Fapi.example%2F&dstcode={quote(DSTCODE, safe='')}"
    request = portal.http.build_request("POST", url, json=body, headers={"Charset": "utf-8"})
    for name in ("accept", "content-type", "user-agent"):
        del request.headers[name]
    answer = (await portal.http.send(request)).json()
    assert answer["error_code"] == "0"
    listed = await portal.call(answer["session"], "TraCuuHoSo", MaHoSo="x")
    assert listed["error_code"] == "0"


async def test_more_than_ten_rows_are_taken_and_noted(portal: Any, records: Any) -> None:
    session, owner = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.dossier(portal, owner))
    rows = [records.progress(portal, NoiDungXuLy=f"Bước {i}") for i in range(11)]
    assert (await portal.call(session, "CapNhatTienDoHoSoMC", data=rows[:10]))["error_code"] == "0"
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[-1]) == set()
    assert (await portal.call(session, "CapNhatTienDoHoSoMC", data=rows))["error_code"] == "0"
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[-1]) == {"progress-more-than-ten"}


async def test_the_end_in_the_rows_is_compared_with_the_records(portal: Any, records: Any) -> None:
    done = records.dossier(portal, portal.people()[0], TrangThaiHoSo="8")
    portal.realm.clock.advance(3600)
    session = await portal.login("H98")
    await portal.sync(session, done | {"NgayKetThucXuLy": done["NgayTiepNhan"]})
    row = records.progress(portal, TrangThai="8", NoiDungXuLy="Dừng xử lý")
    await portal.call(session, "CapNhatTienDoHoSoMC", data=[row])
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[-1]) == {"processed-time-differs-from-rows"}


async def test_a_second_request_for_supplements_is_found_in_the_rows(portal: Any, records: Any) -> None:
    session, owner = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.dossier(portal, owner, TrangThaiHoSo="5"))
    rows = [
        records.progress(portal, TrangThai=status, NoiDungXuLy=f"Bước {i}", ThoiDiemXuLy=f"2026110108000{i}")
        for i, status in enumerate(("5", "4", "5"))
    ]
    await portal.call(session, "CapNhatTienDoHoSoMC", data=rows)
    assert rules_of(portal.journal(service="CapNhatTienDoHoSoMC")[-1]) == {"supplement-more-than-once"}


@pytest.mark.parametrize(
    ("given", "noted"), [("True", False), ("False", False), (True, True), ("1", True), (None, True), ({}, True)]
)
async def test_is_updating_is_read_in_any_spelling_and_noted(
    portal: Any, records: Any, given: Any, noted: bool
) -> None:
    session, record = await portal.login("H98"), records.dossier(portal, portal.people()[0])
    answer = await portal.call(session, "DongBoHoSoMC", isUpdating=given, data=[record])
    assert answer["error_code"] == "0"
    found = rules_of(portal.journal(service="DongBoHoSoMC")[-1])
    assert ("is-updating-spelling" in found) is noted
    assert ("update-of-unknown" in found) is (given in ("True", True, "1"))


async def test_the_control_api_sets_a_members_style_and_batch(portal: Any) -> None:
    headers, base = {"Authorization": "Bearer t"}, "/control/realms/default/members"
    order = {"code": "H55", "name": "Tỉnh C (mô phỏng)", "answer_style": "number", "exists_code": "3"}
    assert (await portal.http.post(base, json=order, headers=headers)).status_code == 201
    change = {"answer_style": "padded", "batch": "atomic"}
    assert (await portal.http.patch(f"{base}/H55", json=change, headers=headers)).status_code == 200
    member = portal.realm.member("H55")
    assert (member.answer_style, member.exists_code, member.batch) == ("padded", "3", "atomic")
    wrong = await portal.http.patch(f"{base}/H55", json={"answer_style": "roman"}, headers=headers)
    assert wrong.status_code == 422
