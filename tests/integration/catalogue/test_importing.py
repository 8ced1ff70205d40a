"""Importing a catalogue by the control API: all or nothing, versions, differences, export."""

from typing import Any

from mock_dvcqg.operations.list_services import find_services
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.rules.service_search import ServiceFilter

HEADERS = {"authorization": "Bearer control-token-of-tests"}
KQ = "code,agency_code,name_vi,kind,replaced_by\n"
PROCEDURES = "code,name_vi,field_code,result_codes,executing_unit,fee,service_level,tier,channels\n"
NEW = KQ + "KQ.G77.000001,G77,Giấy mới,result,\n"


async def test_an_imported_code_counts_and_the_seed_stays(tester: Any) -> None:
    answer = await tester.take(NEW, name="kq.csv")
    assert answer.status_code == 201, answer.text
    version = answer.json()["version"]
    assert (version["id"], version["active"], version["rows"]) == (1, True, {"kq_codes": 1})
    catalogue = open_catalogue(tester.realm)
    assert catalogue.kq_name("KQ.G77.000001") == "Giấy mới"
    assert catalogue.kq_name("KQ.G15.000007") == "Phiếu lý lịch tư pháp số 1"


async def test_the_same_content_again_makes_no_version(tester: Any) -> None:
    await tester.take(NEW)
    again = await tester.take(NEW)
    assert (again.status_code, again.json()["is_new"]) == (200, False)
    assert [each["id"] for each in (await tester.get("/versions")).json()] == [1, 0]


async def test_one_mistake_keeps_everything_out_and_is_told_exactly(tester: Any) -> None:
    answer = await tester.take(NEW + "KQ.G77.000002,G77,,result,\n", name="kq.csv")
    assert answer.status_code == 422
    said = answer.json()
    assert said["error_count"] == 1
    assert said["errors"][0] | {"said": "", "expected": ""} == {
        "file": "kq.csv",
        "line": 3,
        "column": "name_vi",
        "said": "",
        "expected": "",
    }
    assert open_catalogue(tester.realm).kq_name("KQ.G77.000001") == ""
    assert [each["id"] for each in (await tester.get("/versions")).json()] == [0]


async def test_thousands_of_mistakes_are_counted_and_the_first_are_told(tester: Any) -> None:
    said = (await tester.take(KQ + "KQ.1,G77,,result,\n" * 5000)).json()
    assert (said["error_count"], len(said["errors"])) == (5000, 200)


async def test_strict_takes_a_remark_for_a_mistake(tester: Any) -> None:
    content = NEW + ",G77,Chưa có mã,result,\n"
    assert (await tester.take(content, strict="true")).status_code == 422
    answer = await tester.take(content)
    assert (answer.status_code, answer.json()["remark_count"]) == (201, 1)


async def test_another_kind_is_added_to_what_was_imported_before(tester: Any) -> None:
    await tester.take(NEW)
    row = '1.880001,Thủ tục thử nghiệm,F1,KQ.G77.000001,Ủy ban nhân dân cấp xã,FEE=5000,3,3,"trực tiếp; trực tuyến"\n'
    answer = await tester.take(PROCEDURES + row)
    assert answer.json()["version"]["rows"] == {"kq_codes": 1, "procedures": 1}
    catalogue = open_catalogue(tester.realm)
    procedure = catalogue.procedures["1.880001"]
    assert [each.name for each in procedure.deliverables] == ["Giấy mới"]
    assert [fee.amount_vnd for fee in procedure.fees] == ["5000"]
    assert catalogue.offers("1.880001", "H98.21.01")
    assert [each.channel for each in procedure.methods] == ["1", "2"]
    page = find_services(tester.realm, ServiceFilter("thử nghiệm", level="3", tier="3"))
    assert [each.code for each in page.procedures] == ["1.880001"]


async def test_procedures_that_scenarios_rely_on_stay_as_they_are(tester: Any) -> None:
    before = open_catalogue(tester.realm).procedures["2.000488"].wire()
    await tester.take(PROCEDURES + "2.000488,Tên khác,,KQ.1,Sở Y tế,FEE=1,3,3,\n")
    assert open_catalogue(tester.realm).procedures["2.000488"].wire() == before


