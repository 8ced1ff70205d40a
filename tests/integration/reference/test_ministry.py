"""A ministry and a province run from the same code: the ministry's licence stands as a component in the province."""

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from reference_httt.bodies import AgencyOrder, BodyKind, Tier
from reference_httt.store import dossiers

LICENCE, DRIVER = "3.000348", "1.990007"
KQ_LICENCE = "KQ.G04.000062"
POLICE = AgencyOrder(name="Cục Cảnh sát giao thông (mô phỏng)", tier=Tier.MINISTRY, suffix="99", oversees=True)


@pytest_asyncio.fixture(name="bodies")
async def _bodies(empty_world: Any) -> AsyncIterator[Any]:
    """A ministry, G01, beside the province H98."""
    member = {"code": "G01", "name": "Bộ Công an (mô phỏng)"}
    (await empty_world.control.post("realms/default/members", json=member)).raise_for_status()
    police = {"body_kind": BodyKind.MINISTRY, "agencies": (POLICE,)}
    await empty_world.add_province("G01", member["name"], **police)
    await empty_world.add_province("H98", "Tỉnh B (mô phỏng)")
    yield empty_world


async def test_the_ministrys_licence_is_reused_in_the_province(bodies: Any) -> None:
    person = await bodies.person("Nguyễn Văn An")
    citizen = await bodies.prepared(person, "G01", "99", LICENCE)
    await citizen.complete()
    code = await citizen.submit()
    ministry = bodies.provinces["G01"]
    counter = await ministry.officer("counter_officer", "99")
    await counter.ok("POST", f"/api/dossiers/{code}/payment-request")
    money = {"way": "cash", "voucher": "BL-0001", "amount_vnd": 135000}
    await counter.ok("POST", f"/api/dossiers/{code}/payments/direct", json=money)
    assert (await ministry.handle(code, "99"))["status"] == "10"
    await ministry.told()
    await bodies.wait_fetch(code, "DanhSachGiayToKetQua")
    saved = f"{bodies.portal_url}/api/citizen/my-services/{code}/documents/{code}-KQ1/deposit"
    assert (await citizen.http.post(saved)).status_code < 300

    driver = await bodies.prepared(person, "H98", "12", DRIVER)
    (offer,) = [offer for offer in await driver.offers() if offer["kq_code"] == KQ_LICENCE]
    assert offer["source"] == "national"
    assert (await driver.take(offer["component_code"], offer["offer_id"])).status_code == 201
    await driver.complete()
    reused = await driver.submit()
    await bodies.provinces["H98"].told()
    with ministry.province.store.reading() as session:
        licence = dossiers.deliverables_of(session, code)[0]
    view = await (await bodies.provinces["H98"].officer("counter_officer")).ok("GET", f"/api/dossiers/{reused}")
    (component,) = [c for c in view["components"] if c["kq_code"] == KQ_LICENCE]
    assert component["sha256"] == licence.sha256
    assert licence.fields.issuer == POLICE.name

    wrong = await driver.call("POST", "/api/drafts", json={"procedure_code": LICENCE, "agency_code": "H98.12"})
    assert wrong.status_code == 422
    assert "Đề nghị nộp hồ sơ tại cơ quan có thẩm quyền" in wrong.json()["error"]["message"]
