"""What officers do with a dossier beside their main act, each with its reason; and what who filed may do with it."""

from datetime import datetime

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData, UploadFile

from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.errors import Refused
from reference_httt.operations.attach_report import attach_report
from reference_httt.operations.consult_bodies import ask_opinions, close_consultation, keep_reply
from reference_httt.operations.discontinue_dossier import discontinue_dossier
from reference_httt.operations.extend_dossier import extend_dossier
from reference_httt.operations.receive_dossier import decline_intake
from reference_httt.operations.refuse_dossier import propose_refusal
from reference_httt.operations.request_supplement import (
    Asked,
    request_supplement,
    return_proposal,
    send_supplement_request,
)
from reference_httt.operations.send_back import send_back
from reference_httt.operations.supply import supply
from reference_httt.operations.withdraw_dossier import accept_withdrawal, ask_withdrawal, deny_withdrawal
from reference_httt.province import Province
from reference_httt.rules.model import RequestKind
from reference_httt.staff import Officer
from reference_httt.web.dossier_works import Works, do_work_of
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import citizen_visit, text_of, to

officers = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
SUPPLEMENT, CORRECTION = "giay_to.", "thong_tin."
"""beginnings of the names of fields that say what is asked of a component, or of a field of the e-form"""


@officers.post(OFFICERS + "/ho-so/{dossier_code}/xu-ly/{work}")
async def do_work(request: Request, dossier_code: str, work: str) -> Response:
    """One of the works below."""
    return await do_work_of(OFFERED, request, dossier_code, work)


@citizens.post("/ho-so/{dossier_code}/rut")
async def withdraw(request: Request, dossier_code: str) -> Response:
    """Ask to withdraw the dossier."""
    visit, citizen = citizen_visit(request)
    ask_withdrawal(visit.province, citizen, dossier_code, text_of(await request.form(), "ly_do"))
    return to(f"/ho-so/{dossier_code}")


@citizens.post("/ho-so/{dossier_code}/da-bo-sung")
async def supplied(request: Request, dossier_code: str) -> Response:
    """All that was asked for is given."""
    visit, citizen = citizen_visit(request)
    supply(visit.province, citizen, dossier_code)
    return to(f"/ho-so/{dossier_code}")


async def _decline(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await decline_intake(province, officer, code, text_of(form, "ly_do"), text_of(form, "noi_nop"))


async def _ask(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await request_supplement(province, officer, code, asked_of(form), text_of(form, "ly_do"))


async def _send(province: Province, officer: Officer, code: str, _form: FormData) -> None:
    send_supplement_request(province, officer, code)


async def _attach(province: Province, officer: Officer, code: str, form: FormData) -> None:
    content = await _file_of(form, province.settings.max_file_bytes)
    if not content:
        raise Refused("Hãy chọn tệp tin PDF của kết quả thẩm tra")
    await attach_report(province, officer, code, content, text_of(form, "ten"))


async def _consult(province: Province, officer: Officer, code: str, form: FormData) -> None:
    bodies = text_of(form, "co_quan").split(";")
    await ask_opinions(province, officer, code, bodies, text_of(form, "noi_dung"), _moment_of(form, "han"))


async def _reply(province: Province, officer: Officer, code: str, form: FormData) -> None:
    content = await _file_of(form, province.settings.max_file_bytes)
    await keep_reply(province, officer, code, text_of(form, "yeu_cau"), text_of(form, "noi_dung"), content)


async def _close(province: Province, officer: Officer, code: str, form: FormData) -> None:
    close_consultation(province, officer, code, text_of(form, "noi_dung"))


async def _propose_refusal(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await propose_refusal(province, officer, code, text_of(form, "ly_do"), text_of(form, "noi_dung"))


async def _send_back(province: Province, officer: Officer, code: str, form: FormData) -> None:
    send_back(province, officer, code, text_of(form, "ly_do"))


async def _return_proposal(province: Province, officer: Officer, code: str, form: FormData) -> None:
    return_proposal(province, officer, code, text_of(form, "ly_do"))


async def _extend(province: Province, officer: Officer, code: str, form: FormData) -> None:
    days = text_of(form, "so_ngay")
    wanted = int(days) if days.isascii() and days.isdigit() and len(days) < 4 else 0
    await extend_dossier(province, officer, code, text_of(form, "ly_do"), wanted)


async def _discontinue(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await discontinue_dossier(province, officer, code, text_of(form, "ly_do"))


async def _withdraw(province: Province, officer: Officer, code: str, form: FormData) -> None:
    ask_withdrawal(province, officer, code, text_of(form, "ly_do"))


async def _accept(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await accept_withdrawal(province, officer, code, text_of(form, "noi_dung"))


async def _deny(province: Province, officer: Officer, code: str, form: FormData) -> None:
    deny_withdrawal(province, officer, code, text_of(form, "ly_do"))


OFFERED: Works = {
    "tu-choi-tiep-nhan": _decline,
    "bo-sung": _ask,
    "gui-bo-sung": _send,
    "chuyen-lai-de-nghi": _return_proposal,
    "dinh-kem": _attach,
    "lay-y-kien": _consult,
    "tra-loi": _reply,
    "ket-thuc-lay-y-kien": _close,
    "de-nghi-tu-choi": _propose_refusal,
    "tra-lai": _send_back,
    "hen-lai": _extend,
    "dung-xu-ly": _discontinue,
    "rut": _withdraw,
    "cho-rut": _accept,
    "khong-cho-rut": _deny,
}


def asked_of(form: FormData) -> list[Asked]:
    """What a form asks for: each field filled in is one thing."""
    kinds = ((SUPPLEMENT, RequestKind.SUPPLEMENT), (CORRECTION, RequestKind.CORRECTION))
    return [
        Asked(name.removeprefix(start), text, kind)
        for start, kind in kinds
        for name in form
        if name.startswith(start) and (text := text_of(form, name))
    ]


def _moment_of(form: FormData, name: str) -> datetime:
    """A moment in Việt Nam.

    Raises:
        Refused: there is none.
    """
    try:
        return datetime.fromisoformat(text_of(form, name)).replace(tzinfo=VIETNAM)
    except ValueError:
        raise Refused("Hãy chọn ngày, giờ của thời hạn trả lời") from None


async def _file_of(form: FormData, limit_bytes: int) -> bytes:
    """The file that was chosen, one byte beyond the limit at most; empty when none was."""
    sent = form.get("tep")
    return await sent.read(limit_bytes + 1) if isinstance(sent, UploadFile) and sent.filename else b""
