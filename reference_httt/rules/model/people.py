"""Who comes: accounts, identities, personal data (công dân, người nước ngoài, tổ chức; người nộp hồ sơ, chủ hồ sơ)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class IdentityType(StrEnum):
    """Which number names a person or organisation; the values are those of the portal's registration."""

    CCCD = "cccd"
    CMND = "cmnd"
    """nine digits; only ever an older name of somebody"""
    PASSPORT = "passport"
    TAX_CODE = "tax-code"
    BUSINESS_CODE = "business-code"
    AGENCY_CODE = "agency-code"

    @property
    def is_of_organisation(self) -> bool:
        """Whether it names an agency or organisation (Sở Công Thương Yên Bái, Bước 2)."""
        return self in (IdentityType.TAX_CODE, IdentityType.BUSINESS_CODE, IdentityType.AGENCY_CODE)


class Relation(StrEnum):
    """What the submitter is to the owner of the dossier."""

    OWNER = "owner"
    DELEGATE = "delegate"
    """bên được ủy quyền"""
    REPRESENTATIVE = "representative"
    """who acts for an organisation"""


@dataclass(frozen=True)
class Account:
    """A person's or organisation's account in this province."""

    account_id: str
    full_name: str
    identity_number: str
    tech_id: str
    linked_by: str
    """``tech_id``, ``identity_number``, ``created`` or ``none``: how it met the portal's account"""
    birth_date: date | None = None
    vneid_verified: bool = False
    identity_type: IdentityType = IdentityType.CCCD
    country: str = ""
    """ISO 3166-1 alpha-3, with a passport"""
    email: str = ""
    phone: str = ""
    address: str = ""
    autofill_consent: bool = False
    """whether forms may be filled in from what is kept (Hà Tĩnh 1 Bước 2.b)"""
    old_identity_number: str = ""
    """the CMND of former times: an alias, never the key (D-36)"""
    representative_name: str = ""
    """who registered an organisation's account on the provincial portal and acts in it"""
    representative_number: str = ""


@dataclass(frozen=True)
class Identity:
    """Who stands before the province, as the portal or the officer's check says."""

    full_name: str
    identity_number: str
    tech_id: str = ""
    birth_date: date | None = None
    vneid_verified: bool = False
    identity_type: IdentityType = IdentityType.CCCD
    country: str = ""
    email: str = ""
    phone: str = ""
    acting: "Submitter | None" = None
    """who signed in for the account, when it is another's"""
    old_identity_number: str = ""
    address: str = ""


@dataclass(frozen=True)
class Submitter:
    """Người nộp hồ sơ: the owner, or who acts for the owner."""

    full_name: str
    identity_number: str
    relation: Relation = Relation.OWNER
    delegation: str = ""
    """number or id of the delegation (văn bản ủy quyền)"""
    phone: str = ""
    email: str = ""
    procedures: tuple[str, ...] = ()
    """codes of the procedures the delegation is for; empty: all"""


@dataclass(frozen=True)
class PersonalData:
    """What the owner of a dossier (chủ hồ sơ) gives about himself; of an organisation its name and founding day."""

    full_name: str
    identity_number: str
    birth_date: date
    address: str = ""
    phone: str = ""
    email: str = ""
    identity_type: IdentityType = IdentityType.CCCD
    country: str = ""
