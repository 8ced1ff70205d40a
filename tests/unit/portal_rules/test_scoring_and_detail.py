"""Rules beyond the first table: what costs points, what is odd, and what a G1 record lacks."""

from typing import Any

import pytest

from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules.generation import G2_SCALARS
from mock_dvcqg.rules.rulebook import RULES

DONE = {"TrangThaiHoSo": "9", "NgayKetThucXuLy": "20261122080000"}
FEE = {"TenPhiLePhi": "Phí cấp chứng chỉ", "MaPhiLePhi": "P1", "HinhThucThu": "1", "Gia": "200000", "LoaiPhiLePhi": "1"}
ASKED = {"HoSoBoSungId": "1", "NoiDungBoSung": "Bổ sung ảnh", "NgayBoSung": "20261121080000"}


def row(status: str, at: str) -> ProgressRow:
    values = {"MaHoSo": "H98.12-261122-0001", "NguoiXuLy": "A", "NoiDungXuLy": "Xử lý", "TrangThai": status}
    return ProgressRow.model_validate(values | {"ThoiDiemXuLy": at})


CASES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("SoBienNhanMoi", "unknown-field", {"SoBienNhanMoi": "1"}, {}),
    ("DSKetNoiCSDL[0].Ten", "unknown-field", {"DSKetNoiCSDL": [{"MaCSDL": "7", "Ten": "Dân cư"}]}, {}),
    ("DanhSachTepDinhKemKhac[0].X", "unknown-field", {"DanhSachTepDinhKemKhac": [{"TenGiayTo": "a", "X": "1"}]}, {}),
    ("DanhSachHoSoBoSung[0].X", "unknown-field", {"DanhSachHoSoBoSung": [ASKED | {"X": "1"}]}, {}),
    ("DSKetNoiCSDL[0].MaCSDL", "unknown-value", {"DSKetNoiCSDL": [{"MaCSDL": "99"}]}, {}),
    ("Email", "contact-form", {"Email": "không có"}, {}),
    ("SoDienThoai", "contact-form", {"SoDienThoai": "không có"}, {}),
    ("MaHoSo", "dossier-code-form", {"MaHoSo": "H98.12-261322-0001"}, {}),
    ("NgayTra", "returned-time-missing", {"TrangThaiHoSo": "10", "NgayKetThucXuLy": "20261122080000"}, {}),
    ("NgayTuChoi", "refused-time-missing", {"TrangThaiHoSo": "3"}, {}),
    ("NgayTuChoi", "time-order", {"TrangThaiHoSo": "3", "NgayTuChoi": "20261119080000"}, {}),
    ("NgayTra", "time-order", {"NgayTra": "20261120080000", "NgayNopHoSo": "20261119080000"}, {}),
    ("NgayKetThucXuLy", "processed-late", DONE | {"NgayHenTra": "20261121170000"}, {}),
    ("DinhDanhCHS", "identity-several", {"DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": "000000000012"}] * 2}, {}),
    (
        "DinhDanhCHS[0].SoDinhDanh",
        "identity-dummy",
        {"DinhDanhCHS": [{"LoaiDinhDanh": "2", "SoDinhDanh": "123456789"}]},
        {},
    ),
    ("TaiKhoanDuocXacThucVoiVNeID", "verified-without-account", {"MaDoiTuong": ""}, {}),
    (
        "DSKetNoiCSDL",
        "population-not-connected",
        DONE | {"TaiKhoanDuocXacThucVoiVNeID": "0", "TaiLieuNop": []},
        {},
    ),
    ("TaiLieuNop", "components-not-attached", DONE | {"TaiLieuNop": []}, {}),
    ("DanhSachLePhi[0].HinhThucThu", "unknown-value", {"DanhSachLePhi": [FEE | {"HinhThucThu": "3"}]}, {}),
    ("DanhSachLePhi[0].LoaiPhiLePhi", "unknown-value", {"DanhSachLePhi": [FEE | {"LoaiPhiLePhi": "9"}]}, {}),
    ("DanhSachLePhi[0]", "fee-name-missing", {"DanhSachLePhi": [FEE | {"MaPhiLePhi": ""}]}, {}),
    ("DanhSachHoSoBoSung", "supplement-more-than-once", {"DanhSachHoSoBoSung": [ASKED, ASKED]}, {}),
    ("DanhSachHoSoBoSung[0].NoiDungBoSung", "expected", {"DanhSachHoSoBoSung": [ASKED | {"NoiDungBoSung": ""}]}, {}),
    ("DanhSachHoSoBoSung[0].NgayBoSung", "expected", {"DanhSachHoSoBoSung": [ASKED | {"NgayBoSung": ""}]}, {}),
    (
        "DanhSachHoSoBoSung[0].NgayBoSung",
        "supplement-time-form",
        {"DanhSachHoSoBoSung": [ASKED | {"NgayBoSung": "2026-11-21T08:00:00"}]},
        {},
    ),
    (
        "NgayKetThucXuLy",
        "processed-time-differs-from-rows",
        DONE,
        {"rows": (row("2", "20261120090000"), row("9", "20261122070000"))},
    ),
]


