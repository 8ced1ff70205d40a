"""Shapes of the JSON API: accounts, drafts and their components."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.api.texts import AnyNumber, IdentityNumber, OldNumber, Required, Short
from reference_httt.rules.model import (
    Attachment,
    Component,
    Draft,
    FileSignature,
    IdentityType,
    PersonalData,
    Relation,
    Submitter,
)


class AccountView(BaseModel):
    """The citizen's account in this province."""

    account_id: str
    full_name: str
    identity_number: str
    tech_id: str
    linked_by: str
    identity_type: str
    country: str
    email: str
    phone: str
    address: str
    autofill_consent: bool


class ProcedureChoice(BaseModel):
    """The procedure and the agency chosen."""

    procedure_code: Required
    agency_code: Required


class DraftOrder(ProcedureChoice):
    """The same of an online dossier; the provincial app says that it is one."""

    filed_through: Literal["national-portal", "provincial-portal", "provincial-app"] | None = None


class PersonalDataBody(BaseModel):
    """The owner's personal data."""

    full_name: Required
    identity_number: AnyNumber
    birth_date: date
    """of an organisation the founding day"""
    address: Short = ""
    phone: Short = ""
    email: Short = ""
    identity_type: IdentityType = IdentityType.CCCD
    country: Short = ""

    def value(self) -> PersonalData:
        """The data as a value."""
        return PersonalData(**{name: getattr(self, name) for name in PersonalData.__dataclass_fields__})


class SubmitterBody(BaseModel):
    """Who files for the owner: the delegate with the number of the delegation, or an organisation's representative."""

    relation: Literal["delegate", "representative"]
    full_name: Required
    identity_number: IdentityNumber
    delegation: Short = ""
    phone: Short = ""
    email: Short = ""

    def value(self) -> Submitter:
        """The submitter as a value."""
        return Submitter(**self.model_dump() | {"relation": Relation(self.relation)})


class CounterDraftOrder(PersonalDataBody, ProcedureChoice):
    """The procedure, the agency, the data on the identity paper the officer checked, and who files."""

    submitter: SubmitterBody | None = None
    filed_through: Literal["counter", "post"] = "counter"
    old_identity_number: OldNumber = ""
    """the CMND of former times: an alias (D-36)"""


class AttachmentView(BaseModel):
    """A file that stands as a component."""

    attachment_id: str
    component_code: str
    source: str
    sha256: str
    kq_code: str
    file_name: str
    signature: FileSignature = FileSignature.NONE
    document_number: str = ""
    issued_on: date | None = None
    fields: DocumentFields | None = None
    """what the file holds or the officer entered"""
    confirmed_by: str = ""
    """the officer who signed the scan, or the file nobody had signed"""
    confirmed_at: datetime | None = None
    concern: str = ""
    """why its content cannot be relied on"""
    check_note: str = ""

    @classmethod
    def of(cls, file: Attachment) -> "AttachmentView":
        """The view of an attachment."""
        return cls(**{name: getattr(file, name) for name in cls.model_fields})


class ComponentView(BaseModel):
    """One required paper."""

    code: str
    name: str
    required: bool
    replaceable_by: str
    max_age_months: int | None
    attachment: AttachmentView | None

    @classmethod
    def of(cls, component: Component) -> "ComponentView":
        """The view of a component."""
        file = AttachmentView.of(component.attachment) if component.attachment else None
        own = {name: getattr(component, name) for name in cls.model_fields if name != "attachment"}
        return cls(**own, attachment=file)


class SubmitterView(BaseModel):
    """Who files for the owner, and by what right."""

    full_name: str
    relation: str
    delegation: str

    @classmethod
    def of(cls, who: Submitter) -> "SubmitterView":
        """The view of a submitter."""
        return cls(**{name: getattr(who, name) for name in cls.model_fields})


class DraftView(BaseModel):
    """A dossier being prepared; its components are shown once the personal data are given."""

    draft_id: str
    account_id: str
    procedure_code: str
    procedure_name: str
    agency_code: str
    agency_name: str
    channel: str
    owner_number: str
    dossier_code: str
    filed_through: str
    return_choice: str
    population: str
    """comparison with the population database: ``match``, ``unreachable``, ``mismatch``, or empty: none was due"""
    submitter: SubmitterView | None
    personal_data: PersonalDataBody | None
    components: list[ComponentView]

    @classmethod
    def of(cls, draft: Draft) -> "DraftView":
        """The view of a draft."""
        data = draft.personal_data
        made = ("personal_data", "components", "submitter")
        own = {n: getattr(draft, n) for n in cls.model_fields if n not in made}
        return cls(
            **own,
            submitter=SubmitterView.of(draft.submitter) if draft.submitter else None,
            personal_data=PersonalDataBody(**vars(data)) if data else None,
            components=[ComponentView.of(c) for c in draft.components] if data else [],
        )


class CounterDraftView(DraftView):
    """A draft at the counter, with what the account look-up found."""

    account_state: str
    """``both``, ``dvcqg_only``, ``httt_only`` or ``none``: accounts before the visit"""
    identity_checked: bool
