"""What a province can ask and do about accounts: TraCuuTechID by every number, TaoTaiKhoan, and the four states."""

import asyncio
from typing import Any

import pytest

from mock_dvcqg.contract.accounts import OrganisationOrder
from mock_dvcqg.contract.control import FaultOrder, Person, PersonOrder
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.identifiers import tax_check_digit
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.operations.account_states import list_creations, set_link, view_account
from mock_dvcqg.operations.add_organisation import add_organisation
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.store.journal import Filters
from mock_dvcqg.store.notices import notices_of
from mock_dvcqg.store.people import all_people, count_people

HEADERS = {"dstcode": DSTCODE}


async def call(town: Any, service: str, **parameters: Any) -> dict[str, Any]:
    """One call of H98 with a session of its own."""
    login = {"username": town.member.username, "password": town.member.password}
    answer = await town.browser.post(ADAPTER_PREFIX + MAPI_LOGIN, json=login, headers=HEADERS)
    body = {"session": answer.json()["session"], "madonvi": "H98", "service": service} | parameters
    answered: dict[str, Any] = (await town.browser.post(ADAPTER_PREFIX + MAPI_DATA, json=body, headers=HEADERS)).json()
    return answered


async def looked_up(town: Any, number: str) -> list[Any]:
    rows: list[Any] = (await call(town, "TraCuuTechID", provider="wso2is", mstorcmnd=number))["result"]
    return rows


def creation_for(person: Person, **changes: str) -> dict[str, str]:
    return {
        "SoDinhDanh": person.identity_number,
        "HoVaTen": person.full_name,
        "NgaySinh": person.birth_date.strftime("%Y%m%d"),
        "SoDienThoai": "0190123456",
        "ThuDienTu": "chinh.chu@hom-thu.example",
        "CanBoThucHien": "Trần Thị Cán Bộ",
        "DongY": "1",
    } | changes


def without_account(town: Any, **order: Any) -> Person:
    return add_person(town.realm, PersonOrder(account=False, **order))


async def test_an_account_is_found_by_each_of_its_numbers(town: Any) -> None:
    person = add_person(town.realm, PersonOrder(old_identity_number="970000001"))
    tax_code = "990000001" + tax_check_digit("990000001")
    order = OrganisationOrder(tax_code=tax_code, business_code="BC990001", agency_code="H98.77")
    company = add_organisation(town.realm, order)
    for number in (person.identity_number, "970000001"):
        assert await looked_up(town, number) == [{"TECHNICALID": person.tech_id}]
    for number in (tax_code, "BC990001", "H98.77"):
        assert await looked_up(town, number) == [{"TECHNICALID": company.tech_id}]


async def test_a_name_finds_nobody_and_no_account_is_an_empty_list(town: Any) -> None:
    assert await looked_up(town, town.person.full_name) == []
    assert await looked_up(town, without_account(town).identity_number) == []


async def test_a_passport_finds_somebody_only_where_the_switch_says_so(town: Any) -> None:
    foreigner = add_person(town.realm, PersonOrder(nationality="FRA", passport="X9900001"))
    assert await looked_up(town, "X9900001") == []
    assert await looked_up(town, foreigner.identity_number) == []
    town.realm.options = town.realm.options.model_copy(update={"look_up_by_passport": True})
    assert await looked_up(town, "X9900001") == [{"TECHNICALID": foreigner.tech_id}]
    add_person(town.realm, PersonOrder(nationality="ITA", passport="X9900001"))
    assert await looked_up(town, "X9900001") == []


async def test_an_officer_opens_an_account_and_the_person_is_told(town: Any) -> None:
    person = without_account(town)
    answer = await call(town, "TaoTaiKhoan", **creation_for(person))
    assert (answer["error_code"], "thành công" in answer["message"]) == ("0", True)
    assert answer["result"] == [{"TECHNICALID": person.tech_id, "DATONTAI": "0"}]
    assert await looked_up(town, person.identity_number) == [{"TECHNICALID": person.tech_id}]
    with town.realm.reading() as session:
        told = notices_of(session, person.identity_number)
    assert {notice.channel for notice in told} == {"app", "email", "sms"}
    assert all("Trần Thị Cán Bộ" in notice.body for notice in told)
    audit = list_creations(town.realm, person.identity_number)
    assert [(each.member, each.officer, each.consent, each.existed) for each in audit] == [
        ("H98", "Trần Thị Cán Bộ", "1", False)
    ]
    assert town.realm.journal.entries(Filters(service="TaoTaiKhoan"))[0].person == person.identity_number


async def test_asking_again_gives_the_same_account_and_no_second_notice(town: Any) -> None:
    person = without_account(town)
    first, second = [await call(town, "TaoTaiKhoan", **creation_for(person)) for _ in range(2)]
    assert first["result"][0]["TECHNICALID"] == second["result"][0]["TECHNICALID"]
    assert (second["result"][0]["DATONTAI"], "đã tồn tại" in second["message"]) == ("1", True)
    with town.realm.reading() as session:
        assert len(notices_of(session, person.identity_number, channel="sms")) == 1


