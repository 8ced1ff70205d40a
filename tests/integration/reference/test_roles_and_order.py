"""Who may do what, in which order: every act on a dossier by every role, and other people's things."""

from typing import Any

import pytest
import pytest_asyncio

RECORD, LICENCE = "2.000488", "1.990001"
ROLES = ("counter_officer", "specialist", "leader", "records_clerk", "monitor")
DUTIES = {
    "receive": "counter_officer",
    "forward": "counter_officer",
    "examine": "specialist",
    "sign": "leader",
    "seal": "records_clerk",
    "return": "counter_officer",
}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def world(shared_world: Any) -> Any:
    """One for the module: each test brings its own people."""
    return shared_world


@pytest_asyncio.fixture(loop_scope="module")
async def submitted(world: Any) -> tuple[Any, str]:
    """A province and a dossier of its justice department."""
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "07", RECORD)
    await citizen.complete()
    return world.provinces["H98"], await citizen.submit()


async def test_each_act_is_done_by_its_role_alone_and_only_in_its_turn(submitted: tuple[Any, str]) -> None:
    served, code = submitted
    done: list[str] = []
    for act, duty in DUTIES.items():
        for role in ROLES:
            officer = await served.officer(role, "07")
            for other in DUTIES:
                if role == duty and other == act:
                    continue
                status = (await officer.call("POST", f"/api/dossiers/{code}/{other}")).status_code
                assert status == (409 if DUTIES[other] == role else 403), (role, other, done)
        await (await served.officer(duty, "07")).ok("POST", f"/api/dossiers/{code}/{act}")
        done.append(act)


async def test_the_clerk_cannot_seal_before_the_leader_signed(submitted: tuple[Any, str]) -> None:
    served, code = submitted
    await served.handle(code, "07", "receive", "forward", "examine")
    clerk = await served.officer("records_clerk", "07")
    got = await clerk.call("POST", f"/api/dossiers/{code}/seal")
    assert got.status_code == 409
    assert "chờ lãnh đạo ký số" in got.json()["error"]["message"]


async def test_officers_of_another_agency_may_not_touch_a_dossier(submitted: tuple[Any, str]) -> None:
    served, code = submitted
    for role in ROLES:
        officer = await served.officer(role, "12")
        assert (await officer.call("GET", f"/api/dossiers/{code}")).status_code == 403
        for act in DUTIES:
            assert (await officer.call("POST", f"/api/dossiers/{code}/{act}")).status_code == 403


async def test_another_citizen_sees_neither_dossier_nor_vault(world: Any, submitted: tuple[Any, str]) -> None:
    _, code = submitted
    stranger = await world.enter(await world.person("Lê Văn Vinh"), "H98", "07", RECORD)
    assert (await stranger.call("GET", f"/api/dossiers/{code}")).status_code == 403
    owner = {"identity_number": "001099000001"}
    assert (await stranger.call("GET", "/api/local-vault", params=owner)).status_code == 403
    for act in DUTIES:
        assert (await stranger.call("POST", f"/api/dossiers/{code}/{act}")).status_code == 403


@pytest.mark.parametrize("role", ROLES)
async def test_the_local_vault_is_open_to_the_counter_officer_only(world: Any, role: str) -> None:
    officer = await world.provinces["H98"].officer(role)
    got = await officer.call("GET", "/api/local-vault", params={"identity_number": "001099000001"})
    assert got.status_code == (200 if role == "counter_officer" else 403)


async def test_a_reused_component_cannot_be_asked_for_again_by_an_officer(world: Any) -> None:
    person = await world.person("Trần Thị Bích")
    await world.document(person)
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    await citizen.take(offer["component_code"], offer["offer_id"])
    await citizen.complete()
    code = await citizen.submit()
    officer = await world.provinces["H98"].officer("counter_officer")
    await officer.ok("POST", f"/api/dossiers/{code}/receive")
    body = {"component_code": offer["component_code"], "text": "Nộp bản giấy"}
    got = await officer.call("POST", f"/api/dossiers/{code}/supplement-requests", json=body)
    assert got.status_code == 422


