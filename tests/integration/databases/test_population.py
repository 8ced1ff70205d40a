"""The population database: match, mismatch by field, unknown, down; what it never tells; who sees that it was asked."""

from typing import Any

import pytest

from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, POPULATION_VERIFY
from mock_dvcqg.databases import population
from mock_dvcqg.store.database_queries import has_asked


def fields_of(answer: dict[str, Any]) -> dict[str, str]:
    return {each["Truong"]: each["KetQua"] for each in answer["result"][0]["DoiChieu"]}


async def test_a_person_is_verified_by_number_name_and_birth_date(province: Any) -> None:
    person = province.person()
    born = person.birth_date.strftime("%Y%m%d")
    answer = await province.verify(SoDinhDanh=person.identity_number, HoTen=person.full_name, NgaySinh=born)
    assert (answer["error_code"], answer["result"][0]["KetQua"], answer["result"][0]["MaCSDL"]) == ("0", "1", "7")
    assert fields_of(answer) == {"SoDinhDanh": "1", "HoTen": "1", "NgaySinh": "1"}


@pytest.mark.parametrize("spelling", ["%Y-%m-%d", "%d/%m/%Y", "%Y%m%d", "%Y%m%d000000"])
async def test_a_birth_date_may_be_spelt_in_any_way_seen(province: Any, spelling: str) -> None:
    person = province.person()
    answer = await province.verify(SoDinhDanh=person.identity_number, NgaySinh=person.birth_date.strftime(spelling))
    assert answer["result"][0]["KetQua"] == "1"


async def test_what_does_not_fit_is_named_and_what_is_registered_is_not_told(province: Any) -> None:
    person = province.person()
    answer = await province.verify(SoDinhDanh=person.identity_number, HoTen="Người Khác", NgaySinh="19000101")
    assert answer["result"][0]["KetQua"] == "2"
    assert fields_of(answer) == {"SoDinhDanh": "1", "HoTen": "2", "NgaySinh": "2"}
    said = str(answer)
    for secret in (person.full_name, person.address, person.phone, person.tech_id, str(person.birth_date)):
        assert secret not in said


async def test_residence_and_gender_are_compared_when_they_are_sent(province: Any) -> None:
    person = province.person()
    answer = await province.verify(
        SoDinhDanh=person.identity_number, HoTen=person.full_name, NoiThuongTru=person.address, GioiTinh="không rõ"
    )
    assert fields_of(answer) | {"SoDinhDanh": "1"} == {
        "SoDinhDanh": "1",
        "HoTen": "1",
        "NoiThuongTru": "1",
        "GioiTinh": "2",
    }


async def test_an_unknown_number_is_unknown_and_no_field_is_judged(province: Any) -> None:
    answer = await province.verify(SoDinhDanh="000000000000", HoTen="Nguyễn Thị Mẫu")
    assert (answer["error_code"], answer["result"][0]["KetQua"], fields_of(answer)) == ("0", "3", {})


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"HoTen": "A"}, "SoDinhDanh"),
        ({"SoDinhDanh": "000000000000"}, "HoTen"),
        ({"SoDinhDanh": "000000000000", "NgaySinh": "30/02/2000"}, "NgaySinh"),
        ({"SoDinhDanh": {"x": 1}, "HoTen": "A"}, "SoDinhDanh"),
        ({"SoDinhDanh": "0" * 60, "HoTen": "A"}, "SoDinhDanh"),
    ],
)
async def test_a_question_that_cannot_be_answered_is_refused_with_the_field(
    province: Any, body: dict[str, Any], said: str
) -> None:
    answer = await province.verify(**body)
    assert answer["error_code"] == "-1"
    assert said in answer["message"]


