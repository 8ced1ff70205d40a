"""What a vendor's client is configured with: the items of facts 1.1, and those of the Kho, the sign-on and payment."""

from dataclasses import asdict, dataclass

from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.contract.paths import KHO_BASE, KHO_CONSENT_REQUEST


@dataclass(frozen=True)
class ClientSettings:
    """One member's configuration. The endpoints are paths below ``adapter_url``; ``…_url`` are whole addresses."""

    adapter_url: str
    auth_endpoint: str
    integration_endpoint: str
    share_endpoint: str
    dstcode: str
    username: str
    password: str
    madonvi: str
    kho_login_url: str
    kho_search_url: str
    kho_download_url: str
    kho_consent_url: str
    oidc_issuer: str
    oidc_client_id: str
    oidc_client_secret: str
    payment_url: str
    payment_partner: str
    payment_secret: str

    @property
    def auth_url(self) -> str:
        """Where one signs in to the adapter."""
        return self.adapter_url + self.auth_endpoint

    @property
    def share_url(self) -> str:
        """Where the services that share data are called."""
        return self.adapter_url + self.share_endpoint

    @property
    def integration_url(self) -> str:
        """Where the services that take data are called."""
        return self.adapter_url + self.integration_endpoint

    @property
    def environ(self) -> dict[str, str]:
        """All of it as environment variables ``DVCQG_<ITEM>``, for clients that are started as programs."""
        whole = {"auth_url": self.auth_url, "share_url": self.share_url, "integration_url": self.integration_url}
        return {f"DVCQG_{name.upper()}": value for name, value in (asdict(self) | whole).items()}


def settings_of(info: Info, member: MemberInfo) -> ClientSettings:
    """The configuration of one member of a realm."""
    adapter, kho = info.portal.adapter, info.portal.kho
    return ClientSettings(
        adapter_url=adapter.base,
        auth_endpoint=adapter.login.removeprefix(adapter.base),
        integration_endpoint=adapter.integration.removeprefix(adapter.base),
        share_endpoint=adapter.share.removeprefix(adapter.base),
        dstcode=member.adapter.dstcode,
        username=member.adapter.username,
        password=member.adapter.password,
        madonvi=member.adapter.madonvi,
        kho_login_url=kho.login,
        kho_search_url=kho.search,
        kho_download_url=kho.download,
        kho_consent_url=kho.base + KHO_CONSENT_REQUEST.removeprefix(KHO_BASE),
        oidc_issuer=info.portal.oidc_issuer,
        oidc_client_id=member.oidc.client_id,
        oidc_client_secret=member.oidc.client_secret,
        payment_url=info.portal.payment.url,
        payment_partner=member.payment.ma_doi_tac,
        payment_secret=member.payment.secret,
    )
