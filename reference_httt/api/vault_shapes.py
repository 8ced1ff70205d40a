"""Shapes of the JSON API: what the vaults offer, consents, the province's own vault."""

from datetime import date, datetime

from pydantic import BaseModel

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt.api.texts import Required, Short
from reference_httt.rules.model import (
    Consent,
    ConsentMethod,
    LocalDocument,
    Offer,
    Validity,
)


class OfferView(BaseModel):
    """One stored document that may stand for a component."""

    offer_id: str
    component_code: str
    kq_code: str
    title: str
    source: str
    document_number: str
    issuer: str
    issued_on: date | None
    usable: bool
    reason: str

    @classmethod
    def of(cls, offer: Offer) -> "OfferView":
        """The view of an offer."""
        own = {name: getattr(offer, name) for name in cls.model_fields if name != "usable"}
        return cls(**own, usable=not offer.reason)


class OffersView(BaseModel):
    """The documents of both vaults; ``problem`` says why the national vault could not be asked."""

    offers: list[OfferView]
    problem: str


class FromVaultOrder(BaseModel):
    """The offer chosen; at the counter with the citizen's consent."""

    offer_id: Required
    consent_id: Short | None = None


class ConsentOrder(BaseModel):
    """The offer for which the citizen is asked."""

    offer_id: Required


class ConsentAnswer(BaseModel):
    """What the citizen says."""

    granted: bool


class ConsentView(BaseModel):
    """A consent as the province keeps it."""

    consent_id: str
    state: str
    owner_number: str
    document: str
    dossier: str
    """the dossier's code, before submission the draft's id"""
    officer: str
    asked_at: datetime
    answered_at: datetime | None
    used_at: datetime | None
    method: ConsentMethod = ConsentMethod.ASKED_AT_COUNTER

    @classmethod
    def of(cls, consent: Consent, dossier: str = "") -> "ConsentView":
        """The view of a consent."""
        own = {name: getattr(consent, name) for name in cls.model_fields if name != "dossier"}
        return cls(**own, dossier=dossier or consent.draft_id)


class LocalDocumentView(BaseModel):
    """One document in the province's own vault, with its extracted fields."""

    kq_code: str
    instance_code: str
    document_number: str
    subject: str
    issuer: str
    owner_number: str
    issued_on: date | None
    effective_on: date | None
    expires_on: date | None
    no_expiry: bool
    sha256: str
    form: DocumentForm
    validity: Validity
    stored_by: str
    """the officer who stored it by hand; empty: the status change did"""
    stored_at: datetime | None
    other_fields: dict[str, str]

    @classmethod
    def of(cls, document: LocalDocument) -> "LocalDocumentView":
        """The view of a local document."""
        return cls(**{n: getattr(document if hasattr(document, n) else document.fields, n) for n in cls.model_fields})


class LocalVaultView(BaseModel):
    """The owner's documents."""

    documents: list[LocalDocumentView]
