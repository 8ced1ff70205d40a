"""The adapter's envelope: one JSON object in, ``error_code``/``message``/``result`` out (facts 1.2, 1.3)."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.errors import SENTENCES, ErrorCode

AnswerStyle = Literal["string", "number", "padded"]
"""``error_code`` as "0", 0 or "00": all three have been seen (facts 1.3)"""
ExistsCode = Literal["-3", "3", "0"]


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


class RefusedRecord(BaseModel):
    """``result[]`` of a refused batch: which record, and why (mock convention, not DVCQG)."""

    model_config = ConfigDict(populate_by_name=True)

    position: str = Field(alias="STT")
    """from 1"""
    dossier_code: str = Field(alias="MAHOSO")
    error_code: str = Field(alias="MALOI")
    message: str = Field(alias="MOTALOI")


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

    def wire(self, style: AnswerStyle = "string") -> dict[str, Any]:
        """The JSON object that goes out: absent members left out, the code in the member's style."""
        content = self.model_dump(exclude_none=True)
        if style != "string":
            content["error_code"] = styled(self.error_code, style)
        return content


def styled(error_code: str, style: AnswerStyle) -> str | int:
    """An error code as "-3", −3 or "-03"."""
    if style == "number":
        return int(error_code)
    return f"{'-' if error_code.startswith('-') else ''}{abs(int(error_code)):02d}" if style == "padded" else error_code


def truthy(flag: Any) -> bool:
    """Whether a flag in any of the spellings seen (``True``, ``"True"``, ``"1"``, 1) means yes."""
    return str(flag).strip().lower() in {"true", "1"}
