"""Accounts of the provincial portal: registration, password, sign-in, profile; the portal's account at the counter."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from reference_httt.api.answers import FAILURES
from reference_httt.api.draft_shapes import AccountView
from reference_httt.api.intake_shapes import (
    AccountQuestion,
    AccountSignIn,
    AccountStateView,
    CitizenSession,
    PasswordChange,
    PasswordLinkOrder,
    PasswordOrder,
    PortalAccountView,
    ProfileBody,
    Registered,
    RegistrationOrder,
)
from reference_httt.api.who import ACitizen, CounterOfficer, ProvinceOf
from reference_httt.operations.change_profile import change_password, change_profile
from reference_httt.operations.open_portal_account import Behalf, look_up_state, open_portal_account
from reference_httt.operations.register_account import register_account, send_password_link, set_password
from reference_httt.operations.sign_in_account import sign_in_account
from reference_httt.rules.account_linking import ADVICE
from reference_httt.rules.model import Account, FilingPlace, PersonalData
from reference_httt.same_origin import refuse_foreign_form

router = APIRouter(prefix="/api", tags=["accounts"], responses=FAILURES)


@router.post("/registrations", status_code=201, summary="Register on the provincial portal")
async def register(province: ProvinceOf, order: RegistrationOrder) -> Registered:
    """The initial account is told by e-mail or text message; a second account for a number is refused."""
    account = await register_account(province, order.value())
    told = [name for name, given in (("email", account.email), ("sms", account.phone)) if given]
    return Registered(account_id=account.account_id, told_by=told)


@router.post(
    "/password-links", status_code=202, response_class=Response, summary="Send a fresh link to set the password"
)
async def forgotten(province: ProvinceOf, order: PasswordLinkOrder) -> Response:
    """The answer is the same whether there is such an account or not."""
    send_password_link(province, order.identity_number)
    return Response(status_code=202)


@router.put("/password", summary="Set the password with the one-time link")
async def password(province: ProvinceOf, order: PasswordOrder) -> AccountView:
    """The link serves once, within 24 hours."""
    return _view(await set_password(province, order.link, order.password))


@router.post("/citizen/sign-in", summary="A citizen signs in with a provincial account")
async def sign_in(request: Request, response: Response, province: ProvinceOf, order: AccountSignIn) -> CitizenSession:
    """On the provincial portal, or in the provincial app."""
    settings = province.settings
    refuse_foreign_form(request.headers, settings.base_url)
    place = FilingPlace(order.filed_through)
    token, account = await sign_in_account(province, order.identity_number, order.password, place)
    response.set_cookie(settings.cookie, token, max_age=settings.session_lifetime_s, httponly=True, samesite="lax")
    return CitizenSession(token=token, account_id=account.account_id, full_name=account.full_name)


@router.put("/account", summary="Change the account's contacts and consent to autofill")
async def profile(province: ProvinceOf, citizen: ACitizen, body: ProfileBody) -> AccountView:
    """Name and number never change; the earlier contacts are told."""
    return _view(change_profile(province, citizen, body.value()))


@router.put("/account/password", status_code=204, summary="Set the password of one's own account")
async def own_password(province: ProvinceOf, citizen: ACitizen, body: PasswordChange) -> Response:
    """The present one is asked for where there is one."""
    await change_password(province, citizen, body.present, body.password)
    return Response(status_code=204)


@router.post("/counter/account-states", summary="Which accounts somebody has (TraCuuTechID)")
async def account_states(province: ProvinceOf, _officer: CounterOfficer, asked: AccountQuestion) -> AccountStateView:
    """By the number alone; nothing is made or linked."""
    who = PersonalData(birth_date=date.min, full_name="", **asked.model_dump())
    state = await look_up_state(province, who)
    return AccountStateView(account_state=state, advice=ADVICE[state])


@router.post("/drafts/{draft_id}/portal-account", status_code=201, summary="Open an account on the portal for somebody")
async def portal_account(
    province: ProvinceOf,
    officer: CounterOfficer,
    draft_id: str,
    paper: Annotated[UploadFile, File(description="a scan of the identity paper: PDF, JPEG or PNG")],
    agreed: Annotated[bool, Form()],
    phone: Annotated[str, Form(max_length=20)],
    email: Annotated[str, Form(max_length=100)] = "",
) -> PortalAccountView:
    """TaoTaiKhoan: with the person's agreement, on the owner's own phone; an account that is there is linked."""
    behalf = Behalf(agreed, phone.strip(), email.strip(), await paper.read(province.settings.max_file_bytes + 1))
    opened = await open_portal_account(province, officer, draft_id, behalf)
    return PortalAccountView(**{name: getattr(opened, name) for name in PortalAccountView.model_fields})


def _view(account: Account) -> AccountView:
    return AccountView(**{name: getattr(account, name) for name in AccountView.model_fields})
