"""The branches of handling: declining, supplements, consultation, refusal, withdrawal, extension, discontinuing."""

from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile

from reference_httt.api.answers import FAILURES
from reference_httt.api.dossier_shapes import StatusView
from reference_httt.api.drafts import status_of
from reference_httt.api.handling_shapes import (
    CasePaperView,
    CloseOrder,
    ConsultationView,
    Content,
    DeclineOrder,
    ExtensionOrder,
    HandlingView,
    OpinionOrder,
    ReasonOrder,
    RefusalOrder,
    SupplementOrder,
)
from reference_httt.api.texts import Required, Short
from reference_httt.api.who import AnOfficer, AReader, Preparer, ProvinceOf
from reference_httt.operations.attach_report import attach_report
from reference_httt.operations.consult_bodies import ask_opinions, close_consultation, keep_reply
from reference_httt.operations.discontinue_dossier import discontinue_dossier
from reference_httt.operations.extend_dossier import extend_dossier
from reference_httt.operations.receive_dossier import decline_intake
from reference_httt.operations.refuse_dossier import propose_refusal
from reference_httt.operations.request_supplement import request_supplement, return_proposal, send_supplement_request
from reference_httt.operations.send_back import send_back
from reference_httt.operations.supply import supply
from reference_httt.operations.view_handling import view_handling
from reference_httt.operations.withdraw_dossier import accept_withdrawal, ask_withdrawal, deny_withdrawal
from reference_httt.rules.consulting import is_late

router = APIRouter(prefix="/api/dossiers/{dossier_code}", tags=["handling"], responses=FAILURES)
OneFile = Annotated[UploadFile, File(description="one PDF")]
PerhapsOneFile = Annotated[UploadFile | None, File(description="one PDF")]


@router.get("/handling", summary="Papers, consultations, requests, limits, and what the caller may do")
async def handling(province: ProvinceOf, who: AReader, dossier_code: str) -> HandlingView:
    """Who filed sees the papers addressed to him."""
    return HandlingView.of(view_handling(province, who, dossier_code))


@router.post("/decline", summary="Do not receive (counter officer): status 3, with form 03")
async def decline(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: DeclineOrder) -> StatusView:
    """Từ chối tiếp nhận; where another agency is the right one, says where to go."""
    return status_of(await decline_intake(province, officer, dossier_code, order.reason, order.right_agency))


@router.post("/supplement-requests", summary="Ask for a supplement or correction, all at once: status 5, with form 02")
async def ask_supplement(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: SupplementOrder
) -> StatusView:
    """A specialist's request waits for the one-stop to send it; what a vault or a valid signature gives is refused."""
    return status_of(await request_supplement(province, officer, dossier_code, order.asked(), order.reason))


@router.post("/supplement-requests/send", summary="Send the specialist's request (counter officer): status 5")
async def send_supplement(province: ProvinceOf, officer: AnOfficer, dossier_code: str) -> StatusView:
    """Nobody asks the citizen past the one-stop."""
    return status_of(send_supplement_request(province, officer, dossier_code))


@router.post("/supplement-requests/return", summary="Hand the specialist's request back, unsent (counter officer)")
async def hand_back(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReasonOrder) -> StatusView:
    """With the reason; the citizen is asked nothing."""
    return status_of(return_proposal(province, officer, dossier_code, order.reason))


@router.post("/supply", summary="The applicant has corrected or supplemented the dossier")
async def supplied(province: ProvinceOf, who: Preparer, dossier_code: str) -> StatusView:
    """Back to where the dossier stood when the request was sent; after reception the period restarts."""
    return status_of(supply(province, who, dossier_code))


@router.post("/reports", status_code=201, summary="Attach the digitised report of the examination (specialist)")
async def attach(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, file: OneFile, title: Annotated[Short, Form()] = ""
) -> CasePaperView:
    """Signed by who digitises it; the next act takes it along."""
    content = await file.read(province.settings.max_file_bytes + 1)
    return CasePaperView.of(await attach_report(province, officer, dossier_code, content, title))


@router.post("/consultations", summary="Ask other bodies (specialist)")
async def consult(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: OpinionOrder) -> StatusView:
    """Lấy ý kiến: one question to one or several bodies, with the moment to reply by."""
    done = await ask_opinions(province, officer, dossier_code, order.bodies, order.question, order.reply_by)
    return status_of(done)


@router.post("/consultations/close", summary="End the consultation (specialist)")
async def close(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: CloseOrder | None = None
) -> StatusView:
    """When all have replied; otherwise the content says why the others are not waited for."""
    return status_of(close_consultation(province, officer, dossier_code, order.content if order else ""))


@router.post("/consultations/{consultation_id}/reply", summary="Keep a body's reply (specialist, counter officer)")
async def reply(
    province: ProvinceOf,
    officer: AnOfficer,
    dossier_code: str,
    consultation_id: str,
    text: Annotated[Required, Form()],
    file: PerhapsOneFile = None,
) -> ConsultationView:
    """The letter is digitised; without one the text is set as a paper."""
    content = await file.read(province.settings.max_file_bytes + 1) if file else b""
    kept = await keep_reply(province, officer, dossier_code, consultation_id, text, content)
    return ConsultationView.of(kept, is_late=is_late(kept, province.now()))


@router.post("/refusal-proposal", summary="Propose to refuse (specialist), with form 03 for the leader")
async def propose(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: RefusalOrder) -> StatusView:
    """The leader signs it and the records clerk seals it, as a result: status 8 with NgayTuChoi."""
    return status_of(await propose_refusal(province, officer, dossier_code, order.reason, order.content))


@router.post("/send-back", summary="Return the draft to the unit (leader)")
async def back(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReasonOrder) -> StatusView:
    """To the specialist, not to the citizen."""
    return status_of(send_back(province, officer, dossier_code, order.reason))


@router.post("/extend", summary="Apologise and appoint a new day (leader), with form 04")
async def extend(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ExtensionOrder) -> StatusView:
    """At least one day before the old one, and once only."""
    return status_of(await extend_dossier(province, officer, dossier_code, order.reason, order.working_days))


@router.post("/discontinue", summary="Stop the dossier (leader): status 8, with a notice")
async def discontinue(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReasonOrder) -> StatusView:
    """Dừng xử lý."""
    return status_of(await discontinue_dossier(province, officer, dossier_code, order.reason))


@router.post("/withdrawal", summary="Ask to withdraw the dossier: status 7")
async def withdraw(province: ProvinceOf, who: Preparer, dossier_code: str, order: ReasonOrder) -> StatusView:
    """By who filed, or noted by the counter."""
    return status_of(ask_withdrawal(province, who, dossier_code, order.reason))


@router.post("/withdrawal/accept", summary="Grant the withdrawal (counter officer): status 8")
async def accept(
    province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: Content | None = None
) -> StatusView:
    """With a note of the papers given back."""
    return status_of(await accept_withdrawal(province, officer, dossier_code, order.content if order else ""))


@router.post("/withdrawal/deny", summary="Deny the withdrawal (counter officer): back to where it stood")
async def deny(province: ProvinceOf, officer: AnOfficer, dossier_code: str, order: ReasonOrder) -> StatusView:
    """Not before the reception."""
    return status_of(deny_withdrawal(province, officer, dossier_code, order.reason))
