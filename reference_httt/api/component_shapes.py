"""Shapes of the components' own routes: entered fields, files to sign, what a request may ask for."""

from typing import Annotated

from fastapi import Form
from pydantic import BaseModel

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.api.draft_shapes import AttachmentView
from reference_httt.api.texts import Short
from reference_httt.operations.enter_fields import entered
from reference_httt.rules.model import Draft


class FieldEntry(BaseModel):
    """The fields of a digitised paper; either all of them or none.

    Dates as ``YYYY-MM-DD``. Open: owner (the dossier's), type code (the component's), day of effect (the day of issue).
    """

    document_number: Short = ""
    subject: Short = ""
    issuer: Short = ""
    owner_name: Short = ""
    owner_number: Short = ""
    issued_on: Short = ""
    effective_on: Short = ""
    expires_on: Short = ""
    no_expiry: bool = False
    kq_code: Short = ""

    @classmethod
    def of_form(
        cls,
        document_number: Annotated[Short, Form()] = "",
        subject: Annotated[Short, Form()] = "",
        issuer: Annotated[Short, Form()] = "",
        owner_name: Annotated[Short, Form()] = "",
        owner_number: Annotated[Short, Form()] = "",
        issued_on: Annotated[Short, Form()] = "",
        effective_on: Annotated[Short, Form()] = "",
        expires_on: Annotated[Short, Form()] = "",
        no_expiry: Annotated[bool, Form()] = False,
        kq_code: Annotated[Short, Form()] = "",
    ) -> "FieldEntry":
        """The fields that came beside a file."""
        return cls(
            document_number=document_number,
            subject=subject,
            issuer=issuer,
            owner_name=owner_name,
            owner_number=owner_number,
            issued_on=issued_on,
            effective_on=effective_on,
            expires_on=expires_on,
            no_expiry=no_expiry,
            kq_code=kq_code,
        )

    def value(self, draft: Draft, component_code: str) -> DocumentFields | None:
        """The fields; ``None`` when none was entered."""
        texts = {name: str(text) if not isinstance(text, bool) else "1" * text for name, text in vars(self).items()}
        return entered(draft, component_code, texts)


class FilesToSign(BaseModel):
    """Which components' files the officer's signature still goes onto before the dossier is forwarded."""

    components: list[str]
    """component codes"""


class Filled(BaseModel):
    """Papers supplied before that now stand for components."""

    attachments: list[AttachmentView]


class Askable(BaseModel):
    """Whether a component may be asked for now; ``reason`` says why not."""

    code: str
    name: str
    may_ask: bool
    reason: str


class AskableComponents(BaseModel):
    """The components of the procedure, in order."""

    components: list[Askable]
