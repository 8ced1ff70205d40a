"""Ends a call without an answer, as a fault asks: the connection is closed, or 503 where that cannot be done."""

from fastapi import Request, Response

from mock_dvcqg.faults import TRANSPORT


def hang_up(request: Request) -> Response:
    """Close the connection now. What is returned goes nowhere then; without a connection to close it says 503."""
    transport = (request.scope.get("extensions") or {}).get(TRANSPORT)
    if transport is not None:
        transport.abort()
    return Response(status_code=503)
