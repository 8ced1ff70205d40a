"""The one-stop counter: a dossier handed in by hand, the citizen's consent to a transfer, digitised paper."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotAllowed, NotSignedIn, PortalProblem
from reference_httt.operations import look_up
from reference_httt.operations.ask_consent import answer_consent, ask_consent
from reference_httt.operations.attach_from_vault import attach_from_vault
from reference_httt.operations.enter_fields import entered
from reference_httt.operations.give_file import digitize_component
from reference_httt.operations.list_services import search_services
from reference_httt.operations.open_counter_draft import open_counter_draft
from reference_httt.operations.submit_draft import submit_draft
from reference_httt.rules.digitized_fields import ENTRY_NAMES
from reference_httt.rules.identity_numbers import LABELS as NUMBER_LABELS
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Consent
from reference_httt.rules.service_search import Filters
from reference_httt.staff import Officer
from reference_httt.store import accounts
from reference_httt.web.given_file import file_of
from reference_httt.web.intake_form import IntakeForm
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.personal_form import problems_of
from reference_httt.web.stored_offers import look_up_again, offers_by_component
from reference_httt.web.submitter_form import RELATIONS
from reference_httt.web.visit import Visit, officer_visit, text_of, to

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
_DRAFT = OFFICERS + "/nhap/{draft_id}"
_ACCOUNT_WORDS = {
    "both": "Công dân có tài khoản trên Cổng DVCQG và tại tỉnh; hai tài khoản đã liên kết.",
    "dvcqg_only": "Công dân có tài khoản trên Cổng DVCQG; đã lập và liên kết tài khoản tại tỉnh.",
    "httt_only": "Công dân chỉ có tài khoản tại tỉnh, chưa có tài khoản trên Cổng DVCQG.",
    "none": "Công dân chưa có tài khoản; đã lập tài khoản tại tỉnh.",
    "opened": "Đã tạo tài khoản trên Cổng DVCQG theo sự đồng ý của công dân và liên kết với tài khoản tại tỉnh.",
    "found": "Công dân đã có tài khoản trên Cổng DVCQG; đã liên kết với tài khoản tại tỉnh.",
}


@router.get(OFFICERS + "/tiep-nhan")
async def show_intake(request: Request) -> Response:
    """The form of a dossier handed in at the counter."""
    visit, _ = _counter_visit(request)
    return await _intake_page(visit, IntakeForm())


@router.post(OFFICERS + "/tiep-nhan")
async def open_draft(request: Request) -> Response:
    """Check identity and account, begin the dossier, look into both vaults."""
    visit, officer = _counter_visit(request)
    sent = await request.form()
    entered = IntakeForm.of_form(sent)
    problems = entered.problems()
    agency = _chosen_agency(officer, text_of(sent, "agency_code"))
    if problems:
        return await _intake_page(visit, entered, problems, 422, agency=agency)
    try:
        opened = await open_counter_draft(visit.province, officer, entered.value(agency))
    except NotSignedIn:
        raise
    except HtttError as problem:
        return await _intake_page(visit, entered, problems_of(problem, "procedure_code"), problem.status, agency=agency)
    draft_id = opened.draft.draft_id
    unreachable = await look_up_again(visit.province, officer, draft_id)
    account = ("&" if unreachable else "?") + f"tai-khoan={opened.account_state}"
    return to(f"{OFFICERS}/nhap/{draft_id}{unreachable}{account}")


def _chosen_agency(officer: Officer, chosen: str) -> str:
    """The agency whose dossier it becomes: at the centre one of those it receives for, elsewhere the officer's own."""
    return chosen if chosen in officer.serves else officer.agency.code


@router.get(_DRAFT)
async def show_draft(request: Request, draft_id: str) -> Response:
    """Components, what the vaults offer, consents, digitising."""
    visit, officer = _counter_visit(request)
    query = request.query_params
    account = _ACCOUNT_WORDS.get(query.get("tai-khoan", ""), "")
    return _draft_page(visit, officer, draft_id, account=account, is_unreachable=bool(query.get("kho")))


@router.post(_DRAFT + "/tra-cuu")
async def search_again(request: Request, draft_id: str) -> Response:
    """Look into both vaults again."""
    visit, officer = _counter_visit(request)
    return to(f"{OFFICERS}/nhap/{draft_id}{await look_up_again(visit.province, officer, draft_id)}")


@router.post(_DRAFT + "/xac-nhan")
async def ask(request: Request, draft_id: str) -> Response:
    """Ask the citizen's consent to a transfer."""
    visit, officer = _counter_visit(request)
    form = await request.form()
    try:
        ask_consent(visit.province, officer, draft_id, text_of(form, "giay_to"))
    except NotSignedIn:
        raise
    except HtttError as problem:
        return _draft_page(visit, officer, draft_id, trouble=problem)
    return to(f"{OFFICERS}/nhap/{draft_id}#tp-{text_of(form, 'thanh_phan')}")


