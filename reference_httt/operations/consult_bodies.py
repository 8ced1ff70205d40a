"""Other bodies are asked for their opinion while a dossier is examined (lấy ý kiến, NĐ 61/2018 Đ19 k5).

Each question is a paper with a day to reply by; each reply is digitised and kept (Hà Tĩnh 2 Bước 3.b), a late one is
seen to be late, and the consultation is closed when all have replied or the specialist says why not all are waited for.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from reference_httt.errors import NotAllowed, NotFound, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.attach_report import digitise
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, read_in_turn, take_step
from reference_httt.province import Province
from reference_httt.rules.consulting import is_late
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import Consultation, Dossier, PaperKind, Stage
from reference_httt.rules.slip_wording import SlipBody, told
from reference_httt.rules.step_words import day_words, joined, plain_content, with_note
from reference_httt.staff import Officer
from reference_httt.store import consultations


async def ask_opinions(
    province: Province,
    officer: Officer,
    dossier_code: str,
    bodies: Sequence[str],
    question: str,
    reply_by: datetime,
) -> Dossier:
    """The dossier, waiting for the bodies' opinions; more may be asked while it waits.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no body, no question, or a day that is over.
    """
    case = read_in_turn(province, officer, dossier_code, Act.ASK_OPINION)
    names = tuple(dict.fromkeys(filter(None, (body.strip() for body in bodies))))
    _require_question(province, names, question, reply_by)
    facts = (("Đề nghị trả lời trước", told(reply_by)),)
    made = []
    for body in names:
        slip = SlipBody(items=(question,), facts=facts, addressee=body)
        made.append((body, await make_paper(province, PaperKind.OPINION, case, officer, slip)))
    with province.store.writing() as session:
        kept = []
        for body, (paper, pdf) in made:
            paper = replace(paper, title=f"Phiếu lấy ý kiến {body}")
            kept.append(keep_paper(session, paper, pdf).paper_id)
            consultations.keep(session, _question(province, officer, dossier_code, body, question, reply_by))
        words = joined(f"{', '.join(names)}: {question}", f"Thời hạn trả lời: {day_words(reply_by)}")
        dossier = take_step(session, province, case, doer_of(officer), Act.ASK_OPINION, StepNote(words, kept))
    province.outbox.wake(dossier_code)
    return dossier


async def keep_reply(
    province: Province, officer: Officer, dossier_code: str, consultation_id: str, reply: str, content: bytes = b""
) -> Consultation:
    """The question with its reply; ``content`` is the body's letter, digitised, without it the reply is set as a paper.

    Raises:
        NotFound, NotAllowed. OutOfOrder: it is not waited for. Refused: no reply, or the file is no PDF. TooLarge.
    """
    if officer.role not in (Role.SPECIALIST, Role.COUNTER_OFFICER):
        raise NotAllowed(f"Tiếp nhận ý kiến không thuộc nhiệm vụ của {officer.title}")
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
    asked = next((one for one in case.consultations if one.consultation_id == consultation_id), None)
    if asked is None:
        raise NotFound("Không tìm thấy yêu cầu lấy ý kiến này")
    if case.dossier.stage is not Stage.CONSULTING or asked.replied_at is not None:
        raise OutOfOrder("Yêu cầu lấy ý kiến này không còn chờ trả lời")
    if not reply.strip():
        raise Refused("Hãy ghi nội dung ý kiến trả lời")
    title = f"Ý kiến trả lời của {asked.body}"
    if content:
        paper, pdf = await digitise(province, officer, dossier_code, PaperKind.OPINION, content, title)
    else:
        slip = SlipBody(facts=(("Cơ quan trả lời", asked.body), ("Nội dung hỏi", asked.question)), reason=reply)
        paper, pdf = await make_paper(province, PaperKind.OPINION, case, officer, slip)
    with province.store.writing() as session:
        kept = keep_paper(session, replace(paper, title=title), pdf)
        answered = province.practice.with_reply(asked, reply, province.now(), kept.paper_id)
        consultations.keep(session, answered)
    return answered


def close_consultation(province: Province, officer: Officer, dossier_code: str, why: str = "") -> Dossier:
    """The dossier, with the specialist again; ``why`` says why replies that are missing are not waited for.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: replies are missing and no reason is given.
    """
    act = Act.CLOSE_CONSULTATION
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, act)
        problem = province.practice.closing_problem(case, why)
        if problem:
            raise Refused(problem)
        late = [one.body for one in case.consultations if is_late(one, province.now())]
        words = with_note(why or plain_content(act), f"quá thời hạn trả lời: {', '.join(late)}" if late else "")
        papers = tuple(one.paper_id for one in case.consultations if one.paper_id)
        dossier = take_step(session, province, case, doer_of(officer), act, StepNote(words, papers))
    province.outbox.wake(dossier_code)
    return dossier


def _require_question(province: Province, bodies: Sequence[str], question: str, reply_by: datetime) -> None:
    problems = [
        "" if bodies else "Hãy ghi cơ quan được lấy ý kiến",
        "" if question.strip() else "Hãy ghi nội dung lấy ý kiến",
        "" if reply_by > province.now() else "Thời hạn trả lời phải ở sau thời điểm hiện tại",
    ]
    if any(problems):
        raise Refused(*filter(None, problems))


def _question(
    province: Province, officer: Officer, dossier_code: str, body: str, question: str, reply_by: datetime
) -> Consultation:
    return Consultation(
        consultation_id=uuid4().hex,
        dossier_code=dossier_code,
        body=body,
        question=question,
        asked_by=officer.full_name,
        asked_at=province.now(),
        reply_by=reply_by,
    )
