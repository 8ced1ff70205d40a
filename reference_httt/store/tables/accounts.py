"""Accounts of the province, how they sign in, and who is signed in."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from reference_httt.store.tables.base import Base


class AccountRow(Base, table=True):
    """A citizen's account."""

    __tablename__: ClassVar[str] = "account"
    account_id: str = Field(primary_key=True)
    full_name: str = Field(index=True)
    identity_number: str = Field(index=True)
    tech_id: str = Field(index=True)
    linked_by: str
    birth_date: date | None = None
    vneid_verified: bool = False
    identity_type: str = "cccd"
    country: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    autofill_consent: bool = False
    old_identity_number: str = Field(default="", index=True)
    representative_name: str = ""
    representative_number: str = ""
    created_at: datetime


class CredentialRow(Base, table=True):
    """How a provincial account's holder signs in: a salted hash of the password, a digest of the one-time link."""

    __tablename__: ClassVar[str] = "credential"
    account_id: str = Field(primary_key=True)
    password: str = ""
    """``salt$hash`` by scrypt, in hex; empty: no password is in force"""
    link_sha256: str = Field(default="", index=True)
    link_expires_at: datetime | None = None
    failures: int = 0
    locked_until: datetime | None = None


class PortalAccountRow(Base, table=True):
    """An account on the national portal that an officer opened on somebody's behalf (tạo tài khoản hộ)."""

    __tablename__: ClassVar[str] = "portal_account"
    id: int | None = Field(default=None, primary_key=True)
    account_id: str = Field(index=True)
    identity_number: str
    tech_id: str
    officer: str
    phone: str
    email: str
    paper_sha256: str
    existed: bool
    at: datetime


class SessionRow(Base, table=True):
    """A signed-in citizen or officer, by the digest of the token."""

    __tablename__: ClassVar[str] = "session"
    token_sha256: str = Field(primary_key=True)
    account_id: str = ""
    via_portal: bool = False
    username: str = ""
    acting: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """the submitter who acts in the account, when it is another's"""
    filed_through: str = "provincial-portal"
    expires_at: datetime


class SignInRow(Base, table=True):
    """A sign-in under way at the portal; used once."""

    __tablename__: ClassVar[str] = "sign_in"
    state: str = Field(primary_key=True)
    verifier: str
    nonce: str
    via_portal: bool
    procedure_code: str
    agency_code: str
    expires_at: datetime
