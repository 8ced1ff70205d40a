"""``info.json``: what ``dvcqg up --info FILE`` writes and the control API answers about a realm."""

from pydantic import BaseModel


class AdapterUrls(BaseModel):
    """Absolute URLs of the adapter."""

    base: str
    login: str
    data: str
    share: str
    integration: str
    share_alone: str = ""
    """an alias that notes integration services called here (mock convention)"""
    integration_alone: str = ""


class KhoUrls(BaseModel):
    """Absolute URLs of the Kho."""

    base: str
    login: str
    search: str
    download: str


class PaymentUrls(BaseModel):
    """Absolute URL of the payment platform."""

    url: str


class DatabaseUrls(BaseModel):
    """Absolute URLs of the counterpart databases; the adapter's session opens them."""

    population: str
    """verify a person: MaCSDL 7"""
    specialised_result: str
    """send a result: MaCSDL 1"""
    specialised_state: str
    specialised_look_up: str


class PkiInfo(BaseModel):
    """The realm's root certificate, PEM."""

    ca_pem: str


class PortalInfo(BaseModel):
    """Where one realm of the portal answers."""

    url: str
    control_url: str
    control_token: str
    realm: str
    adapter: AdapterUrls
    kho: KhoUrls
    payment: PaymentUrls
    databases: DatabaseUrls | None = None
    oidc_issuer: str
    pki: PkiInfo


class AdapterCredentials(BaseModel):
    """What a member signs in to the adapter and the Kho with."""

    username: str
    password: str
    madonvi: str
    dstcode: str


class OidcCredentials(BaseModel):
    """A member's client of the sign-on."""

    client_id: str
    client_secret: str


class PaymentCredentials(BaseModel):
    """A member's account at the payment platform."""

    ma_doi_tac: str
    secret: str


class MemberInfo(BaseModel):
    """One body registered in the realm; ``url`` is ``None`` while no system stands behind it."""

    code: str
    name: str
    url: str | None
    mode: str = "lenient"
    adapter: AdapterCredentials
    oidc: OidcCredentials
    payment: PaymentCredentials


class PersonInfo(BaseModel):
    """One invented person to sign in as."""

    name: str
    identity_number: str
    tech_id: str


class Info(BaseModel):
    """All a developer or a suite needs to talk to one realm."""

    portal: PortalInfo
    provinces: list[MemberInfo]
    people: list[PersonInfo]
