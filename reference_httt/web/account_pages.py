"""The provincial portal's accounts: registration, setting the password, sign-in, profile (Hà Tĩnh 1 Bước 1)."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData

from reference_httt.errors import HtttError, NotSignedIn, Refused, WrongFields
from reference_httt.operations.actors import Citizen
from reference_httt.operations.change_profile import Profile, change_password, change_profile, has_password
from reference_httt.operations.register_account import register_account, send_password_link, set_password
from reference_httt.operations.sign_in_account import sign_in_account
from reference_httt.rules.identity_numbers import LABELS
from reference_httt.rules.model import Account, IdentityType
from reference_httt.rules.one_time_links import PASSWORD_PATH
from reference_httt.web.page_route import PageRoute
from reference_httt.web.return_path import own_path
from reference_httt.web.visit import Visit, citizen_visit, day_of, text_of, to, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_KINDS = {kind: words for kind, words in LABELS.items() if kind is not IdentityType.CMND}
_SENT = ("full_name", "identity_number", "country", "email", "phone", "address")
_REPRESENTED = ("representative_name", "representative_number")


@dataclass(frozen=True)
class RegistrationForm:
    """What stands in the fields, as text."""

    identity_type: str = IdentityType.CCCD.value
    full_name: str = ""
    identity_number: str = ""
    country: str = ""
    birth_date: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    representative_name: str = ""
    representative_number: str = ""

    @classmethod
    def of_form(cls, form: FormData) -> "RegistrationForm":
        """As it was sent."""
        sent = cls(**{name: text_of(form, name)[:300] for name in cls.__dataclass_fields__})
        kind = sent.identity_type if sent.identity_type in _KINDS else IdentityType.CCCD.value
        return replace(sent, identity_type=kind, country=sent.country.upper())

    def value(self) -> Account:
        """The account wanted; a date that is none is left out, and found missing."""
        own = {name: getattr(self, name) for name in (*_SENT, *_REPRESENTED)}
        kind = IdentityType(self.identity_type)
        return Account("", tech_id="", linked_by="none", birth_date=day_of(self.birth_date), identity_type=kind, **own)


@router.get("/dang-ky")
async def show_registration(request: Request) -> Response:
    """The form; fields with * are mandatory."""
    return _registration_page(visit_of(request), RegistrationForm())


@router.post("/dang-ky")
async def register(request: Request) -> Response:
    """Make the account; how to set the password goes to the contacts given."""
    visit = visit_of(request)
    form = RegistrationForm.of_form(await request.form())
    try:
        account = await register_account(visit.province, form.value())
    except Refused as problem:
        return _registration_page(visit, form, _fields(problem, "full_name"), problem.status)
    return to(f"/dang-ky/xong?qua={'e' if account.email else ''}{'s' if account.phone else ''}")


@router.get("/dang-ky/xong")
async def show_registered(request: Request) -> Response:
    """Where to look now."""
    channels = text_of(request.query_params, "qua")
    words = [said for sign, said in (("e", "thư điện tử"), ("s", "tin nhắn điện thoại")) if sign in channels]
    return visit_of(request).page("citizen_registered.html", words=" và ".join(words) or "liên hệ bạn đã nhập")


@router.get(PASSWORD_PATH)
async def show_password(request: Request) -> Response:
    """Where the one-time link leads."""
    return _password_page(visit_of(request), text_of(request.query_params, "ma"))


@router.post(PASSWORD_PATH)
async def choose_password(request: Request) -> Response:
    """Set the password; then sign in with it."""
    visit, form = visit_of(request), await request.form()
    link, password = text_of(form, "ma"), _secret(form, "password")
    if password != _secret(form, "again"):
        return _password_page(visit, link, {"again": "Hai lần nhập mật khẩu không giống nhau."}, 422)
    try:
        await set_password(visit.province, link, password)
    except HtttError as problem:
        return _password_page(visit, link, _fields(problem, "password"), problem.status)
    return to("/dang-nhap?xong=mat-khau")


@router.get("/quen-mat-khau")
async def show_forgotten(request: Request) -> Response:
    """Ask for a fresh link."""
    sent = request.query_params.get("da-gui") == "1"
    return visit_of(request).page("citizen_forgotten.html", sent=sent)


@router.post("/quen-mat-khau")
async def forgotten(request: Request) -> Response:
    """The answer is the same whether there is such an account or not."""
    visit, form = visit_of(request), await request.form()
    send_password_link(visit.province, text_of(form, "identity_number")[:40])
    return to("/quen-mat-khau?da-gui=1")


@router.get("/dang-nhap")
async def show_sign_in(request: Request) -> Response:
    """Two ways: the provincial account, or the national portal (VNeID)."""
    query = request.query_params
    is_set = query.get("xong") == "mat-khau"
    return _sign_in_page(visit_of(request), own_path(text_of(query, "ve"), "/ho-so"), is_set=is_set)


@router.post("/dang-nhap")
async def sign_in(request: Request) -> Response:
    """Sign in with the provincial account."""
    visit, form = visit_of(request), await request.form()
    number, back = text_of(form, "identity_number")[:40], own_path(text_of(form, "ve"), "/ho-so")
    settings = visit.province.settings
    try:
        token, _account = await sign_in_account(visit.province, number, _secret(form, "password"))
    except NotSignedIn as problem:
        return _sign_in_page(visit, back, number=number, trouble=problem.message, status=401)
    answer = to(back)
    answer.set_cookie(settings.cookie, token, max_age=settings.session_lifetime_s, httponly=True, samesite="lax")
    return answer


@router.get("/tai-khoan")
async def show_profile(request: Request) -> Response:
    """The account: who it is, contacts, consent to autofill, password."""
    visit, citizen = citizen_visit(request)
    return _profile_page(visit, citizen, done=text_of(request.query_params, "xong"))


@router.post("/tai-khoan")
async def change(request: Request) -> Response:
    """Change contacts and the consent to autofill."""
    visit, citizen = citizen_visit(request)
    form = await request.form()
    email, phone, address = (text_of(form, name)[:300] for name in ("email", "phone", "address"))
    wanted = Profile(email, phone, address, autofill_consent=text_of(form, "autofill_consent") == "1")
    try:
        change_profile(visit.province, citizen, wanted)
    except NotSignedIn:
        raise
    except HtttError as problem:
        return _profile_page(visit, citizen, wanted, _fields(problem, "email"), status=problem.status)
    return to("/tai-khoan?xong=ho-so")


@router.post("/tai-khoan/mat-khau")
async def change_own_password(request: Request) -> Response:
    """Set the password of one's own account."""
    visit, citizen = citizen_visit(request)
    form = await request.form()
    present, wanted = _secret(form, "present_password"), _secret(form, "password")
    if wanted != _secret(form, "again"):
        return _profile_page(visit, citizen, problems={"again": "Hai lần nhập mật khẩu không giống nhau."}, status=422)
    try:
        await change_password(visit.province, citizen, present, wanted)
    except NotSignedIn:
        raise
    except HtttError as problem:
        return _profile_page(visit, citizen, problems=_fields(problem, "password"), status=problem.status)
    return to("/tai-khoan?xong=mat-khau")


