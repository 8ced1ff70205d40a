"""Home, signing in by picking a person, signing out."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.browser.return_path import own_path
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.list_services import without_marks
from mock_dvcqg.operations.list_sign_ins import SignInOption, chosen_sign_in, list_sign_ins
from mock_dvcqg.operations.sign_in_citizen import sign_in_citizen, sign_out_citizen
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
SHOWN_AT_ONCE = 30


@router.get("/")
async def home(request: Request) -> Response:
    """What this simulation is and what can be done in it."""
    return visit_of(request).page("home.html", here="/")


@router.get("/dang-nhap")
async def show_sign_in(request: Request) -> Response:
    """The people one can be."""
    back = request.query_params.get("ve")
    return _sign_in_page(request, asked=text_of(request.query_params, "q"), back=back)


@router.post("/dang-nhap")
async def sign_in(request: Request) -> Response:
    """Begin a session as the person picked, in the own account or another's, and go on to where the visitor was."""
    visit = visit_of(request)
    form = await request.form()
    back = text_of(form, "ve")
    target = own_path(back, visit.prefix + "/")
    number = text_of(form, "so_dinh_danh")
    if not number:
        return _sign_in_page(request, back=back, trouble="Hãy chọn một công dân.", status=422)
    acting, account = chosen_sign_in(number)
    try:
        token = sign_in_citizen(visit.realm, acting, account=account, instead_of=visit.token)
    except PortalError as problem:
        return _sign_in_page(request, back=back, trouble=problem.message, status=problem.status)
    answer = RedirectResponse(target, status_code=303)
    answer.set_cookie(visit.realm.cookie_name, token, httponly=True, samesite="lax", path="/")
    return answer


@router.get("/dang-xuat")
async def show_sign_out(request: Request) -> Response:
    """Ask before, tell after."""
    return visit_of(request).page("sign_out.html")


@router.post("/dang-xuat")
async def sign_out(request: Request) -> Response:
    """End the session."""
    visit = visit_of(request)
    sign_out_citizen(visit.realm, visit.token)
    answer = visit.to("/dang-xuat")
    answer.delete_cookie(visit.realm.cookie_name, path="/")
    return answer


def _sign_in_page(
    request: Request, *, back: str | None, asked: str = "", trouble: str = "", status: int = 200
) -> Response:
    visit = visit_of(request)
    own_path(back, "")
    options = list_sign_ins(visit.realm)
    found = [option for option in options if _is_found(option, asked)]
    return visit.page(
        "sign_in.html",
        status,
        people=found[:SHOWN_AT_ONCE],
        total=len(options),
        shown_of=len(found) > SHOWN_AT_ONCE,
        asked=asked,
        ve=back or "",
        going_on=bool(back),
        trouble=trouble,
    )


def _is_found(option: SignInOption, asked: str) -> bool:
    account = option.account
    actor = f"{account.acting.full_name} {account.acting.identity_number}" if account.acting else ""
    whole = without_marks(f"{account.full_name} {account.identity_number} {account.old_identity_number} {actor}")
    return all(word in whole for word in without_marks(asked).split())
