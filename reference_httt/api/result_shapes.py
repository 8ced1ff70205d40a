"""Shapes of results: their fields, handing over, revocation and replacement."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt.api.texts import Long, Required, Short
from reference_httt.operations.enter_result_fields import FieldEntry
from reference_httt.rules.model import Deliverable, ReturnChoice, Validity
from reference_httt.rules.returning import Handover


class ResultFields(BaseModel):
    """The fields of a result: an expiry day, or ``no_expiry`` («vô thời hạn»)."""

    document_number: Required
    subject: Required
    effective_on: date | None = None
    expires_on: date | None = None
    no_expiry: bool = False
    issued_on: date | None = None
    """open: as drafted"""
    other_fields: Annotated[dict[Short, Short], Field(max_length=20)] = {}
    """fields of specialised law, by label"""

    def value(self) -> FieldEntry:
        """The entry as a value."""
        return FieldEntry(**{name: getattr(self, name) for name in FieldEntry.__dataclass_fields__})


class ReplacementOrder(ResultFields):
    """The corrected fields, and why."""

    reason: Long


class Reason(BaseModel):
    """Why."""

    reason: Long


class HandoverOrder(BaseModel):
    """How the result was handed over."""

    form: ReturnChoice
    taken_by: Short = ""
    receipt_checked: bool = False
    delegation: Short = ""
    tracking_number: Short = ""

    def value(self) -> Handover:
        """The handover as a value."""
        return Handover(**{name: getattr(self, name) for name in Handover.__dataclass_fields__})


class ResultView(BaseModel):
    """A result with all that is known of it."""

    document_id: str
    title: str
    kq_code: str
    document_number: str
    subject: str
    issued_on: date | None
    effective_on: date | None
    expires_on: date | None
    no_expiry: bool
    other_fields: dict[str, str]
    form: DocumentForm
    validity: Validity
    replaces: str
    reason: str
    on_paper: bool
    fields_complete: bool
    stored_locally: bool
    sha256: str

    @classmethod
    def of(cls, deliverable: Deliverable) -> "ResultView":
        """The view of a deliverable."""
        known = vars(deliverable.fields) | vars(deliverable)
        return cls(**{name: known[name] for name in cls.model_fields})


class ResultList(BaseModel):
    """A dossier's results, oldest first."""

    results: list[ResultView]
