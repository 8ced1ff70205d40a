"""Statistics, ratings, status reports, questions and code lists: what is kept, for whom, and what is noted."""

from typing import Any

import pytest

from mock_dvcqg.contract.questions import QuestionOrder
from mock_dvcqg.operations.ask_question import ask_question
from mock_dvcqg.store.periodic_reports import reports_of

CODE = "H98.07-261122-0001"
MONTH = {
    "Thang": "7", "Nam": "2026", "SoNhanTrongKy": "8", "SoTonKyTruoc": "2", "TongSoXuLy": "10", "TongDaXuLy": "6",
    "TongXuLyDungHan": "5", "TongXuLyTreHan": "1", "TongChuaXuLy": "4", "TongChuaXuLyTrongHan": "4",
    "TongChuaXuLyTreHan": "0", "Madonvi": "H98.12", "TenDonVi": "Sở Y tế", "LoaiThongKe": "1",
}  # fmt: skip
RATING = {
    "NgayTongHop": "7-2026", "TongSoNguoiDanhGia": "10", "PhanTramDanhGiaRatHaiLong": "60%",
    "PhanTramDanhGiaHaiLong": "30%", "PhanTramDanhGiaChuaHaiLong": "10%", "MaThuTuc": "1.990001",
    "Madonvi": "H98.12", "TenDonVi": "Sở Y tế",
}  # fmt: skip
STATUS = {"MaHoSo": "DVCQG-1", "MaHoSoDonVi": CODE, "NgayXuLy": "20261101080000", "TrangThai": "5"}
QUESTION = {"HOIDAPID": "HD-1", "MaLinhVuc": "G15-TP07", "NOIDUNG": "Hỏi", "MADONVI": "H98", "TENDONVI": "Tỉnh B"}


def rules_of(entry: Any) -> set[str]:
    return {finding.rule for finding in entry.findings}


@pytest.mark.parametrize(
    ("service", "good", "changes", "rule"),
    [
        ("DongBoThongKeHoSo", MONTH, {}, ""),
        ("DongBoThongKeHoSo", MONTH, {"Thang": "13"}, "period-form"),
        ("DongBoThongKeHoSo", MONTH, {"Nam": "26"}, "period-form"),
        ("DongBoThongKeHoSo", MONTH, {"TongDaXuLy": "sáu"}, "number-expected"),
        ("DongBoThongKeHoSo", MONTH, {"TongSoXuLy": "11"}, "sums-differ"),
        ("DongBoThongKeHoSo", MONTH, {"Madonvi": "H97.12"}, "madonvi-not-own"),
        ("DongBoThongKeHoSo", MONTH, {"Madonvi": ""}, "required"),
        ("DongBoThongKeHoSo", MONTH, {"Thang": 7}, "not-a-string"),
        ("DongBoThongKeHoSo", MONTH, {"MaDonVi": "H98"}, "unknown-field"),
        ("DongBoDanhGia", RATING, {}, ""),
        ("DongBoDanhGia", RATING, {"NgayTongHop": "202607"}, "period-form"),
        ("DongBoDanhGia", RATING, {"TongSoNguoiDanhGia": "-1"}, "number-expected"),
        ("DongBoDanhGia", RATING, {"PhanTramDanhGiaHaiLong": "ba mươi"}, "number-expected"),
        ("DongBoDanhGia", RATING, {"PhanTramDanhGiaHaiLong": "80%"}, "sums-differ"),
        ("DongBoDanhGia", RATING, {"MaThuTuc": ""}, "expected"),
    ],
)
async def test_a_report_is_judged(portal: Any, service: str, good: dict[str, Any], changes: Any, rule: str) -> None:
    session = await portal.login("H98")
    assert (await portal.call(session, service, data=[good | changes]))["error_code"] == "0"
    assert rules_of(portal.journal(service=service)[-1]) - {"sums-differ"} <= {rule}
    assert rule in rules_of(portal.journal(service=service)[-1]) or not rule


@pytest.mark.parametrize(("service", "good"), [("DongBoThongKeHoSo", MONTH), ("DongBoDanhGia", RATING)])
async def test_the_last_report_of_a_unit_and_period_counts(portal: Any, service: str, good: dict[str, Any]) -> None:
    session = await portal.login("H98")
    for changes in ({}, {"TenDonVi": "Sở Y tế tỉnh B"}, {"Madonvi": "H98.07"}):
        await portal.call(session, service, data=[good | changes])
    with portal.realm.reading() as reading:
        kept = reports_of(reading, "H98", service)
        assert sorted(each["TenDonVi"] for each in kept) == ["Sở Y tế", "Sở Y tế tỉnh B"]
        assert reports_of(reading, "H97", service) == []


