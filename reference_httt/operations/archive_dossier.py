"""Archive closed dossiers with their retention period, provenance and the digest of every file (Hà Tĩnh 2 Bước 5)."""

import json

from pydantic import TypeAdapter
from sqlmodel import Session

from mock_dvcqg.contract.wire_time import vietnam_date
from reference_httt.operations.notify import ARCHIVE_WORKER
from reference_httt.province import Province
from reference_httt.retention import retention_table
from reference_httt.rules.archive_files import FileOrigin, applicant_name, format_of
from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model import ArchivedDossier, ArchivedFile, CaseFile
from reference_httt.store import archive, blobs, dossiers
from reference_httt.worker import Worker

_CASE = TypeAdapter(CaseFile)


def archive_worker(province: Province) -> Worker:
    """The worker that archives what was closed."""

    async def work() -> None:
        archive_closed(province)

    return Worker(ARCHIVE_WORKER, work, pause_s=60.0)


def archive_closed(province: Province) -> list[str]:
    """Archive every closed dossier that is not in the archive; gives their codes."""
    with province.store.reading() as session:
        waiting = archive.not_archived(session, FINAL_STAGES)
    for code in waiting:
        with province.store.writing() as session:
            _archive(session, province, code)
    return waiting


def _archive(session: Session, province: Province, dossier_code: str) -> None:
    case = dossiers.case_file(session, dossier_code)
    if case is None or archive.find(session, dossier_code) is not None or case.dossier.stage not in FINAL_STAGES:
        return
    dossier, draft = case.dossier, case.draft
    closed_at = case.progress[-1].at if case.progress else province.now()
    years = retention_table().years_for(draft.procedure_code, dossier.stage)
    files = province.practice.files_to_archive(case)
    archived = ArchivedDossier(
        dossier_code=dossier_code,
        agency_code=dossier.agency_code,
        procedure_code=draft.procedure_code,
        procedure_name=draft.procedure_name,
        owner_name=draft.personal_data.full_name if draft.personal_data else case.account.full_name,
        status=dossier.status.label,
        closed_at=closed_at,
        archived_at=province.now(),
        years=years,
        keep_until=province.practice.keep_until(vietnam_date(closed_at), years),
        files=(_record(session, case), *(_file(session, case, each) for each in files)),
    )
    archive.add(session, archived)


def _record(session: Session, case: CaseFile) -> ArchivedFile:
    """The dossier itself, as it stood when it was closed: form, acts, requests, payments."""
    whole = _CASE.dump_python(case, mode="json")
    content = json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode()
    agency, dossier = case.draft.agency_name, case.dossier
    origin = FileOrigin(
        file_id=f"{dossier.dossier_code}-HS",
        title="Dữ liệu hồ sơ điện tử",
        sha256=blobs.keep(session, content),
        origin="Hệ thống thông tin giải quyết TTHC",
        sender=applicant_name(case),
        receiver=agency,
        sent_at=dossier.submitted_at,
        received_at=dossier.received_at or dossier.submitted_at,
    )
    return _file(session, case, origin)


def _file(session: Session, case: CaseFile, each: FileOrigin) -> ArchivedFile:
    content = blobs.content_of(session, each.sha256) or b""
    return ArchivedFile(
        dossier_code=case.dossier.dossier_code,
        file_format=format_of(content),
        size_bytes=len(content),
        **vars(each),
    )
