"""The result of a dossier for officers: fields beside the PDF, true copy, storing, returning, revoking, replacing."""

from datetime import date

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData, UploadFile

from reference_httt.errors import Refused
from reference_httt.operations.enter_result_fields import FieldEntry, enter_result_fields
from reference_httt.operations.inspect_file import GivenFile
from reference_httt.operations.make_true_copy import make_true_copy
from reference_httt.operations.replace_result import complete_replacement, replace_result
from reference_httt.operations.return_result import return_result
from reference_httt.operations.revoke_result import revoke_result
from reference_httt.operations.store_true_copy import store_true_copy
from reference_httt.province import Province
from reference_httt.rules.model import ReturnChoice
from reference_httt.rules.returning import Handover
from reference_httt.staff import Officer
from reference_httt.web.dossier_works import Works, do_work_of
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.visit import day_of, text_of

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
_DAYS = {"effective_on": "Ngày có hiệu lực", "expires_on": "Ngày hết hạn"}


@router.post(OFFICERS + "/ho-so/{dossier_code}/ket-qua/{work}")
async def do_work(request: Request, dossier_code: str, work: str) -> Response:
    """One of the works below."""
    return await do_work_of(OFFERED, request, dossier_code, work)


async def _enter(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await enter_result_fields(province, officer, code, entry_of(form))


async def _copy(province: Province, officer: Officer, code: str, form: FormData) -> None:
    sent = form.get("tep")
    scan = None
    if isinstance(sent, UploadFile) and sent.filename:
        scan = GivenFile(sent.filename, await sent.read(province.settings.max_file_bytes + 1))
    await make_true_copy(province, officer, code, scan)


async def _store(province: Province, officer: Officer, code: str, _form: FormData) -> None:
    store_true_copy(province, officer, code)


async def _return(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await return_result(province, officer, code, handover_of(form))


async def _revoke(province: Province, officer: Officer, code: str, form: FormData) -> None:
    revoke_result(province, officer, code, text_of(form, "ly_do"))


async def _replace(province: Province, officer: Officer, code: str, form: FormData) -> None:
    await replace_result(province, officer, code, text_of(form, "ly_do"), entry_of(form))


async def _seal_replacement(province: Province, officer: Officer, code: str, _form: FormData) -> None:
    await complete_replacement(province, officer, code)


OFFERED: Works = {
    "thong-tin-ket-qua": _enter,
    "sao-y": _copy,
    "luu-kho": _store,
    "tra-ket-qua": _return,
    "thu-hoi": _revoke,
    "thay-the": _replace,
    "ky-thay-the": _seal_replacement,
}


def entry_of(form: FormData) -> FieldEntry:
    """The fields as typed.

    Raises:
        Refused: a day cannot be read.
    """
    days: dict[str, date | None] = {}
    for name, words in _DAYS.items():
        days[name] = day_of(text_of(form, name))
        if days[name] is None and text_of(form, name):
            raise Refused(f"{words} không đúng: nhập theo ngày, tháng, năm")
    label, value = text_of(form, "ten_khac"), text_of(form, "noi_dung_khac")
    return FieldEntry(
        document_number=text_of(form, "document_number"),
        subject=text_of(form, "subject"),
        no_expiry=bool(text_of(form, "no_expiry")),
        other_fields={label: value} if label or value else {},
        **days,
    )


def handover_of(form: FormData) -> Handover:
    """How the result was handed over, as noted.

    Raises:
        Refused: no form was chosen.
    """
    chosen = text_of(form, "hinh_thuc")
    if chosen not in set(ReturnChoice):
        raise Refused("Hãy chọn hình thức trả kết quả")
    return Handover(
        form=ReturnChoice(chosen),
        taken_by=text_of(form, "nguoi_nhan"),
        receipt_checked=bool(text_of(form, "giay_tiep_nhan")),
        delegation=text_of(form, "uy_quyen"),
        tracking_number=text_of(form, "van_don"),
    )
