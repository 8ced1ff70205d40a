"""Put a result into the province's own vault (Kho DL trên HTTT GQTTHC), once, inside the transaction that says why."""

from dataclasses import replace

from sqlmodel import Session

from reference_httt.province import Province
from reference_httt.rules.model import Deliverable, LocalDocument
from reference_httt.store import dossiers, local_vault


def keep_result(session: Session, province: Province, deliverable: Deliverable, *, stored_by: str = "") -> Deliverable:
    """The deliverable, marked as stored; ``stored_by`` names the officer who does it, empty: the status change did."""
    document = LocalDocument(
        local_id=0,
        owner_number=deliverable.fields.owner_number,
        kq_code=province.practice.filed_under(deliverable.kq_code),
        instance_code=deliverable.instance_code,
        sha256=deliverable.sha256,
        fields=deliverable.fields,
        form=deliverable.form,
        validity=deliverable.validity,
        stored_by=stored_by,
        stored_at=province.now(),
        source=deliverable.dossier_code,
        other_fields=deliverable.other_fields,
    )
    local_vault.put(session, document)
    kept = replace(deliverable, stored_locally=True)
    dossiers.keep_deliverable(session, kept)
    return kept
