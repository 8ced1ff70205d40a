"""At the counter: an account on the portal opened on somebody's behalf, and the person compared once more."""

from fastapi import APIRouter, Request, Response

from reference_httt.errors import HtttError, NotAllowed, NotSignedIn
from reference_httt.operations.check_person import check_person_again
from reference_httt.operations.look_up import view_draft
from reference_httt.operations.open_portal_account import Behalf, open_portal_account
from reference_httt.rules.life_cycle import Role
from reference_httt.web.given_file import file_of
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute
from reference_httt.web.visit import officer_visit, text_of, to

router = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)


@router.get(OFFICERS + "/nhap/{draft_id}/tai-khoan-cong")
async def show(request: Request, draft_id: str) -> Response:
    """What is needed to open the account."""
    visit, officer = officer_visit(request)
    draft = view_draft(visit.province, officer, draft_id)
    owner = draft.personal_data
    phone, email = (owner.phone, owner.email) if owner else ("", "")
    return visit.page("counter_portal_account.html", draft=draft, phone=phone, email=email, trouble="")


@router.post(OFFICERS + "/nhap/{draft_id}/tai-khoan-cong")
async def open_account(request: Request, draft_id: str) -> Response:
    """Open it, with the person's agreement and a scan of the identity paper."""
    visit, officer = officer_visit(request)
    form = await request.form()
    phone, email = text_of(form, "phone")[:20], text_of(form, "email")[:100]
    try:
        file = await file_of(form, "giay-to", visit.province.settings.max_file_bytes)
        behalf = Behalf(text_of(form, "dong-y") == "1", phone, email, file.content)
        opened = await open_portal_account(visit.province, officer, draft_id, behalf)
    except NotSignedIn:
        raise
    except HtttError as problem:
        draft = view_draft(visit.province, officer, draft_id)
        values = {"draft": draft, "phone": phone, "email": email, "trouble": problem.message}
        return visit.page("counter_portal_account.html", problem.status, **values)
    return to(f"{OFFICERS}/nhap/{draft_id}?tai-khoan={'found' if opened.existed else 'opened'}")


@router.post(OFFICERS + "/ho-so/{dossier_code}/doi-chieu")
async def compare(request: Request, dossier_code: str) -> Response:
    """Compare the owner with the population database again."""
    visit, officer = officer_visit(request)
    if officer.role is not Role.COUNTER_OFFICER:
        raise NotAllowed("Chỉ cán bộ một cửa đối chiếu lại thông tin trước khi tiếp nhận")
    await check_person_again(visit.province, officer, dossier_code)
    return to(f"{OFFICERS}/ho-so/{dossier_code}")