async def test_strict_refuses_a_wrong_report_and_nothing_is_kept(portal: Any) -> None:
    portal.member("H98", mode="strict")
    session = await portal.login("H98")
    answer = await portal.call(session, "DongBoThongKeHoSo", data=[MONTH | {"Thang": "13"}])
    assert answer["error_code"] == "-1"
    assert "tháng" in answer["message"]
    assert (await portal.call(session, "DongBoThongKeHoSo", data=["x"]))["error_code"] == "-1"
    with portal.realm.reading() as reading:
        assert reports_of(reading, "H98", "DongBoThongKeHoSo") == []


@pytest.mark.parametrize(
    ("service", "records"),
    [
        ("DongBoThongKeHoSo", [MONTH, "không phải đối tượng"]),
        ("DongBoDanhGia", [RATING, 7]),
        ("DongBoHoiDap", [QUESTION, {}]),
    ],
)
async def test_the_one_refused_of_two_is_named_by_its_place(portal: Any, service: str, records: list[Any]) -> None:
    session = await portal.login("H98")
    answer = await portal.call(session, service, data=records)
    assert answer["error_code"] != "0"
    assert "Bản ghi 2" in answer["message"]


async def test_a_status_report_moves_the_dossier(portal: Any, records: Any) -> None:
    session, owner = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.dossier(portal, owner))
    assert (await portal.call(session, "DongBoTrangThaiHoSo", type="2", data=STATUS))["error_code"] == "0"
    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"][0]["TrangThaiHoSo"] == "5"
    [entry] = portal.journal(service="DongBoTrangThaiHoSo")
    assert (entry.findings, entry.dossier_code, entry.person) == ([], CODE, owner.identity_number)


@pytest.mark.parametrize(
    ("changes", "given", "rule"),
    [
        ({"MaHoSoDonVi": "H98.07-261122-0009"}, "2", "dossier-unknown"),
        ({}, "1", "parameter-value"),
        ({"TrangThai": "99"}, "2", "wrong-value"),
        ({"NgayXuLy": ""}, "2", "required"),
        ({"NgayXuLy": "1/7/2026"}, "2", "time-format"),
        ({"TaiLieuXuLy": "tệp"}, "2", "list-expected"),
    ],
)
async def test_a_status_report_is_judged(
    portal: Any, records: Any, changes: dict[str, Any], given: str, rule: str
) -> None:
    session = await portal.login("H98")
    await portal.sync(session, records.dossier(portal, portal.people()[0]))
    assert (await portal.call(session, "DongBoTrangThaiHoSo", type=given, data=STATUS | changes))["error_code"] == "0"
    assert rules_of(portal.journal(service="DongBoTrangThaiHoSo")[-1]) == {rule}


async def test_a_status_report_about_nothing_is_refused(portal: Any) -> None:
    session = await portal.login("H98")
    for data in ({}, "x", [], {"TrangThai": "2"}):
        assert (await portal.call(session, "DongBoTrangThaiHoSo", type="2", data=data))["error_code"] == "-1"


async def test_a_status_report_never_moves_another_members_dossier(portal: Any, records: Any) -> None:
    session = await portal.login("H98")
    await portal.sync(session, records.dossier(portal, portal.people()[0]))
    await portal.call(await portal.login("H97"), "DongBoTrangThaiHoSo", madonvi="H97", type="2", data=STATUS)
    assert (await portal.call(session, "TraCuuHoSo", mahoso=CODE))["result"][0]["TrangThaiHoSo"] == "2"


async def test_a_citizens_question_is_handed_on_and_answered(portal: Any) -> None:
    asked = ask_question(portal.realm, "H98", QuestionOrder(text="Bao giờ có kết quả?"))
    session, other = await portal.login("H98"), await portal.login("H97")
    [row] = (await portal.call(session, "LayDanhSachHoiDapGuiTuDVCQG"))["result"]
    assert (row["HOIDAPID"], row["NOIDUNG"], row["NOIDUNGTRALOI"]) == (asked.question_id, "Bao giờ có kết quả?", "")
    assert (await portal.call(other, "LayDanhSachHoiDapGuiTuDVCQG", madonvi="H97"))["result"] == []
    assert (await portal.call(session, "LayNoiDungTraLoiTheoCauHoi", cauhoiid=asked.question_id))["result"] == []

    answer = {"HOIDAPID": asked.question_id, "MADONVI": "H98", "NGUOITRALOI": "Phạm Văn Mẫu",
              "NGAYTRALOI": "20261101080000", "NOIDUNGTRALOI": "Ba ngày nữa"}  # fmt: skip
    strange = await portal.call(other, "DongBoKetQuaHoiDapGuiTuDVCQG", madonvi="H97", data=[answer])
    assert strange["error_code"] == "-8"
    assert (await portal.call(session, "DongBoKetQuaHoiDapGuiTuDVCQG", data=[answer]))["error_code"] == "0"
    two = await portal.call(session, "DongBoKetQuaHoiDapGuiTuDVCQG", data=[answer, answer | {"HOIDAPID": "KHONG-CO"}])
    assert two["result"] == [
        {"STT": "2", "MAHOSO": "", "MALOI": "-8", "MOTALOI": "Bản ghi 2: không tìm thấy câu hỏi KHONG-CO"}
    ]
    [given] = (await portal.call(session, "LayNoiDungTraLoiTheoCauHoi", cauhoiid=asked.question_id))["result"]
    assert given["NOIDUNGTRALOI"] == "Ba ngày nữa"
    hidden = await portal.call(other, "LayNoiDungTraLoiTheoCauHoi", madonvi="H97", cauhoiid=asked.question_id)
    assert (hidden["error_code"], hidden["result"]) == ("-8", [])


