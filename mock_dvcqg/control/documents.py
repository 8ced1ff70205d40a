"""Control route of the laboratory: a signed paper made to order, and put into a Kho if told."""

import base64

from fastapi import APIRouter, Request

from mock_dvcqg.contract.control import DocumentMade, DocumentOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/documents", status_code=201)
async def make(request: Request, here: RealmHere) -> DocumentMade:
    """The paper in base64 with all that can be read off it."""
    order = await read_order(request, DocumentOrder)
    content, facts, vault_id = await make_laboratory_document(here, order)
    note(here, "documents", order, member=order.issuer_member, person=order.deposit_for or "", facts=facts)
    return DocumentMade(facts=facts, content_base64=base64.b64encode(content).decode(), vault_id=vault_id)
