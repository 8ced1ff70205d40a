"""The portal's settings, read from ``DVCQG_…`` environment variables or given by whoever builds the app."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MEBIBYTE = 1024 * 1024
POSTGRESQL = "postgresql+psycopg://"


class Settings(BaseSettings):
    """Every setting has a working default; a name here is ``DVCQG_`` + upper case in the environment."""

    model_config = SettingsConfigDict(
        env_prefix="DVCQG_", env_file=None, extra="ignore", frozen=True, use_attribute_docstrings=True
    )

    host: str = "127.0.0.1"
    """where the portal listens"""
    port: int = Field(8520, ge=0, le=65535)
    """``0``: any free port"""
    public_url: str | None = None
    """where others reach the portal; ``None``: ``http://<host>:<port>``"""
    data_dir: Path = Path("var/portal")
    """databases, keys, files"""
    database_url: str = ""
    """empty: one SQLite file a realm under ``data_dir``; ``memory``; or ``postgresql+psycopg://…``"""
    control_token: str | None = None
    """``None``: made at start and printed"""
    control_remote: bool = False
    """whether the control API answers peers that are not on this machine"""
    session_lifetime_s: int = Field(1800, ge=1)
    """how long an adapter session lasts"""
    code_lifetime_s: int = Field(60, ge=1)
    """how long an authorization code of the sign-on is good"""
    max_body_bytes: int = Field(20 * MEBIBYTE, ge=1024)
    """longest request a machine surface takes"""
    body_timeout_s: float = Field(60.0, gt=0)
    """how long the body of one request may take to arrive"""
    snapshot_max_bytes: int = Field(512 * MEBIBYTE, ge=1024)
    """largest snapshot of a realm, packed or unpacked"""
    fetch_timeout_s: float = Field(10.0, gt=0)
    """how long the fetch of one file from a province may take"""
    fetch_max_bytes: int = Field(20 * MEBIBYTE, ge=1)
    """largest file that is fetched"""
    reading_timeout_s: float = Field(20.0, gt=0)
    """how long the reading of one file, fetched or uploaded, may take"""
    upload_max_bytes: int = Field(10 * MEBIBYTE, ge=1024)
    """largest file a citizen may put into the Kho"""
    upload_max_pages: int = Field(200, ge=1)
    """most pages of such a file"""
    call_timeout_s: float = Field(10.0, gt=0)
    """how long the portal waits for a province's answer: look-ups, payables, payment callbacks"""
    call_max_bytes: int = Field(MEBIBYTE, ge=1)
    """how long such an answer may be"""
    confirm_pauses_s: tuple[float, ...] = (0.2, 1.0, 3.0, 10.0, 30.0)
    """pauses before the second, third … attempt of a payment callback; after the last one it is given up"""
    journal_body_cap: int = Field(200_000, ge=1000)
    """characters of JSON kept of one request or response"""
    journal_ring: int = Field(20_000, ge=1)
    """entries kept a realm; older ones are dropped and counted"""

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value in ("", "memory") or value.startswith(POSTGRESQL):
            return value
        raise ValueError(f"must be empty, 'memory' or start with {POSTGRESQL!r}")

    @field_validator("public_url")
    @classmethod
    def _can_be_called(cls, value: str | None) -> str | None:
        if value and (not re.fullmatch(r"https?://[^/\s?#]+(/[^\s?#]*)?", value)):
            raise ValueError("must be an address such as http://portal.example:8520")
        return value

    @field_validator("control_token")
    @classmethod
    def _token_can_be_a_header(cls, value: str | None) -> str | None:
        if value is not None and not (value.isascii() and value.isprintable() and " " not in value and value):
            raise ValueError("must be printable ASCII without spaces")
        return value

    @property
    def url(self) -> str:
        """The portal's public address without a slash at the end."""
        if self.public_url:
            return self.public_url.rstrip("/")
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def storage(self) -> Literal["sqlite", "memory", "postgresql"]:
        """The kind of database behind every realm."""
        if self.database_url == "":
            return "sqlite"
        return "memory" if self.database_url == "memory" else "postgresql"

    @property
    def where(self) -> str:
        """The option that leads a ``dvcqg db`` command to these realms; never with the password of a URL."""
        if self.storage == "postgresql":
            return " --database-url …"
        return f" --data-dir {self.data_dir}"
