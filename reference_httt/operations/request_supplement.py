"""A supplement or correction is asked of the applicant: once, complete, with form 02, and by the one-stop alone.

At intake the counter officer asks (NĐ 61/2018 Đ17 k1 a; Hà Tĩnh 2 Bước 1.d). After the examination the specialist
proposes with reason and content, and the counter officer sends it (Hà Tĩnh 2 Bước 3.a; NĐ 61 Đ5 k1 e): within three
working days of the reception (Đ19 k4), later still possible and shown as late.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from reference_httt.errors import NotFound, OutOfOrder, Refused
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, read_in_turn, take_step
from reference_httt.province import Province
from reference_httt.rules.corrections import correctable_fields, correction_problem
from reference_httt.rules.life_cycle import AT_INTAKE, TRANSITIONS, Act, Role
from reference_httt.rules.model import CaseFile, Dossier, Draft, PaperKind, PaperRequest, RequestKind, Stage
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.rules.step_words import joined, late_words, with_note
from reference_httt.staff import Officer
from reference_httt.store import dossiers, drafts


@dataclass(frozen=True)
class Asked:
    """One thing asked: a component, or a field of the forms to correct; ``text`` says what and why."""

    code: str
    text: str
    kind: RequestKind = RequestKind.SUPPLEMENT


async def request_supplement(
    province: Province, officer: Officer, dossier_code: str, asked: Sequence[Asked], reason: str = ""
) -> Dossier:
    """The dossier, «Yêu cầu bổ sung giấy tờ»; asked by a specialist it waits for the one-stop to send the request.

    Raises:
        NotFound: the dossier, or a component. NotAllowed, OutOfOrder.
        Refused: nothing, too little or something that may not be asked.
    """
    act = Act.PROPOSE_SUPPLEMENT if officer.role is Role.SPECIALIST else Act.REQUEST_SUPPLEMENT
    case = read_in_turn(province, officer, dossier_code, act)
    if case.dossier.stage is Stage.SUPPLEMENT_PROPOSED:
        raise OutOfOrder("Đơn vị xử lý đã đề nghị bổ sung: hãy gửi đề nghị đó cho người nộp")
    _require_askable(province, case, asked)
    paper, pdf = await make_paper(province, PaperKind.SUPPLEMENT_SLIP, case, officer, _slip_body(case, asked, reason))
    with province.store.writing() as session:
        kept = keep_paper(session, paper, pdf)
        _keep_requests(session, province, officer, case, asked)
        content = _content(case.draft, asked, reason)
        if act is Act.PROPOSE_SUPPLEMENT:
            content = with_note(content, lateness(province, case))
        dossier = take_step(session, province, case, doer_of(officer), act, StepNote(content, (kept.paper_id,)))
    province.outbox.wake(dossier_code)
    return dossier


def send_supplement_request(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The specialist's proposal, sent to the applicant by the one-stop.

    Raises:
        NotFound, NotAllowed. OutOfOrder: nothing was proposed.
    """
    act = Act.REQUEST_SUPPLEMENT
    case = read_in_turn(province, officer, dossier_code, act)
    if case.dossier.stage is not Stage.SUPPLEMENT_PROPOSED:
        raise OutOfOrder("Đơn vị xử lý chưa đề nghị bổ sung hồ sơ này")
    late, content = lateness(province, case), _proposed_content(case)
    content = content if late in content else with_note(content, late)
    slips = tuple(p.paper_id for p in case.papers if p.kind is PaperKind.SUPPLEMENT_SLIP)[-1:]
    with province.store.writing() as session:
        dossiers.send_proposals(session, dossier_code, province.now())
        dossier = take_step(session, province, case, doer_of(officer), act, StepNote(content, slips))
    province.outbox.wake(dossier_code)
    return dossier


def return_proposal(province: Province, officer: Officer, dossier_code: str, reason: str) -> Dossier:
    """The specialist's proposal, handed back unsent with the one-stop's reason; the applicant is asked nothing.

    Raises:
        NotFound, NotAllowed. OutOfOrder: nothing was proposed. Refused: no reason is given.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.RETURN_PROPOSAL, province.practice.order_problem)
        if not reason.strip():
            raise Refused("Hãy ghi lý do để đơn vị xử lý xem xét lại đề nghị bổ sung")
        dossiers.drop_proposals(session, dossier_code)
        dossier = take_step(session, province, case, doer_of(officer), Act.RETURN_PROPOSAL, StepNote(reason))
    province.outbox.wake(dossier_code)
    return dossier


def lateness(province: Province, case: CaseFile) -> str:
    """What is said of a request after the examination that comes late; empty when it is in time."""
    received = case.dossier.received_at
    if received is None:
        return ""
    limit = province.practice.supplement_limit(province.calendar_of(case.dossier.agency_code), received)
    return late_words("thời hạn yêu cầu bổ sung", limit, province.now())


def _require_askable(province: Province, case: CaseFile, asked: Sequence[Asked]) -> None:
    if not asked:
        raise Refused("Hãy chọn ít nhất một giấy tờ hoặc thông tin cần bổ sung, chỉnh sửa")
    with province.store.reading() as session:
        offers = drafts.offers_of(session, case.draft.draft_id)
    problems = []
    for one in asked:
        problems.append(province.practice.asking_text_problem(one.text, _name(case.draft, one)))
        if one.kind is RequestKind.CORRECTION:
            problem = correction_problem(case.draft, one.code)
            problems.append(problem or province.practice.asking_problem(case, "", one.kind, ()))
        elif case.draft.component(one.code) is None:
            raise NotFound("Thủ tục không có thành phần hồ sơ này")
        else:
            problems.append(province.practice.asking_problem(case, one.code, one.kind, offers))
    if any(problems):
        raise Refused(*dict.fromkeys(filter(None, problems)))


def _keep_requests(
    session: Session, province: Province, officer: Officer, case: CaseFile, asked: Sequence[Asked]
) -> None:
    now = province.now()
    for one in asked:
        request = PaperRequest(
            dossier_code=case.dossier.dossier_code,
            kind=one.kind,
            component_code=one.code,
            text=one.text,
            officer=officer.full_name,
            at=now,
            at_intake=case.dossier.stage in AT_INTAKE,
            proposed=officer.role is Role.SPECIALIST,
        )
        dossiers.add_request(session, request)


def _slip_body(case: CaseFile, asked: Sequence[Asked], reason: str) -> SlipBody:
    items = tuple(f"{_name(case.draft, one)}: {one.text}" for one in asked)
    return SlipBody(reason=reason or "Hồ sơ chưa đầy đủ, chưa chính xác theo quy định", items=items)


def _content(draft: Draft, asked: Sequence[Asked], reason: str) -> str:
    words = "; ".join(f"{_name(draft, one)}: {one.text}" for one in asked)
    return joined(words, f"Lý do: {reason}" if reason else "")


def _proposed_content(case: CaseFile) -> str:
    proposing = TRANSITIONS[Act.PROPOSE_SUPPLEMENT].action
    return next((step.content for step in reversed(case.progress) if step.action == proposing), "")


def _name(draft: Draft, one: Asked) -> str:
    component = draft.component(one.code)
    if one.kind is RequestKind.CORRECTION:
        return correctable_fields(draft).get(one.code, one.code)
    return component.name if component else one.code
