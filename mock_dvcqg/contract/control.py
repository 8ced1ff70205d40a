"""Shapes of the control API: the tester's hand. A mock's own interface, no fact of DVCQG."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr

from mock_dvcqg.contract.accounts import AccountKind, ActingPerson
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignerKind
from mock_dvcqg.contract.envelope import AnswerStyle, ExistsCode
from mock_dvcqg.contract.findings import FieldFinding


class RealmOrder(BaseModel):
    """Body of ``POST /control/realms``."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")
    seed: int = Field(0, ge=-(2**63), lt=2**63)
    deposit: Literal["manual", "automatic"] = "manual"


class RealmSettings(BaseModel):
    """Realm-wide switches, read through ``realm.options``; they outlive a reset.

    Body of ``PATCH /control/realms/{realm}`` too: only what is given changes. A new switch is one more line here.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    deposit: Literal["manual", "automatic"] = "manual"
    """whether results go into the Kho when the citizen saves them, or by themselves"""
    sign_on_consent: Literal["granted", "ask"] = "granted"
    """whether the sign-on shows its consent page or takes consent as given"""
    kho_consent: Literal["optional", "required"] = "optional"
    """whether an officer's download from the Kho needs the owner's consent, or only checks one that is named"""
    recheck_links_after_s: int | None = Field(None, ge=1, le=366 * 24 * 3600)
    """when a fetched file is asked for once more, to see that its link lasts; ``None``: only when ordered"""
    session_lifetime_s: int | None = Field(None, ge=1, le=366 * 24 * 3600)
    """how long a session lasts in the realm's time; ``None``: as the portal's own setting says"""
    code_lifetime_s: int | None = Field(None, ge=1, le=24 * 3600)
    """how long an authorization code is good; ``None``: as the portal's own setting says"""
    look_up_by_passport: bool = False
    """whether TraCuuTechID also takes a passport number: an extension of ours, not evidenced (facts 10 #11)"""
    introspect_openly: bool = False
    """whether the sign-on's introspection answers without client authentication (facts 5.1, the client of S1)"""


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
    answer_style: AnswerStyle = "string"
    """how ``error_code`` is spelled to this member (facts 1.3): "0", 0 or "00\""""
    exists_code: ExistsCode = "-3"
    """``error_code`` of «đã tồn tại»; clients look at 0, 3 and −3 (facts 1.4)"""
    payment_answers: Literal["plain", "lgsp"] = "plain"
    """how INIT is answered: ``{MaLoi, UrlThanhToan}``, or ``{error_code, message: "<JSON>"}`` as through an LGSP"""


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
    answer_style: AnswerStyle | None = None
    exists_code: ExistsCode | None = None
    payment_answers: Literal["plain", "lgsp"] | None = None


class RecheckOrder(BaseModel):
    """Body of ``POST …/recheck-links``: ask once more for files that were fetched, all unless some are named."""

    member: str = ""
    dossier_code: str = ""
    at: datetime | None = None
    """when, by the realm's clock; ``None``: now"""


class RecheckPlanned(BaseModel):
    """Answer of ``POST …/recheck-links``; each check becomes a journal entry of surface ``fetch``."""

    planned: int


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


class ClockState(BaseModel):
    """The realm's clock; ``frozen`` keeps ``now`` still, otherwise it runs from there."""

    now: datetime
    frozen: bool = False
    real: bool = True
    scale: float = 1.0
    """how many seconds pass in the realm while one passes on the machine"""


class ClockOrder(BaseModel):
    """Body of ``PUT …/clock``: set it, advance it, scale it, or give it back to real time (``real=True``)."""

    set_to: datetime | None = None
    advance_s: float | None = None
    scale: float | None = Field(None, ge=0.001, le=100_000)
    """let the realm's time run so many times as fast from now on; until it is changed or given back"""
    frozen: bool = False
    real: bool = False


FaultValue = StrictInt | StrictFloat | StrictStr


class FaultOrder(BaseModel):
    """Body of ``POST …/faults``: a named fault of the portal, for calls that match."""

    name: str
    """``unreachable``, ``truncated``, ``session-expired`` …; ``GET …/faults/names`` lists all with their parameters"""
    member: str | None = None
    service: str | None = None
    """adapter service, «login», «kho.tra-cuu», «kho.tai-tep», «oidc.token» …"""
    dossier_code: str | None = None
    """only calls about this dossier"""
    count: int | None = None
    """how many matching calls it strikes; ``None`` until removed"""
    skip: int = 0
    """how many matching calls it lets pass first"""
    probability: float = 1.0
    params: dict[str, FaultValue] = {}
    """how hard it strikes, e.g. ``{"latency_s": 2.5}``; what is not named has the fault's default"""


class FaultState(FaultOrder):
    """A fault in force."""

    id: str
    position: int = 0
    """the order in which faults were put in force is the order in which calls meet them"""
    met: int = 0
    """matching calls that came by, struck or not"""
    struck: int = 0


class FaultParameter(BaseModel):
    """What one parameter of a fault means and which values it takes."""

    meaning: str
    default: FaultValue
    lowest: float | None = None
    highest: float | None = None
    allowed: list[str] = []


class FaultName(BaseModel):
    """One fault as ``GET …/faults/names`` describes it, in Vietnamese."""

    description: str
    seen: str
    """what a client sees of it"""
    where: list[str]
    """surfaces on which it can strike: adapter, kho, oidc, payment, databases, calls-out"""
    stage: str
    """``before`` the work, ``after`` the commit, on the ``answer``, ``chosen`` by a parameter, in the ``service``"""
    params: dict[str, FaultParameter] = {}


SUITE_HEADER = "X-DVCQG-Suite"
"""names the suite run whose call changes faults or clock"""


class SuiteLock(BaseModel):
    """Who alone may put faults in force and move the clock while a member is in mode certify; empty: nobody yet."""

    run: str = ""
    locked_at: datetime | None = None
    in_force: bool = False
    """whether a member is in mode certify, so that the lock binds"""


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
    evidence: bool = False
    """whether a member is in mode certify: faults and clock are then in the hands of one suite run alone"""


class RealmState(BaseModel):
    """Answer of ``GET /control/realms``: one row a realm."""

    name: str
    members: list[str]
    people: int
    deposit: str
    last_seq: int
    options: RealmSettings = RealmSettings()
    clock: ClockState | None = None
