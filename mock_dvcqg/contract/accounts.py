"""Shapes of accounts beyond the citizen's own: organisations, delegations, links, registration (tài khoản, ủy quyền).

The control routes and the citizen API speak them; a mock's own interface, no fact of DVCQG.
"""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

AccountKind = Literal["1", "2", "3"]
"""LoaiTaiKhoan (facts 5.2): 1 citizen, 2 enterprise, 3 organisation"""
AccountState = Literal["both", "dvcqg-only", "httt-only", "none"]
LinkOrigin = Literal["sign-on", "look-up", "create-on-behalf", "control"]


class ActingPerson(BaseModel):
    """Who acts in an account that is another's: its representative, or a delegate (bên được ủy quyền)."""

    identity_number: str
    full_name: str
    tech_id: str
    role: Literal["representative", "delegate"]
    delegation_id: str = ""
    procedures: list[str] = []
    """procedures the delegation is for; empty: all"""
    until: datetime | None = None


class OrganisationOrder(BaseModel):
    """Body of ``POST …/organisations``; what is absent is invented. At least one code is always there."""

    name: str | None = None
    account_kind: Literal["2", "3"] = "2"
    tax_code: str | None = None
    business_code: str | None = None
    agency_code: str | None = None
    representative: str | None = None
    """identity number of a person of the realm; absent: the first one"""
    account: bool = True


class Organisation(BaseModel):
    """An invented enterprise, agency or other organisation of a realm. ``code`` names it everywhere."""

    code: str
    """the tax code, else the business code, else the agency code"""
    name: str
    tech_id: str
    account_kind: Literal["2", "3"] = "2"
    tax_code: str = ""
    business_code: str = ""
    agency_code: str = ""
    representative: str
    founded_on: date
    address: str
    email: str
    phone: str
    account: bool = True
    autofill_consent: bool = False


class DelegationOrder(BaseModel):
    """Body of ``POST …/delegations``: the account used is the delegator's, who may be an organisation."""

    delegator: str
    """identity number, tax code or agency code"""
    delegate: str
    """identity number of the person who acts"""
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    procedures: list[str] = []
    result_to: Literal["delegator", "delegate"] = "delegator"
    """whose Kho keeps the result: the delegator's, unless the agreement says otherwise (NĐ 45/2020 Đ14 k1)"""


class Delegation(DelegationOrder):
    """A delegation of a realm."""

    id: str
    created_at: datetime
    revoked_at: datetime | None = None


class AccountLink(BaseModel):
    """That a member's system knows an account or, while there is none, the person or organisation."""

    member: str
    number: str
    how: LinkOrigin
    at: datetime


class AccountView(BaseModel):
    """Answer of ``GET …/accounts/{number}``: the account and how each member stands to it."""

    number: str
    tech_id: str
    account_kind: AccountKind
    account: bool
    states: dict[str, AccountState]
    """by member code"""


class AccountCreation(BaseModel):
    """One account that a province's officer opened on somebody's behalf (tạo tài khoản hộ): the audit row."""

    at: datetime
    member: str
    officer: str
    number: str
    consent: str
    paper_sha256: str
    existed: bool


class RegistrationOrder(BaseModel):
    """Body of ``POST /api/citizen/register``."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["cccd", "cmnd", "passport", "tax-code", "business-code", "agency-code"] = "cccd"
    number: str = Field(max_length=40)
    country: str = Field("", max_length=3)
    """ISO 3166-1 alpha-3, for a passport"""
    full_name: str = Field(max_length=200)
    birth_date: date | None = None
    representative: str = Field("", max_length=40)
    """identity number of the representative, for an organisation"""
    phone: str = Field(max_length=20)
    email: str = Field(max_length=100)
    channel: Literal["email", "sms"] = "sms"
    """where the one-time code goes"""


class RegistrationBegun(BaseModel):
    """Answer of ``POST /api/citizen/register``: the code is on its way."""

    registration_id: str
    sent_to: str
    """masked"""
    expires_at: datetime


class RegistrationProof(BaseModel):
    """Body of ``POST /api/citizen/register/confirm``."""

    model_config = ConfigDict(extra="forbid")

    registration_id: str = Field(max_length=100)
    code: str = Field(max_length=20)


class ProfilePatch(BaseModel):
    """Body of ``PUT /api/citizen/me``: only what is given changes; name and numbers never do."""

    model_config = ConfigDict(extra="forbid")

    email: str | None = Field(None, max_length=100)
    phone: str | None = Field(None, max_length=20)
    address: str | None = Field(None, max_length=300)
    autofill_consent: bool | None = None
    """whether forms may be filled in from what is kept (đồng ý lưu giữ, điền tự động)"""


class UsableAccount(BaseModel):
    """One account a person may use: the own one, an organisation's, or a delegator's."""

    number: str
    name: str
    account_kind: AccountKind
    acting: ActingPerson | None = None


class SignOnConsent(BaseModel):
    """One remembered consent of the sign-on."""

    client_id: str
    member: str
    member_name: str
    number: str
    """the account whose data are handed over"""
    scope: str
    granted_at: datetime


class KeyRotation(BaseModel):
    """Answer of ``POST …/sign-on/keys``."""

    kid: str
    published: list[str]
