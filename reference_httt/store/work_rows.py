"""Dossiers as lists and counts need them: one row a dossier, without its files, acts and papers."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from reference_httt.rules.model import Dossier, FilingPlace
from reference_httt.store.mapping import as_value
from reference_httt.store.tables import DossierRow, DraftRow


@dataclass(frozen=True)
class WorkRow:
    """One dossier of a list."""

    dossier: Dossier
    procedure_name: str
    agency_name: str
    owner_name: str
    owner_number: str
    filed_through: FilingPlace


def work_rows(session: Session, agencies: Collection[str]) -> list[WorkRow]:
    """All dossiers of the agencies that have entered the one-stop system, oldest first."""
    query = select(DossierRow, DraftRow).join(DraftRow, col(DraftRow.draft_id) == col(DossierRow.draft_id))
    wanted = query.where(col(DossierRow.agency_code).in_(agencies), col(DossierRow.entered_at).is_not(None))
    rows = session.exec(wanted.order_by(col(DossierRow.submitted_at), col(DossierRow.dossier_code)))
    return [_row(dossier, draft) for dossier, draft in rows]


def _row(dossier: DossierRow, draft: DraftRow) -> WorkRow:
    return WorkRow(
        dossier=as_value(dossier, Dossier),
        procedure_name=draft.procedure_name,
        agency_name=draft.agency_name,
        owner_name=(draft.personal_data or {}).get("full_name", ""),
        owner_number=draft.owner_number,
        filed_through=FilingPlace(draft.filed_through),
    )
