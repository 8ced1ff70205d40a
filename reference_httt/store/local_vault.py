"""Kho DL trên HTTT GQTTHC: the province's own store of documents, by owner and KQ code."""

from sqlmodel import Session, col, select

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.model import LocalDocument
from reference_httt.store.mapping import as_value
from reference_httt.store.tables import LocalDocumentRow


def keep(session: Session, instance_code: str, sha256: str, fields: DocumentFields) -> None:
    """Put a document with its extracted fields into the vault, once an instance code."""
    query = select(LocalDocumentRow).where(LocalDocumentRow.instance_code == instance_code)
    if session.exec(query).first() is not None:
        return
    session.add(
        LocalDocumentRow(
            owner_number=fields.owner_number,
            kq_code=fields.kq_code,
            instance_code=instance_code,
            sha256=sha256,
            fields=fields.model_dump(mode="json"),
        )
    )


def of_owner(session: Session, identity_number: str) -> list[LocalDocument]:
    """The owner's documents, oldest first."""
    query = select(LocalDocumentRow).where(LocalDocumentRow.owner_number == identity_number)
    return [as_value(row, LocalDocument) for row in session.exec(query.order_by(col(LocalDocumentRow.local_id)))]


def find(session: Session, local_id: int) -> LocalDocument | None:
    """The document of that id."""
    row = session.get(LocalDocumentRow, local_id)
    return as_value(row, LocalDocument) if row else None
