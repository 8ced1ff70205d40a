"""Files of submitted dossiers by the id under which the portal knows them (TepDinhKemId)."""

from sqlmodel import Session, col, select

from reference_httt.store.tables import ComponentRow, DraftRow


def token_of(session: Session, attachment_id: str) -> str:
    """The link token of the file; empty when there is none, or its dossier is not submitted."""
    query = select(ComponentRow.token).join(DraftRow, col(DraftRow.draft_id) == col(ComponentRow.draft_id))
    found = session.exec(query.where(ComponentRow.attachment_id == attachment_id, DraftRow.dossier_code != "")).first()
    return found or ""
