"""The one-stop returns the result in the form chosen, and notes to whom (trả kết quả; Hà Tĩnh 2 Bước 4.b, 4.c)."""

from reference_httt.errors import Refused
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, Dossier, PaperKind, ReturnChoice
from reference_httt.rules.notices import submitter_of
from reference_httt.rules.returning import FORM_NAMES, Handover, goes_out_on_paper
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.staff import Officer


async def return_result(
    province: Province, officer: Officer, dossier_code: str, handover: Handover | None = None
) -> Dossier:
    """The dossier, «Đã trả kết quả»; ``handover`` ``None``: to the submitter himself, in the form he chose.

    Raises:
        NotFound, NotAllowed. OutOfOrder: nothing is sealed yet. Refused: a fee is owed, or something is missing.
    """
    with province.store.reading() as session:
        case = case_in_turn(session, officer, dossier_code, Act.RETURN, province.practice.order_problem)
    done = handover or _plain(case)
    problems = province.practice.handover_problems(case, done)
    if problems:
        raise Refused(*problems)
    slip = await make_paper(province, PaperKind.HANDOVER, case, officer, _body(case, done)) if _on_paper(done) else None
    with province.store.writing() as session:
        paper = keep_paper(session, *slip) if slip else None
        note = StepNote(f"Trả {FORM_NAMES[done.form]}: {done.words}", (paper.paper_id,) if paper else ())
        dossier = take_step(session, province, case, doer_of(officer), Act.RETURN, note, handed_to=done.words)
    province.outbox.wake(dossier_code)
    return dossier


def _plain(case: CaseFile) -> Handover:
    """The submitter in person with his receipt; by post the number must be told."""
    form = case.draft.return_choice if goes_out_on_paper(case.draft) else ReturnChoice.ONLINE
    return Handover(form, taken_by=submitter_of(case).full_name, receipt_checked=True)


def _on_paper(handover: Handover) -> bool:
    return handover.form is not ReturnChoice.ONLINE


def _body(case: CaseFile, handover: Handover) -> SlipBody:
    items = tuple(f"{d.title} số {d.document_number} ({d.form.label.lower()})" for d in case.deliverables[-1:])
    receipt = "đã kiểm tra" if handover.receipt_checked else "không áp dụng"
    return SlipBody(items=items, facts=(("Người nhận", handover.words), ("Giấy tiếp nhận và hẹn trả", receipt)))
