"""Shapes of intake: registration, sign-in, profile, services, drafts, e-forms, accounts opened at the counter."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from reference_httt.api.texts import AnyNumber, Long, Required, Short
from reference_httt.operations.change_profile import Profile
from reference_httt.operations.fill_form import OpenForm, ReturnWish
from reference_httt.operations.keep_drafts import KeptDraft
from reference_httt.rules.model import Account, FormField, IdentityType, ReturnChoice
from reference_httt.rules.service_search import Offering

Password = Annotated[str, Field(max_length=200)]
Link = Annotated[str, Field(max_length=100)]
FormValue = Annotated[str, Field(max_length=4000)]
FieldName = Annotated[str, Field(max_length=60)]


class RegistrationOrder(BaseModel):
    """Body of a registration on the provincial portal."""

    full_name: Required
    identity_number: AnyNumber
    identity_type: IdentityType = IdentityType.CCCD
    country: Short = ""
    birth_date: date | None = None
    email: Short = ""
    phone: Short = ""
    address: Short = ""
    representative_name: Short = ""
    representative_number: Short = ""

    def value(self) -> Account:
        """The account wanted; its id is given later."""
        return Account(account_id="", tech_id="", linked_by="none", **self.model_dump())


class Registered(BaseModel):
    """The initial account: how to set the password is on its way to the contacts given."""

    account_id: str
    told_by: list[str]
    """``email`` and ``sms``, whichever was given"""


class PasswordLinkOrder(BaseModel):
    """Whose password is forgotten."""

    identity_number: AnyNumber


class PasswordOrder(BaseModel):
    """The one-time link of the message and the password chosen."""

    link: Link
    password: Password


class PasswordChange(BaseModel):
    """The present password, empty where there is none, and the new one."""

    present: Password = ""
    password: Password


class AccountSignIn(BaseModel):
    """Sign-in with a provincial account; the provincial app says that it is one."""

    identity_number: AnyNumber
    password: Password
    filed_through: Literal["provincial-portal", "provincial-app"] = "provincial-portal"


class CitizenSession(BaseModel):
    """A signed-in citizen; ``token`` goes into ``Authorization: Bearer`` (apps), browsers have it as a cookie."""

    token: str
    account_id: str
    full_name: str


class ProfileBody(BaseModel):
    """What the holder of an account may change."""

    email: Short = ""
    phone: Short = ""
    address: Short = ""
    autofill_consent: bool

    def value(self) -> Profile:
        """The profile as a value."""
        return Profile(**self.model_dump())


class ServiceView(BaseModel):
    """One procedure at one agency."""

    procedure_code: str
    procedure_name: str
    agency_code: str
    agency_name: str
    service_level: str
    tiers: list[str]
    sector_code: str
    sector_name: str

    @classmethod
    def of(cls, offering: Offering) -> "ServiceView":
        """The view of an offering."""
        own = {name: getattr(offering, name) for name in cls.model_fields}
        return cls(**own | {"tiers": list(offering.tiers)})


class ServiceChoices(BaseModel):
    """What the four filters offer, code to words."""

    agencies: dict[str, str]
    levels: dict[str, str]
    tiers: dict[str, str]
    sectors: dict[str, str]


class ServiceList(BaseModel):
    """The services found."""

    services: list[ServiceView]
    choices: ServiceChoices


class KeptDraftView(BaseModel):
    """A draft that can be taken up again."""

    draft_id: str
    procedure_code: str
    procedure_name: str
    agency_name: str
    begun_at: datetime

    @classmethod
    def of(cls, kept: KeptDraft) -> "KeptDraftView":
        """The view of a draft that is kept."""
        own = {name: getattr(kept.draft, name) for name in cls.model_fields if name != "begun_at"}
        return cls(**own, begun_at=kept.begun_at)


class DraftList(BaseModel):
    """The citizen's drafts, newest first."""

    drafts: list[KeptDraftView]


class FormFieldView(BaseModel):
    """One field of the e-form."""

    name: str
    label: str
    required: bool
    kind: str
    choices: list[str]
    hint: str

    @classmethod
    def of(cls, field: FormField) -> "FormFieldView":
        """The view of a field."""
        own = {name: getattr(field, name) for name in cls.model_fields}
        return cls(**own | {"choices": list(field.choices)})


class FormView(BaseModel):
    """The e-form of a draft and the return forms its procedure offers."""

    fields: list[FormFieldView]
    values: dict[str, str]
    suggested: dict[str, str]
    """what it may be filled in with: only with the person's consent"""
    may_change: bool
    is_correction: bool
    return_choices: list[str]
    return_choice: str
    return_address: str
    wants_electronic_only: bool

    @classmethod
    def of(cls, form: OpenForm) -> "FormView":
        """The view of a form."""
        draft = form.draft
        return cls(
            fields=[FormFieldView.of(field) for field in form.fields],
            values=form.values,
            suggested=form.suggested,
            may_change=form.may_change,
            is_correction=form.is_correction,
            return_choices=[choice.value for choice in form.return_choices],
            return_choice=draft.return_choice.value,
            return_address=draft.return_address,
            wants_electronic_only=draft.wants_electronic_only,
        )


class FormBody(BaseModel):
    """The form as filled in, by field name."""

    values: dict[FieldName, FormValue]


class ReturnBody(BaseModel):
    """How the deliverable is to be received."""

    return_choice: ReturnChoice
    return_address: Long = ""
    wants_electronic_only: bool = False

    def value(self) -> ReturnWish:
        """The wish as a value."""
        return ReturnWish(self.return_choice, self.return_address, self.wants_electronic_only)


class AccountQuestion(BaseModel):
    """Whose account states are asked for, at the counter."""

    identity_number: AnyNumber
    identity_type: IdentityType = IdentityType.CCCD
    country: Short = ""


class AccountStateView(BaseModel):
    """``both``, ``dvcqg_only``, ``httt_only`` or ``none``, and what to do."""

    account_state: str
    advice: str


class PortalAccountView(BaseModel):
    """An account on the portal that was opened on somebody's behalf, or found there and linked."""

    tech_id: str
    existed: bool
    identity_number: str
    officer: str
    at: datetime


class PersonCheckView(BaseModel):
    """What comparing the owner with the population database came to."""

    population: str
    words: str
