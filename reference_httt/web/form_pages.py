"""The e-form of a draft and the return form, for the citizen and at the counter; drafts that may be deleted."""

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData

from reference_httt.errors import HtttError, NotSignedIn, WrongFields
from reference_httt.operations.actors import Actor, case_of
from reference_httt.operations.fill_form import OpenForm, ReturnWish, choose_return, fill_form, show_form
from reference_httt.operations.keep_drafts import delete_draft
from reference_httt.operations.supply import supply
from reference_httt.province import Province
from reference_httt.rules.model import RequestKind, ReturnChoice
from reference_httt.rules.return_form import LABELS
from reference_httt.web.page_route import OFFICERS, OfficerPageRoute, PageRoute
from reference_httt.web.visit import Visit, citizen_visit, officer_visit, text_of, to

citizens = APIRouter(route_class=PageRoute, include_in_schema=False)
counter = APIRouter(route_class=OfficerPageRoute, include_in_schema=False)
_PREFIX = "m_"
"""stands before a field's name on the page: no field of a form may hide one of ours"""


@citizens.get("/ho-so/nhap/{draft_id}/to-khai")
async def show(request: Request, draft_id: str) -> Response:
    """The e-form, filled in with what was entered or, with the person's consent, with what is kept."""
    visit, citizen = citizen_visit(request)
    return _page(visit, show_form(visit.province, citizen, draft_id), kho=text_of(request.query_params, "kho"))


@citizens.post("/ho-so/nhap/{draft_id}/to-khai")
async def save(request: Request, draft_id: str) -> Response:
    """Keep the form; a correction that was asked for goes back to the agency at once."""
    visit, citizen = citizen_visit(request)
    sent = await request.form()
    shown = show_form(visit.province, citizen, draft_id)
    problems = _save(visit.province, citizen, shown, sent)
    if problems:
        kho = text_of(sent, "kho")
        return _page(visit, shown, sent, problems, kho=kho, status=422)
    if shown.is_correction:
        return to(await _correct(visit.province, citizen, shown.draft.dossier_code))
    kho = "?kho=khong-tra-loi" if text_of(sent, "kho") else ""
    return to(f"/ho-so/nhap/{draft_id}{kho}")


@citizens.post("/ho-so/nhap/{draft_id}/xoa")
async def delete(request: Request, draft_id: str) -> Response:
    """Delete a draft."""
    visit, citizen = citizen_visit(request)
    delete_draft(visit.province, citizen, draft_id)
    return to("/ho-so")


@counter.get(OFFICERS + "/nhap/{draft_id}/to-khai")
async def show_at_counter(request: Request, draft_id: str) -> Response:
    """The same for the officer who keys it in."""
    visit, officer = officer_visit(request)
    return _page(visit, show_form(visit.province, officer, draft_id))


@counter.post(OFFICERS + "/nhap/{draft_id}/to-khai")
async def save_at_counter(request: Request, draft_id: str) -> Response:
    """Keep what the officer keyed in."""
    visit, officer = officer_visit(request)
    sent = await request.form()
    shown = show_form(visit.province, officer, draft_id)
    problems = _save(visit.province, officer, shown, sent)
    if problems:
        return _page(visit, shown, sent, problems, status=422)
    return to(f"{OFFICERS}/nhap/{draft_id}")


def _save(province: Province, actor: Actor, shown: OpenForm, sent: FormData) -> dict[str, str]:
    """Keep form and return form; the sentences by field of the page when something is wrong."""
    problems: dict[str, str] = {}
    draft_id = shown.draft.draft_id
    values = _values(shown, sent)
    # at the counter the applicant's paper form is digitised: the e-form may stay empty as a whole
    is_left_empty = shown.draft.officer != "" and not shown.values and not any(values.values())
    try:
        if shown.fields and not is_left_empty:
            fill_form(province, actor, draft_id, values)
    except WrongFields as wrong:
        problems |= {_PREFIX + name: said for name, said in wrong.fields.items()}
    if shown.is_correction:
        return problems
    try:
        choose_return(province, actor, draft_id, _wish(sent))
    except WrongFields as wrong:
        problems |= wrong.fields
    return problems


async def _correct(province: Province, actor: Actor, dossier_code: str) -> str:
    """Where to go after a correction: papers that were asked for as well are still to be given."""
    with province.store.reading() as session:
        case = case_of(session, dossier_code, actor)
    asked = [r for r in case.requests if r.answered_at is None and r.kind is not RequestKind.CORRECTION]
    if asked:
        return f"/ho-so/nhap/{case.draft.draft_id}"
    try:
        supply(province, actor, dossier_code)
    except NotSignedIn:
        raise
    except HtttError:
        return f"/ho-so/nhap/{case.draft.draft_id}"
    return f"/ho-so/{dossier_code}"


def _values(shown: OpenForm, sent: FormData) -> dict[str, str]:
    raw = {field.name: sent.get(_PREFIX + field.name) for field in shown.fields if shown.may_enter(field.name)}
    entered = {name: value.replace("\r\n", "\n") for name, value in raw.items() if isinstance(value, str)}
    kept = {name: value for name, value in shown.values.items() if not shown.may_enter(name)}
    return kept | entered


def _wish(sent: FormData) -> ReturnWish:
    choice = text_of(sent, "return_choice")
    known = ReturnChoice(choice) if choice in set(ReturnChoice) else ReturnChoice.COUNTER
    only = text_of(sent, "wants_electronic_only") == "1"
    return ReturnWish(known, text_of(sent, "return_address")[:300], only)


def _page(
    visit: Visit,
    shown: OpenForm,
    sent: FormData | None = None,
    problems: dict[str, str] | None = None,
    *,
    kho: str = "",
    status: int = 200,
) -> Response:
    values = _values(shown, sent) if sent is not None else shown.suggested | shown.values
    draft = shown.draft
    wish = _wish(sent) if sent is not None else None
    at_counter = draft.officer != ""
    return visit.page(
        "form_at_counter.html" if at_counter else "citizen_form.html",
        status,
        shown=shown,
        draft=draft,
        values=values,
        is_suggested=bool(shown.suggested) and sent is None,
        prefix=_PREFIX,
        choices={choice.value: LABELS[choice] for choice in shown.return_choices},
        chosen=_chosen(shown, wish),
        address=wish.address if wish else draft.return_address,
        electronic_only=wish.electronic_only if wish else draft.wants_electronic_only,
        kho=kho,
        problems=problems or {},
    )


def _chosen(shown: OpenForm, wish: ReturnWish | None) -> str:
    """The return form to be ticked: the one sent or kept where it is offered, else the first."""
    choice = wish.choice if wish else shown.draft.return_choice
    return (choice if choice in shown.return_choices else shown.return_choices[0]).value
