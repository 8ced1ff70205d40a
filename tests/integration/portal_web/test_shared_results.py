"""What the specialised database shares with a citizen: offered on the Kho's page, saved by a button, theirs alone."""

from typing import Any

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.databases import RecordState
from mock_dvcqg.store.specialised_results import SpecialisedResult, keep_result

RESULT = {"noi_giu": "H98", "giay_to": "H98.07-261122-0001-KQ1"}


async def _offer(visitor: Any, owner: Person) -> None:
    content, _ = await visitor.paper(owner, deposit=False)
    now = visitor.realm.clock.now()
    result = SpecialisedResult(
        member="H98",
        instance_code=RESULT["giay_to"],
        dossier_code="H98.07-261122-0001",
        kq_code="KQ.G15.000007",
        title="Phiếu lý lịch tư pháp số 1",
        owner_number=owner.identity_number,
        document_number="123/LLTP",
        sha256=visitor.realm.blobs.put(content),
        state=RecordState.STORED,
        received_at=now,
        changed_at=now,
        shared=True,
    )
    with visitor.realm.writing() as session:
        keep_result(session, result)


async def test_offered_result_is_saved_by_its_button_and_no_longer_offered(visitor: Any) -> None:
    owner = await visitor.sign_in()
    await _offer(visitor, owner)
    assert "Kết quả cơ sở dữ liệu chuyên ngành chia sẻ với bạn" in (await visitor.http.get("/kho")).text
    answer = await visitor.post("/kho/chia-se", **RESULT)
    assert answer.status_code == 303
    saved = (await visitor.http.get(answer.headers["Location"])).text
    assert "Đã lưu giấy tờ vào Kho của bạn." in saved
    assert "Cơ sở dữ liệu chuyên ngành chia sẻ" in saved
    assert "chuyên ngành chia sẻ với bạn" not in (await visitor.http.get("/kho")).text


async def test_result_shared_with_somebody_else_is_not_found(visitor: Any) -> None:
    owner, other = visitor.people()[:2]
    await _offer(visitor, owner)
    await visitor.sign_in(other)
    assert "chuyên ngành chia sẻ với bạn" not in (await visitor.http.get("/kho")).text
    assert (await visitor.post("/kho/chia-se", **RESULT)).status_code == 404


async def test_who_is_not_signed_in_is_led_to_the_sign_in_page(visitor: Any) -> None:
    answer = await visitor.post("/kho/chia-se", **RESULT)
    assert answer.headers["Location"] == "/dang-nhap?ve=%2Fkho%2Fchia-se"
