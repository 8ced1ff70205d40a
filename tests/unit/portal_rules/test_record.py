"""Each rule of the record: the good record breaks none, each departure breaks its own."""

from typing import Any

import pytest

from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.rules.rulebook import RULES

DONE = {"TrangThaiHoSo": "9", "NgayKetThucXuLy": "20261122080000"}

CMND_WITH_12_DIGITS = {"LoaiDinhDanh": "2", "SoDinhDanh": "0" * 12}


def test_a_good_record_breaks_no_rule(judge: Any) -> None:
    assert judge.found() == []
    assert judge.found(**DONE, DanhSachGiayToKetQua=[judge.result]) == []


CASES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("TenTTHC", "required", {"TenTTHC": " "}, {}),
    ("NgayTiepNhan", "required", {"NgayTiepNhan": "", "NgayNopHoSo": "20261120080000"}, {}),
    ("NgayHenTra", "expected", {"NgayHenTra": ""}, {}),
    ("NoiNopHoSo", "expected", {"NoiNopHoSo": ""}, {}),
    ("TrangThaiHoSo", "wrong-value", {"TrangThaiHoSo": "12"}, {}),
    ("TrangThaiHoSo", "unknown-value", {"TrangThaiHoSo": "11"}, {}),
    ("LoaiDoiTuong", "unknown-value", {"LoaiDoiTuong": "0"}, {}),
    ("HoSoCoThanhPhanSoHoa", "unknown-value", {"HoSoCoThanhPhanSoHoa": "co"}, {}),
    ("MaTTHC", "not-a-string", {"MaTTHC": 1.5, "TenTTHC": "x"}, {}),
    ("GhiChu", "not-a-string", {"GhiChu": None}, {}),
    ("GhiChu", "scalar-expected", {"GhiChu": ["a"]}, {}),
    ("GhiChu", "too-long", {"GhiChu": "x" * 2001}, {}),
    ("TrichYeuHoSo", "too-long", {"TrichYeuHoSo": "x" * 1001}, {}),
    ("GhiChu", "unreadable-text", {"GhiChu": "a\ud800b"}, {}),
    ("DanhSachLePhi", "list-expected", {"DanhSachLePhi": 7}, {}),
    ("DanhSachLePhi", "too-many-elements", {"DanhSachLePhi": [{}] * 201}, {}),
    ("DinhDanhCHS", "object-for-list", {"DinhDanhCHS": {"LoaiDinhDanh": "1", "SoDinhDanh": "000000000012"}}, {}),
    ("MaHoSo", "dossier-code-form", {"MaHoSo": "HS-1"}, {}),
    ("MaHoSo", "dossier-code-agency", {"MaHoSo": "H97.12-261122-0001"}, {}),
    ("MaTTHC", "procedure-unknown", {"MaTTHC": "1.000001"}, {}),
    ("TenTTHC", "procedure-name-differs", {"TenTTHC": "Cấp chứng chỉ"}, {}),
    ("MaLinhVuc", "field-unknown", {"MaLinhVuc": "G99-XX01"}, {}),
    ("MaLinhVuc", "field-not-of-procedure", {"MaLinhVuc": "G15-TP11"}, {}),
    ("DonViXuLy", "agency-unknown", {"DonViXuLy": "Sở Y tế tỉnh A"}, {}),
    ("NgayNopHoSo", "time-format", {"NgayNopHoSo": "2026-11-20"}, {}),
    ("NgayTiepNhan", "time-order", {"NgayNopHoSo": "20261120090001"}, {}),
    ("NgayTiepNhan", "time-in-future", {"NgayTiepNhan": "20261122170000"}, {}),
    ("NgayHenTra", "due-before-reception", {"NgayHenTra": "20261119170000"}, {}),
    ("NgayKetThucXuLy", "processed-time-missing", {"TrangThaiHoSo": "9"}, {}),
    ("DinhDanhCHS", "owner-identity-missing", {"DinhDanhCHS": []}, {}),
    ("DinhDanhCHS[0].SoDinhDanh", "identity-digits", {"DinhDanhCHS": [CMND_WITH_12_DIGITS]}, {}),
    ("SoGiayToChuHoSo", "identity-differs", {"SoGiayToChuHoSo": "111111111111"}, {}),
    ("DinhDanhCHS", "owner-unknown", {}, {"owner": None}),
    ("ChuHoSo", "owner-name-differs", {"ChuHoSo": "Trần Văn Khác"}, {}),
    ("MaDoiTuong", "tech-id-unknown", {}, {"tech_id_known": False}),
    ("TrangThaiHoSo", "status-jump", {}, {"previous_status": "9"}),
    ("TrangThaiHoSo", "status-after-end", {}, {"previous_status": "10"}),
    ("TrangThaiHoSo", "status-behind-progress", {}, {"progress_status": "9"}),
    ("DanhSachGiayToKetQua", "deliverable-missing", DONE, {}),
    ("DuocThanhToanTrucTuyen", "payment-flag-without-fee", {"DuocThanhToanTrucTuyen": "1"}, {}),
    ("DuocThanhToanTrucTuyen", "fee-with-flag-zero", {"DanhSachLePhi": [{"Gia": "200000"}]}, {}),
    ("DanhSachLePhi[0].Gia", "fee-not-a-number", {"DanhSachLePhi": [{"Gia": "200.000 đ"}]}, {}),
    ("HoSoCoThanhPhanSoHoa", "digitized-flag-unsupported", {"HoSoCoThanhPhanSoHoa": "1"}, {}),
    ("TaiLieuNop[0].DuocLayTuKhoDMQG", "reused-without-look-up", {}, {"vault_uses": frozenset()}),
]  # fmt: skip


