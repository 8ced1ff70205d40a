"""Control route by which a citizen asks a body on the portal (hỏi đáp)."""

from typing import Any

from fastapi import APIRouter, Request

from mock_dvcqg.contract.questions import QuestionOrder
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.control.reading_order import read_order
from mock_dvcqg.operations.ask_question import ask_question
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.post("/realms/{realm}/members/{code}/questions", status_code=201)
async def ask(request: Request, here: RealmHere, code: str) -> dict[str, Any]:
    """Put a question to a member; the answer is the row that LayDanhSachHoiDapGuiTuDVCQG will hand on."""
    order = await read_order(request, QuestionOrder)
    question = ask_question(here, code, order)
    note(here, "questions", order, member=code)
    return question.model_dump(by_alias=True)
