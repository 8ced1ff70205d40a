"""Results to the end: original or true copy, fields, vault, handing over, replacement, revocation."""

from typing import Any

import pytest

from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt import papers
from reference_httt.store import dossiers

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECORD = "2.000488"
DEATH, BIRTH, MARITAL = "1.000656", "1.001193", "1.004873"
FIELDS = {
    "document_number": "12/2026/TLKT",
    "subject": "Trích lục khai tử cấp cho người yêu cầu",
    "effective_on": "2026-01-05",
    "no_expiry": True,
}


async def filed(world: Any, procedure: str, office: str, name: str = "Nguyễn Thị An") -> tuple[Any, str, Any]:
    """A citizen with a dossier handed in at province B."""
    person = await world.person(name)
    citizen = await world.prepared(person, "H98", office, procedure)
    await citizen.complete()
    return citizen, await citizen.submit(), person


async def signed_paper(world: Any, name: str = "Nguyễn Thị An") -> tuple[Any, str, Any]:
    """A dossier whose paper result the leader has signed by hand."""
    citizen, code, person = await filed(world, DEATH, "21.01", name)
    await world.provinces["H98"].handle(code, "21.01", "receive", "forward", "examine", "sign")
    return citizen, code, person


async def file_of(province: Any, hand: Any, code: str, document_id: str) -> Any:
    """What is read off a result's file."""
    got = await hand.call("GET", f"/api/dossiers/{code}/files/{document_id}")
    assert got.status_code == 200, got.text
    settings = province.province.settings
    return await papers.read(got.content, settings.ca_pem, province.province.now())


async def test_a_paper_result_goes_out_as_a_true_copy_signed_by_the_agency_alone(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    _, code, _ = await signed_paper(shared_world)
    clerk = await province.officer("records_clerk", "21.01")
    refused = await clerk.call("POST", f"/api/dossiers/{code}/seal")
    assert (refused.status_code, "bản sao y" in refused.json()["error"]["message"]) == (409, True)
    await clerk.ok("PUT", f"/api/dossiers/{code}/result-fields", json=FIELDS)
    assert (await clerk.ok("POST", f"/api/dossiers/{code}/true-copy"))["status"] == "9"

    (result,) = (await clerk.ok("GET", f"/api/dossiers/{code}/results"))["results"]
    assert (result["form"], result["fields_complete"], result["document_id"]) == ("SAO_Y", True, f"{code}-KQ1")
    facts = await file_of(province, clerk, code, result["document_id"])
    assert [(s.kind, s.is_valid) for s in facts.signatures] == [(SignerKind.AGENCY, True)]
    assert facts.fields is not None
    assert facts.fields.document_number == "12/2026/TLKT"
    await province.told()
    fetched = await shared_world.wait_fetch(code, "DanhSachGiayToKetQua")
    assert [f.message for f in fetched.findings] == []


async def test_a_result_signed_by_the_leader_alone_is_copied_and_then_signed_by_the_agency(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    _, code, _ = await filed(shared_world, RECORD, "07", "Đào Thị Nga")
    await province.handle(code, "07", "receive", "forward", "examine", "sign")
    clerk = await province.officer("records_clerk", "07")
    assert (await clerk.ok("POST", f"/api/dossiers/{code}/true-copy"))["status"] == "9"
    facts = await file_of(province, clerk, code, f"{code}-KQ1")
    assert facts.is_true_copy
    assert [(s.kind, s.is_valid) for s in facts.signatures] == [(SignerKind.AGENCY, True)]


async def test_a_true_copy_enters_the_vault_by_an_officers_act_only(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    citizen, code, person = await signed_paper(shared_world)
    clerk = await province.officer("records_clerk", "21.01")
    await clerk.ok("POST", f"/api/dossiers/{code}/true-copy")
    await province.handle(code, "21.01", "return")
    query = {"identity_number": person["identity_number"]}
    assert (await citizen.ok("GET", "/api/local-vault", params=query))["documents"] == []
    await clerk.ok("POST", f"/api/dossiers/{code}/stored-copy")
    (stored,) = (await citizen.ok("GET", "/api/local-vault", params=query))["documents"]
    assert stored["instance_code"] == f"{code}-KQ1"
    again = await clerk.call("POST", f"/api/dossiers/{code}/stored-copy")
    assert again.status_code == 409


async def test_a_scan_that_is_no_pdf_makes_no_copy_and_changes_nothing(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    _, code, _ = await signed_paper(shared_world)
    clerk = await province.officer("records_clerk", "21.01")
    files = {"file": ("quet.pdf", b"khong phai PDF", "application/pdf")}
    refused = await clerk.call("POST", f"/api/dossiers/{code}/true-copy", files=files)
    assert refused.status_code == 422
    view = await clerk.ok("GET", f"/api/dossiers/{code}")
    assert (view["stage"], view["status"]) == ("signed", "4")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"expires_on": "2026-01-04", "no_expiry": False}, "trước ngày có hiệu lực"),
        ({"expires_on": "2027-01-04"}, "Chỉ chọn một"),
        ({"effective_on": None}, "ngày có hiệu lực"),
        ({"no_expiry": False}, "vô thời hạn"),
        ({"other_fields": {"Ghi chú": ""}}, "thông tin khác"),
    ],
)
async def test_fields_that_are_missing_or_contradict_each_other_are_refused(
    shared_world: Any, change: dict[str, Any], words: str
) -> None:
    province = shared_world.provinces["H98"]
    if not hasattr(shared_world, "entry_case"):
        _, shared_world.entry_case, _ = await signed_paper(shared_world)
    clerk = await province.officer("records_clerk", "21.01")
    path = f"/api/dossiers/{shared_world.entry_case}/result-fields"
    refused = await clerk.call("PUT", path, json=FIELDS | change)
    assert refused.status_code == 422
    assert words in refused.json()["error"]["message"]


