"""Kho DL trên HTTT GQTTHC: the province's own store of documents, by owner and KQ code."""

from sqlmodel import Session, col, select

from reference_httt.rules.model import LocalDocument, Validity
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import LocalDocumentRow


def put(session: Session, document: LocalDocument) -> None:
    """Put a document with its extracted fields into the vault, once an instance code."""
    query = select(LocalDocumentRow).where(LocalDocumentRow.instance_code == document.instance_code)
    if session.exec(query).first() is None:
        session.add(LocalDocumentRow(**as_columns(document, leave_out=frozenset({"local_id"}))))
        session.flush()


def set_validity(session: Session, instance_code: str, validity: Validity) -> None:
    """Mark a document as revoked or replaced; it is never deleted."""
    query = select(LocalDocumentRow).where(LocalDocumentRow.instance_code == instance_code)
    row = session.exec(query).first()
    if row is not None:
        row.validity = validity.value


def keep_scan(session: Session, document: LocalDocument) -> None:
    """Put a digitised paper into the vault, in the place of an earlier scan with the same code."""
    columns = as_columns(document, leave_out=frozenset({"local_id"}))
    query = select(LocalDocumentRow).where(LocalDocumentRow.instance_code == document.instance_code)
    row = session.exec(query).first()
    if row is None:
        session.add(LocalDocumentRow(**columns))
    else:
        row.sqlmodel_update(columns)


def of_owner(session: Session, identity_number: str) -> list[LocalDocument]:
    """The owner's documents, oldest first."""
    query = select(LocalDocumentRow).where(LocalDocumentRow.owner_number == identity_number)
    return [as_value(row, LocalDocument) for row in session.exec(query.order_by(col(LocalDocumentRow.local_id)))]


def find(session: Session, local_id: int) -> LocalDocument | None:
    """The document of that id."""
    row = session.get(LocalDocumentRow, local_id)
    return as_value(row, LocalDocument) if row else None
