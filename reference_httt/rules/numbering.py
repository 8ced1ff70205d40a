"""Codes and numbers a province gives: dossier code, instance code, document number."""

from datetime import date

from mock_dvcqg.contract.identifiers import member_of

_ABBREVIATIONS = {"KQ.G15.000007": "LLTP-STP", "KQ.G15.000008": "LLTP-STP", "KQ.G18.990001": "CCHN-SYT"}


def dossier_code(agency_code: str, day: date, serial: int) -> str:
    """«<mã cơ quan>-YYMMDD-NNNN» (TT 01/2018/TT-VPCP Đ19)."""
    return f"{agency_code}-{day:%y%m%d}-{serial:04d}"


def instance_code(dossier: str, position: int) -> str:
    """The code of the position-th deliverable of a dossier. Mock convention, not DVCQG."""
    return f"{dossier}-KQ{position}"


def refusal_code(dossier: str, position: int) -> str:
    """The code of a written refusal, which is no result of the catalogue. Mock convention, not DVCQG."""
    return f"{dossier}-TC{position}"


def document_number(kq_code: str, agency_code: str, day: date, serial: int) -> str:
    """Số ký hiệu of a deliverable, e.g. «0001/2026/LLTP-STP-H97». Mock convention, not DVCQG."""
    return f"{serial:04d}/{day.year}/{_ABBREVIATIONS.get(kq_code, 'KQ')}-{member_of(agency_code)}"
