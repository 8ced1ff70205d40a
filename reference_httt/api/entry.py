"""Browser entry: from the national portal into the province, through its sign-on and back."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from mock_dvcqg.contract.sign_on import EntryParameters
from reference_httt.api.texts import Short
from reference_httt.api.who import ProvinceOf
from reference_httt.operations.sign_in_citizen import REDIRECT_PATH, begin_sign_in, complete_sign_in
from reference_httt.province import Province

router = APIRouter(tags=["entry"])
NEW_DOSSIER_PATH = "/ho-so/moi"
"""the page of personal data (``web.citizen_pages``)"""


@router.get("/vao", summary="Enter from the national portal: off to its sign-on", status_code=302)
async def enter(
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
    url, state = await begin_sign_in(province, entry)
    answer = RedirectResponse(url, 302)
    _set_cookie(answer, _state_cookie(province), state, max_age_s=600)
    return answer


@router.get(REDIRECT_PATH, summary="Back from the sign-on with a code", status_code=302)
async def come_back(request: Request, province: ProvinceOf, code: Short = "", state: Short = "") -> Response:
    """Links the account and opens the dossier page."""
    cookie = _state_cookie(province)
    token, wanted = await complete_sign_in(province, code, state, request.cookies.get(cookie, ""))
    query = f"?procedure_code={wanted.procedure_code}&agency_code={wanted.agency_code}"
    answer = RedirectResponse(NEW_DOSSIER_PATH + (query if wanted.procedure_code else ""), 302)
    answer.delete_cookie(cookie)
    _set_cookie(answer, province.settings.cookie, token, max_age_s=province.settings.session_lifetime_s)
    return answer


def _state_cookie(province: Province) -> str:
    return f"{province.settings.cookie}_state"


def _set_cookie(answer: Response, name: str, value: str, *, max_age_s: int) -> None:
    answer.set_cookie(name, value, max_age=max_age_s, httponly=True, samesite="lax")
