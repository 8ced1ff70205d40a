"""Registration: which account, the details, the one-time code, done (đăng ký tài khoản)."""

from datetime import date
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError

from mock_dvcqg.browser.return_path import own_path
from mock_dvcqg.contract.accounts import RegistrationOrder, RegistrationProof
from mock_dvcqg.errors import BadCredentials, PortalError
from mock_dvcqg.operations.read_sent_code import read_sent_code
from mock_dvcqg.operations.register_account import begin_registration_of, confirm_registration
from mock_dvcqg.rules.applicant_fields import PERSONS, field_problems
from mock_dvcqg.store.dictionaries import read_dictionary
from mock_dvcqg.store.people import VIETNAM
from mock_dvcqg.web.form_fields import Filled, filled
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/dang-ky"
KINDS = {
    "can-cuoc": ("cccd", "Công dân Việt Nam, có số căn cước 12 chữ số", "Số căn cước"),
    "cmnd": ("cmnd", "Công dân Việt Nam, mới có chứng minh nhân dân 9 chữ số", "Số chứng minh nhân dân"),
    "ho-chieu": ("passport", "Người nước ngoài, có hộ chiếu", "Số hộ chiếu"),
    "ma-so-thue": ("tax-code", "Doanh nghiệp, có mã số thuế", "Mã số thuế"),
    "ma-doanh-nghiep": ("business-code", "Doanh nghiệp, có mã số doanh nghiệp", "Mã số doanh nghiệp"),
    "ma-co-quan": ("agency-code", "Cơ quan, tổ chức, có mã định danh điện tử", "Mã định danh cơ quan, tổ chức"),
}
_FIELDS = {
    "so": "number",
    "quoc_tich": "country",
    "ho_ten": "full_name",
    "ngay_sinh": "birth_date",
    "nguoi_dai_dien": "representative",
    "dien_thoai": "phone",
    "thu_dien_tu": "email",
}
_BACK = {name: field for field, name in _FIELDS.items()}


@router.get(PATH)
async def show_form(request: Request) -> Response:
    """Which account; with ``loai`` the details of that kind."""
    values = request.query_params
    told = Filled({})
    if "loai" in values and text_of(values, "loai") not in KINDS:
        told.say("loai-1", "Hãy chọn loại tài khoản muốn đăng ký")
    return _page(request, text_of(values, "loai"), text_of(values, "ve"), told, 422 if told.wrong else 200)


@router.post(PATH)
async def begin(request: Request) -> Response:
    """Check the details and send the code."""
    visit, form = visit_of(request), await request.form()
    kind, back = text_of(form, "loai"), text_of(form, "ve")
    told = filled(form, (*_FIELDS, "kenh"))
    if kind not in KINDS:
        told.say("loai-1", "Hãy chọn loại tài khoản muốn đăng ký")
        return _page(request, kind, back, told, 422)
    order = _order(KINDS[kind][0], told)
    if order is None:
        return _page(request, kind, back, told, 422)
    try:
        begun = begin_registration_of(visit.realm, order)
    except PortalError as problem:
        told.say_all_of(problem, "so", _BACK)
        return _page(request, kind, back, told, problem.status)
    asked = {"luot": begun.registration_id, "noi": begun.sent_to, "ve": back}
    return visit.to(f"{PATH}/ma?{urlencode(asked)}")


@router.get(PATH + "/ma")
async def show_code(request: Request) -> Response:
    """Ask for the code that was sent."""
    values = request.query_params
    return _code_page(request, {name: text_of(values, name) for name in ("luot", "noi", "ve")}, Filled({}))


@router.post(PATH + "/ma")
async def confirm(request: Request) -> Response:
    """Open the account when the code is right."""
    visit, form = visit_of(request), await request.form()
    asked = {name: text_of(form, name) for name in ("luot", "noi", "ve")}
    told = filled(form, ("ma",))
    if not told.text("ma"):
        told.say("ma", "Hãy nhập mã xác nhận gồm 6 chữ số")
        return _code_page(request, asked, told, 422)
    try:
        proof = RegistrationProof(registration_id=asked["luot"][:100], code=told.text("ma")[:20])
        confirm_registration(visit.realm, proof)
    except PortalError as problem:
        told.say("ma", problem.message)
        return _code_page(request, asked, told, 422 if isinstance(problem, BadCredentials) else problem.status)
    return visit.to(f"{PATH}/xong?{urlencode({'ve': asked['ve']})}")


@router.get(PATH + "/xong")
async def show_done(request: Request) -> Response:
    """The account is open; the way to sign in."""
    back = text_of(request.query_params, "ve")
    own_path(back, "")
    return visit_of(request).page("registration_done.html", ve=back)


def _order(kind: str, told: Filled) -> RegistrationOrder | None:
    """The order; ``None`` when something is noted as wrong."""
    birth_date = told.day("ngay_sinh")
    texts = {name: told.text(field) for field, name in _FIELDS.items() if name != "birth_date"}
    for name, sentence in _problems(kind, birth_date, texts):
        told.say(_BACK[name], _SENTENCES.get(name, sentence))
    if kind == "passport" and told.text("quoc_tich") not in dict(_foreign_countries()):
        told.say("quoc_tich", _SENTENCES["country"])
    channel = told.text("kenh") or "sms"
    if channel not in ("sms", "email"):
        told.say("kenh-1", "Hãy chọn nơi nhận mã xác nhận")
    told.wrong = {name: told.wrong[name] for name in (*_FIELDS, "kenh-1") if name in told.wrong}
    if told.wrong:
        return None
    try:
        return RegistrationOrder.model_validate({"kind": kind, "birth_date": birth_date, "channel": channel, **texts})
    except ValidationError as problem:
        for each in problem.errors():
            told.say(_BACK.get(str(each["loc"][0]), "so"), "Nội dung dài quá mức cho phép")
    return None


def _problems(kind: str, birth_date: date | None, texts: dict[str, str]) -> list[tuple[str, str]]:
    return field_problems(
        kind=kind,
        birth_date=birth_date,
        number=texts["number"],
        country=texts["country"],
        full_name=texts["full_name"],
        representative=texts["representative"],
        phone=texts["phone"],
        email=texts["email"],
    )


_SENTENCES = {"country": "Hãy chọn quốc tịch"}
"""where the form offers words instead of the code that the operation speaks of"""


def _foreign_countries() -> list[tuple[str, str]]:
    known = [(row["MAQUOCGIA"], row["TENQUOCGIA"]) for row in read_dictionary("countries")]
    return [each for each in known if each[0] != VIETNAM]


def _page(request: Request, kind: str, back: str, told: Filled, status: int = 200) -> Response:
    visit = visit_of(request)
    own_path(back, "")
    if kind not in KINDS:
        return visit.page("registration_kind.html", status, kinds=KINDS, told=told, ve=back)
    return visit.page(
        "registration.html",
        status,
        loai=kind,
        kind_words=KINDS[kind][1],
        number_words=KINDS[kind][2],
        is_person=KINDS[kind][0] in PERSONS,
        countries=_foreign_countries() if kind == "ho-chieu" else [],
        told=told,
        ve=back,
    )


def _code_page(request: Request, asked: dict[str, str], told: Filled, status: int = 200) -> Response:
    visit = visit_of(request)
    own_path(asked["ve"], "")
    sent = read_sent_code(visit.realm, asked["luot"][:100])
    if sent is None and not told.wrong:
        status = 404
    return visit.page("registration_code.html", status, asked=asked, told=told, sent=sent)