@router.post(_DRAFT + "/tra-loi")
async def record_answer(request: Request, draft_id: str) -> Response:
    """Record what the citizen said."""
    visit, officer = _counter_visit(request)
    form = await request.form()
    answer = text_of(form, "tra_loi")
    try:
        if answer not in ("dong-y", "khong-dong-y"):
            raise NotAllowed("Hãy ghi nhận công dân đồng ý hoặc không đồng ý")
        answer_consent(visit.province, officer, text_of(form, "xac_nhan"), granted=answer == "dong-y")
    except HtttError as problem:
        return _draft_page(visit, officer, draft_id, trouble=problem)
    return to(f"{OFFICERS}/nhap/{draft_id}#tp-{text_of(form, 'thanh_phan')}")


@router.post(_DRAFT + "/chuyen")
async def transfer(request: Request, draft_id: str) -> Response:
    """Take a stored document into the dossier (thao tác chuyển)."""
    visit, officer = _counter_visit(request)
    form = await request.form()
    component, offer, consent = (text_of(form, name) for name in ("thanh_phan", "giay_to", "xac_nhan"))
    try:
        await attach_from_vault(visit.province, officer, draft_id, component, offer, consent)
    except HtttError as problem:
        return _draft_page(visit, officer, draft_id, trouble=problem)
    return to(f"{OFFICERS}/nhap/{draft_id}#tp-{component}")


@router.post(_DRAFT + "/so-hoa")
async def digitize(request: Request, draft_id: str) -> Response:
    """Take a scan that the officer signs."""
    visit, officer = _counter_visit(request)
    form = await request.form()
    component, typed = text_of(form, "thanh_phan"), {name: text_of(form, name) for name in ENTRY_NAMES}
    try:
        fields = entered(look_up.view_draft(visit.province, officer, draft_id), component, typed)
        file = await file_of(form, "tep", visit.province.settings.max_file_bytes)
        await digitize_component(visit.province, officer, draft_id, component, file, fields)
    except HtttError as problem:
        return _draft_page(visit, officer, draft_id, trouble=problem, failed=component, typed=typed)
    return to(f"{OFFICERS}/nhap/{draft_id}#tp-{component}")


@router.post(_DRAFT + "/nop")
async def submit(request: Request, draft_id: str) -> Response:
    """Make the draft a dossier."""
    visit, officer = _counter_visit(request)
    try:
        dossier = submit_draft(visit.province, officer, draft_id)
    except HtttError as problem:
        return _draft_page(visit, officer, draft_id, trouble=problem)
    return to(f"{OFFICERS}/ho-so/{dossier.dossier_code}")


def _counter_visit(request: Request) -> tuple[Visit, Officer]:
    visit, officer = officer_visit(request)
    if officer.role is not Role.COUNTER_OFFICER:
        raise NotAllowed("Chỉ cán bộ một cửa lập hồ sơ tại Bộ phận Một cửa")
    return visit, officer


async def _intake_page(
    visit: Visit, entered: IntakeForm, problems: dict[str, str] | None = None, status: int = 200, *, agency: str = ""
) -> Response:
    try:
        offered = (await search_services(visit.province, Filters())).found
    except PortalProblem:  # a code can be typed without the list
        offered = ()
    serves = visit.officer.serves if visit.officer else ()
    return visit.page(
        "counter_intake.html",
        status,
        entered=entered,
        form=entered.owner,
        submitter=entered.submitter,
        kinds=NUMBER_LABELS,
        relations=RELATIONS,
        problems=problems or {},
        agency=agency,
        procedures={one.procedure_code: one.procedure_name for one in offered if one.agency_code in serves},
    )


def _draft_page(
    visit: Visit,
    officer: Officer,
    draft_id: str,
    *,
    trouble: HtttError | None = None,
    account: str = "",
    is_unreachable: bool = False,
    failed: str = "",
    typed: dict[str, str] | None = None,
) -> Response:
    asked = look_up.consents_of_draft(visit.province, officer, draft_id)
    with visit.province.store.reading() as session:
        owner = accounts.find(session, look_up.view_draft(visit.province, officer, draft_id).account_id)
    return visit.page(
        "counter_draft.html",
        trouble.status if trouble else 200,
        draft=look_up.view_draft(visit.province, officer, draft_id),
        offers=offers_by_component(visit.province, officer, draft_id),
        consents=_last_by_document(asked),
        is_linked=owner is not None and bool(owner.tech_id),
        account=account,
        trouble=trouble.message if trouble else "",
        is_unreachable=is_unreachable,
        failed=failed,
        typed=typed or {},
    )


def _last_by_document(consents: tuple[Consent, ...]) -> dict[tuple[str, str], Consent]:
    """The last consent asked for each document; one already used no longer counts."""
    return {(c.kq_code, c.document_number): c for c in consents if c.used_at is None}
