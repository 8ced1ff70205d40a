"""«Đồng ý»: which body asks to use which document of the citizen, and the answer: granted, refused, revoked."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from mock_dvcqg.contract.citizen import MyConsent
from mock_dvcqg.contract.codes import ConsentState
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.answer_consent import answer_consent, list_consents
from mock_dvcqg.operations.list_vault import list_vault
from mock_dvcqg.web.page_route import PageRoute
from mock_dvcqg.web.visit import Visit, cleaned, text_of, visit_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/kho/dong-y"
_ANSWERS = {"dong-y": "grant", "khong-dong-y": "refuse", "thu-hoi": "revoke"}


@router.get(PATH)
async def show_inbox(request: Request) -> Response:
    """What waits for an answer, then what was answered."""
    visit = visit_of(request)
    consents = list_consents(visit.realm, visit.citizen())
    waiting = [each for each in consents if each.state is ConsentState.REQUESTED]
    over = [each for each in consents if each.state is not ConsentState.REQUESTED]
    answered = text_of(request.query_params, "da-tra-loi")
    said = next((each for each in over if each.consent_id == answered), None)
    return visit.page("consent_inbox.html", here=PATH, waiting=waiting, over=over, said=said)


@router.get(PATH + "/{consent_id}")
async def show_request(request: Request, consent_id: str) -> Response:
    """One request, to be read again before it is answered."""
    visit = visit_of(request)
    return _page(visit, _own(visit, consent_id))


@router.post(PATH + "/{consent_id}")
async def answer(request: Request, consent_id: str) -> Response:
    """Grant, refuse or revoke."""
    visit = visit_of(request)
    asked, chosen = _own(visit, consent_id), text_of(await request.form(), "tra_loi")
    if chosen not in _ANSWERS:
        return _page(visit, asked, "Hãy chọn «Đồng ý» hoặc «Không đồng ý».", 422)
    try:
        answer_consent(visit.realm, visit.citizen(), asked.consent_id, _ANSWERS[chosen])
    except Refused as problem:
        return _page(visit, _own(visit, consent_id), problem.message, problem.status)
    return visit.to(f"{PATH}?{urlencode({'da-tra-loi': asked.consent_id})}")


def _page(visit: Visit, asked: MyConsent, trouble: str = "", status: int = 200) -> Response:
    is_there = any(each.vault_id == asked.vault_id for each in list_vault(visit.realm, visit.citizen()))
    return visit.page("consent_request.html", status, here=PATH, asked=asked, trouble=trouble, is_there=is_there)


def _own(visit: Visit, consent_id: str) -> MyConsent:
    """One of the citizen's own; what others were asked is as unknown as what nobody was."""
    wanted = cleaned(consent_id)
    for consent in list_consents(visit.realm, visit.citizen()):
        if consent.consent_id == wanted:
            return consent
    raise NotFound("Bạn không có đề nghị đồng ý này.")
