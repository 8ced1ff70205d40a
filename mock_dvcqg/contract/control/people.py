"""Invented people of a realm. A mock's own interface, no fact of DVCQG."""

from datetime import date

from pydantic import BaseModel, Field

from mock_dvcqg.contract.accounts import AccountKind, ActingPerson


class PersonOrder(BaseModel):
    """Body of ``POST …/people``; what is absent is invented."""

    full_name: str | None = None
    identity_number: str | None = None
    birth_date: date | None = None
    account: bool = True
    """whether the person has an account on the portal"""
    nationality: str = Field("VNM", pattern=r"^[A-Z]{3}$")
    """ISO 3166-1 alpha-3; whoever is no ``VNM`` is known by passport"""
    passport: str | None = Field(None, pattern=r"^[A-Z0-9]{5,15}$")
    old_identity_number: str | None = Field(None, pattern=r"^\d{9}$")
    """the CMND of former times: an alias of the identity number"""
    email: str | None = None
    phone: str | None = None


class Person(BaseModel):
    """An invented person of a realm, or the account of an organisation seen as one (``account_kind`` 2 or 3)."""

    full_name: str
    identity_number: str
    """what names the account everywhere: CCCD (or CMND), a foreigner's ``USA-P1234567``, an organisation's code"""
    tech_id: str
    birth_date: date
    gender: str
    address: str
    email: str
    phone: str
    account: bool
    nationality: str = "VNM"
    passport: str = ""
    old_identity_number: str = ""
    account_kind: AccountKind = "1"
    autofill_consent: bool = False
    acting: ActingPerson | None = None
    """who acts in this account, when it is not the person's own: representative or delegate"""
