"""A record that keeps every rule, and the facts it is judged by."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules.origins import Origin
from mock_dvcqg.rules.record import judge_record, read_record
from mock_dvcqg.rules.record_facts import KnownPerson, RecordFacts
from mock_dvcqg.store.catalogue import read_catalogue

NUMBER = "000000000012"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MEMBERS = [("H97", "Tỉnh A (mô phỏng)"), ("H98", "Tỉnh B (mô phỏng)")]
PAPER = {
    "TepDinhKemId": "1",
    "TenTepDinhKem": "llp.pdf",
    "IsDeleted": "0",
    "MaThanhPhanHoSo": "000.00.00.G18-KQ990003",
    "DuongDanTaiTepTin": "https://b.example/tep/1",
    "DuocSoHoa": "0",
    "DuocTaiSuDung": "1",
    "DuocLayTuKhoDMQG": "1",
    "MaKetQuaThayThe": "KQ.G15.000007",
}
RESULT = {
    "TenGiayTo": "Chứng chỉ hành nghề khám bệnh, chữa bệnh",
    "GiayToId": "H98.12-261122-0001-KQ1",
    "DuongDanTepTinKetQua": "https://b.example/tep/2",
    "MaGiayToKetQua": "KQ.G18.990001",
}


class Judge:
    """Judges the good record with some members changed, by facts changed too."""

    def __init__(self) -> None:
        self.facts = RecordFacts(
            now=NOW,
            member="H98",
            catalogue=read_catalogue(MEMBERS),
            origins=frozenset({Origin("https", "b.example", 443)}),
            owner=KnownPerson(NUMBER, "Nguyễn Thị Mẫu", "tech-1"),
            vault_uses=frozenset({"KQ.G15.000007"}),
        )
        self.paper, self.result = PAPER, RESULT

    def record(self, **changes: Any) -> dict[str, Any]:
        """The good record: a licence being handled, with a reused paper."""
        good = {
            "MaHoSo": "H98.12-261122-0001",
            "MaTTHC": "1.990001",
            "TenTTHC": self.facts.catalogue.procedures["1.990001"].name,
            "MaLinhVuc": "G18-YT04",
            "TenLinhVuc": "Khám bệnh, chữa bệnh",
            "KenhThucHien": "2",
            "ChuHoSo": "Nguyễn Thị Mẫu",
            "LoaiDoiTuong": "1",
            "MaDoiTuong": "tech-1",
            "TrichYeuHoSo": "Đề nghị cấp chứng chỉ",
            "NgayNopHoSo": "20261120080000",
            "NgayTiepNhan": "20261120090000",
            "NgayHenTra": "20261220170000",
            "TrangThaiHoSo": "4",
            "HinhThuc": "0",
            "DonViXuLy": "Sở Y tế tỉnh B",
            "NoiNopHoSo": "1",
            "HoSoCoThanhPhanSoHoa": "0",
            "TaiKhoanDuocXacThucVoiVNeID": "1",
            "DuocThanhToanTrucTuyen": "0",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": NUMBER}],
            "TaiLieuNop": [PAPER],
            "DanhSachGiayToKetQua": [],
            "DanhSachLePhi": [],
        }
        return good | changes

    def findings(self, raw: Any, **facts: Any) -> list[FieldFinding]:
        """Everything that is said about a record."""
        record, mended = read_record(raw)
        return [*mended, *judge_record(record, replace(self.facts, **facts))]

    def found(self, *, facts: dict[str, Any] | None = None, **changes: Any) -> list[tuple[str, str]]:
        """(field, rule) of each finding on the good record with changes."""
        return [(f.field, f.rule) for f in self.findings(self.record(**changes), **(facts or {}))]


@pytest.fixture
def judge() -> Judge:
    return Judge()
