"""The citizen's way: personal data, components with both vaults and upload, submit, reference number, own dossiers."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotSignedIn
from reference_httt.operations import look_up
from reference_httt.operations.actors import Citizen
from reference_httt.operations.attach_from_vault import attach_from_vault
from reference_httt.operations.give_file import upload_component
from reference_httt.operations.give_personal_data import give_personal_data
from reference_httt.operations.guide_to_agency import guide_to_agency
from reference_httt.operations.keep_drafts import list_drafts
from reference_httt.operations.start_draft import start_draft
from reference_httt.operations.submit_draft import submit_draft
from reference_httt.rules.identity_numbers import LABELS as NUMBER_LABELS
from reference_httt.store import sessions
from reference_httt.web.given_file import file_of
from reference_httt.web.page_route import PageRoute
from reference_httt.web.personal_form import PersonalForm, problems_of
from reference_httt.web.stored_offers import look_up_again, offers_by_component
from reference_httt.web.visit import Visit, citizen_visit, text_of, to, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/")
async def home(request: Request) -> Response:
    """Two doors: citizens come through the national portal, officers sign in here."""
    return visit_of(request).page("home.html")


@router.post("/dang-xuat")
async def sign_out(request: Request) -> Response:
    """Forget the citizen's session."""
    province = visit_of(request).province
    with province.store.writing() as session:
        sessions.close_session(session, request.cookies.get(province.settings.cookie, ""))
    answer = to("/")
    answer.delete_cookie(province.settings.cookie)
    return answer


@router.get("/ho-so/moi")
async def show_personal_data(request: Request) -> Response:
    """Where the entry from the portal ends: the personal data, filled with what the sign-on told."""
    visit, citizen = citizen_visit(request)
    procedure = text_of(request.query_params, "procedure_code")
    agency = text_of(request.query_params, "agency_code")
    guidance = await guide_to_agency(visit.province, procedure, agency)
    if guidance.problem:
        return visit.page("wrong_agency.html", 422, guidance=guidance, procedure=procedure)
    return _personal_page(visit, PersonalForm.of_account(citizen.account), procedure, agency)


@router.post("/ho-so/moi")
async def begin(request: Request) -> Response:
    """Begin the dossier, keep the data, and look into both vaults."""
    visit, citizen = citizen_visit(request)
    sent = await request.form()
    form = PersonalForm.of_form(sent)
    procedure, agency, draft_id = (text_of(sent, name) for name in ("procedure_code", "agency_code", "draft_id"))
    problems = form.problems()
    if problems:
        return _personal_page(visit, form, procedure, agency, draft_id, problems, status=422)
    try:
        if not draft_id:
            draft_id = (await start_draft(visit.province, citizen, procedure, agency)).draft_id
        await give_personal_data(visit.province, citizen, draft_id, form.value())
    except NotSignedIn:
        raise
    except HtttError as problem:
        whole = problems_of(problem, "full_name")
        return _personal_page(visit, form, procedure, agency, draft_id, whole, status=problem.status)
    return to(f"/ho-so/nhap/{draft_id}/to-khai{await look_up_again(visit.province, citizen, draft_id)}")


@router.get("/ho-so/nhap/{draft_id}/thong-tin")
async def take_up(request: Request, draft_id: str) -> Response:
    """A draft without personal data is taken up again there."""
    visit, citizen = citizen_visit(request)
    draft = look_up.view_draft(visit.province, citizen, draft_id)
    form = PersonalForm.of_account(citizen.account)
    return _personal_page(visit, form, draft.procedure_code, draft.agency_code, draft_id)


@router.get("/ho-so/nhap/{draft_id}")
async def show_components(request: Request, draft_id: str) -> Response:
    """Each component with what stands for it, what the vaults offer, and the upload."""
    visit, citizen = citizen_visit(request)
    return _draft_page(visit, citizen, draft_id, is_unreachable=bool(request.query_params.get("kho")))


@router.post("/ho-so/nhap/{draft_id}/tra-cuu")
async def search_again(request: Request, draft_id: str) -> Response:
    """Look into both vaults again."""
    visit, citizen = citizen_visit(request)
    return to(f"/ho-so/nhap/{draft_id}{await look_up_again(visit.province, citizen, draft_id)}")


