"""Hold every archived file against its digest: which are missing, which changed (Luật GDĐT 20/2023 Đ10, Đ13; D-38)."""

import hashlib

from sqlmodel import Session

from reference_httt.errors import NotAllowed, NotFound, OutOfOrder
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import ArchivedDossier, ArchivedFile, ArchiveFinding, Damage
from reference_httt.staff import Officer
from reference_httt.store import archive, blobs

READERS = frozenset({Role.ADMINISTRATOR, Role.RECORDS_CLERK})


def list_archive(province: Province, officer: Officer) -> list[ArchivedDossier]:
    """The archived dossiers: a records clerk's agency, all for the administrator.

    Raises:
        NotAllowed.
    """
    with province.store.reading() as session:
        return archive.of_agencies(session, _agencies(officer))


def check_archive(province: Province, officer: Officer) -> tuple[int, list[ArchiveFinding]]:
    """How many files were checked, and those that are not what was archived.

    Raises:
        NotAllowed.
    """
    with province.store.reading() as session:
        files = [file for each in archive.of_agencies(session, _agencies(officer)) for file in each.files]
        findings = [found for file in files if (found := _finding(session, file)) is not None]
    return len(files), findings


def dispose_dossier(province: Province, officer: Officer, dossier_code: str) -> ArchivedDossier:
    """The dossier, its archived files destroyed; never before its period ends (S3-40).

    Raises:
        NotAllowed: the administrator's duty. NotFound. OutOfOrder: it is kept longer, or was destroyed.
    """
    if officer.role is not Role.ADMINISTRATOR:
        raise NotAllowed("Chỉ quản trị hệ thống thực hiện hủy hồ sơ lưu trữ hết thời hạn")
    with province.store.writing() as session:
        kept = archive.find(session, dossier_code)
        if kept is None:
            raise NotFound("Không có hồ sơ này trong kho lưu trữ")
        problem = (
            "Hồ sơ đã được hủy"
            if kept.disposed_at
            else province.practice.disposal_problem(kept.keep_until, province.today())
        )
        if problem:
            raise OutOfOrder(problem)
        for sha256 in archive.dispose(session, dossier_code, province.now()):
            blobs.forget(session, sha256)
        return archive.find(session, dossier_code) or kept


def _agencies(officer: Officer) -> tuple[str, ...] | None:
    if officer.role not in READERS:
        raise NotAllowed("Vai trò này không được xem hồ sơ lưu trữ")
    return None if officer.role is Role.ADMINISTRATOR else tuple(officer.serves)


def _finding(session: Session, file: ArchivedFile) -> ArchiveFinding | None:
    content = blobs.content_of(session, file.sha256)
    if content is None:
        return ArchiveFinding(file.dossier_code, file.file_id, file.title, Damage.MISSING, file.sha256)
    found = hashlib.sha256(content).hexdigest()
    if found == file.sha256:
        return None
    return ArchiveFinding(file.dossier_code, file.file_id, file.title, Damage.CHANGED, file.sha256, found)
