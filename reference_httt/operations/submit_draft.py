"""Submit a draft: it becomes a dossier with a code, and the portal is told of status 1."""

from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Actor, Citizen, draft_of
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.model import Dossier, Draft, PaperRequest, ProgressStep, RequestKind, Stage
from reference_httt.rules.numbering import dossier_code
from reference_httt.rules.paper_requests import is_reused, missing_components
from reference_httt.store import dossiers, drafts, serials


def submit_draft(province: Province, actor: Actor, draft_id: str) -> Dossier:
    """The dossier, «Mới đăng ký».

    Raises:
        NotFound. OutOfOrder: submitted before, or no personal data. Refused: papers are missing or grew too old.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, actor, for_change=True)
        _require_complete(province, draft)
        dossier = _open(session, province, draft)
        dossiers.add_progress(session, _first_step(actor, draft, dossier))
        _request_papers(session, province, draft, dossier, actor)
        tell_portal(session, province, dossier.dossier_code)
    province.outbox.wake(dossier.dossier_code)
    return dossier


def _require_complete(province: Province, draft: Draft) -> None:
    if draft.dossier_code:
        raise OutOfOrder(f"Hồ sơ đã được nộp với mã {draft.dossier_code}")
    if draft.personal_data is None:
        raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi nộp hồ sơ")
    problems = [f"Chưa có «{c.name}»" for c in missing_components(draft.components)]
    for component in draft.components:
        if component.attachment is not None and is_reused(component):
            issued_on = component.attachment.issued_on
            problems.append(province.practice.age_problem(issued_on, component.max_age_months, province.today()))
    if any(problems):
        raise Refused(*filter(None, problems))


def _open(session: Session, province: Province, draft: Draft) -> Dossier:
    today = province.today()
    serial = serials.next_serial(session, f"dossier {draft.agency_code} {today:%y%m%d}")
    dossier = Dossier(
        dossier_code=dossier_code(draft.agency_code, today, serial),
        draft_id=draft.draft_id,
        agency_code=draft.agency_code,
        status=DossierStatus.NEW,
        stage=Stage.SUBMITTED,
        version=1,
        submitted_at=province.now(),
    )
    dossiers.add(session, dossier)
    drafts.set_dossier(session, draft.draft_id, dossier.dossier_code)
    return dossier


def _first_step(actor: Actor, draft: Draft, dossier: Dossier) -> ProgressStep:
    if isinstance(actor, Citizen):
        who = actor.account.full_name, "Người nộp hồ sơ", f"Bộ phận Một cửa, {draft.agency_name}"
    else:
        who = actor.full_name, actor.title, actor.unit
    at = dossier.submitted_at
    return ProgressStep(dossier.dossier_code, DossierStatus.NEW, *who, action="Nộp hồ sơ", at=at, started_at=at)


def _request_papers(session: Session, province: Province, draft: Draft, dossier: Dossier, actor: Actor) -> None:
    officer = draft.agency_name if isinstance(actor, Citizen) else actor.full_name
    for component in province.practice.components_to_request(draft.components):
        text = f"Đề nghị nộp «{component.name}»"
        request = PaperRequest(
            dossier.dossier_code, RequestKind.SUPPLEMENT, component.code, text, officer, dossier.submitted_at
        )
        dossiers.add_request(session, request)
