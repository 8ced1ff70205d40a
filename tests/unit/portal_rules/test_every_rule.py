"""Every rule of the book has a sample that triggers it: here, or – those of whole calls – in an integration test."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, SignerKind
from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.statistics import DossierStatistics
from mock_dvcqg.rules.fetched_file import judge_deliverable_file, judge_submitted_file
from mock_dvcqg.rules.periodic import judge_statistics
from mock_dvcqg.rules.progress import judge_among, judge_number_of_rows, judge_row
from mock_dvcqg.rules.reuse import judge_reused_file
from mock_dvcqg.rules.rows_and_record import judge_last_row
from mock_dvcqg.rules.rulebook import RULES

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TESTS = Path(__file__).parents[2]
IN_CALLS = {
    "dstcode-missing": "test_adapter_calls.py",
    "madonvi-not-own": "test_adapter_calls.py",
    "wrong-endpoint": "test_adapter_answers.py",
    "is-updating-spelling": "test_adapter_answers.py",
    "update-of-unknown": "test_syncing.py",
    "parameter-value": "test_other_services.py",
    "dossier-unknown": "test_other_services.py",
    "file-not-fetched": "test_fetching.py",
}
"""rules that need a whole call or a network, and the integration test that shows each"""

Sample = Callable[[Any], Iterable[FieldFinding]]


def record(**changes: Any) -> Sample:
    return lambda judge: judge.findings(judge.record(**changes))


def facts(_facts: dict[str, Any], **changes: Any) -> Sample:
    return lambda judge: judge.findings(judge.record(**changes), **_facts)


def paper(**changes: Any) -> Sample:
    return lambda judge: judge.findings(judge.record(TaiLieuNop=[judge.paper | changes]))


def done(**changes: Any) -> Sample:
    over = {"TrangThaiHoSo": "9", "NgayKetThucXuLy": "20261122080000"}
    return lambda judge: judge.findings(judge.record(**over | {"DanhSachGiayToKetQua": [judge.result]} | changes))


def result(**changes: Any) -> Sample:
    return lambda judge: done(DanhSachGiayToKetQua=[judge.result | changes])(judge)


def row(at: str = "20261122080000", status: str = "2", officer: str = "A", action: str = "Tiếp nhận") -> ProgressRow:
    return ProgressRow(dossier_code="H98.12-261122-0001", officer=officer, action=action, status=status, handled_at=at)


def file(**changes: Any) -> DocumentFacts:
    return DocumentFacts(**{"sha256": "a" * 64, "size_bytes": 9} | changes)


def signed(**changes: Any) -> SignatureFact:
    good = {"field_name": "s", "signer_name": "s", "kind": SignerKind.PERSONAL, "intact": True, "trusted": True}
    return SignatureFact(**good | {"signed_at": NOW} | changes)


def ended(judge: Any) -> Iterable[FieldFinding]:
    whole = judge.facts.catalogue
    old = next(entry for entry in whole.history.kq_codes if entry.replaced_by)
    codes = {code: entry for code, entry in whole.kq_codes.items() if code != old.code}
    today = type(whole)(whole.procedures, whole.fields, codes, whole.agencies, whole.history)
    changes = {"MaGiayToKetQua": old.code}
    raw = judge.record(TrangThaiHoSo="9", DanhSachGiayToKetQua=[judge.result | changes])
    return list(judge.findings(raw, catalogue=today))


TWICE = [{"LoaiDinhDanh": "1", "SoDinhDanh": "000000000012"}] * 2
ASKED = {"NoiDungBoSung": "Bổ sung ảnh", "NgayBoSung": "20261121080000"}
SAMPLES: dict[str, Sample] = {
    "record-not-an-object": lambda judge: judge.findings("x"),
    "scalar-expected": record(GhiChu=["a"]),
    "list-expected": record(DanhSachLePhi=7),
    "unreadable-text": record(GhiChu="a\ud800b"),
    "not-a-string": record(GhiChu=7),
    "object-for-list": record(DinhDanhCHS=TWICE[0]),
    "too-many-elements": record(DanhSachLePhi=[{}] * 201),
    "unknown-field": record(La="1"),
    "too-long": record(TrichYeuHoSo="x" * 1001),
    "required": record(TenTTHC=""),
    "expected": record(NoiNopHoSo=""),
    "g2-field-missing": lambda judge: judge.findings({"MaHoSo": "H98.12-261122-0001"}),
    "unknown-value": record(LoaiDoiTuong="0"),
    "wrong-value": record(HinhThuc="7"),
    "contact-form": record(Email="x"),
    "dossier-code-form": record(MaHoSo="HS-1"),
    "dossier-code-agency": record(MaHoSo="H97.12-261122-0001"),
    "procedure-unknown": record(MaTTHC="1.000001"),
    "procedure-name-differs": record(TenTTHC="x"),
    "field-unknown": record(MaLinhVuc="G99-XX01"),
    "field-not-of-procedure": record(MaLinhVuc="G15-TP11"),
    "agency-unknown": record(DonViXuLy="Sở Y tế tỉnh A"),
    "time-format": record(NgayNopHoSo="2026"),
    "time-order": record(NgayNopHoSo="20261120090001"),
    "time-in-future": record(NgayTiepNhan="20261122170000"),
    "due-before-reception": record(NgayHenTra="20261119170000"),
    "processed-time-missing": done(NgayKetThucXuLy=""),
    "processed-time-differs-from-rows": facts(
        {"rows": (row("20261122070000", "9"),)}, TrangThaiHoSo="9", NgayKetThucXuLy="20261122080000"
    ),
    "processed-late": done(NgayHenTra="20261121170000"),
    "returned-time-missing": done(TrangThaiHoSo="10"),
    "refused-time-missing": record(TrangThaiHoSo="3"),
    "owner-identity-missing": record(DinhDanhCHS=[]),
    "identity-digits": record(DinhDanhCHS=[{"LoaiDinhDanh": "2", "SoDinhDanh": "0" * 12}]),
    "identity-dummy": record(DinhDanhCHS=[{"LoaiDinhDanh": "2", "SoDinhDanh": "000000000"}]),
    "identity-several": record(DinhDanhCHS=TWICE),
    "identity-differs": record(SoGiayToChuHoSo="111111111111"),
    "owner-unknown": facts({"owner": None}),
    "owner-name-differs": record(ChuHoSo="Trần Văn Khác"),
    "tech-id-unknown": facts({"tech_id_known": False}),
    "verified-without-account": record(MaDoiTuong=""),
    "population-not-connected": done(TaiKhoanDuocXacThucVoiVNeID="0", TaiLieuNop=[]),
    "status-jump": facts({"previous_status": "9"}),
    "status-after-end": facts({"previous_status": "10"}),
    "status-behind-progress": facts({"progress_status": "9"}),
    "status-differs-from-progress": lambda _: judge_last_row("9", "4"),
    "supplement-more-than-once": record(DanhSachHoSoBoSung=[ASKED, ASKED]),
    "supplement-time-form": record(DanhSachHoSoBoSung=[ASKED | {"NgayBoSung": "hôm qua"}]),
    "deliverable-missing": done(DanhSachGiayToKetQua=[]),
    "deliverable-too-early": done(TrangThaiHoSo="2"),
    "kq-code-missing": result(MaGiayToKetQua=""),
    "kq-code-unknown": result(MaGiayToKetQua="KQ-H24.000001"),
    "kq-code-ended": ended,
    "kq-code-not-of-procedure": result(MaGiayToKetQua="KQ.G15.000031", TenGiayTo="Giấy khai sinh"),
    "kq-name-of-another-code": result(TenGiayTo="Giấy khai sinh"),
    "instance-code-missing": result(GiayToId=""),
    "document-id-repeated": lambda judge: done(DanhSachGiayToKetQua=[judge.result, judge.result])(judge),
    "component-unknown": paper(MaThanhPhanHoSo="000.00.00.G18-KQ000000"),
    "components-not-attached": done(TaiLieuNop=[]),
    "link-missing": result(DuongDanTepTinKetQua=""),
    "link-not-a-url": result(DuongDanTepTinKetQua="C:\\tep.pdf"),
    "link-origin-not-registered": result(DuongDanTepTinKetQua="https://c.example/1"),
    "link-may-expire": result(DuongDanTepTinKetQua="https://b.example/1?expires=1"),
    "digitized-flag-unsupported": record(HoSoCoThanhPhanSoHoa="1"),
    "digitized-flag-not-set": paper(DuocSoHoa="1"),
    "replaces-code-missing": paper(MaKetQuaThayThe=""),
    "replaces-code-does-not-fit": paper(MaThanhPhanHoSo="000.00.00.G18-KQ990001"),
    "replaces-code-unused": paper(DuocTaiSuDung="0", DuocLayTuKhoDMQG="0"),
    "reused-without-look-up": facts({"vault_uses": frozenset()}),
    "reused-flag-not-set": paper(DuocTaiSuDung="0"),
    "reused-file-differs": lambda _: judge_reused_file("f", file(), frozenset({"b" * 64})),
    "fee-not-a-number": record(DanhSachLePhi=[{"Gia": "x"}]),
    "fee-name-missing": record(DanhSachLePhi=[{"Gia": "1"}]),
    "payment-flag-without-fee": record(DuocThanhToanTrucTuyen="1"),
    "fee-with-flag-zero": record(DanhSachLePhi=[{"Gia": "1"}]),
    "progress-required": lambda _: judge_row(row(officer=""), "H98", NOW),
    "progress-order": lambda _: judge_among(row("20261122070000"), [row("20261122080000", action="Chuyển")]),
    "progress-same-step-other-time": lambda _: judge_among(row("20261122080001"), [row()]),
    "progress-more-than-ten": lambda _: judge_number_of_rows(11),
    "number-expected": lambda _: judge_statistics(DossierStatistics(total="x")),
    "period-form": lambda _: judge_statistics(DossierStatistics(month="13")),
    "sums-differ": lambda _: judge_statistics(DossierStatistics(total="1")),
    "file-not-pdf": lambda _: judge_submitted_file("f", file(is_pdf=False), NOW),
    "file-unreadable": lambda _: judge_deliverable_file("f", file(is_pdf=False), NOW),
    "signature-invalid": lambda _: judge_submitted_file("f", file(signatures=(signed(intact=False),)), NOW),
    "signature-missing": lambda _: judge_deliverable_file("f", file(), NOW),
    "signed-in-future": lambda _: judge_submitted_file(
        "f", file(signatures=(signed(signed_at=NOW + timedelta(hours=1)),)), NOW
    ),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_rule_is_reached_by_its_sample(judge: Any, name: str) -> None:
    assert name in {finding.rule for finding in SAMPLES[name](judge)}


def test_the_good_record_reaches_none_of_them(judge: Any) -> None:
    assert list(judge.findings(judge.record())) == []
    assert list(done()(judge)) == []


def test_every_rule_of_the_book_has_a_sample() -> None:
    assert set(SAMPLES) | set(IN_CALLS) == set(RULES)
    assert set(SAMPLES) & set(IN_CALLS) == set()


@pytest.mark.parametrize(("name", "test_file"), IN_CALLS.items())
def test_a_rule_of_whole_calls_stands_in_its_integration_test(name: str, test_file: str) -> None:
    [path] = (TESTS / "integration").rglob(test_file)
    assert f'"{name}"' in path.read_text("utf-8")


def test_every_rule_says_its_clause_and_has_a_name_for_reports() -> None:
    for name, rule in RULES.items():
        assert rule.name == name
        assert rule.clause
