"""Shapes of the control API: the tester's hand. A mock's own interface, no fact of DVCQG."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignerKind
from mock_dvcqg.contract.findings import FieldFinding


class RealmOrder(BaseModel):
    """Body of ``POST /control/realms``."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")
    seed: int = Field(0, ge=-(2**63), lt=2**63)
    deposit: Literal["manual", "automatic"] = "manual"


class MemberOrder(BaseModel):
    """Body of ``POST …/members``; registers a body of the realm."""

    code: str = Field(pattern=r"^[GH]\d{2}$")
    name: str
    base_url: str | None = None
    entry_path: str = "/vao"
    """path at the province that takes the entry parameters"""
    redirect_path: str = "/dang-nhap/ve"
    """path at the province that receives the OIDC code"""
    origins: list[str] = []
    """scheme://host:port from which the portal may fetch; the base URL's own origin is always one"""
    mode: Literal["lenient", "strict", "certify"] = "lenient"
    batch: Literal["each", "atomic"] = "each"
    """whether each record of data[] stands for itself, or one refused record refuses the call"""
    search_path: str = "/search/call"
    """path at the province that answers the portal's dossier look-up (facts 1.7)"""
    payment_confirm_path: str = "/ppdvcqg/dpnhankqthanhtoanhs"
    """path at the province that takes CONFIRM (facts 7.1)"""
    payable_path: str = "/ppdvcqg/dptracuuthanhtoanhs"
    """path at the province that answers the payable look-up (facts 7.1)"""
    logout_path: str = "/"
    """path at the province to which RP-initiated logout may return"""
    client_jwks: dict[str, Any] | None = None
    """public keys of a client that signs in with private_key_jwt instead of its secret"""


class MemberPatch(BaseModel):
    """Body of ``PATCH …/members/{code}``: only what is given changes."""

    name: str | None = None
    base_url: str | None = None
    entry_path: str | None = None
    redirect_path: str | None = None
    origins: list[str] | None = None
    mode: Literal["lenient", "strict", "certify"] | None = None
    batch: Literal["each", "atomic"] | None = None
    search_path: str | None = None
    payment_confirm_path: str | None = None
    payable_path: str | None = None
    logout_path: str | None = None
    client_jwks: dict[str, Any] | None = None


class SignerOrder(BaseModel):
    """Body of ``POST …/members/{code}/signers``: a certificate and key from the realm's test CA."""

    name: str
    """common name: a person's name, or the agency's"""
    organisation: str
    kind: SignerKind


class SignerMaterial(BaseModel):
    """A test signer; all PEM, PKCS#8 key without password. Mock only."""

    name: str
    organisation: str
    kind: SignerKind
    certificate_pem: str
    key_pem: str
    chain_pem: str


class PersonOrder(BaseModel):
    """Body of ``POST …/people``; what is absent is invented."""

    full_name: str | None = None
    identity_number: str | None = None
    birth_date: date | None = None
    account: bool = True
    """whether the person has an account on the portal"""


class Person(BaseModel):
    """An invented person of a realm."""

    full_name: str
    identity_number: str
    tech_id: str
    birth_date: date
    gender: str
    address: str
    email: str
    phone: str
    account: bool


class ClockState(BaseModel):
    """The realm's clock; ``frozen`` keeps ``now`` still, otherwise it runs from there."""

    now: datetime
    frozen: bool = False
    real: bool = True


class ClockOrder(BaseModel):
    """Body of ``PUT …/clock``: set it, advance it, or give it back to real time (``real=True``)."""

    set_to: datetime | None = None
    advance_s: float | None = None
    frozen: bool = False
    real: bool = False


class FaultOrder(BaseModel):
    """Body of ``POST …/faults``: a named fault of the portal, for calls that match."""

    name: str
    """``unreachable`` or ``answer-dropped-after-commit``; ``GET …/faults/names`` lists all"""
    member: str | None = None
    service: str | None = None
    """adapter service, or «kho.tra-cuu», «kho.tai-tep», «login»"""
    count: int | None = None
    """how many matching calls it strikes; ``None`` until removed"""
    probability: float = 1.0


class FaultState(FaultOrder):
    """A fault in force."""

    id: str
    struck: int = 0


class SignatureOrder(BaseModel):
    """One signature the laboratory puts on a document."""

    kind: SignerKind
    signer_name: str
    organisation: str = ""


class Tampering(StrEnum):
    """What the laboratory does to a document after signing."""

    NONE = "none"
    CONTENT_ADDED = "content-added"
    """page content added by a later revision"""
    BYTE_FLIPPED = "byte-flipped"


class DocumentOrder(BaseModel):
    """Body of ``POST …/documents``: the laboratory makes a signed paper and, if told, puts it in a vault.

    Without ``signatures`` the issuing person and the agency sign, in that order.
    """

    fields: DocumentFields
    issuer_member: str = "H97"
    signatures: list[SignatureOrder] | None = None
    tampering: Tampering = Tampering.NONE
    deposit_for: str | None = None
    """identity number of the person into whose Kho it goes; ``None``: nowhere"""
    instance_code: str | None = None


class DocumentMade(BaseModel):
    """Answer of ``POST …/documents``."""

    facts: DocumentFacts
    content_base64: str
    vault_id: str | None = None


class Direction(StrEnum):
    """Who called whom."""

    IN = "in"
    OUT = "out"


class JournalEntry(BaseModel):
    """One thing the portal saw or did. Passwords, sessions and tokens are keyed digests in here."""

    model_config = ConfigDict(extra="forbid")

    seq: int
    at: datetime
    member: str = ""
    """empty when no member was involved, e.g. a citizen's deposit"""
    direction: Direction = Direction.IN
    surface: str
    """``adapter``, ``kho``, ``oidc``, ``fetch``, ``citizen``, ``entry``, ``control``"""
    service: str = ""
    """adapter service name, «tra-cuu», «tai-tep», «login», «token», «deposit», «fetch» …"""
    dossier_code: str = ""
    person: str = ""
    """identity number of the person concerned, when there is one"""
    status: int = 0
    error_code: str = ""
    message: str = ""
    request: Any = None
    """JSON of the request (or its parameters); bodies are capped"""
    response: Any = None
    findings: list[FieldFinding] = []
    facts: DocumentFacts | None = None
    """of the file fetched, deposited or downloaded"""
    answered: bool = True
    """``False`` when a fault kept the answer back"""
    fault: str = ""


class JournalPage(BaseModel):
    """Answer of ``GET …/journal`` and ``GET …/journal/wait``."""

    entries: list[JournalEntry]
    last_seq: int
    dropped: int
    """entries lost to the ring's bound since the realm began"""


class RealmState(BaseModel):
    """Answer of ``GET /control/realms``: one row a realm."""

    name: str
    members: list[str]
    people: int
    deposit: str
    last_seq: int
