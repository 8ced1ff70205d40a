"""The tester's hand on organisations, delegations, links and signing keys; nothing of it without the control token."""

from typing import Any

import pytest

BEARER = {"Authorization": "Bearer t"}


async def control(town: Any, method: str, path: str, body: Any = None) -> Any:
    return await town.browser.request(method, f"/control/realms/default{path}", json=body, headers=BEARER)


async def test_the_seed_realm_has_organisations_foreigners_and_a_delegation(town: Any) -> None:
    organisations = (await control(town, "GET", "/organisations")).json()
    assert [(each["account_kind"], each["account"]) for each in organisations] == [
        ("2", True),
        ("2", False),
        ("3", True),
        ("3", True),
    ]
    delegations = (await control(town, "GET", "/delegations")).json()
    assert [each["delegator"] for each in delegations] == [organisations[0]["code"]]
    people = (await control(town, "GET", "/people")).json()
    assert [person["nationality"] for person in people] == ["VNM"] * 12 + ["DEU", "USA"]


async def test_an_organisation_is_added_once(town: Any) -> None:
    order = {"name": "Công ty TNHH Mẫu", "account_kind": "2", "representative": town.person.identity_number}
    made = await control(town, "POST", "/organisations", order)
    assert (made.status_code, made.json()["representative"]) == (201, town.person.identity_number)
    again = await control(town, "POST", "/organisations", order | {"tax_code": made.json()["tax_code"]})
    assert again.status_code == 409


@pytest.mark.parametrize(
    ("order", "status", "field"),
    [
        ({"tax_code": "9900000001"}, 422, "tax_code"),
        ({"business_code": "?"}, 422, "business_code"),
        ({"agency_code": "x"}, 422, "agency_code"),
        ({"name": " "}, 422, "name"),
        ({"representative": "1"}, 404, "representative"),
        ({"account_kind": "1"}, 422, "account_kind"),
    ],
)
async def test_a_wrong_organisation_is_refused_by_field(
    town: Any, order: dict[str, Any], status: int, field: str
) -> None:
    answer = await control(town, "POST", "/organisations", order)
    assert (answer.status_code, answer.json()["field"]) == (status, field)


async def test_a_delegation_is_added_and_revoked_and_a_reset_keeps_the_founding_one(town: Any) -> None:
    founding = (await control(town, "GET", "/delegations")).json()
    people = (await control(town, "GET", "/people")).json()
    order = {"delegator": people[1]["identity_number"], "delegate": people[2]["identity_number"]}
    made = (await control(town, "POST", "/delegations", order)).json()
    for each in (made, founding[0]):
        assert (await control(town, "DELETE", f"/delegations/{each['id']}")).json()["revoked_at"]
    await control(town, "POST", "/reset")
    assert (await control(town, "GET", "/delegations")).json() == founding


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"delegate": "1"}, 404),
        ({"delegator": "1"}, 404),
        ({"delegate": "self"}, 422),
        ({"valid_from": "2023-01-02T00:00:00Z", "valid_to": "2023-01-01T00:00:00Z"}, 422),
        ({"valid_from": "2023-01-02T00:00:00"}, 422),
    ],
)
async def test_a_wrong_delegation_is_refused(town: Any, changes: dict[str, str], status: int) -> None:
    people = (await control(town, "GET", "/people")).json()
    order = {"delegator": people[1]["identity_number"], "delegate": people[2]["identity_number"]} | changes
    if order["delegate"] == "self":
        order["delegate"] = order["delegator"]
    assert (await control(town, "POST", "/delegations", order)).status_code == status
    assert (await control(town, "DELETE", "/delegations/none")).status_code == 404


async def test_links_are_set_and_taken_away(town: Any) -> None:
    path = f"/accounts/{town.person.identity_number}"
    assert (await control(town, "GET", path)).json()["states"]["H98"] == "dvcqg-only"
    assert (await control(town, "PUT", f"{path}/links/H98")).json()["states"]["H98"] == "both"
    assert (await control(town, "DELETE", f"{path}/links/H98")).json()["states"]["H98"] == "dvcqg-only"
    assert (await control(town, "PUT", f"{path}/links/H11")).status_code == 404
    assert (await control(town, "GET", "/accounts/1")).status_code == 404
    assert (await control(town, "GET", "/account-creations")).json() == []


async def test_keys_are_rotated_and_the_old_one_stays_published(town: Any) -> None:
    before = (await town.browser.get("/oauth2/jwks")).json()["keys"]
    made = (await control(town, "POST", "/sign-on/keys")).json()
    after = (await town.browser.get("/oauth2/jwks")).json()["keys"]
    assert [key["kid"] for key in after] == [made["kid"], before[0]["kid"]]
    assert all("d" not in key for key in after)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/organisations"),
        ("POST", "/organisations"),
        ("GET", "/delegations"),
        ("POST", "/delegations"),
        ("DELETE", "/delegations/x"),
        ("GET", "/accounts/1"),
        ("PUT", "/accounts/1/links/H98"),
        ("DELETE", "/accounts/1/links/H98"),
        ("GET", "/account-creations"),
        ("POST", "/sign-on/keys"),
    ],
)
async def test_without_the_token_nothing_answers(town: Any, method: str, path: str) -> None:
    assert (await town.browser.request(method, f"/control/realms/default{path}", json={})).status_code == 401
