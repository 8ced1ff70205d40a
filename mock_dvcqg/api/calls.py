"""What adapter and Kho share in taking a call: the destination code, and how a struck call ends."""

from typing import Any
from urllib.parse import unquote

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.errors import PortalError
from mock_dvcqg.faults import Fault
from mock_dvcqg.rules import rulebook as rules


class WrongDestination(PortalError):
    """The call is addressed to another body than the portal."""

    code = ErrorCode.BAD_DESTINATION
    kind = "bad-destination"


def check_destination(request: Request) -> list[FieldFinding]:
    """A note when ``dstcode`` stands neither in a header nor in the query.

    Raises:
        WrongDestination: it names another destination.
    """
    given = request.headers.get("dstcode") or request.query_params.get("dstcode") or ""
    if not given:
        return [rules.DSTCODE_MISSING.at("dstcode", f"Thiếu dstcode; cần «{DSTCODE}»")]
    if unquote(given).strip() != DSTCODE:
        raise WrongDestination(f"Mã đích (dstcode) «{unquote(given)[:80]}» không đúng; cần «{DSTCODE}»")
    return []


def give(request: Request, content: Any, fault: Fault | None) -> Response:
    """The answer; a fault that the call has met spoils it on its way (``wire.struck_answers``)."""
    return JSONResponse(content)