def _registration_page(
    visit: Visit, form: RegistrationForm, problems: dict[str, str] | None = None, status: int = 200
) -> Response:
    return visit.page("citizen_register.html", status, form=form, kinds=_KINDS, problems=problems or {})


def _password_page(visit: Visit, link: str, problems: dict[str, str] | None = None, status: int = 200) -> Response:
    return visit.page("citizen_set_password.html", status, link=link, problems=problems or {})


def _sign_in_page(
    visit: Visit, back: str, *, number: str = "", trouble: str = "", is_set: bool = False, status: int = 200
) -> Response:
    values = {"back": back, "number": number, "trouble": trouble, "is_set": is_set}
    return visit.page("citizen_sign_in.html", status, **values)


def _profile_page(
    visit: Visit,
    citizen: Citizen,
    form: Profile | None = None,
    problems: dict[str, str] | None = None,
    *,
    done: str = "",
    status: int = 200,
) -> Response:
    own = citizen.account
    return visit.page(
        "citizen_profile.html",
        status,
        account=own,
        acting=citizen.submitter,
        form=form or Profile(own.email, own.phone, own.address, own.autofill_consent),
        kinds=LABELS,
        has_password=has_password(visit.province, citizen),
        problems=problems or {},
        done={"ho-so": "Đã lưu thông tin tài khoản", "mat-khau": "Đã đặt mật khẩu mới"}.get(done, ""),
    )


def _fields(problem: HtttError, otherwise: str) -> dict[str, str]:
    return problem.fields if isinstance(problem, WrongFields) else {otherwise: problem.message}


def _secret(form: FormData, name: str) -> str:
    """A password exactly as it was typed."""
    value = form.get(name)
    return value if isinstance(value, str) else ""
