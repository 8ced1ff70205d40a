"""One visit to a page: the province, who is signed in as citizen or officer, and how the page is given."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import FormData

from mock_dvcqg.documents.explain import explain_signatures, missing_signatures
from reference_httt.errors import NotAllowed, NotSignedIn
from reference_httt.operations.actors import Citizen, citizen_of
from reference_httt.operations.look_up import results_for
from reference_httt.operations.rate_dossier import rating_of
from reference_httt.operations.work_list import DossierLimits, limits_of
from reference_httt.province import Province
from reference_httt.rules.life_cycle import STAGE_LABELS, TRANSITIONS, Act, Role
from reference_httt.rules.model import CaseFile, Deliverable
from reference_httt.rules.model.reports import DossierRating
from reference_httt.rules.papers_shown import papers_to_applicant
from reference_httt.rules.payment_channel import WAY_NAMES
from reference_httt.rules.payment_due import dong
from reference_httt.rules.population_match import WORDS as POPULATION_WORDS
from reference_httt.rules.return_form import LABELS as RETURN_LABELS
from reference_httt.staff import Officer
from reference_httt.store import accounts, sessions
from reference_httt.web import words
from reference_httt.web.stored_offers import by_source

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'self'; frame-src 'self'; "
        "frame-ancestors 'self'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_TEMPLATES = Environment(
    loader=PackageLoader("reference_httt.web", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.filters.update(
    day=words.day,
    moment=words.moment,
    tone=words.tone,
    status_label=words.status_label,
    dong=dong,
    payment_way=WAY_NAMES.get,
    money=words.money,
    reconciled=words.RECONCILED.get,
    reconciled_tone=words.RECONCILED_TONES.get,
    source=words.SOURCES.get,
    consent=words.CONSENTS.get,
    by_source=by_source,
    stage=STAGE_LABELS.get,
    validity=words.VALIDITIES.get,
    validity_tone=words.VALIDITY_TONES.get,
    notice_channel=words.CHANNELS.get,
    tone_words=words.TONES.get,
    duty_tone=words.DUTY_TONES.get,
    filing_place=words.FILING_PLACES.get,
    role=words.ROLES.get,
    message=words.MESSAGES.get,
    population=POPULATION_WORDS.get,
    place=words.PLACES.get,
    return_form=RETURN_LABELS.get,
    signatures=explain_signatures,
    missing_signatures=missing_signatures,
    papers_to_applicant=papers_to_applicant,
    may_withdraw=lambda stage: stage in TRANSITIONS[Act.ASK_WITHDRAWAL].before,
)


@dataclass(frozen=True)
class Visit:
    """What every page needs to know of its request; citizen and officer may both be there, by two cookies."""

    province: Province
    citizen: Citizen | None
    officer: Officer | None

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page from a template."""
        text = _TEMPLATES.get_template(template).render(visit=self, **values)
        return HTMLResponse(text, status_code=status, headers=HEADERS)

    def results_of(self, case: CaseFile) -> tuple[Deliverable, ...]:
        """The results the signed-in citizen may have of a dossier of his own."""
        return results_for(self.province, self.citizen, case) if self.citizen else ()

    def rating_of(self, case: CaseFile) -> DossierRating | None:
        """What was said of how the dossier was settled."""
        return rating_of(self.province, case.dossier.dossier_code)

    def limits_of(self, case: CaseFile) -> DossierLimits:
        """How a dossier stands with its limits."""
        return limits_of(self.province, case)


def officer_cookie(province: Province) -> str:
    """The name of the officers' cookie."""
    return f"{province.settings.cookie}_can_bo"


def visit_of(request: Request) -> Visit:
    """The visit of a request."""
    province: Province = request.app.state.province
    citizen_token = request.cookies.get(province.settings.cookie, "")
    officer_token = request.cookies.get(officer_cookie(province), "")
    with province.store.reading() as session:
        who = sessions.of_token(session, citizen_token, province.now()) if citizen_token else None
        account = accounts.find(session, who.account_id) if who and who.account_id else None
        staff = sessions.of_token(session, officer_token, province.now()) if officer_token else None
    citizen = citizen_of(account, who) if who and account else None
    return Visit(province, citizen, province.officers.get(staff.username) if staff else None)


def citizen_visit(request: Request) -> tuple[Visit, Citizen]:
    """The visit of a signed-in citizen.

    Raises:
        NotSignedIn.
    """
    visit = visit_of(request)
    if visit.citizen is None:
        raise NotSignedIn
    return visit, visit.citizen


def officer_visit(request: Request) -> tuple[Visit, Officer]:
    """The visit of a signed-in officer.

    Raises:
        NotSignedIn.
    """
    visit = visit_of(request)
    if visit.officer is None:
        raise NotSignedIn
    return visit, visit.officer


def administrator_visit(request: Request) -> Visit:
    """The visit of an administrator.

    Raises:
        NotSignedIn, NotAllowed: for anybody else.
    """
    visit, officer = officer_visit(request)
    if officer.role is not Role.ADMINISTRATOR:
        raise NotAllowed("Trang này dành cho quản trị hệ thống")
    return visit


def to(path: str) -> Response:
    """After a form: the page to show next, as a GET."""
    return RedirectResponse(path, status_code=303)


def text_of(values: Mapping[str, Any] | FormData, name: str) -> str:
    """A field or parameter as text in NFC, without control characters and outer spaces; empty when absent."""
    value = values.get(name)
    if not isinstance(value, str):
        return ""
    kept = "".join(sign for sign in value if unicodedata.category(sign) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", kept).strip()[:2000]


def day_of(text: str) -> date | None:
    """The day a date field holds; ``None`` when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