async def test_a_version_can_be_left_and_taken_up_again(tester: Any) -> None:
    await tester.take(NEW)
    assert (await tester.post("/versions/0/activate")).json()["id"] == 0
    assert open_catalogue(tester.realm).kq_name("KQ.G77.000001") == ""
    assert (await tester.post("/versions/1/activate")).json()["id"] == 1
    assert open_catalogue(tester.realm).kq_name("KQ.G77.000001") == "Giấy mới"
    assert (await tester.post("/versions/9/activate")).status_code == 404


async def test_the_difference_of_two_versions_names_rows(tester: Any) -> None:
    await tester.take(NEW + "KQ.G77.000002,G77,Hai,result,\n")
    await tester.take(KQ + "KQ.G77.000001,G77,Tên mới,result,\nKQ.G77.000003,G77,Ba,result,\n")
    diff = (await tester.get("/versions/2/diff", before=1)).json()["kinds"]["kq_codes"]
    assert (diff["added"], diff["removed"], diff["changed"]) == (
        ["KQ.G77.000003 result"],
        ["KQ.G77.000002 result"],
        ["KQ.G77.000001 result"],
    )


async def test_what_was_exported_can_be_imported_again_as_the_same_version(tester: Any) -> None:
    await tester.take(NEW)
    await tester.take(PROCEDURES + "1.880001,Thủ tục,F1,KQ.A KQ.B,Sở Y tế,FEE=5000,3,3,trực tiếp\n")
    exported = (await tester.get("/export")).content
    again = await tester.take(exported)
    assert (again.json()["is_new"], again.json()["version"]["id"]) == (False, 2)


async def test_the_seed_exports_a_pattern_that_can_be_imported(tester: Any) -> None:
    answer = await tester.take((await tester.get("/export")).content)
    assert answer.status_code == 201, answer.text
    assert answer.json()["remark_count"] == 0
    assert open_catalogue(tester.realm).mapped("KQ.G13.000056") == "KQ.G10.001147"


async def test_a_reset_keeps_the_catalogue(tester: Any) -> None:
    await tester.take(NEW)
    tester.app.state.portal.realms.reset("default")
    assert open_catalogue(tester.realm).kq_name("KQ.G77.000001") == "Giấy mới"


async def test_another_realm_has_its_own_catalogue(tester: Any) -> None:
    await tester.http.post("/control/realms", json={"name": "khac"}, headers=HEADERS)
    await tester.take(NEW)
    other = tester.app.state.portal.realms.named("khac")
    assert open_catalogue(other).kq_name("KQ.G77.000001") == ""


async def test_the_catalogue_is_behind_the_control_token(tester: Any) -> None:
    path = "/control/realms/default/catalogue"
    calls = [("POST", ""), ("GET", "/versions"), ("POST", "/versions/0/activate"), ("GET", "/versions/0/diff"),
             ("GET", "/export")]  # fmt: skip
    for method, rest in calls:
        assert (await tester.http.request(method, path + rest)).status_code == 401, rest


async def test_the_catalogue_follows_the_realms_clock(tester: Any) -> None:
    order = {"set_to": "2023-07-25T09:00:00+07:00", "frozen": True}
    assert (await tester.http.put("/control/realms/default/clock", json=order, headers=HEADERS)).status_code == 200
    assert "G04" in open_catalogue(tester.realm).agencies
    services = (await tester.http.get("/api/citizen/services", params={"q": "giấy phép lái xe"})).json()
    assert [each["code"] for each in services] == ["1.990002"]


async def test_services_are_paged_and_counted(tester: Any) -> None:
    asked = {"level": "4", "size": 3}
    pages = [await tester.http.get("/api/citizen/services", params=asked | {"page": page}) for page in (1, 2)]
    codes = [each["code"] for answer in pages for each in answer.json()]
    assert len(codes) == len(set(codes)) == 6
    total = int(pages[0].headers["x-total-count"])
    assert int(pages[0].headers["x-pages"]) == -(-total // 3)
    last = await tester.http.get("/api/citizen/services", params=asked | {"page": 1000})
    assert last.headers["x-page"] == pages[0].headers["x-pages"]
    assert (await tester.http.get("/api/citizen/services", params={"page": 0})).status_code == 400


async def test_a_service_that_has_ended_cannot_be_chosen(tester: Any) -> None:
    number = (await tester.http.get("/control/realms/default/people", headers=HEADERS)).json()[0]["identity_number"]
    await tester.http.post("/api/citizen/sign-in", json={"identity_number": number})
    order = {"procedure_code": "1.990002", "agency_code": "H98.14"}
    assert (await tester.http.post("/api/citizen/entry", json=order)).status_code == 404
