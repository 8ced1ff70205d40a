"""Members of a realm and the signers of their documents. A mock's own interface, no fact of DVCQG."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.envelope import AnswerStyle, ExistsCode


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
