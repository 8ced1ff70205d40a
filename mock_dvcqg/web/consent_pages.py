"""The consent page of the sign-on: which body asks, for whose account, and exactly what is handed over."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.browser.return_path import ForeignReturn, own_path
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.paths import OIDC_AUTHORIZE
from mock_dvcqg.errors import NotSignedIn
from mock_dvcqg.operations.authorize_client import (
    AuthorizationRequest,
    Denied,
    answer_by_redirect,
    authorize_client,
    check_client,
    check_request,
)
from mock_dvcqg.operations.decide_authorization import Step, next_step, observations
from mock_dvcqg.operations.grant_consent import choices_for, chosen_account, grant_consent
from mock_dvcqg.operations.sign_in_citizen import SignIn, sign_in_of_session
from mock_dvcqg.store.members import Member, find_member_by_client_id
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, text_of, visit_of
from mock_dvcqg.wire.reading_form import parse_fields

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/dang-nhap/dong-y"


@router.get(PATH)
async def show_consent(request: Request) -> Response:
    """What the body asks for."""
    visit = visit_of(request)
    back = request.query_params.get("ve") or ""
    member, asked, sign_in = _asked(visit, back)
    choices = choices_for(visit.realm, sign_in.account, asked.scope)
    return visit.page("consent.html", member=member, choices=choices, ve=back)


@router.post(PATH)
async def answer_consent(request: Request) -> Response:
    """Go back to the body: with a code after «Đồng ý», with an error after «Từ chối»."""
    visit = visit_of(request)
    form = await request.form()
    member, asked, sign_in = _asked(visit, text_of(form, "ve"))
    if text_of(form, "quyet_dinh") != "dong-y":
        _note(visit, member, asked, sign_in.account.identity_number, refused="access_denied")
        told = {"error": "access_denied", "error_description": "Công dân từ chối chia sẻ thông tin"}
        return RedirectResponse(answer_by_redirect(asked, **told), 303)
    account = chosen_account(visit.realm, sign_in.account, text_of(form, "tai_khoan"))
    grant_consent(visit.realm, account, member.client_id, asked.scope)
    code = authorize_client(visit.realm, member, asked, sign_in, account)
    _note(visit, member, asked, account.identity_number)
    return RedirectResponse(answer_by_redirect(asked, code=code), 303, headers={"Cache-Control": "no-store"})


def _asked(visit: Visit, back: str) -> tuple[Member, AuthorizationRequest, SignIn]:
    """The checked request that led here, and who is signed in.

    Raises:
        ForeignReturn: the return path is no request to authorize in this realm.
        UntrustedClient: unknown client or address.
        NotSignedIn: nobody is, or not as freshly as the client wants.
    """
    path, _, query = own_path(back, "").partition("?")
    if path != visit.prefix + OIDC_AUTHORIZE:
        raise ForeignReturn
    asked = AuthorizationRequest.read(parse_fields(query.encode()))
    with visit.realm.reading() as session:
        known = find_member_by_client_id(session, asked.client_id)
    member = check_client(known, asked)
    sign_in = sign_in_of_session(visit.realm, visit.token)
    if sign_in is None or not _is_fresh(visit, member, asked, sign_in):
        raise NotSignedIn
    return member, asked, sign_in


def _is_fresh(visit: Visit, member: Member, asked: AuthorizationRequest, sign_in: SignIn) -> bool:
    try:
        check_request(asked)
        return next_step(visit.realm, member, asked, sign_in) is not Step.SIGN_IN
    except Denied as denied:
        raise ForeignReturn from denied


def _note(visit: Visit, member: Member, asked: AuthorizationRequest, person: str, refused: str = "") -> None:
    entry = JournalEntry(
        seq=0,
        at=visit.realm.clock.now(),
        member=member.code,
        surface="oidc",
        service="authorize",
        person=person,
        status=303,
        error_code=refused,
        request=vars(asked) | {"consent": not refused},
        findings=observations(asked),
    )
    visit.realm.journal.add(entry)