async def test_the_specialist_enters_fields_before_the_leader_signs_and_not_after(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    _, code, _ = await filed(shared_world, MARITAL, "21.01")
    await province.handle(code, "21.01", "receive", "forward", "examine")
    specialist = await province.officer("specialist", "21.01")
    entry = FIELDS | {"no_expiry": False, "expires_on": "2026-07-05", "other_fields": {"Mục đích": "Kết hôn"}}
    done = await specialist.ok("PUT", f"/api/dossiers/{code}/result-fields", json=entry)
    assert done["fields_complete"] is False
    await province.handle(code, "21.01", "sign")
    late = await specialist.call("PUT", f"/api/dossiers/{code}/result-fields", json=entry)
    assert late.status_code == 409
    await province.handle(code, "21.01", "seal")
    (result,) = (await specialist.ok("GET", f"/api/dossiers/{code}/results"))["results"]
    assert (result["fields_complete"], result["expires_on"], result["other_fields"]) == (
        True,
        "2026-07-05",
        {"Mục đích": "Kết hôn"},
    )
    assert result["on_paper"] is False


async def test_a_result_given_in_person_is_coded_stored_and_told_but_not_returned_online(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    citizen, code, person = await filed(shared_world, BIRTH, "21.01")
    await province.handle(code, "21.01", "receive", "forward", "examine", "sign", "seal")
    await province.told()
    query = {"identity_number": person["identity_number"]}
    assert len((await citizen.ok("GET", "/api/local-vault", params=query))["documents"]) == 1
    assert (await citizen.ok("GET", f"/api/dossiers/{code}/results"))["results"] == []
    assert (await citizen.call("GET", f"/api/dossiers/{code}/files/{code}-KQ1")).status_code == 404
    last = (await shared_world.journal(dossier_code=code, service="DongBoHoSoMC"))[-1].request["data"][0]
    assert [d["GiayToId"] for d in last["DanhSachGiayToKetQua"]] == [f"{code}-KQ1"]
    counter = await province.officer("counter_officer", "21.01")
    online = await counter.call("POST", f"/api/dossiers/{code}/return", json={"form": "online"})
    assert online.status_code == 422
    assert "có mặt" in online.json()["error"]["message"]


async def test_returning_notes_who_took_it_and_keeps_the_handover_paper(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    _, code, _ = await filed(shared_world, RECORD, "07", "Trần Thị Bích")
    counter = await province.officer("counter_officer", "07")
    early = await counter.call("POST", f"/api/dossiers/{code}/return")
    assert early.status_code == 409
    await province.handle(code, "07", "receive", "forward", "examine", "sign", "seal")
    stranger = {"form": "counter", "taken_by": "Lê Văn Lạ", "receipt_checked": True}
    refused = await counter.call("POST", f"/api/dossiers/{code}/return", json=stranger)
    assert "giấy ủy quyền" in refused.json()["error"]["message"]
    no_slip = await counter.call("POST", f"/api/dossiers/{code}/return", json=stranger | {"receipt_checked": False})
    assert "giấy tiếp nhận" in no_slip.json()["error"]["message"]
    done = await counter.ok("POST", f"/api/dossiers/{code}/return", json=stranger | {"delegation": "UQ-01"})
    assert done["status"] == "10"
    with province.province.store.reading() as session:
        case = dossiers.case_file(session, code)
    assert case is not None
    assert case.dossier.handed_to == "Lê Văn Lạ, giấy ủy quyền số UQ-01"
    assert [paper.kind.value for paper in case.papers][-1] == "handover"
    assert case.dossier.returned_at is not None


async def test_a_replaced_result_leaves_the_new_one_in_force_everywhere(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    citizen, code, _ = await filed(shared_world, RECORD, "07", "Phạm Thị Duyên")
    await province.handle(code, "07")
    leader, clerk = await province.officer("leader", "07"), await province.officer("records_clerk", "07")
    order = FIELDS | {"document_number": "9/2026/LLTP", "reason": "Sửa sai sót về họ tên"}
    assert (await clerk.call("POST", f"/api/dossiers/{code}/replacement", json=order)).status_code == 403
    await leader.ok("POST", f"/api/dossiers/{code}/replacement", json=order)
    before = (await citizen.ok("GET", f"/api/dossiers/{code}/results"))["results"]
    assert [r["document_id"] for r in before] == [f"{code}-KQ1"]
    await clerk.ok("POST", f"/api/dossiers/{code}/replacement/seal")
    await province.told()

    results = (await leader.ok("GET", f"/api/dossiers/{code}/results"))["results"]
    states = {r["document_id"].removeprefix(code): r["validity"] for r in results}
    assert states == {"-KQ1": "replaced", "-KQ2": "valid"}
    facts = await file_of(province, leader, code, f"{code}-KQ2")
    assert facts.has_personal_signature
    assert facts.has_agency_seal
    last = (await shared_world.journal(dossier_code=code, service="DongBoHoSoMC"))[-1]
    assert [d["GiayToId"] for d in last.request["data"][0]["DanhSachGiayToKetQua"]] == [f"{code}-KQ2"]
    notices = (await citizen.ok("GET", "/api/notices"))["notices"]
    assert "không phải nộp thêm phí" in notices[-1]["text"]


async def test_a_revoked_result_is_revoked_in_the_kho_and_no_longer_offered(shared_world: Any) -> None:
    province = shared_world.provinces["H98"]
    person = await shared_world.person("Vũ Thị Hạnh")
    code = await shared_world.issue(person, "H98")
    leader = await province.officer("leader", "07")
    empty = await leader.call("POST", f"/api/dossiers/{code}/revocation", json={"reason": " "})
    assert empty.status_code == 422
    await leader.ok("POST", f"/api/dossiers/{code}/revocation", json={"reason": "Cấp không đúng đối tượng"})
    await province.told()
    citizen = await shared_world.prepared(person, "H98", "12", "1.990001")
    assert await citizen.offers() == []
    vault = (await citizen.http.get(f"{shared_world.portal_url}/api/citizen/vault")).json()
    assert [(d["instance_code"], d["state_label"]) for d in vault] == [(f"{code}-KQ1", "Đã bị thu hồi")]
    notices = (await citizen.ok("GET", "/api/notices", params={"channel": "sms"}))["notices"]
    assert any("thu hồi" in n["subject"] and "Cấp không đúng đối tượng" in n["text"] for n in notices)
