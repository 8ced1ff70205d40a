"""Settings of one province, from the environment (``HTTT_…``) or an env file."""

import json
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.conventions import DSTCODE
from reference_httt.bodies import AgencyOrder, BodyKind, agencies_of

MAX_FILE_BYTES = 20 * 1024 * 1024


class Settings(BaseSettings):
    """Who the province is, where it answers, and how it reaches the portal."""

    model_config = SettingsConfigDict(env_prefix="HTTT_", extra="ignore", use_attribute_docstrings=True)

    code: str = Field("H98", pattern=r"^[A-Z]\d{2}$")
    """the body's code"""
    name: str = "Tỉnh B (mô phỏng)"
    """the body's name"""
    body_kind: BodyKind = BodyKind.PROVINCE
    """province, ministry or other: which agencies it has when none are given"""
    agencies: Annotated[tuple[AgencyOrder, ...], NoDecode] = ()
    """JSON, or the path of a JSON or YAML file: the body's agencies; empty: those shipped for its kind"""
    public_url: str = "http://127.0.0.1:8598"
    """where citizens and the portal reach it"""
    host: str = "127.0.0.1"
    """where it listens"""
    port: int = Field(8598, ge=1, le=65535)
    """the port it listens on"""
    data_dir: Path = Path("var/httt")
    """the database"""
    database_url: str = ""
    """empty: a SQLite file in ``data_dir``; ``memory``; or a PostgreSQL URL"""
    staff_password: SecretStr = SecretStr("")
    """empty: no officer can sign in"""
    control_token: SecretStr = SecretStr("")
    """empty: the control surface is closed"""
    session_lifetime_s: int = Field(8 * 3600, gt=0)
    """how long a citizen or officer stays signed in"""
    warn_before_hours: float = Field(2.0, ge=0, le=8)
    """the one-stop shop is warned so many working hours before the eight hours are over"""

    portal_url: str = "http://127.0.0.1:8520"
    """the portal's address"""
    adapter_login_url: str = ""
    """``portal.adapter.login`` of info.json"""
    adapter_data_url: str = ""
    """``portal.adapter.data``"""
    kho_login_url: str = ""
    """``portal.kho.login``"""
    kho_search_url: str = ""
    """``portal.kho.search``"""
    kho_download_url: str = ""
    """``portal.kho.download``"""
    oidc_issuer: str = ""
    """``portal.oidc_issuer``"""
    oidc_client_id: str = ""
    """``provinces[].oidc.client_id``"""
    oidc_client_secret: SecretStr = SecretStr("")
    """``provinces[].oidc.client_secret``"""
    username: str = ""
    """``provinces[].adapter.username``"""
    password: SecretStr = SecretStr("")
    """``provinces[].adapter.password``"""
    madonvi: str = ""
    """empty: the province's code"""
    payment_url: str = ""
    """``portal.payment.url``; empty: no payment over the national platform"""
    payment_partner: str = ""
    """``provinces[].payment.ma_doi_tac``"""
    payment_secret: SecretStr = SecretStr("")
    """``provinces[].payment.secret``"""
    payment_query_s: float = Field(20.0, gt=0)
    """pause between questions to the platform about payments without a final outcome"""
    population_url: str = ""
    """``portal.databases.population``; empty: nobody is verified against the population database"""
    specialised_result_url: str = ""
    """``portal.databases.specialised_result``; empty: no specialised database is connected"""
    specialised_query_s: float = Field(20.0, gt=0)
    """pause between questions to the specialised database about results without a final answer"""
    specialised_state_url: str = ""
    """``portal.databases.specialised_state``"""
    specialised_look_up_url: str = ""
    """``portal.databases.specialised_look_up``"""
    dstcode: str = DSTCODE
    """the portal's own code, the same for all"""
    ca_pem: str = ""
    """``portal.pki.ca_pem``: the root that signatures must lead to"""
    crl_url: str = ""
    """the list of revoked certificates; empty: revocation is not checked"""
    signers: Annotated[list[SignerMaterial], NoDecode] = []
    """JSON: test certificates and keys of leaders, counter officers and agencies"""

    look_ups_a_minute: int = Field(60, gt=0)
    """how often one address may use the public look-up"""
    smtp_url: SecretStr = SecretStr("")
    """``smtp[s]://[user:password@]host[:port]``; empty: e-mails are kept as «đã gửi (mô phỏng)»"""
    mail_from: str = "khong-tra-loi@httt.example"
    """the sender of e-mails"""

    max_file_bytes: int = Field(MAX_FILE_BYTES, gt=0)
    """the largest file that is taken"""
    file_reading_timeout_s: float = Field(30.0, gt=0)
    """how long a stranger's file may take to be read; it is refused afterwards"""

    retry_first_s: float = Field(0.2, gt=0)
    """pause before the second attempt to tell the portal; each further one is twice as long"""
    retry_max_s: float = Field(30.0, gt=0)
    """the longest such pause"""
    http_timeout_s: float = Field(10.0, gt=0)
    """how long it waits for an answer of the portal"""

    @field_validator("agencies", mode="before")
    @classmethod
    def _agencies_from_json_or_file(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        is_path = value.strip() and not value.lstrip().startswith("[")
        try:
            return yaml.safe_load(Path(value).read_text(encoding="utf-8") if is_path else value) or ()
        except (OSError, yaml.YAMLError) as problem:
            raise ValueError("không đọc được danh sách cơ quan: cần JSON hoặc đường dẫn tập tin") from problem

    @model_validator(mode="after")
    def _agencies_are_its_own(self) -> "Settings":
        agencies_of(self.code, self.name, self.body_kind, self.agencies)
        return self

    @field_validator("signers", mode="before")
    @classmethod
    def _signers_from_json(cls, value: Any) -> Any:
        return json.loads(value or "[]") if isinstance(value, str) else value

    @field_validator("ca_pem", mode="before")
    @classmethod
    def _pem_of_one_line(cls, value: Any) -> Any:
        return value.replace("\\n", "\n") if isinstance(value, str) else value

    @property
    def agency(self) -> str:
        """``madonvi`` of every call."""
        return self.madonvi or self.code

    @property
    def base_url(self) -> str:
        """The public address without a slash at its end."""
        return self.public_url.rstrip("/")

    @property
    def cookie(self) -> str:
        """The name of the citizens' cookie: ports do not separate cookies, names do."""
        return f"httt_{self.code.lower()}"
