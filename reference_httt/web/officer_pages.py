"""The officers' pages: sign in, the work list of the role, one dossier with the PDF beside its fields, the next act."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotFound, NotSignedIn, Refused
from reference_httt.operations import look_up
from reference_httt.operations.ask_for_component import askable_components
from reference_httt.operations.examine_dossier import examine_dossier
from reference_httt.operations.forward_dossier import forward_dossier
from reference_httt.operations.receive_dossier import receive_dossier
from reference_httt.operations.refuse_dossier import seal_case
from reference_httt.operations.return_result import return_result
from reference_httt.operations.sign_deliverable import sign_deliverable
from reference_httt.operations.sign_in_officer import sign_in_officer
from reference_httt.operations.view_handling import view_handling
from reference_httt.operations.view_result import view_result
from reference_httt.province import Province
from reference_httt.rules.consulting import unasked
from reference_httt.rules.corrections import correctable_fields
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.step_words import plain_content
from reference_httt.staff import Officer
from reference_httt.store import sessions
from reference_httt.web.file_facts import shown_file
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.return_path import own_path
from reference_httt.web.visit import Visit, officer_cookie, officer_visit, text_of, to, visit_of
from reference_httt.web.words import BUTTONS, RESULT_WORKS, WORKS
from reference_httt.web.work_pages import monitored_dossier

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)


async def _receive(province: Province, officer: Officer, code: str, _act: Act, content: str) -> None:
    await receive_dossier(province, officer, code, content)


async def _forward(province: Province, officer: Officer, code: str, act: Act, content: str) -> None:
    await forward_dossier(province, officer, code, content or plain_content(act))


async def _examine(province: Province, officer: Officer, code: str, _act: Act, content: str) -> None:
    await examine_dossier(province, officer, code, content)


async def _sign(province: Province, officer: Officer, code: str, _act: Act, content: str) -> None:
    await sign_deliverable(province, officer, code, content)


async def _seal(province: Province, officer: Officer, code: str, _act: Act, _content: str) -> None:
    await seal_case(province, officer, code)


async def _return(province: Province, officer: Officer, code: str, _act: Act, _content: str) -> None:
    await return_result(province, officer, code)


_DOING: dict[Act, Callable[[Province, Officer, str, Act, str], Awaitable[None]]] = {
    Act.RECEIVE: _receive,
    Act.FORWARD: _forward,
    Act.EXAMINE: _examine,
    Act.SIGN: _sign,
    Act.SEAL: _seal,
    Act.RETURN: _return,
}
_NEEDS_CONTENT = frozenset({Act.EXAMINE, Act.SIGN})
"""what specialist and leader did is always said in words (Tây Ninh, Lưu ý)"""


@router.get(OFFICERS + "/dang-nhap")
async def show_sign_in(request: Request) -> Response:
    """Agency and role to choose, and the password."""
    return _sign_in_page(visit_of(request), text_of(request.query_params, "ve"))


@router.post(OFFICERS + "/dang-nhap")
async def sign_in(request: Request) -> Response:
    """Begin an officer's session."""
    visit = visit_of(request)
    form = await request.form()
    back, username = text_of(form, "ve"), text_of(form, "can_bo")
    try:
        token, _ = sign_in_officer(visit.province, username, str(form.get("mat_khau") or ""))
    except NotSignedIn as problem:
        return _sign_in_page(visit, back, problem.message, username)
    answer = to(own_path(back, OFFICERS))
    lifetime = visit.province.settings.session_lifetime_s
    answer.set_cookie(officer_cookie(visit.province), token, max_age=lifetime, httponly=True, samesite="lax")
    return answer


@router.post(OFFICERS + "/dang-xuat")
async def sign_out(request: Request) -> Response:
    """Forget the officer's session."""
    province = visit_of(request).province
    with province.store.writing() as session:
        sessions.close_session(session, request.cookies.get(officer_cookie(province), ""))
    answer = to(f"{OFFICERS}/dang-nhap")
    answer.delete_cookie(officer_cookie(province))
    return answer


