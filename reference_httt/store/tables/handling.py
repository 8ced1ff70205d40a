"""Dossiers and what is done with them."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class DossierRow(Base, table=True):
    """A submitted dossier; ``version`` counts its transitions."""

    __tablename__: ClassVar[str] = "dossier"
    dossier_code: str = Field(primary_key=True)
    draft_id: str = Field(index=True)
    """one dossier a draft: ``rules.sending.resending_problem``, judged under the draft's lock"""
    agency_code: str = Field(index=True)
    status: str
    stage: str = Field(index=True)
    version: int = 1
    submitted_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    processed_at: datetime | None = None
    returned_at: datetime | None = None
    entered_at: datetime | None = None
    answer_due_at: datetime | None = Field(default=None, index=True)
    answered_at: datetime | None = None
    payment_asked_at: datetime | None = None
    warned_at: datetime | None = None
    resumes_at: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    refused_at: datetime | None = None
    extended: int = 0
    handed_to: str = ""


class ProgressRowTable(Base, table=True):
    """One act on a dossier; ``told`` once it is in a message to the portal."""

    __tablename__: ClassVar[str] = "progress"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    status: str
    officer: str
    title: str
    unit: str
    action: str
    at: datetime
    started_at: datetime | None = None
    due_at: datetime | None = None
    content: str = ""
    papers: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    told: bool = False


class CasePaperRow(Base, table=True):
    """A paper made while a dossier is handled."""

    __tablename__: ClassVar[str] = "case_paper"
    paper_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    kind: str
    title: str
    sha256: str
    token: str
    made_by: str
    unit: str
    at: datetime
    form: str = ""


class ConsultationRow(Base, table=True):
    """A question to another body."""

    __tablename__: ClassVar[str] = "consultation"
    consultation_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    body: str
    question: str
    asked_by: str
    asked_at: datetime
    reply_by: datetime
    reply: str = ""
    replied_at: datetime | None = None
    paper_id: str = ""


class SpecialisedRow(Base, table=True):
    """A result on its way to the specialised database."""

    __tablename__: ClassVar[str] = "specialised_result"
    instance_code: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    document_id: str
    state: str = Field(index=True)
    words: str = ""
    attempts: int = 0
    changed_at: datetime


class PaymentRow(Base, table=True):
    """One payment of a dossier's fees."""

    __tablename__: ClassVar[str] = "payment"
    reference: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    stage: str
    amount_vnd: int
    way: str
    state: str = Field(index=True)
    fee_codes: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime
    payer: str = ""
    url: str = ""
    transaction: str = ""
    paid_at: datetime | None = None
    words: str = ""


class PaperRequestRow(Base, table=True):
    """A request to the citizen."""

    __tablename__: ClassVar[str] = "paper_request"
    id: int | None = Field(default=None, primary_key=True)
    dossier_code: str = Field(index=True)
    kind: str
    component_code: str
    text: str
    officer: str
    at: datetime
    at_intake: bool = False
    answered_at: datetime | None = None
    proposed: bool = False


class DeliverableRow(Base, table=True):
    """A result of a dossier."""

    __tablename__: ClassVar[str] = "deliverable"
    document_id: str = Field(primary_key=True)
    dossier_code: str = Field(index=True)
    title: str
    kq_code: str
    document_number: str
    instance_code: str
    sha256: str
    token: str
    fields: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    stored_locally: bool = False
    kind: str = "result"
    form: str = "BAN_CHINH"
    validity: str = "valid"
    replaces: str = ""
    on_paper: bool = False
    fields_complete: bool = False
    reason: str = ""
    other_fields: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
