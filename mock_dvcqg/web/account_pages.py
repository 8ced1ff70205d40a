"""«Tài khoản»: what the portal knows of the account, contact data, bodies linked, sign-on consents, other accounts."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.accounts import ProfilePatch
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotFound, PortalError
from mock_dvcqg.operations.change_profile import change_account
from mock_dvcqg.operations.grant_consent import revoke_consent
from mock_dvcqg.operations.list_account_ties import AccountTies, SharedWith, list_account_ties
from mock_dvcqg.operations.sign_in_citizen import sign_in_citizen
from mock_dvcqg.rules.applicant_fields import contact_problems
from mock_dvcqg.web.form_fields import Filled, filled
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/tai-khoan"
MOST_EMAIL = 100
_BACK = {"phone": "dien_thoai", "email": "thu_dien_tu"}


@router.get(PATH)
async def show_account(request: Request) -> Response:
    """The account as it is."""
    visit = visit_of(request)
    return _page(visit, _kept(visit.citizen()), done=text_of(request.query_params, "xong"))


@router.post(PATH)
async def change(request: Request) -> Response:
    """Change contact data and autofill consent."""
    visit = visit_of(request)
    person, form = visit.citizen(), await request.form()
    told = filled(form, ("thu_dien_tu", "dien_thoai", "dia_chi"))
    told.texts["tu_dien"] = "1" if text_of(form, "tu_dien") else ""
    for name, sentence in contact_problems(phone=told.text("dien_thoai"), email=told.text("thu_dien_tu")):
        told.say(_BACK[name], sentence)
    if len(told.text("thu_dien_tu")) > MOST_EMAIL:
        told.say("thu_dien_tu", f"Địa chỉ thư điện tử dài quá {MOST_EMAIL} ký tự")
    if told.wrong:
        return _page(visit, told, status=422)
    patch = ProfilePatch(
        email=told.text("thu_dien_tu"),
        phone=told.text("dien_thoai"),
        address=told.text("dia_chi"),
        autofill_consent=bool(told.text("tu_dien")),
    )
    try:
        change_account(visit.realm, person, patch)
    except PortalError as problem:
        told.say_all_of(problem, "thu_dien_tu", _BACK)
        return _page(visit, told, status=problem.status)
    return visit.to(f"{PATH}?{urlencode({'xong': 'da-luu'})}")


@router.get(PATH + "/thu-hoi")
async def ask_revoke(request: Request) -> Response:
    """Ask before a body loses the account's consent."""
    visit = visit_of(request)
    shared = _shared(visit, text_of(request.query_params, "don_vi"))
    return visit.page("account_revoke.html", here=PATH, shared=shared)


@router.post(PATH + "/thu-hoi")
async def revoke(request: Request) -> Response:
    """Revoke one consent of the sign-on."""
    visit = visit_of(request)
    shared = _shared(visit, text_of(await request.form(), "don_vi"))
    revoke_consent(visit.realm, visit.citizen(), shared.client_id)
    return visit.to(f"{PATH}?{urlencode({'xong': 'da-thu-hoi'})}")


@router.get(PATH + "/su-dung")
async def come_back(request: Request) -> Response:
    """Where signing in leads after the session ended at the button below."""
    return visit_of(request).to(PATH)


@router.post(PATH + "/su-dung")
async def use_other(request: Request) -> Response:
    """Go on in the own account, or in one the person represents or was entrusted with."""
    visit = visit_of(request)
    person, number = visit.citizen(), text_of(await request.form(), "tai_khoan")
    who = person.acting.identity_number if person.acting else person.identity_number
    token = sign_in_citizen(visit.realm, who, account="" if number == who else number, instead_of=visit.token)
    answer = visit.to(f"{PATH}?{urlencode({'xong': 'da-chuyen'})}")
    answer.set_cookie(visit.realm.cookie_name, token, httponly=True, samesite="lax", path="/")
    return answer


def _kept(person: Person) -> Filled:
    texts = {"thu_dien_tu": person.email, "dien_thoai": person.phone, "dia_chi": person.address}
    return Filled({**texts, "tu_dien": "1" if person.autofill_consent else ""})


def _shared(visit: Visit, client_id: str) -> SharedWith:
    """The body with a consent of this account; another account's is as unknown as none."""
    for shared in list_account_ties(visit.realm, visit.citizen()).shared_with:
        if shared.client_id == client_id:
            return shared
    raise NotFound("Tài khoản này không có sự đồng ý nào dành cho đơn vị đó.")


def _page(visit: Visit, told: Filled, *, done: str = "", status: int = 200) -> Response:
    person = visit.citizen()
    ties: AccountTies = list_account_ties(visit.realm, person)
    may_change = person.acting is None or person.acting.role != "delegate"
    return visit.page(
        "account.html", status, here=PATH, account=person, ties=ties, told=told, done=done, may_change=may_change
    )
