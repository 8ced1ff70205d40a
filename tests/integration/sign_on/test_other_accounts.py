"""Organisations, foreigners and delegation at the sign-on: whose account it is, who acts, and when that ends."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from authlib.integrations.base_client.errors import OAuthError

from mock_dvcqg.contract.accounts import Delegation, DelegationOrder, Organisation, OrganisationOrder
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.operations.add_delegation import add_delegation, revoke_delegation
from mock_dvcqg.operations.add_organisation import add_organisation
from mock_dvcqg.store.people import all_people


def people(town: Any) -> list[Person]:
    with town.realm.reading() as session:
        return all_people(session)


def organisation(town: Any, **order: Any) -> Organisation:
    return add_organisation(town.realm, OrganisationOrder(representative=town.person.identity_number, **order))


def delegated(town: Any, delegator: str, **order: Any) -> Delegation:
    order = {"delegator": delegator, "delegate": town.person.identity_number} | order
    return add_delegation(town.realm, DelegationOrder(**order))


async def test_an_enterprise_has_its_codes_and_never_its_representatives_number(town: Any) -> None:
    company = organisation(town)
    town.sign_in(account=company.code)
    async with town.province() as province:
        claims = province.validated(await town.signed_on(province))
    assert (claims["LoaiTaiKhoan"], claims["TechID"]) == ("2", company.tech_id)
    assert (claims["MaSoThue"], claims["MaSoDoanhNghiep"]) == (company.tax_code, company.business_code)
    assert (claims["TenDoanhNghiep"], claims["SoDinhDanh"]) == (company.name, "")
    acting = claims["NguoiThucHien"]
    assert (acting["SoDinhDanh"], acting["VaiTro"]) == (town.person.identity_number, "NguoiDaiDien")


async def test_an_agency_is_account_kind_3_with_its_code(town: Any) -> None:
    agency = organisation(town, account_kind="3", agency_code="H98.55")
    town.sign_in(account="H98.55")
    async with town.province() as province:
        claims = province.validated(await town.signed_on(province))
    assert (claims["LoaiTaiKhoan"], claims["MaDinhDanhCoQuan"]) == ("3", "H98.55")
    assert "MaSoThue" not in claims
    assert claims["TechID"] == agency.tech_id


async def test_a_foreigner_is_known_by_passport_and_country(town: Any) -> None:
    foreigner = next(person for person in people(town) if person.passport)
    town.sign_in(foreigner.identity_number)
    async with town.province() as province:
        claims = province.validated(await town.signed_on(province))
    assert (claims["HoChieu"], claims["QuocTich"]) == (foreigner.passport, foreigner.nationality)
    assert (claims["LoaiTaiKhoan"], claims["SoDinhDanh"], claims["loginIdp"]) == ("1", "", "")


async def test_a_delegate_signs_in_to_the_delegators_account(town: Any) -> None:
    delegator = people(town)[1]
    delegation = delegated(town, delegator.identity_number, procedures=["2.000488"])
    town.sign_in(account=delegator.identity_number)
    async with town.province() as province:
        claims = province.validated(await town.signed_on(province))
    assert (claims["TechID"], claims["SoDinhDanh"]) == (delegator.tech_id, delegator.identity_number)
    acting = claims["NguoiThucHien"]
    assert (acting["TechID"], acting["VaiTro"]) == (town.person.tech_id, "NguoiDuocUyQuyen")
    assert (acting["MaUyQuyen"], acting["PhamViUyQuyen"]) == (delegation.id, ["2.000488"])


async def test_the_consent_page_offers_the_accounts_one_may_use(town: Any) -> None:
    company, delegator = organisation(town), people(town)[1]
    delegated(town, delegator.identity_number)
    async with town.province() as province:
        url, state = province.begin(prompt="select_account")
        to_page = (await town.browser.get(url)).headers["location"]
        page = (await town.browser.get(to_page)).text
        assert all(name in page for name in (town.person.full_name, company.name, delegator.full_name))
        form = {"ve": parse_qs(urlsplit(to_page).query)["ve"][0], "quyet_dinh": "dong-y", "tai_khoan": company.code}
        answer = await town.browser.post("/dang-nhap/dong-y", data=form)
        claims = province.validated(await province.finish(answer.headers["location"], state))
        assert claims["TechID"] == company.tech_id
        stranger = people(town)[2].identity_number
        refused = await town.browser.post("/dang-nhap/dong-y", data=form | {"tai_khoan": stranger})
    assert refused.status_code == 403


async def test_nobody_signs_in_to_an_account_without_a_right_to_it(town: Any) -> None:
    for number in (people(town)[1].identity_number, "9900000000", "no-such"):
        with pytest.raises(NotAllowed):
            town.sign_in(account=number)
        form = {"so_dinh_danh": f"{town.person.identity_number}>{number}"}
        assert (await town.browser.post("/dang-nhap", data=form)).status_code == 403


async def test_a_revoked_delegation_ends_sessions_tokens_and_refreshes(town: Any) -> None:
    delegator = people(town)[1]
    delegation = delegated(town, delegator.identity_number)
    town.sign_in(account=delegator.identity_number)
    async with town.province() as province:
        await town.signed_on(province)
        revoke_delegation(town.realm, delegation.id)
        assert (await province.oauth.get(province.known["userinfo_endpoint"])).status_code == 401
        with pytest.raises(OAuthError, match="invalid_grant"):
            await province.oauth.refresh_token(province.known["token_endpoint"])
    assert (await town.browser.get("/api/citizen/me")).status_code == 401


async def test_a_delegation_holds_between_its_two_moments_only(town: Any) -> None:
    delegator, now = people(town)[1], town.realm.clock.now()
    delegated(town, delegator.identity_number, valid_from=now + timedelta(hours=1), valid_to=now + timedelta(hours=2))
    with pytest.raises(NotAllowed):
        town.sign_in(account=delegator.identity_number)
    town.realm.clock.advance(3601)
    town.sign_in(account=delegator.identity_number)
    assert (await town.browser.get("/api/citizen/me")).json()["full_name"] == delegator.full_name
    town.realm.clock.advance(3600)
    with pytest.raises(NotAllowed):
        town.sign_in(account=delegator.identity_number)


async def test_a_delegation_for_one_procedure_opens_no_other(town: Any) -> None:
    delegator = people(town)[1]
    delegated(town, delegator.identity_number, procedures=["1.990001"])
    town.sign_in(account=delegator.identity_number)
    order = {"procedure_code": "2.000488", "agency_code": "H98.07"}
    answer = await town.browser.post("/api/citizen/entry", json=order)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not-allowed")


async def test_the_accounts_one_may_use_are_listed_and_can_be_changed_to(town: Any) -> None:
    company = organisation(town)
    listed = (await town.browser.get("/api/citizen/accounts")).json()
    assert [(each["number"], each["account_kind"]) for each in listed] == [
        (town.person.identity_number, "1"),
        (company.code, "2"),
    ]
    used = (await town.browser.post(f"/api/citizen/accounts/{company.code}/use")).json()
    assert (used["full_name"], used["acting"]["full_name"]) == (company.name, town.person.full_name)
    back = await town.browser.post(f"/api/citizen/accounts/{town.person.identity_number}/use")
    assert back.json()["acting"] is None
    assert (await town.browser.post(f"/api/citizen/accounts/{people(town)[3].identity_number}/use")).status_code == 403
