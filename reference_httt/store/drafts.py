"""Drafts with their components, and the offers shown for them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select

from mock_dvcqg.contract.codes import Channel
from reference_httt.rules.earlier_papers import EarlierPaper
from reference_httt.rules.model import Attachment, Component, Dossier, Draft, Offer, PersonalData
from reference_httt.store.mapping import as_columns, as_value, plain
from reference_httt.store.tables import ComponentRow, ConsentRow, DossierRow, DraftRow, OfferRow

_COMPONENT_FIELDS = frozenset({"attachment"})
# asked at every act: built once, for building a statement costs three times what asking it does
_BY_ID = select(DraftRow).where(col(DraftRow.draft_id) == bindparam("draft_id"))
_BY_ID_FOR_CHANGE = _BY_ID.with_for_update()
_COMPONENTS = (
    select(ComponentRow).where(col(ComponentRow.draft_id) == bindparam("draft_id")).order_by(col(ComponentRow.position))
)


def add(session: Session, draft: Draft, at: datetime) -> None:
    """Keep a new draft."""
    session.add(DraftRow(**as_columns(draft, leave_out=frozenset({"components"})), created_at=at))
    session.flush()
    for position, component in enumerate(draft.components):
        columns = as_columns(component, leave_out=_COMPONENT_FIELDS)
        session.add(ComponentRow(draft_id=draft.draft_id, position=position, **columns))


def find(session: Session, draft_id: str, *, for_change: bool = False) -> Draft | None:
    """The draft of that id with its components; ``for_change`` locks it until the transaction ends."""
    row = session.exec(_BY_ID_FOR_CHANGE if for_change else _BY_ID, params={"draft_id": draft_id}).first()
    return as_value(row, Draft, components=_components(session, draft_id)) if row else None


def open_ones(session: Session, account_id: str) -> list[tuple[Draft, datetime]]:
    """The online drafts of an account that were not submitted, with when they were begun, newest first."""
    query = select(DraftRow).where(
        DraftRow.account_id == account_id, DraftRow.dossier_code == "", DraftRow.channel == Channel.ONLINE.value
    )
    rows = session.exec(query.order_by(col(DraftRow.created_at).desc(), col(DraftRow.draft_id)))
    return [(as_value(row, Draft, components=_components(session, row.draft_id)), row.created_at) for row in rows]


def earlier_forms(session: Session, account_id: str, procedure_code: str) -> list[dict[str, str]]:
    """The e-forms of the account's submitted dossiers: those of the same procedure first, then the newest."""
    query = select(DraftRow).where(DraftRow.account_id == account_id, DraftRow.dossier_code != "")
    order = col(DraftRow.procedure_code) != procedure_code, col(DraftRow.created_at).desc()
    return [dict(row.form) for row in session.exec(query.order_by(*order).limit(20))]


def remove(session: Session, draft_id: str) -> None:
    """Forget a draft that was not submitted, with its components, offers and consents."""
    for table in (OfferRow, ConsentRow, ComponentRow, DraftRow):
        session.execute(delete(table).where(col(table.draft_id) == draft_id))


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


def confirm(session: Session, draft_id: str, before: Attachment, after: Attachment) -> bool:
    """Let the signed file take the place of the unsigned one; ``False`` when another was given meanwhile."""
    row = session.get_one(ComponentRow, (draft_id, before.component_code), with_for_update=True)
    if (row.attachment_id, row.sha256) != (before.attachment_id, before.sha256):
        return False
    row.sqlmodel_update(as_columns(after, leave_out=frozenset({"component_code"})))
    return True


def earlier_papers(session: Session, draft: Draft) -> tuple[EarlierPaper, ...]:
    """The papers of the owner's other dossiers, in whatever state."""
    query = (
        select(DraftRow, ComponentRow, DossierRow)
        .join(ComponentRow, col(ComponentRow.draft_id) == col(DraftRow.draft_id))
        .join(DossierRow, col(DossierRow.draft_id) == col(DraftRow.draft_id))
        .where(DraftRow.owner_number == draft.owner_number, DraftRow.draft_id != draft.draft_id)
        .where(ComponentRow.attachment_id != "")
    )
    return tuple(
        EarlierPaper(as_value(dossier, Dossier), Channel(row.channel), file)
        for row, component, dossier in session.exec(query)
        if (file := _attachment(component)) is not None
    )


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
    rows = session.exec(_COMPONENTS, params={"draft_id": draft_id})
    return tuple(as_value(row, Component, attachment=_attachment(row)) for row in rows)


def _attachment(row: ComponentRow) -> Attachment | None:
    if not row.attachment_id:
        return None
    return as_value(row, Attachment, component_code=row.code)