@router.post("/ho-so/nhap/{draft_id}/tu-kho")
async def use_stored(request: Request, draft_id: str) -> Response:
    """Let a stored document stand for a component."""
    visit, citizen = citizen_visit(request)
    form = await request.form()
    try:
        component, offer = text_of(form, "thanh_phan"), text_of(form, "giay_to")
        await attach_from_vault(visit.province, citizen, draft_id, component, offer)
    except HtttError as problem:
        return _draft_page(visit, citizen, draft_id, trouble=problem)
    return to(f"/ho-so/nhap/{draft_id}#tp-{text_of(form, 'thanh_phan')}")


@router.post("/ho-so/nhap/{draft_id}/tai-len")
async def upload(request: Request, draft_id: str) -> Response:
    """Take a component's file from the citizen's own machine."""
    visit, citizen = citizen_visit(request)
    form = await request.form()
    try:
        file = await file_of(form, "tep", visit.province.settings.max_file_bytes)
        await upload_component(visit.province, citizen, draft_id, text_of(form, "thanh_phan"), file)
    except HtttError as problem:
        return _draft_page(visit, citizen, draft_id, trouble=problem)
    return to(f"/ho-so/nhap/{draft_id}#tp-{text_of(form, 'thanh_phan')}")


@router.post("/ho-so/nhap/{draft_id}/nop")
async def submit(request: Request, draft_id: str) -> Response:
    """Submit: the draft gets its dossier code."""
    visit, citizen = citizen_visit(request)
    try:
        dossier = submit_draft(visit.province, citizen, draft_id)
    except HtttError as problem:
        return _draft_page(visit, citizen, draft_id, trouble=problem)
    return to(f"/ho-so/{dossier.dossier_code}/da-nop")


@router.get("/ho-so")
async def show_own_dossiers(request: Request) -> Response:
    """The citizen's dossiers and notices."""
    visit, citizen = citizen_visit(request)
    cases = look_up.list_dossiers(visit.province, citizen)
    kept = list_drafts(visit.province, citizen)
    notices = look_up.list_notices(visit.province, citizen)
    return visit.page("citizen_dossiers.html", kept_drafts=kept, cases=cases, notices=notices)


@router.get("/ho-so/{dossier_code}/da-nop")
async def show_reference_number(request: Request, dossier_code: str) -> Response:
    """The reference-number page after submitting."""
    visit, citizen = citizen_visit(request)
    return visit.page("citizen_submitted.html", case=look_up.view_dossier(visit.province, citizen, dossier_code))


@router.get("/ho-so/{dossier_code}")
async def show_dossier(request: Request, dossier_code: str) -> Response:
    """One dossier: progress, requests, papers, results."""
    visit, citizen = citizen_visit(request)
    return visit.page("citizen_dossier.html", case=look_up.view_dossier(visit.province, citizen, dossier_code))


def _personal_page(
    visit: Visit,
    form: PersonalForm,
    procedure: str,
    agency: str,
    draft_id: str = "",
    problems: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    known = visit.province.agencies.get(agency)
    return visit.page(
        "citizen_personal_data.html",
        status,
        form=form,
        procedure_code=procedure,
        agency_code=agency,
        agency_name=known.name if known else "",
        draft_id=draft_id,
        number_label=NUMBER_LABELS[form.kind],
        is_organisation=form.kind.is_of_organisation,
        acting=visit.citizen.submitter if visit.citizen else None,
        problems=problems or {},
    )


def _draft_page(
    visit: Visit, citizen: Citizen, draft_id: str, *, trouble: HtttError | None = None, is_unreachable: bool = False
) -> Response:
    return visit.page(
        "citizen_draft.html",
        trouble.status if trouble else 200,
        draft=look_up.view_draft(visit.province, citizen, draft_id),
        offers=offers_by_component(visit.province, citizen, draft_id),
        trouble=trouble.message if trouble else "",
        is_unreachable=is_unreachable,
    )