@pytest.mark.parametrize(("field", "rule", "changes", "facts"), CASES, ids=[f"{c[1]}:{c[0]}" for c in CASES])
def test_a_departure_is_found_at_its_field(
    judge: Any, field: str, rule: str, changes: dict[str, Any], facts: dict[str, Any]
) -> None:
    assert (field, rule) in judge.found(facts=facts, **changes)


def test_full_members_of_all_lists_break_no_rule(judge: Any) -> None:
    full = {
        "DanhSachLePhi": [FEE],
        "DuocThanhToanTrucTuyen": "1",
        "DSKetNoiCSDL": [{"MaCSDL": "7"}, {"MaCSDL": "1"}],
        "DanhSachHoSoBoSung": [ASKED],
        "DanhSachTepDinhKemKhac": [{"TenGiayTo": "Ảnh", "SoLuong": "2", "LoaiGiayTo": "1"}],
        "Email": "a@example.vn",
        "SoDienThoai": "0900 000 001",
        "DanhSachGiayToKetQua": [judge.result],
    }
    rows = (row("5", "20261121080000"), row("9", "20261122080030"))
    done = {"NgayKetThucXuLy": "20261122080000"}
    assert judge.found(facts={"rows": rows}, **done, **full, TrangThaiHoSo="9") == []


PAPERS = [
    ("DuocTaiSuDung", "reused-flag-not-set", {"DuocTaiSuDung": "0"}),
    ("DuongDanTaiTepTin", "link-may-expire", {"DuongDanTaiTepTin": "https://b.example/tep/1?X-Amz-Expires=900"}),
    (
        "MaKetQuaThayThe",
        "replaces-code-unused",
        {"DuocTaiSuDung": "0", "DuocLayTuKhoDMQG": "0"},
    ),
]


@pytest.mark.parametrize(("field", "rule", "changes"), PAPERS, ids=[case[1] for case in PAPERS])
def test_a_departure_in_a_submitted_paper_is_found(judge: Any, field: str, rule: str, changes: dict[str, str]) -> None:
    assert judge.found(TaiLieuNop=[judge.paper | changes]) == [(f"TaiLieuNop[0].{field}", rule)]


def test_an_unknown_code_that_replaces_a_paper_is_found_beside_its_not_fitting(judge: Any) -> None:
    found = judge.found(TaiLieuNop=[judge.paper | {"MaKetQuaThayThe": "KQ.X"}])
    assert {rule for _, rule in found} == {
        "kq-code-unknown",
        "replaces-code-does-not-fit",
        "reused-without-look-up",
    }


def test_a_result_without_a_title_or_with_an_earlier_ones_id_is_found(judge: Any) -> None:
    nameless = judge.result | {"TenGiayTo": ""}
    found = judge.found(**DONE, DanhSachGiayToKetQua=[judge.result, nameless])
    assert found == [
        ("DanhSachGiayToKetQua[1].TenGiayTo", "expected"),
        ("DanhSachGiayToKetQua[1].GiayToId", "document-id-repeated"),
    ]


def test_a_digitised_paper_wants_the_dossiers_flag(judge: Any) -> None:
    papers = [judge.paper | {"DuocSoHoa": "1"}]
    assert judge.found(TaiLieuNop=papers) == [("HoSoCoThanhPhanSoHoa", "digitized-flag-not-set")]
    assert judge.found(TaiLieuNop=papers, HoSoCoThanhPhanSoHoa="1") == []


