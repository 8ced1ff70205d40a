"""Documents of the national vault that may not stand for a component, and the reason that is then shown."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

LICENCE = "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def world(shared_world: Any) -> Any:
    """One for the module: each test brings its own people."""
    return shared_world


def _long_ago() -> dict[str, Any]:
    day = datetime.now(UTC).date() - timedelta(days=215)
    return {"issued_on": day, "effective_on": day}


CASES = {
    "older than six months": ({"fields": _long_ago()}, "quá 06 tháng"),
    "changed after signing": ({"tampering": "content-added"}, "thay đổi sau khi"),
    "another's number": ({"fields": {"owner_number": "001099000001"}}, "không thuộc sở hữu"),
    "another name": ({"fields": {"owner_name": "Lê Văn Sai"}}, "Họ tên"),
    "no agency seal": (
        {"signatures": [{"kind": "personal", "signer_name": "Lê Thị Ký", "organisation": "Sở Tư pháp tỉnh A"}]},
        "thiếu chữ ký số của cơ quan",
    ),
    "another agency's seal": (
        {
            "signatures": [
                {"kind": "personal", "signer_name": "Lê Thị Ký", "organisation": "Sở Y tế tỉnh C"},
                {"kind": "agency", "signer_name": "Sở Y tế tỉnh C", "organisation": "Sở Y tế tỉnh C"},
            ]
        },
        "chữ ký số của cơ quan là của Sở Y tế tỉnh C",
    ),
}


@pytest.mark.parametrize("case", CASES)
async def test_an_unusable_document_is_refused_with_its_reason_and_then_shown_as_unusable(
    world: Any, case: str
) -> None:
    more, reason = CASES[case]
    person = await world.person("Nguyễn Văn Sơn")
    await world.document(person, **more)
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    got = await citizen.take(CRIMINAL_RECORD, offer["offer_id"])
    assert got.status_code == 422
    assert reason in got.json()["error"]["message"]
    (shown,) = await citizen.offers()
    assert (shown["offer_id"], shown["usable"]) == (offer["offer_id"], False)
    assert reason in shown["reason"]


async def test_a_document_of_another_kind_is_not_offered(world: Any) -> None:
    person = await world.person("Nguyễn Thị Tâm")
    await world.document(person, fields={"kq_code": "KQ.G15.000008", "title": "Phiếu lý lịch tư pháp số 2"})
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    assert await citizen.offers() == []


async def test_the_document_of_another_citizen_is_not_found_by_his_offer(world: Any) -> None:
    owner, stranger = await world.person("Nguyễn Thị Uyên"), await world.person("Lê Văn Vinh")
    await world.document(owner)
    hers = await world.prepared(owner, "H98", "12", LICENCE)
    (offer,) = await hers.offers()
    his = await world.prepared(stranger, "H98", "12", LICENCE)
    assert await his.offers() == []
    assert (await his.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 404
    his.draft = hers.draft
    assert (await his.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 404