async def test_a_body_tells_of_its_own_questions(portal: Any) -> None:
    session = await portal.login("H98")
    for text in ("Hỏi", "Hỏi lại"):
        assert (await portal.call(session, "DongBoHoiDap", data=[QUESTION | {"NOIDUNG": text}]))["error_code"] == "0"
    [row] = (await portal.call(session, "LayDanhSachHoiDapBoCoQuan"))["result"]
    assert (row["HOIDAPID"], row["NOIDUNG"], row["MALINHVUC"]) == ("HD-1", "Hỏi lại", "G15-TP07")
    assert (await portal.call(session, "LayDanhSachHoiDapGuiTuDVCQG"))["result"] == []
    assert (await portal.call(session, "DongBoHoiDap", data=[QUESTION | {"HOIDAPID": ""}]))["error_code"] == "-1"
    assert (await portal.call(session, "LayNoiDungTraLoiTheoCauHoi"))["error_code"] == "-1"


async def test_the_control_api_puts_a_question_and_wants_its_token(portal: Any) -> None:
    url = "/control/realms/default/members/H98/questions"
    assert (await portal.http.post(url, json={"text": "Hỏi"})).status_code == 401
    headers = {"Authorization": "Bearer t"}
    asked = await portal.http.post(url, json={"text": "Hỏi"}, headers=headers)
    assert (asked.status_code, asked.json()["NOIDUNG"]) == (201, "Hỏi")
    assert (await portal.http.post(url.replace("H98", "H55"), json={"text": "Hỏi"}, headers=headers)).status_code == 404
    assert (await portal.http.post(url, json={"text": ""}, headers=headers)).status_code == 422


async def test_code_lists_hold_what_is_public(portal: Any) -> None:
    session = await portal.login("H98")
    groups = (await portal.call(session, "LayDanhMucDanToc"))["result"]
    assert len(groups) == 55
    assert groups[0] == {"MADANTOC": "01", "TENDANTOC": "Kinh"}
    provinces = (await portal.call(session, "LayDanhMucTinhThanh"))["result"]
    numbered = [row for row in provinces if row["MATINHTHANH"].isdigit()]
    assert len(numbered) == 34
    assert {"MATINHTHANH": "96", "TENTINHTHANH": "Tỉnh Cà Mau", "MADONVI": "H12"} in numbered
    assert (await portal.call(session, "LayDanhMucQuanHuyen"))["result"] == []
    fees = (await portal.call(session, "LayDanhMucLePhi"))["result"]
    assert all(row["MAPHILEPHI"] and row["SOTIEN"].isdigit() for row in fees)


async def test_procedures_are_found_by_kind_and_decision(portal: Any) -> None:
    session = await portal.login("H98")
    [procedure] = (await portal.call(session, "LayThuTuc", maTTHC="1.990001"))["result"]
    [decision] = (await portal.call(session, "LayQDCB", idQDCB=procedure["IDQUYETDINHCONGBO"]))["result"]
    assert "1.990001" in {row["MATTHC"] for row in decision["DANHSACHTTHC"]}
    assert (await portal.call(session, "LayQDCB", idQDCB="x"))["error_code"] == "-8"
    of_kind = await portal.call(session, "LayDanhMucThuTucThuocLoai", loaiTTHC=procedure["LOAITTHC"])
    assert "1.990001" in {row["MATTHC"] for row in of_kind["result"]}
    assert (await portal.call(session, "LayDanhMucThuTucThuocLoai", loaiTTHC="x"))["result"] == []
    services = (await portal.call(session, "LayDVC"))["result"]["data"]
    assert {"1.990001.01"} <= {row["MADVC"] for row in services}
