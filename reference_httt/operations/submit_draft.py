"""Submit a draft: it becomes a dossier with a code, and the portal is told of status 1."""

from sqlmodel import Session

from mock_dvcqg.contract.codes import Channel, DossierStatus
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Actor, Citizen, draft_of
from reference_httt.operations.enter_one_stop import enter_one_stop
from reference_httt.operations.notify import tell_of_submission
from reference_httt.operations.set_limits import answer_limit
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.crossing import enters_at_once
from reference_httt.rules.identity_numbers import LABELS as NUMBER_LABELS
from reference_httt.rules.model import Dossier, Draft, IdentityType, PaperRequest, ProgressStep, RequestKind, Stage
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.rules.paper_requests import is_reused
from reference_httt.rules.population_match import WORDS as POPULATION_WORDS
from reference_httt.staff import Officer
from reference_httt.store import dossiers, drafts, one_stop, serials


def submit_draft(province: Province, actor: Actor, draft_id: str) -> Dossier:
    """The dossier, «Mới đăng ký».

    Raises:
        NotFound. OutOfOrder: submitted before, or no personal data. Refused: papers are missing, unsigned where a
        signature is asked for, or grew too old.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, actor, for_change=True, owns=province.practice.owns_draft)
        _require_complete(province, draft)
        dossier = _open(session, province, draft)
        if isinstance(actor, Officer):
            dossiers.add_progress(session, _identity_check(actor, draft, dossier))
        dossiers.add_progress(session, _first_step(actor, draft, dossier))
        _request_papers(session, province, draft, dossier, actor)
        tell_portal(session, province, dossier.dossier_code)
        tell_of_submission(session, province, dossier.dossier_code)
    enter_one_stop(province)
    province.outbox.wake(dossier.dossier_code)
    return dossier


def _require_complete(province: Province, draft: Draft) -> None:
    sent_before = province.practice.resending_problem(draft)
    if sent_before:
        raise OutOfOrder(sent_before)
    if draft.personal_data is None:
        raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi nộp hồ sơ")
    problems = [f"Chưa có «{c.name}»" for c in province.practice.components_missing(draft.components)]
    problems += _form_gaps(province, draft)
    problems += province.practice.signature_gaps(draft)
    for component in draft.components:
        if component.attachment is not None and is_reused(component):
            issued_on = component.attachment.issued_on
            problems.append(province.practice.age_problem(issued_on, component.max_age_months, province.today()))
    if any(problems):
        raise Refused(*filter(None, problems))


def _form_gaps(province: Province, draft: Draft) -> list[str]:
    """What the e-form lacks; at the counter the applicant's own form is digitised, the e-form may stay empty."""
    if draft.channel is not Channel.ONLINE and not draft.form:
        return []
    found = province.practice.form_problems(draft.terms.form, draft.form)
    return [f"Tờ khai điện tử: {said}" for said in dict.fromkeys(found.values())]


def _open(session: Session, province: Province, draft: Draft) -> Dossier:
    today, now = province.today(), province.now()
    at_once = enters_at_once(draft.filed_through)
    serial = serials.next_serial(session, f"dossier {draft.agency_code} {today:%y%m%d}")
    dossier = Dossier(
        dossier_code=province.practice.code_dossier(draft.agency_code, today, serial),
        draft_id=draft.draft_id,
        agency_code=draft.agency_code,
        status=DossierStatus.NEW,
        stage=Stage.SUBMITTED,
        version=1,
        submitted_at=now,
        entered_at=now if at_once else None,
        answer_due_at=answer_limit(province, draft.agency_code),
    )
    dossiers.add(session, dossier)
    if not at_once:
        one_stop.put(session, Crossing(dossier.dossier_code, draft.filed_through, now))
    drafts.set_dossier(session, draft.draft_id, dossier.dossier_code)
    return dossier


def _identity_check(officer: Officer, draft: Draft, dossier: Dossier) -> ProgressStep:
    """The officer's check of the person before him, or of what came by post, as an act (5632 4.b Bước 1)."""
    kind = draft.personal_data.identity_type if draft.personal_data else IdentityType.CCCD
    checked = POPULATION_WORDS[draft.population]
    at = dossier.submitted_at
    return ProgressStep(
        dossier.dossier_code,
        DossierStatus.NEW,
        officer.full_name,
        officer.title,
        officer.unit,
        action="Kiểm tra danh tính",
        at=at,
        started_at=at,
        content=f"{NUMBER_LABELS[kind]}; đối chiếu Cơ sở dữ liệu quốc gia về dân cư: {checked}",
    )


def _first_step(actor: Actor, draft: Draft, dossier: Dossier) -> ProgressStep:
    if isinstance(actor, Citizen):
        name = draft.submitter.full_name if draft.submitter else actor.account.full_name
        who = name, "Người nộp hồ sơ", f"Bộ phận Một cửa, {draft.agency_name}"
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
