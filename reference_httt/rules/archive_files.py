"""The files of a closed dossier with their provenance (nguồn gốc, bên gửi, bên nhận, thời gian gửi và nhận).

Luật GDĐT 20/2023 Đ13 k1 (2005: Đ15 k1; D-38): accessible, in the format in which it was made, and traceable.
"""

from dataclasses import dataclass
from datetime import datetime

from reference_httt.rules.model import CaseFile, Component, Deliverable, Source

_ORIGINS = {
    Source.LOCAL: "Kho dữ liệu điện tử của tỉnh",
    Source.NATIONAL: "Kho dữ liệu điện tử của Cổng DVCQG",
    Source.UPLOAD: "Người nộp tải lên",
    Source.DIGITIZED: "Bản giấy do cán bộ số hóa",
    Source.EARLIER: "Hồ sơ đã nộp trước đây",
}


@dataclass(frozen=True)
class FileOrigin:
    """One file to archive: where it lies, and its provenance."""

    file_id: str
    title: str
    sha256: str
    origin: str
    sender: str
    receiver: str
    sent_at: datetime | None
    received_at: datetime | None


def files_to_archive(case: CaseFile) -> tuple[FileOrigin, ...]:
    """Components, papers of the handling and results, in that order."""
    components = [_component(case, c) for c in case.draft.components if c.attachment is not None]
    agency, applicant = case.draft.agency_name, applicant_name(case)
    papers = [FileOrigin(p.paper_id, p.title, p.sha256, p.unit, p.made_by, applicant, p.at, p.at) for p in case.papers]
    return (*components, *papers, *(_result(case, d, agency, applicant) for d in case.deliverables if d.sha256))


def applicant_name(case: CaseFile) -> str:
    """Người nộp hồ sơ."""
    if case.draft.submitter is not None:
        return case.draft.submitter.full_name
    return case.draft.personal_data.full_name if case.draft.personal_data else case.account.full_name


def format_of(content: bytes) -> str:
    """The format by the file's own first bytes: «PDF 1.7», «JSON»; «Khác» for anything else."""
    if content.startswith(b"%PDF-"):
        return f"PDF {content[5:8].decode('ascii', 'replace')}"
    return "JSON" if content[:1] in (b"{", b"[") else "Khác"


def _component(case: CaseFile, component: Component) -> FileOrigin:
    file, dossier = component.attachment, case.dossier
    assert file is not None, "files_to_archive asked for it"
    sent_at = file.given_at or dossier.submitted_at
    return FileOrigin(
        file.attachment_id,
        component.name,
        file.sha256,
        _ORIGINS[file.source],
        applicant_name(case),
        case.draft.agency_name,
        sent_at,
        dossier.received_at or dossier.submitted_at,
    )


def _result(case: CaseFile, result: Deliverable, agency: str, applicant: str) -> FileOrigin:
    dossier = case.dossier
    title = f"{result.title} số {result.document_number}"
    sent_at = dossier.processed_at or dossier.refused_at
    return FileOrigin(
        result.document_id, title, result.sha256, agency, agency, applicant, sent_at, dossier.returned_at or sent_at
    )
