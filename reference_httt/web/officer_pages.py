"""The officers' pages: sign in, the work list of the role, one dossier with the PDF beside its fields, the next act."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotFound, NotSignedIn
from reference_httt.operations import look_up
from reference_httt.operations.examine_dossier import examine_dossier
from reference_httt.operations.move_dossier import move_dossier
from reference_httt.operations.request_supplement import request_supplement
from reference_httt.operations.sign_deliverable import seal_deliverable, sign_deliverable
from reference_httt.operations.sign_in_officer import sign_in_officer
from reference_httt.province import Province
from reference_httt.rules.life_cycle import STAGES_OF_ROLE, TRANSITIONS, Act
from reference_httt.rules.model import Stage
from reference_httt.rules.paper_requests import request_problem
from reference_httt.staff import Officer
from reference_httt.store import sessions
from reference_httt.web.file_facts import shown_file
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.return_path import own_path
from reference_httt.web.visit import Visit, officer_cookie, officer_visit, text_of, to, visit_of
from reference_httt.web.words import BUTTONS

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)


async def _examine(province: Province, officer: Officer, code: str) -> None:
    await examine_dossier(province, officer, code)


async def _sign(province: Province, officer: Officer, code: str) -> None:
    await sign_deliverable(province, officer, code)


async def _seal(province: Province, officer: Officer, code: str) -> None:
    await seal_deliverable(province, officer, code)


_ACTS_WITH_FILES: dict[Act, Callable[[Province, Officer, str], Awaitable[None]]] = {
    Act.EXAMINE: _examine,
    Act.SIGN: _sign,
    Act.SEAL: _seal,
}


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


@router.get(OFFICERS)
async def show_work(request: Request) -> Response:
    """What waits for the officer's role, or one stage of the agency."""
    visit, officer = officer_visit(request)
    chosen = text_of(request.query_params, "giai-doan")
    stage = Stage(chosen) if chosen in set(Stage) else None
    cases = look_up.list_dossiers(visit.province, officer, stage)
    own = STAGES_OF_ROLE[officer.role]
    return visit.page("officer_work.html", cases=cases, stage=stage, stages=list(Stage), own_stages=own)


@router.get(OFFICERS + "/ho-so/{dossier_code}")
async def show_dossier(request: Request, dossier_code: str) -> Response:
    """One dossier with the chosen file beside what was read off it."""
    visit, officer = officer_visit(request)
    query = request.query_params
    done = {act.value: words for act, words in BUTTONS.items()}.get(query.get("xong", ""), "")
    return await _dossier_page(visit, officer, dossier_code, text_of(query, "tep"), done=done)


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


@router.post(OFFICERS + "/ho-so/{dossier_code}/bo-sung")
async def ask_supplement(request: Request, dossier_code: str) -> Response:
    """Ask the citizen for a supplement."""
    visit, officer = officer_visit(request)
    form = await request.form()
    component, text = text_of(form, "thanh_phan"), text_of(form, "noi_dung")
    if not component or not text:
        trouble = "Hãy chọn giấy tờ và ghi nội dung cần bổ sung"
        return await _dossier_page(visit, officer, dossier_code, trouble=trouble, status=422)
    try:
        request_supplement(visit.province, officer, dossier_code, component, text)
    except HtttError as problem:
        return await _dossier_page(visit, officer, dossier_code, trouble=problem.message, status=problem.status)
    return to(f"{OFFICERS}/ho-so/{dossier_code}")


@router.post(OFFICERS + "/ho-so/{dossier_code}/viec/{act}")
async def do_act(request: Request, dossier_code: str, act: str) -> Response:
    """The next act of the officer's role."""
    visit, officer = officer_visit(request)
    if act not in set(BUTTONS):
        raise NotFound("Không có thao tác này")
    wanted = Act(act)
    try:
        if wanted in _ACTS_WITH_FILES:
            await _ACTS_WITH_FILES[wanted](visit.province, officer, dossier_code)
        else:
            move_dossier(visit.province, officer, dossier_code, wanted)
    except HtttError as problem:
        return await _dossier_page(visit, officer, dossier_code, trouble=problem.message, status=problem.status)
    return to(f"{OFFICERS}/ho-so/{dossier_code}?xong={act}")


def _sign_in_page(visit: Visit, back: str, trouble: str = "", chosen: str = "") -> Response:
    officers = list(visit.province.officers.values())
    values = {"officers": officers, "ve": back, "trouble": trouble, "chosen": chosen}
    return visit.page("officer_sign_in.html", 401 if trouble else 200, **values)


async def _dossier_page(
    visit: Visit,
    officer: Officer,
    dossier_code: str,
    file_id: str = "",
    *,
    done: str = "",
    trouble: str = "",
    status: int = 200,
) -> Response:
    case = look_up.view_dossier(visit.province, officer, dossier_code)
    stage = case.dossier.stage
    acts = [a for a in BUTTONS if officer.role in TRANSITIONS[a].roles and stage in TRANSITIONS[a].before]
    asking = TRANSITIONS[Act.REQUEST_SUPPLEMENT]
    return visit.page(
        "officer_dossier.html",
        status,
        case=case,
        shown=await shown_file(visit.province, officer, case, file_id),
        acts=[(act.value, BUTTONS[act]) for act in acts],
        askable=[c for c in case.draft.components if not request_problem(c)],
        may_ask=officer.role in asking.roles and stage in asking.before,
        messages=look_up.sync_state(visit.province, officer, dossier_code),
        done=done,
        trouble=trouble,
    )
