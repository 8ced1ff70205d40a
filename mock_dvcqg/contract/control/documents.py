"""Documents made to order, with known truth. A mock's own interface, no fact of DVCQG."""

from enum import StrEnum

from pydantic import BaseModel, Field

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignerKind


class CertificateState(StrEnum):
    """What is wrong with the certificate the laboratory signs with."""

    GOOD = "good"
    EXPIRED = "expired"
    """its period had ended when it signed"""
    NOT_YET_VALID = "not-yet-valid"
    """its period had not begun when it signed"""
    REVOKED = "revoked"
    """revoked by its issuer before it signed"""
    UNTRUSTED = "untrusted"
    """of an authority outside the realm's root"""
    ENDED_SINCE = "ended-since"
    """good when it signed a paper of 2020 or 2021, its period over since"""


class SignatureProfile(StrEnum):
    """How much a signature brings with it for later checking (PAdES baseline, ETSI EN 319 142-1)."""

    B_B = "B-B"
    B_T = "B-T"
    """a time stamp of a time-stamping authority"""
    B_LT = "B-LT"
    """also the certificates and revocation lists of its validation"""
    B_LTA = "B-LTA"
    """also a time stamp over the whole document"""


class SignatureOrder(BaseModel):
    """One signature the laboratory puts on a document."""

    kind: SignerKind
    signer_name: str
    organisation: str = ""
    certificate: CertificateState = CertificateState.GOOD
    profile: SignatureProfile = SignatureProfile.B_B


class Tampering(StrEnum):
    """What the laboratory does to a document after signing."""

    NONE = "none"
    CONTENT_ADDED = "content-added"
    """page content added by a later revision"""
    CONTENT_SWAPPED = "content-swapped"
    """a page laid into the file unseen before signing takes the signed one's place afterwards (shadow attack)"""
    PARTLY_SIGNED = "partly-signed"
    """the last signature's byte range leaves the end of the file out"""
    BYTE_FLIPPED = "byte-flipped"
    CUT_OFF = "cut-off"
    """only the first third of the file is there: no reader opens it"""
    ENCRYPTED = "encrypted"
    """with a password nobody has; signatures cannot be read"""


LARGEST_PADDING = 100 * 1024 * 1024


class DocumentOrder(BaseModel):
    """Body of ``POST …/documents``: the laboratory makes a signed paper and, if told, puts it in a vault.

    Without ``signatures`` the issuing person and the agency sign, in that order.
    """

    fields: DocumentFields
    issuer_member: str = "H97"
    signatures: list[SignatureOrder] | None = None
    tampering: Tampering = Tampering.NONE
    printed: DocumentFields | None = None
    """what the file itself says where that differs from ``fields``: good signatures on the wrong document"""
    padding_bytes: int = Field(0, ge=0, le=LARGEST_PADDING)
    """signed bytes that nobody sees, to make the file large"""
    deposit_for: str | None = None
    """identity number of the person into whose Kho it goes; ``None``: nowhere"""
    instance_code: str | None = None


class DocumentMade(BaseModel):
    """Answer of ``POST …/documents``."""

    facts: DocumentFacts
    content_base64: str
    vault_id: str | None = None
