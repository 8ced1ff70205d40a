"""Pages for developers, behind the control token: the overview and «Nhật ký tích hợp», a member's last calls, live."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from mock_dvcqg.browser.assets import asset_router, own_assets
from mock_dvcqg.browser.return_path import own_path
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_BASE, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.control.call_list import calls_of, filter_of, number_of, services_of
from mock_dvcqg.control.page_token import COOKIE, cookie_of
from mock_dvcqg.control.page_view import START, ControlPageRoute, ControlView, TokenPageRoute, view_of
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member, all_members
from mock_dvcqg.store.people import count_people

open_pages = APIRouter(route_class=ControlPageRoute, include_in_schema=False)
token_pages = APIRouter(route_class=TokenPageRoute, include_in_schema=False)


@open_pages.post(START + "/dang-nhap")
async def sign_in(request: Request) -> Response:
    """Take the control token and set the cookie."""
    view = view_of(request)
    form = await request.form()
    given, back = str(form.get("ma") or ""), str(form.get("ve") or "")
    target = own_path(back, view.start)
    if not same_secret(given.strip(), view.portal.control_token):
        trouble = "Mã điều khiển không đúng. Mã được in ra khi khởi động hệ thống mô phỏng."
        return view.page("control_sign_in.html", 401, ve=back, trouble=trouble)
    answer = RedirectResponse(target, status_code=303)
    answer.set_cookie(COOKIE, cookie_of(view.portal.control_token), httponly=True, samesite="lax", path="/")
    return answer


@open_pages.post(START + "/dang-xuat")
async def sign_out(request: Request) -> Response:
    """Forget the token in this browser."""
    answer = RedirectResponse(view_of(request).start, status_code=303)
    answer.delete_cookie(COOKIE, path="/")
    return answer


@token_pages.get(START)
async def overview(request: Request) -> Response:
    """All realms with their members, clock and faults."""
    view = view_of(request)
    return view.page("control_overview.html", realms=[_summary(realm) for realm in view.portal.realms.all()])


@token_pages.get(START + "/{member}")
async def show_calls(request: Request, member: str) -> Response:
    """The last calls of a member, newest first."""
    view = view_of(request)
    known = _member(view, member)
    asked = filter_of(request)
    entries = calls_of(view.realm, known.code, asked)
    return view.page(
        "control_calls.html",
        member=known,
        members=_members(view.realm),
        asked=asked,
        entries=entries,
        last_seq=view.realm.journal.last_seq,
        dropped=view.realm.journal.dropped,
        services=services_of(view.realm, known.code),
        reload_s=number_of(request.query_params.get("tai-lai"), 0),
        connection=_connection(view, known),
    )


@token_pages.get(START + "/{member}/moi")
async def new_calls(request: Request, member: str) -> Response:
    """Only the calls after ``sau``, as a fragment for the page's own script; 204 when there are none."""
    view = view_of(request)
    last_seq = view.realm.journal.last_seq
    after = number_of(request.query_params.get("sau"), 0)
    entries = calls_of(view.realm, _member(view, member).code, filter_of(request), after=after)
    answer = view.page("control_new_calls.html", entries=entries) if entries else Response(status_code=204)
    answer.headers["X-Last-Seq"] = str(max([last_seq, *(entry.seq for entry in entries)]))
    return answer


def _members(realm: Realm) -> list[Member]:
    with realm.reading() as session:
        return all_members(session)


def _member(view: ControlView, code: str) -> Member:
    for member in _members(view.realm):
        if member.code == code:
            return member
    raise NotFound(f"Không có cơ quan mang mã «{code[:20]}» trong hệ thống mô phỏng này")


def _summary(realm: Realm) -> dict[str, object]:
    with realm.reading() as session:
        members, people = all_members(session), count_people(session)
    return {
        "realm": realm,
        "members": members,
        "people": people,
        "clock": realm.clock.state(),
        "faults": realm.faults.states(),
        "last_seq": realm.journal.last_seq,
    }


def _connection(view: ControlView, member: Member) -> list[tuple[str, str]]:
    """What a vendor's client is configured with, but for the password."""
    url = view.portal.settings.url
    adapter = url + ADAPTER_PREFIX
    return [
        ("adapter_url", adapter),
        ("auth_endpoint", MAPI_LOGIN),
        ("integration_endpoint, share_endpoint", MAPI_DATA),
        ("dstcode", DSTCODE),
        ("username", member.username),
        ("madonvi", member.code),
        ("Kho DL", url + KHO_BASE),
        ("client_id", member.client_id),
    ]


router = APIRouter(include_in_schema=False)
router.include_router(asset_router(START + "/giao-dien", own_assets("mock_dvcqg.control", "control.css", "live.js")))
router.include_router(open_pages)
router.include_router(token_pages)