async def test_of_many_creations_at_once_one_account_comes(town: Any) -> None:
    wanted = {
        "HoChieu": "X9555555",
        "QuocTich": "DEU",
        "HoVaTen": "Max Mustermann",
        "NgaySinh": "19800101",
        "SoDienThoai": "0190123456",
        "CanBoThucHien": "Cán bộ",
        "DongY": "1",
    }
    with town.realm.reading() as session:
        before = count_people(session)
    answers = await asyncio.gather(*(call(town, "TaoTaiKhoan", **wanted) for _ in range(6)))
    assert len({answer["result"][0]["TECHNICALID"] for answer in answers}) == 1
    assert sorted(answer["result"][0]["DATONTAI"] for answer in answers) == ["0", "1", "1", "1", "1", "1"]
    with town.realm.reading() as session:
        assert count_people(session) == before + 1


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"HoVaTen": "Người Khác Hẳn"}, "-1", "họ và tên"),
        ({"NgaySinh": "19010101"}, "-1", "ngày sinh"),
        ({"NgaySinh": "hôm qua"}, "-1", "Ngày sinh"),
        ({"SoDinhDanh": "097099999999"}, "-8", "dân cư"),
        ({"SoDinhDanh": "12"}, "-1", "12 chữ số"),
        ({"SoDinhDanh": ""}, "-1", "Thiếu số định danh"),
        ({"SoDienThoai": ""}, "-1", "điện thoại"),
        ({"DongY": ""}, "-9", "đồng ý"),
        ({"DongY": "0"}, "-9", "đồng ý"),
        ({"CanBoThucHien": ""}, "-1", "cán bộ"),
    ],
)
async def test_what_does_not_fit_opens_no_account(town: Any, changes: dict[str, str], code: str, said: str) -> None:
    person = without_account(town)
    answer = await call(town, "TaoTaiKhoan", **creation_for(person, **changes))
    assert (answer["error_code"], said in answer["message"]) == (code, True), answer
    assert view_account(town.realm, person.identity_number).account is False
    assert list_creations(town.realm) == []


async def test_population_down_is_said_and_opens_nothing(town: Any) -> None:
    person = without_account(town)
    town.realm.faults.add(FaultOrder(name="population-down", service="TaoTaiKhoan", count=1))
    answer = await call(town, "TaoTaiKhoan", **creation_for(person))
    assert (answer["error_code"], "dân cư" in answer["message"]) == ("-99", True)
    assert (await call(town, "TaoTaiKhoan", **creation_for(person)))["error_code"] == "0"


async def test_an_organisation_needs_its_own_representative(town: Any) -> None:
    company = add_organisation(town.realm, OrganisationOrder(account=False, representative=town.person.identity_number))
    wanted = {
        "MaSoThue": company.tax_code,
        "TenToChuc": company.name,
        "NguoiDaiDien": "097199900000",
        "SoDienThoai": "0190123456",
        "CanBoThucHien": "Cán bộ",
        "DongY": "1",
    }
    assert "Người đại diện" in (await call(town, "TaoTaiKhoan", **wanted))["message"]
    right = wanted | {"NguoiDaiDien": town.person.identity_number}
    assert (await call(town, "TaoTaiKhoan", **right))["result"][0]["TECHNICALID"] == company.tech_id


def subject(town: Any, kind: str, *, account: bool) -> str:
    if kind == "citizen":
        return add_person(town.realm, PersonOrder(account=account)).identity_number
    if kind == "foreigner":
        return add_person(town.realm, PersonOrder(account=account, nationality="USA")).identity_number
    return add_organisation(town.realm, OrganisationOrder(account=account)).code


@pytest.mark.parametrize("kind", ["citizen", "foreigner", "organisation"])
@pytest.mark.parametrize(
    ("account", "linked", "state"),
    [(True, True, "both"), (True, False, "dvcqg-only"), (False, True, "httt-only"), (False, False, "none")],
)
async def test_the_four_states_towards_a_province(
    town: Any, kind: str, account: bool, linked: bool, state: str
) -> None:
    number = subject(town, kind, account=account)
    view = set_link(town.realm, number, "H98", linked=linked)
    assert (view.states["H98"], view.states["H97"]) == (state, "dvcqg-only" if account else "none")


async def test_looking_up_signing_on_and_creating_link_the_account(town: Any) -> None:
    with town.realm.reading() as session:
        one, two = all_people(session)[1:3]
    await looked_up(town, one.identity_number)
    town.sign_in(two.identity_number)
    async with town.province() as province:
        await town.signed_on(province)
    made = without_account(town)
    set_link(town.realm, made.identity_number, "H98", linked=True)
    assert view_account(town.realm, made.identity_number).states["H98"] == "httt-only"
    await call(town, "TaoTaiKhoan", **creation_for(made))
    for number in (one.identity_number, two.identity_number, made.identity_number):
        assert view_account(town.realm, number).states == {"H97": "dvcqg-only", "H98": "both", "H99": "dvcqg-only"}
