"""Drafts with their components, and the offers shown for them."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, delete, select

from reference_httt.rules.model import Attachment, Component, Draft, Offer, PersonalData
from reference_httt.store.mapping import as_columns, as_value, plain
from reference_httt.store.tables import ComponentRow, DraftRow, OfferRow

_COMPONENT_FIELDS = frozenset({"attachment"})


def add(session: Session, draft: Draft, at: datetime) -> None:
    """Keep a new draft."""
    session.add(DraftRow(**as_columns(draft, leave_out=frozenset({"components"})), created_at=at))
    session.flush()
    for position, component in enumerate(draft.components):
        columns = as_columns(component, leave_out=_COMPONENT_FIELDS)
        session.add(ComponentRow(draft_id=draft.draft_id, position=position, **columns))


def find(session: Session, draft_id: str, *, for_change: bool = False) -> Draft | None:
    """The draft of that id with its components; ``for_change`` locks it until the transaction ends."""
    query = select(DraftRow).where(DraftRow.draft_id == draft_id)
    row = session.exec(query.with_for_update() if for_change else query).first()
    return as_value(row, Draft, components=_components(session, draft_id)) if row else None


def set_personal_data(session: Session, draft_id: str, data: PersonalData) -> None:
    """Keep the owner's personal data."""
    row = session.get_one(DraftRow, draft_id)
    row.personal_data = plain(data)


def change(session: Session, draft: Draft) -> None:
    """Keep what is said of the draft itself; its components are changed by ``attach``."""
    row = session.get_one(DraftRow, draft.draft_id)
    row.sqlmodel_update(as_columns(draft, leave_out=frozenset({"components", "draft_id"})))


def set_dossier(session: Session, draft_id: str, dossier_code: str) -> None:
    """The draft has become a dossier."""
    session.get_one(DraftRow, draft_id).dossier_code = dossier_code


def attach(session: Session, draft_id: str, file: Attachment) -> None:
    """Let a file stand for its component, in place of an earlier one."""
    row = session.get_one(ComponentRow, (draft_id, file.component_code))
    row.sqlmodel_update(as_columns(file, leave_out=frozenset({"component_code"})))


def keep_offers(session: Session, draft_id: str, offers: Iterable[Offer]) -> None:
    """Replace the offers of a draft."""
    session.execute(delete(OfferRow).where(col(OfferRow.draft_id) == draft_id))
    for offer in offers:
        session.add(OfferRow(**as_columns(offer)))


def offers_of(session: Session, draft_id: str) -> list[Offer]:
    """The offers last shown for a draft."""
    query = select(OfferRow).where(OfferRow.draft_id == draft_id).order_by(col(OfferRow.source), col(OfferRow.offer_id))
    return [as_value(row, Offer) for row in session.exec(query)]


def set_offer_reason(session: Session, offer_id: str, reason: str) -> None:
    """Remember why an offer cannot be used."""
    row = session.get(OfferRow, offer_id)
    if row is not None:
        row.reason = reason


def _components(session: Session, draft_id: str) -> tuple[Component, ...]:
    query = select(ComponentRow).where(ComponentRow.draft_id == draft_id).order_by(col(ComponentRow.position))
    return tuple(as_value(row, Component, attachment=_attachment(row)) for row in session.exec(query))


def _attachment(row: ComponentRow) -> Attachment | None:
    if not row.attachment_id:
        return None
    return as_value(row, Attachment, component_code=row.code)