@pytest.mark.parametrize(("field", "rule", "changes", "facts"), CASES, ids=[f"{c[1]}:{c[0]}" for c in CASES])
def test_a_departure_is_found_at_its_field(
    judge: Any, field: str, rule: str, changes: dict[str, Any], facts: dict[str, Any]
) -> None:
    assert (field, rule) in judge.found(facts=facts, **changes)


PAPERS = [
    ("MaKetQuaThayThe", "replaces-code-missing", {"MaKetQuaThayThe": ""}),
    ("MaKetQuaThayThe", "replaces-code-does-not-fit", {"MaThanhPhanHoSo": "000.00.00.G18-KQ990001"}),
    ("MaThanhPhanHoSo", "component-unknown", {"MaThanhPhanHoSo": "000.00.00.G18-KQ000000"}),
    ("DuongDanTaiTepTin", "link-missing", {"DuongDanTaiTepTin": ""}),
    ("DuongDanTaiTepTin", "link-not-a-url", {"DuongDanTaiTepTin": "C:\\tep.pdf"}),
    ("DuongDanTaiTepTin", "link-origin-not-registered", {"DuongDanTaiTepTin": "http://b.example/tep/1"}),
    ("DuocTaiSuDung", "unknown-value", {"DuocTaiSuDung": "3"}),
]


@pytest.mark.parametrize(("field", "rule", "changes"), PAPERS, ids=[case[1] for case in PAPERS])
def test_a_departure_in_a_submitted_paper_is_found(judge: Any, field: str, rule: str, changes: dict[str, str]) -> None:
    found = judge.found(TaiLieuNop=[judge.paper | changes])
    assert found == [(f"TaiLieuNop[0].{field}", rule)]


RESULTS = [
    ("MaGiayToKetQua", "kq-code-missing", {"MaGiayToKetQua": ""}),
    ("MaGiayToKetQua", "kq-code-unknown", {"MaGiayToKetQua": "KQ-H24.000001"}),
    ("MaGiayToKetQua", "kq-code-not-of-procedure", {"MaGiayToKetQua": "KQ.G15.000031", "TenGiayTo": "Giấy khai sinh"}),
    ("TenGiayTo", "kq-name-of-another-code", {"TenGiayTo": "Giấy  khai sinh"}),
    ("DuongDanTepTinKetQua", "link-missing", {"DuongDanTepTinKetQua": ""}),
    ("GiayToId", "instance-code-missing", {"GiayToId": ""}),
]


@pytest.mark.parametrize(("field", "rule", "changes"), RESULTS, ids=[case[1] for case in RESULTS])
def test_a_departure_in_a_result_is_found(judge: Any, field: str, rule: str, changes: dict[str, str]) -> None:
    found = judge.found(**DONE, DanhSachGiayToKetQua=[judge.result | changes])
    assert found == [(f"DanhSachGiayToKetQua[0].{field}", rule)]


def test_a_result_before_the_end_is_found(judge: Any) -> None:
    found = judge.found(TrangThaiHoSo="2", DanhSachGiayToKetQua=[judge.result])
    assert found == [("DanhSachGiayToKetQua", "deliverable-too-early")]


def test_an_unknown_kq_code_is_never_an_error(judge: Any) -> None:
    record = judge.record(**DONE, DanhSachGiayToKetQua=[judge.result | {"MaGiayToKetQua": "H35.KQ.01"}])
    assert [finding.level for finding in judge.findings(record)] == [FindingLevel.WARNING]


def test_an_own_upload_although_the_kho_has_the_paper_is_no_finding(judge: Any) -> None:
    upload = judge.paper | {"DuocLayTuKhoDMQG": "0", "DuocTaiSuDung": "0", "MaKetQuaThayThe": ""}
    assert judge.found(TaiLieuNop=[upload], facts={"vault_uses": frozenset()}) == []


def test_the_seeds_own_name_of_the_land_certificate_is_an_alias(judge: Any) -> None:
    seed = (
        "Giấy chứng nhận quyền sử dụng đất quyền sở hữu nhà ở và tài sản khác gắn liền với đất "
        "tài sản khác gắn liền với đất"
    )
    assert judge.facts.catalogue.kq_code_of_name(seed) == "KQ.G13.000056"


@pytest.mark.parametrize("raw", [None, 7, "x", [], [{}]])
def test_what_is_no_object_is_one_finding_and_an_empty_record(judge: Any, raw: Any) -> None:
    assert judge.findings(raw)[0].rule == "record-not-an-object"


def test_a_g1_record_is_read_with_warnings_only(judge: Any) -> None:
    newer = {"KenhThucHien", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID", "NgayNopHoSo",
             "DuocThanhToanTrucTuyen", "DinhDanhCHS", "TaiLieuNop"}  # fmt: skip
    old = {name: value for name, value in judge.record(SoBienNhan="7").items() if name not in newer}
    assert {finding.level for finding in judge.findings(old)} == {FindingLevel.WARNING}


def test_every_finding_says_why_and_by_which_clause(judge: Any) -> None:
    for _, _, changes, facts in CASES:
        for finding in judge.findings(judge.record(**changes), **facts):
            assert finding.message
            assert finding.clause
            assert finding.rule in RULES
