"""The adapter's envelope: one JSON object in, ``error_code``/``message``/``result`` out (facts 1.2, 1.3)."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.errors import SENTENCES, ErrorCode


class LoginRequest(BaseModel):
    """Body of ``mapi/login`` and of the Kho's login."""

    model_config = ConfigDict(extra="allow")

    username: str
    password: str


class CallEnvelope(BaseModel):
    """One call; service parameters stand beside ``service`` at the same level."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)

    session: str = ""
    agency_code: str = Field("", alias="madonvi")
    service: str = ""
    is_updating: Any = Field(None, alias="isUpdating")
    """``"True"`` or ``"False"``; other spellings are read and noted"""
    data: Any = None


class Answer(BaseModel):
    """An answer of the adapter. Clients read ``error_code`` as a number or a string of digits."""

    error_code: str = "0"
    message: str = SENTENCES[ErrorCode.OK]
    session: str | None = None
    result: Any = None

    @classmethod
    def of(cls, code: ErrorCode, message: str | None = None, result: Any = None) -> "Answer":
        """An answer with the code's own sentence unless another is given."""
        return cls(error_code=str(int(code)), message=message or SENTENCES[code], result=result)

    @property
    def is_ok(self) -> bool:
        """Whether the call succeeded."""
        return self.error_code.strip("0") == ""

    def wire(self) -> dict[str, Any]:
        """The JSON object that goes out: absent members left out."""
        return self.model_dump(exclude_none=True)


def truthy(flag: Any) -> bool:
    """Whether a flag in any of the spellings seen (``True``, ``"True"``, ``"1"``, 1) means yes."""
    return str(flag).strip().lower() in {"true", "1"}
