"""Login → TraCuuHoSo → DongBoHoSoMC → CapNhatTienDoHoSoMC → fetch → my services → deposit → Kho look-up → download."""

import base64
from typing import Any

KQ = "KQ.G15.000007"
CODE = "H98.07-261122-0001"


async def test_a_result_goes_from_one_province_into_the_kho_and_to_another(
    portal: Any, province: Any, records: Any
) -> None:
    owner = portal.people()[0]
    content = await portal.paper(owner)
    url = province.give("ket-qua.pdf", content)
    session = await portal.login("H98")

    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"] == []
    answer = await portal.sync(session, records.finished(portal, owner, url))
    assert answer["error_code"] == "0"
    assert "thành công" in answer["message"]
    row = records.progress(portal, TrangThai="9", NoiDungXuLy="Đã có kết quả")
    assert (await portal.call(session, "CapNhatTienDoHoSoMC", data=[row]))["error_code"] == "0"
    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"][0]["TrangThaiHoSo"] == "9"

    fetch = await portal.fetched(CODE)
    assert (fetch.service, fetch.status, fetch.findings) == ("DanhSachGiayToKetQua", 200, [])
    assert fetch.request == {"url": url, "kq_code": KQ, "document_id": f"{CODE}-KQ1"}
    assert fetch.facts is not None
    assert fetch.facts.has_personal_signature
    assert fetch.facts.has_agency_seal

    await portal.citizen(owner)
    mine = (await portal.http.get("/api/citizen/my-services")).json()[0]
    assert (mine["dossier_code"], mine["status_label"]) == (CODE, "Đã xử lý xong")
    assert [row["action"] for row in mine["timeline"]] == ["Đã có kết quả"]
    result = mine["deliverables"][0]
    assert (result["fetched"], result["problem"], result["vault_id"]) == (True, "", None)
    deposit = f"/api/citizen/my-services/{CODE}/documents/{result['document_id']}/deposit"
    saved = (await portal.http.post(deposit)).json()
    assert (saved["kq_code"], saved["document_number"], saved["form"]) == (KQ, "123/LLTP", "BAN_CHINH")
    assert (await portal.http.post(deposit)).json() == saved
    assert [one["vault_id"] for one in (await portal.http.get("/api/citizen/vault")).json()] == [saved["vault_id"]]
    assert (await portal.http.get(f"/api/citizen/vault/{saved['vault_id']}/file")).content == content

    other = await portal.kho_login("H97")
    found = await portal.kho_search(other, owner.identity_number, KQ, MaThuTuc="1.990001", HoTenNguoiYeuCau="An")
    assert (found["errorCode"], found["signature"].count(".")) == ("0", 2)
    document = found["result"]["DanhSachGiayToKetQua"][0]
    assert (document["MaKetQua"], document["SoKyHieu"], document["CoQuanChuQuan"]) == (KQ, "123/LLTP", "H98")
    got = await portal.kho_download(other, document["DanhSachTepDinhKem"][0]["DuongDan"])
    assert base64.b64decode(got) == content

    log = (await portal.http.get("/api/citizen/access-log")).json()
    assert [(row["action"], row["by"], row["requester"]) for row in log] == [
        ("tải về", "Tỉnh A (mô phỏng)", "An"),
        ("tra cứu", "Tỉnh A (mô phỏng)", "An"),
    ]
    assert log[0]["purpose"].startswith("Cấp lần đầu chứng chỉ hành nghề")
    noted = [[one.rule for one in each.findings] for each in portal.journal(surface="adapter", dossier_code=CODE)]
    assert noted == [[], ["components-not-attached"], [], []]  # this short record has a result and no component
