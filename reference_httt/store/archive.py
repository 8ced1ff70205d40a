"""The archive: closed dossiers with their retention period, and the digests of their files."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from reference_httt.rules.model import ArchivedDossier, ArchivedFile, Stage
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import ArchivedDossierRow, ArchivedFileRow, DossierRow


def add(session: Session, dossier: ArchivedDossier) -> None:
    """Keep an archived dossier with its files."""
    session.add(ArchivedDossierRow(**as_columns(dossier, leave_out=frozenset({"files"}))))
    session.flush()
    for file in dossier.files:
        session.add(ArchivedFileRow(**as_columns(file)))


def find(session: Session, dossier_code: str) -> ArchivedDossier | None:
    """The archived dossier of that code, with its files."""
    row = session.get(ArchivedDossierRow, dossier_code, populate_existing=True)
    return as_value(row, ArchivedDossier, files=_files(session, dossier_code)) if row else None


def of_agencies(session: Session, agency_codes: Collection[str] | None = None) -> list[ArchivedDossier]:
    """The archived dossiers of these agencies, or all (``None``), the latest first."""
    query = select(ArchivedDossierRow).order_by(
        col(ArchivedDossierRow.closed_at).desc(), col(ArchivedDossierRow.dossier_code)
    )
    if agency_codes is not None:
        query = query.where(col(ArchivedDossierRow.agency_code).in_(agency_codes))
    return [as_value(row, ArchivedDossier, files=_files(session, row.dossier_code)) for row in session.exec(query)]


def not_archived(session: Session, stages: Collection[Stage]) -> list[str]:
    """Codes of the dossiers at these stages that are not in the archive."""
    archived = select(ArchivedDossierRow.dossier_code)
    wanted = col(DossierRow.stage).in_([stage.value for stage in stages])
    query = select(DossierRow.dossier_code).where(wanted, col(DossierRow.dossier_code).not_in(archived))
    return list(session.exec(query.order_by(col(DossierRow.dossier_code))))


def dispose(session: Session, dossier_code: str, at: datetime) -> list[str]:
    """Mark as destroyed and forget its files; gives the digests that no other archived dossier needs."""
    row = session.get_one(ArchivedDossierRow, dossier_code)
    row.disposed_at = at
    mine = list(session.exec(select(ArchivedFileRow).where(ArchivedFileRow.dossier_code == dossier_code)))
    for file in mine:
        session.delete(file)
    session.flush()
    digests = {file.sha256 for file in mine}
    needed = set(session.exec(select(ArchivedFileRow.sha256).where(col(ArchivedFileRow.sha256).in_(digests))))
    return sorted(digests - needed)


def _files(session: Session, dossier_code: str) -> tuple[ArchivedFile, ...]:
    query = select(ArchivedFileRow).where(ArchivedFileRow.dossier_code == dossier_code)
    return tuple(as_value(row, ArchivedFile) for row in session.exec(query.order_by(col(ArchivedFileRow.file_id))))