@router.get(OFFICERS + "/ho-so/{dossier_code}")
async def show_dossier(request: Request, dossier_code: str) -> Response:
    """One dossier with the chosen file beside what was read off it."""
    visit, officer = officer_visit(request)
    if officer.role is Role.MONITOR:
        return monitored_dossier(visit, officer, dossier_code)
    query = request.query_params
    done = ({act.value: words for act, words in BUTTONS.items()} | WORKS | RESULT_WORKS).get(query.get("xong", ""), "")
    return await dossier_page(visit, officer, dossier_code, text_of(query, "tep"), done=done)


@router.get(OFFICERS + "/ho-so/{dossier_code}/tep/{file_id}.pdf")
async def give_file(request: Request, dossier_code: str, file_id: str) -> Response:
    """A file of the dossier for the viewer."""
    visit, officer = officer_visit(request)
    name, content = look_up.own_file(visit.province, officer, dossier_code, file_id)
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{quote(name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type="application/pdf", headers=headers)


@router.post(OFFICERS + "/ho-so/{dossier_code}/viec/{act}")
async def do_act(request: Request, dossier_code: str, act: str) -> Response:
    """The next act of the officer's role, with what it comes to in words."""
    visit, officer = officer_visit(request)
    if act not in set(BUTTONS):
        raise NotFound("Không có thao tác này")
    wanted, form = Act(act), await request.form()
    content = text_of(form, "noi_dung")
    try:
        if wanted in _NEEDS_CONTENT and not content:
            raise Refused("Hãy ghi nội dung xử lý")
        await _DOING[wanted](visit.province, officer, dossier_code, wanted, content)
        if wanted is Act.RECEIVE and text_of(form, "chuyen"):
            await _forward(visit.province, officer, dossier_code, Act.FORWARD, "")
            act = Act.FORWARD.value
    except HtttError as problem:
        return await dossier_page(visit, officer, dossier_code, trouble=problem)
    return to(f"{OFFICERS}/ho-so/{dossier_code}?xong={act}")


def _sign_in_page(visit: Visit, back: str, trouble: str = "", chosen: str = "") -> Response:
    today = visit.province.today()
    officers = [officer for officer in visit.province.officers.values() if officer.agency.exists_on(today)]
    values = {"officers": officers, "ve": back, "trouble": trouble, "chosen": chosen}
    return visit.page("officer_sign_in.html", 401 if trouble else 200, **values)


async def dossier_page(
    visit: Visit,
    officer: Officer,
    dossier_code: str,
    file_id: str = "",
    *,
    done: str = "",
    trouble: HtttError | None = None,
    work: str = "",
    typed: Mapping[str, str] = MappingProxyType({}),
) -> Response:
    """One dossier; ``trouble`` is why ``work`` was not done, ``typed`` what its form held."""
    handling = view_handling(visit.province, officer, dossier_code)
    case = handling.case
    result = view_result(visit.province, officer, case)
    main_acts = set(BUTTONS) - {Act.RETURN} - ({Act.SEAL} if result.may_copy else set())
    now = visit.province.now()
    return visit.page(
        "officer_dossier.html",
        trouble.status if trouble else 200,
        case=case,
        shown=await shown_file(visit.province, officer, case, file_id),
        handling=handling,
        result=result,
        acts=[(act.value, BUTTONS[act], plain_content(act)) for act in handling.acts if act in main_acts],
        may={act.value for act in handling.acts},
        askable=[c for c, reason in askable_components(visit.province, officer, dossier_code) if not reason],
        correctable=correctable_fields(case.draft),
        unasked=unasked(case),
        late_supplement=handling.supplement_limit is not None and now > handling.supplement_limit,
        late_extension=handling.extension_limit is not None and now > handling.extension_limit,
        messages=look_up.sync_state(visit.province, officer, dossier_code),
        done=done,
        trouble=trouble.message if trouble else "",
        work=work,
        typed=typed,
    )
