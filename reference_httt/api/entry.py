"""Browser entry: from the national portal into the province, through its sign-on and back."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from mock_dvcqg.contract.sign_on import EntryParameters
from reference_httt.api.texts import Short
from reference_httt.api.who import ProvinceOf
from reference_httt.operations.sign_in_citizen import (
    REDIRECT_PATH,
    begin_sign_in,
    complete_sign_in,
    is_signed_in,
)
from reference_httt.province import Province

router = APIRouter(tags=["entry"])


@router.get("/vao", summary="Enter from the national portal: off to its sign-on", status_code=302)
async def enter(
    request: Request,
    province: ProvinceOf,
    vnconnect: Short = "",
    MaTTHCDP: Short = "",
    MaCoQuanThucHien: Short = "",
    MaDVC: Short = "",
) -> Response:
    """Starts the sign-in and opens the chosen service afterwards (facts 5.1)."""
    entry = EntryParameters(
        vnconnect=vnconnect, procedure_code=MaTTHCDP, agency_code=MaCoQuanThucHien, service_code=MaDVC
    )
    known = is_signed_in(province, request.cookies.get(province.settings.cookie, ""))
    if not province.practice.signs_on_anew(known):
        return RedirectResponse(province.practice.landing(MaTTHCDP, MaCoQuanThucHien), 302)
    url, state = await begin_sign_in(province, entry)
    answer = RedirectResponse(url, 302)
    _set_cookie(answer, _state_cookie(province), state, max_age_s=600)
    return answer


@router.get(REDIRECT_PATH, summary="Back from the sign-on with a code", status_code=302)
async def come_back(request: Request, province: ProvinceOf, code: Short = "", state: Short = "") -> Response:
    """Links the account and opens the dossier page."""
    cookie = _state_cookie(province)
    token, wanted = await complete_sign_in(province, code, state, request.cookies.get(cookie, ""))
    answer = RedirectResponse(province.practice.landing(wanted.procedure_code, wanted.agency_code), 302)
    answer.delete_cookie(cookie)
    _set_cookie(answer, province.settings.cookie, token, max_age_s=province.settings.session_lifetime_s)
    return answer


def _state_cookie(province: Province) -> str:
    return f"{province.settings.cookie}_state"


def _set_cookie(answer: Response, name: str, value: str, *, max_age_s: int) -> None:
    answer.set_cookie(name, value, max_age=max_age_s, httponly=True, samesite="lax")
