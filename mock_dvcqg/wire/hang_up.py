"""Ends a call without an answer, as a fault asks: the connection is closed, or 503 where that cannot be done."""

from fastapi import Request, Response

from mock_dvcqg.faults import TRANSPORT, struck_call


def hang_up(request: Request) -> Response:
    """Close the connection now. What is returned goes nowhere then; without a connection to close it says 503.

    When the call has met a fault by name, how it ends is that fault's business: see ``wire.struck_answers``.
    """
    call = struck_call.get()
    transport = (request.scope.get("extensions") or {}).get(TRANSPORT)
    if transport is not None and (call is None or call.fault is None):
        transport.abort()
    return Response(status_code=503)
