"""Small makers of journal entries, records and file facts, by hand."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from conformance.checks.journal_facts import SeenFetch, SeenRecord, SeenRow
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, SignerKind
from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow

CODE = "H98.12-261120-0001"
OWNER = "079099000001"
COMPONENT = "000.00.00.G18-KQ990003"
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


class Makers:
    """What tests of checks build their evidence with."""

    code, owner, component = CODE, OWNER, COMPONENT

    def record(
        self, status: str = "2", *, seq: int = 1, document: dict[str, Any] | None = None, **fields: Any
    ) -> SeenRecord:
        """One accepted record; ``document`` is its only TaiLieuNop element."""
        raw: dict[str, Any] = {
            "MaHoSo": CODE,
            "MaTTHC": "1.990001",
            "TrangThaiHoSo": status,
            "KenhThucHien": "2",
            "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": OWNER}],
            "TaiLieuNop": [] if document is None else [{"MaThanhPhanHoSo": COMPONENT, **document}],
            **fields,
        }
        return SeenRecord(seq, DossierRecord.read(raw))

    def row(self, status: str, at: str, *, seq: int = 1, action: str = "Tiếp nhận", officer: str = "Lan") -> SeenRow:
        """One accepted progress row."""
        raw = {"MaHoSo": CODE, "TrangThai": status, "ThoiDiemXuLy": at, "NoiDungXuLy": action, "NguoiXuLy": officer}
        return SeenRow(seq, ProgressRow.model_validate(raw))

    def signature(self, kind: SignerKind, *, minutes: int = 0, **fields: Any) -> SignatureFact:
        """A valid signature."""
        good = {"intact": True, "trusted": True, "signed_at": NOON + timedelta(minutes=minutes)}
        return SignatureFact(field_name="x", signer_name=kind.value, kind=kind, **{**good, **fields})

    def facts(self, *signatures: SignatureFact, sha256: str = "aa", problem: str = "") -> DocumentFacts:
        """A file that was read."""
        return DocumentFacts(sha256=sha256, size_bytes=10, signatures=signatures, problem=problem)

    def fetch(self, facts: DocumentFacts | None, *, kind: str = "TaiLieuNop", status: int = 200) -> SeenFetch:
        """One attempt of the portal to fetch a file."""
        return SeenFetch(7, kind, COMPONENT, "d1", status, "" if status == 200 else "không tìm thấy", facts)

    def entry(self, service: str, data: Any = None, **fields: Any) -> JournalEntry:
        """One journal entry."""
        made = {"seq": 1, "at": NOON, "surface": "adapter", "error_code": "0", "dossier_code": CODE, **fields}
        return JournalEntry(service=service, request={"data": data}, **made)


@pytest.fixture
def make() -> Makers:
    return Makers()


@pytest.fixture
def outcomes() -> Any:
    """Turns observations into {requirement: outcome}."""
    return lambda observations: {o.requirement: o.outcome.value for o in observations}