async def test_the_person_sees_who_asked_and_for_what(province: Any) -> None:
    person = province.person()
    await province.verify(
        SoDinhDanh=person.identity_number, HoTen=person.full_name, MaTTHC="2.000488", NguoiTraCuu="Cán bộ Mẫu"
    )
    (row,) = await province.access_log(person)
    assert (row["by"], row["requester"], row["action"]) == ("Tỉnh B (mô phỏng)", "Cán bộ Mẫu", "xác minh dân cư")
    assert row["purpose"].startswith("Cấp Phiếu lý lịch tư pháp")


async def test_every_question_is_journalled_with_member_person_and_dossier(province: Any) -> None:
    person = province.person()
    await province.verify(SoDinhDanh=person.identity_number, HoTen="X", MaHoSo="H98.07-261122-0001")
    (entry,) = province.journal()
    assert (entry.member, entry.service, entry.person) == ("H98", "xac-minh", person.identity_number)
    assert entry.dossier_code == "H98.07-261122-0001"
    assert province.sessions["H98"] not in str(entry.request)


async def test_that_a_member_asked_can_be_told_of_its_dossier(province: Any) -> None:
    person = province.person()
    await province.verify(SoDinhDanh=person.identity_number, HoTen=person.full_name)
    with province.realm.reading() as session:
        assert has_asked(session, "H98", person.identity_number)
        assert not has_asked(session, "H97", person.identity_number)


async def test_down_is_an_envelope_and_afterwards_it_serves_again(province: Any) -> None:
    person = province.person()
    province.fault("population-down", count=1)
    down = await province.verify(SoDinhDanh=person.identity_number, HoTen=person.full_name)
    assert (down["error_code"], "gián đoạn" in down["message"]) == ("-99", True)
    assert await province.access_log(person) == []
    again = await province.verify(SoDinhDanh=person.identity_number, HoTen=person.full_name)
    assert again["result"][0]["KetQua"] == "1"


async def test_a_mismatch_can_be_had_to_order(province: Any) -> None:
    person = province.person()
    province.fault("population-mismatch")
    answer = await province.verify(SoDinhDanh=person.identity_number, HoTen=person.full_name)
    assert answer["result"][0]["KetQua"] == "2"


async def test_too_many_questions_in_a_minute_are_refused(province: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mock_dvcqg.operations.verify_person.PER_MINUTE", 2)
    person = province.person()
    asked = {"SoDinhDanh": person.identity_number, "HoTen": person.full_name}
    codes = [(await province.verify(**asked))["error_code"] for _ in range(3)]
    assert codes == ["0", "0", "-12"]
    assert (await province.verify(code="H97", **asked))["error_code"] == "0"


@pytest.mark.parametrize("prefix", ["", *ADAPTER_PREFIXES, "/r/default", "/r/default" + ADAPTER_PREFIXES[0]])
async def test_it_answers_at_the_root_and_behind_both_prefixes(province: Any, prefix: str) -> None:
    person = province.person()
    asked = {"SoDinhDanh": person.identity_number, "HoTen": person.full_name}
    assert (await province.call(prefix + POPULATION_VERIFY, **asked))["error_code"] == "0"


@pytest.mark.parametrize("prefix", ["", *ADAPTER_PREFIXES])
@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"session": "\\ud800"}', b"\xff", b"[" * 9000])
async def test_hostile_input_gets_the_envelope(province: Any, prefix: str, body: bytes) -> None:
    answer = await province.http.post(prefix + POPULATION_VERIFY, content=body)
    assert answer.status_code == 200
    assert answer.json()["error_code"] == "-1"


async def test_without_a_session_nothing_is_told(province: Any) -> None:
    person = province.person()
    body = {"SoDinhDanh": person.identity_number, "HoTen": person.full_name}
    for session in ("", "x.default"):
        answer = (await province.http.post(POPULATION_VERIFY, json=body | {"session": session})).json()
        assert (answer["error_code"], answer.get("result")) == ("-5", None)
    assert [entry.error_code for entry in province.journal()] == ["-5", "-5"]


def test_the_limit_is_far_above_an_ordinary_days_work() -> None:
    assert population.PER_MINUTE >= 100
