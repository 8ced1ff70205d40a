"""What the province's own system shows of a dossier and of its vault; read for the suite, changes nothing."""

from datetime import date, datetime

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Role, Values, action


class ComponentState(BaseModel):
    """One component of a submitted dossier."""

    code: str
    name: str = ""
    source: str = ""
    kq_code: str = ""
    sha256: str = ""


class ConsentRecord(BaseModel):
    """A consent as the province keeps it."""

    owner_number: str
    document: str
    dossier: str
    officer: str
    state: str
    answered_at: datetime | None = None
    used_at: datetime | None = None


class RequestToCitizen(BaseModel):
    """A request for a supplement, a correction or paper."""

    kind: str
    component: str = ""
    text: str = ""


class DossierView(Values):
    """A dossier as the province's own system shows it."""

    dossier_code: str
    status: str
    owner_number: str = ""
    components: list[ComponentState] = []
    consents: list[ConsentRecord] = []
    requests: list[RequestToCitizen] = []


class LocalDocument(BaseModel):
    """One document in the province's own vault."""

    kq_code: str
    instance_code: str = ""
    document_number: str = ""
    subject: str = ""
    issuer: str = ""
    owner_number: str = ""
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    no_expiry: bool = False
    sha256: str = ""


class LocalVaultListing(Values):
    """The owner's documents in the province's own vault."""

    documents: list[LocalDocument]


VIEWING: tuple[ActionSpec, ...] = (
    action("view_dossier", Role.MONITOR, "dossier_code", DossierView, "xem hồ sơ"),
    action("list_local_vault", Role.MONITOR, "identity_number", LocalVaultListing, "xem Kho DL trên HTTT"),
)
