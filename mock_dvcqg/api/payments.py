"""The payment platform for machines: one address for INIT, QUERY, GET_BILL and RECONCILE; a receipt by token.

It answers at the root and behind both prefixes of the adapter (facts 7.1; the path itself is a mock convention).
"""

import asyncio

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, PAYMENT, VIEW_BILL
from mock_dvcqg.faults import as_journalled
from mock_dvcqg.operations.make_receipt import receipt_of_token
from mock_dvcqg.operations.payment_call import PaymentOutcome, PaymentRefused, open_payment_call
from mock_dvcqg.operations.take_payment_message import note_stranger, take_payment_message
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere, RealmHere
from mock_dvcqg.wire.meet_fault import meet_fault
from mock_dvcqg.wire.reading_json import read_object

router = APIRouter()
_SERVICES = {"INIT": "payment.init", "QUERY": "payment.query", "GET_BILL": "payment.bill"}


async def take(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """One message of the platform, told by its LoaiBanTin."""
    body = await read_object(request, portal.settings.max_body_bytes)
    try:
        call = open_payment_call(portal.realms, named, body)
    except PaymentRefused as refused:
        return _given(note_stranger(portal.realms, named, body, refused))
    service = _SERVICES.get(call.kind.value, "payment.reconcile")
    fault = meet_fault(request, call.realm, call.member.code, service)
    outcome = await asyncio.to_thread(
        take_payment_message, call, as_json=_wants_json(request), fault=as_journalled(fault)
    )
    return _given(outcome)


async def view_bill(realm: RealmHere, token: str = "") -> Response:
    """The receipt of a paid payment as a PDF."""
    content = await asyncio.to_thread(receipt_of_token, realm, token)
    return _pdf(content)


def _wants_json(request: Request) -> bool:
    """Whether the caller says that it reads JSON, and does not say that it reads anything else."""
    accepted = request.headers.get("accept", "*/*").lower()
    return "application/json" in accepted and "application/pdf" not in accepted and "*/*" not in accepted


def _given(outcome: PaymentOutcome) -> Response:
    return _pdf(outcome.pdf) if outcome.pdf else JSONResponse(outcome.answer)


def _pdf(content: bytes) -> Response:
    headers = {"Content-Disposition": 'inline; filename="bien-lai.pdf"', "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type="application/pdf", headers=headers)


for _prefix in ("", *ADAPTER_PREFIXES):
    router.add_api_route(_prefix + PAYMENT, take, methods=["POST"], name="payment message")
    router.add_api_route(_prefix + VIEW_BILL, view_bill, methods=["GET"], name="payment receipt")
