"""Home, signing in by picking a person, signing out."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.browser.return_path import own_path
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.list_services import without_marks
from mock_dvcqg.operations.sign_in_citizen import sign_in_citizen, sign_out_citizen
from mock_dvcqg.store.people import all_people
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

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
    """Begin a session as the person picked and go on to where the visitor was."""
    visit = visit_of(request)
    form = await request.form()
    back = text_of(form, "ve")
    target = own_path(back, visit.prefix + "/")
    number = text_of(form, "so_dinh_danh")
    if not number:
        return _sign_in_page(request, back=back, trouble="Hãy chọn một công dân.", status=422)
    try:
        token = sign_in_citizen(visit.realm, number)
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
    people = _people_with_account(visit)
    found = [person for person in people if _is_found(person, asked)]
    return visit.page(
        "sign_in.html",
        status,
        people=found[:SHOWN_AT_ONCE],
        total=len(people),
        shown_of=len(found) > SHOWN_AT_ONCE,
        asked=asked,
        ve=back or "",
        going_on=bool(back),
        trouble=trouble,
    )


def _is_found(person: Person, asked: str) -> bool:
    whole = without_marks(f"{person.full_name} {person.identity_number}")
    return all(word in whole for word in without_marks(asked).split())


def _people_with_account(visit: Visit) -> list[Person]:
    with visit.realm.reading() as session:
        return [person for person in all_people(session) if person.account]