async def test_a_supplement_is_asked_for_given_and_the_dossier_goes_on(world: Any) -> None:
    citizen = await world.prepared(await world.person("Trần Thị Bích"), "H98", "12", LICENCE)
    await citizen.complete()
    code = await citizen.submit()
    officer = await world.provinces["H98"].officer("counter_officer")
    component = "000.00.00.G18-KQ990002"
    assert (await citizen.give(component)).status_code == 409
    body = {"component_code": component, "text": "Bản chụp không rõ"}
    await officer.ok("POST", f"/api/dossiers/{code}/receive")
    asked = await officer.ok("POST", f"/api/dossiers/{code}/supplement-requests", json=body)
    assert asked["status"] == "5"
    assert (await citizen.give(component)).status_code == 201
    assert (await officer.call("POST", f"/api/dossiers/{code}/forward")).status_code == 409
    assert (await citizen.ok("POST", f"/api/dossiers/{code}/supply"))["status"] == "2"
    assert (await officer.ok("POST", f"/api/dossiers/{code}/forward"))["status"] == "4"
    await world.provinces["H98"].told()
    findings = [f for e in await world.journal(dossier_code=code) for f in e.findings]
    assert [f.message for f in findings] == []


async def test_personal_data_come_before_components_and_are_the_signed_in_persons(world: Any) -> None:
    person, other = await world.person("Nguyễn Thị An"), await world.person("Lê Văn Vinh")
    citizen = await world.enter(person, "H98", "12", LICENCE)
    assert (await citizen.ok("GET", f"/api/drafts/{citizen.draft}"))["components"] == []
    assert (await citizen.call("GET", f"/api/drafts/{citizen.draft}/vault-offers")).status_code == 409
    assert (await citizen.give("000.00.00.G18-KQ990001")).status_code == 409
    keys = ("full_name", "identity_number", "birth_date", "address", "phone", "email")
    path = f"/api/drafts/{citizen.draft}/personal-data"
    assert (await citizen.call("PUT", path, json={k: other[k] for k in keys})).status_code == 422
    assert len((await citizen.ok("PUT", path, json={k: person[k] for k in keys}))["components"]) == 3
    assert (await citizen.call("POST", f"/api/drafts/{citizen.draft}/submit")).status_code == 422


async def test_an_agency_without_competence_is_refused(world: Any) -> None:
    citizen = await world.enter(await world.person("Nguyễn Thị An"), "H98", "12", LICENCE)
    for agency in ("H98.07", "H97.12", "G18"):
        order = {"procedure_code": LICENCE, "agency_code": agency}
        assert (await citizen.call("POST", "/api/drafts", json=order)).status_code == 422


async def test_a_wrong_password_or_user_name_signs_nobody_in(world: Any) -> None:
    officer = await world.provinces["H98"].officer("leader")
    for order in ({"username": "H98.12.leader", "password": "x"}, {"username": "H98.12.king", "password": "x"}):
        got = await officer.call("POST", "/api/staff/sign-in", json=order)
        assert (got.status_code, got.json()["error"]["code"]) == (401, "not_signed_in")


async def test_reset_forgets_everything_and_needs_the_token(world: Any, submitted: tuple[Any, str]) -> None:
    served, code = submitted
    officer = await served.officer("monitor", "07")
    assert (await officer.call("POST", "/control/reset")).status_code == 401
    token = {"Authorization": "Bearer control-token"}
    assert (await officer.http.post("/control/reset", headers=token)).status_code == 204
    assert (await officer.call("GET", f"/api/dossiers/{code}")).status_code == 401
    assert (await (await served.officer("monitor", "07")).call("GET", f"/api/dossiers/{code}")).status_code == 404


async def test_a_sign_in_works_once_and_only_in_the_browser_that_began_it(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    citizen = await world.enter(person, "H98", "12", LICENCE)
    begun = await citizen.http.get("/vao", params={"vnconnect": "1", "MaTTHCDP": LICENCE, "MaCoQuanThucHien": "H98.12"})
    back = (await citizen.http.get(begun.headers["location"])).headers["location"]
    citizen.http.cookies.delete("httt_h98_state")
    assert (await citizen.http.get(back)).status_code == 403
    assert (await citizen.http.get(back)).status_code == 403