def test_a_code_that_has_ended_is_told_with_the_one_in_force(judge: Any) -> None:
    catalogue = judge.facts.catalogue
    ended = next(entry for entry in catalogue.history.kq_codes if entry.replaced_by)
    codes = {code: entry for code, entry in catalogue.kq_codes.items() if code != ended.code}
    today = type(catalogue)(catalogue.procedures, catalogue.fields, codes, catalogue.agencies, catalogue.history)
    result = judge.result | {"MaGiayToKetQua": ended.code}
    record = judge.record(**DONE, DanhSachGiayToKetQua=[result])
    [finding] = judge.findings(record, catalogue=today)
    assert finding.rule == "kq-code-ended"
    assert ended.replaced_by in finding.message


@pytest.mark.parametrize(
    ("progress", "status", "behind"),
    [
        ("5", "2", False),
        ("5", "4", False),
        ("6", "2", False),
        ("9", "6", False),
        ("2", "4", False),
        ("4", "2", True),
        ("9", "4", True),
        ("10", "9", True),
        ("11", "2", False),
    ],
)
def test_a_way_back_that_the_life_cycle_knows_is_not_behind_progress(
    judge: Any, progress: str, status: str, behind: bool
) -> None:
    found = judge.found(facts={"progress_status": progress}, TrangThaiHoSo=status)
    assert (("TrangThaiHoSo", "status-behind-progress") in found) is behind


@pytest.mark.parametrize("name", [name for name, _ in G2_SCALARS.values()])
def test_a_g2_member_that_is_absent_is_one_warning_and_an_empty_one_another(judge: Any, name: str) -> None:
    record = judge.record()
    del record[name]
    [finding] = [f for f in judge.findings(record) if f.field == name]
    assert (finding.rule, finding.level) == ("g2-field-missing", FindingLevel.WARNING)
    assert "trường G2" in finding.message
    assert (name, "expected") in judge.found(**{name: ""})


def test_a_g1_record_lacks_each_newer_member_once_and_is_never_in_error(judge: Any) -> None:
    old_paper = {name: judge.paper[name] for name in ("TepDinhKemId", "MaThanhPhanHoSo", "DuongDanTaiTepTin")}
    old_result = {name: value for name, value in judge.result.items() if name != "MaGiayToKetQua"}
    newer = {name for name, _ in G2_SCALARS.values()} | {"DinhDanhCHS"}
    record = {name: value for name, value in judge.record(SoBienNhan="7").items() if name not in newer}
    record |= {"TaiLieuNop": [old_paper, old_paper | {"TepDinhKemId": "2"}], "DanhSachGiayToKetQua": [old_result]}
    findings = judge.findings(record)
    missing = [finding.field for finding in findings if finding.rule == "g2-field-missing"]
    assert sorted(missing) == sorted({
        *newer, "DSKetNoiCSDL", "TaiLieuNop[].DuocSoHoa", "TaiLieuNop[].DuocTaiSuDung",
        "TaiLieuNop[].DuocLayTuKhoDMQG", "TaiLieuNop[].MaKetQuaThayThe", "DanhSachGiayToKetQua[].MaGiayToKetQua",
    })  # fmt: skip
    assert not [finding for finding in findings if finding.level is FindingLevel.ERROR]


def test_many_unknown_members_are_named_twenty_times_and_then_counted(judge: Any) -> None:
    found = judge.found(**{f"La{i}": "1" for i in range(30)})
    assert len(found) == 21
    assert found[-1] == ("", "unknown-field")


def test_every_metric_of_the_rules_is_a_known_one_and_reaches_the_finding(judge: Any) -> None:
    known = {metric.value for metric in Metric}
    assert {rule.metric for rule in RULES.values()} <= known | {""}
    [missing] = judge.findings(judge.record(**DONE))
    assert (missing.rule, missing.metric) == ("deliverable-missing", "ORIGINAL_RESULT_AVAILABLE")
    [reception] = judge.findings(judge.record(NgayTiepNhan=""))
    assert reception.metric == "DOSSIER_SYNC"
    assert judge.findings(judge.record(TenTTHC=" "))[0].metric == ""
