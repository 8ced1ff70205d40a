"""The outbox of notices: testers read, await and empty it; a person reads only their own."""

import asyncio

import httpx
import pytest

from mock_dvcqg.contract.control import Person
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.people import all_people

PATH = "/realms/default/notices"


@pytest.fixture
def people(portal: Portal) -> list[Person]:
    with portal.realms.default.reading() as session:
        return [person for person in all_people(session) if person.account]


def tell(realm: Realm, person: Person, subject: str, dossier_code: str = "") -> None:
    with realm.writing() as session:
        notify_person(
            session,
            realm,
            person.identity_number,
            subject=subject,
            body="Nội dung (mô phỏng)",
            dossier_code=dossier_code,
            channels=("app", "email"),
        )


async def subjects(control: httpx.AsyncClient, query: str = "") -> list[tuple[str, str]]:
    page = (await control.get(PATH + query)).json()
    return [(notice["channel"], notice["subject"]) for notice in page["notices"]]


async def test_notices_are_found_by_person_channel_dossier_and_number(
    control: httpx.AsyncClient, portal: Portal, people: list[Person]
) -> None:
    realm = portal.realms.default
    tell(realm, people[0], "một", "D1")
    tell(realm, people[1], "hai")
    assert len(await subjects(control)) == 4
    assert await subjects(control, f"?person={people[1].identity_number}&channel=email") == [("email", "hai")]
    assert await subjects(control, "?dossier_code=D1&channel=app") == [("app", "một")]
    assert await subjects(control, "?after=3") == [("email", "hai")]
    assert (await control.get(PATH)).json()["last_seq"] == 4


async def test_one_can_wait_for_a_notice(control: httpx.AsyncClient, portal: Portal, people: list[Person]) -> None:
    waiting = asyncio.create_task(control.get(PATH + "/wait?channel=email&timeout_s=20"))
    await asyncio.sleep(0)
    tell(portal.realms.default, people[0], "đã đến")
    [notice] = (await waiting).json()["notices"]
    assert (notice["subject"], notice["address"]) == ("đã đến", people[0].email)
    assert (await control.get(PATH + "/wait?channel=sms&timeout_s=0.05")).json()["notices"] == []


async def test_the_outbox_is_emptied_and_numbers_go_on(
    control: httpx.AsyncClient, portal: Portal, people: list[Person]
) -> None:
    tell(portal.realms.default, people[0], "một")
    assert (await control.delete(PATH)).status_code == 204
    assert await subjects(control) == []
    tell(portal.realms.default, people[0], "hai")
    assert await subjects(control, "?after=2") == [("app", "hai"), ("email", "hai")]


async def test_a_person_reads_their_own_notices_and_no_others(
    anyone: httpx.AsyncClient, portal: Portal, people: list[Person]
) -> None:
    realm = portal.realms.default
    tell(realm, people[0], "của tôi")
    tell(realm, people[1], "của người khác")
    assert (await anyone.get("/api/citizen/notices")).status_code == 401
    await anyone.post("/api/citizen/sign-in", json={"identity_number": people[0].identity_number})
    [mine] = (await anyone.get("/api/citizen/notices")).json()
    assert (mine["subject"], mine["read_at"]) == ("của tôi", None)
    read = (await anyone.post(f"/api/citizen/notices/{mine['seq']}/read")).json()
    assert read["read_at"] is not None
    realm.clock.advance(60)
    assert (await anyone.post(f"/api/citizen/notices/{mine['seq']}/read")).json() == read
    for other in (mine["seq"] + 2, mine["seq"] + 1, 0, -1, 10**30):
        answer = await anyone.post(f"/api/citizen/notices/{other}/read")
        assert answer.status_code in (400, 404), other


async def test_the_outbox_needs_the_token(anyone: httpx.AsyncClient) -> None:
    for method, path in [("GET", ""), ("GET", "/wait"), ("DELETE", "")]:
        assert (await anyone.request(method, f"/control{PATH}{path}")).status_code == 401
