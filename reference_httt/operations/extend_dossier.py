"""A new day is appointed for the result, with the agency's apology (xin lỗi và hẹn lại, NĐ 61/2018 Đ19 k9)."""

from reference_httt.errors import Refused
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.move_dossier import StepNote, doer_of, read_in_turn, take_step
from reference_httt.operations.notify import notify
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Dossier, PaperKind
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.rules.step_words import day_words, joined
from reference_httt.staff import Officer

MOST_DAYS = 60


async def extend_dossier(
    province: Province, officer: Officer, dossier_code: str, reason: str, working_days: int
) -> Dossier:
    """The dossier with a later ``due_at``, so many working days after the old one; applicant and portal are told.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: too late, a second time, no reason or no sensible number of days.
    """
    case = read_in_turn(province, officer, dossier_code, Act.EXTEND)
    dossier = case.dossier
    problems = [
        "" if reason.strip() else "Hãy ghi lý do chưa trả được kết quả đúng hẹn",
        "" if 1 <= working_days <= MOST_DAYS else f"Số ngày làm việc hẹn lại phải từ 1 đến {MOST_DAYS}",
        province.practice.extension_problem(dossier, province.now()),
    ]
    if any(problems) or dossier.due_at is None:
        raise Refused(*filter(None, problems))
    calendar = province.calendar_of(dossier.agency_code)
    due_at = province.practice.settled_by(calendar, dossier.due_at, working_days)
    body = SlipBody(reason=reason, due_at=due_at)
    is_due = province.practice.slip_is_due(PaperKind.APOLOGY_SLIP, case.draft.terms)
    slip = await make_paper(province, PaperKind.APOLOGY_SLIP, case, officer, body) if is_due else None
    words = joined(reason, f"Hẹn trả kết quả: {day_words(due_at)}")
    with province.store.writing() as session:
        note = StepNote(words, (keep_paper(session, *slip).paper_id,) if slip else ())
        changes = {"due_at": due_at, "extended": dossier.extended + 1}
        moved = take_step(session, province, case, doer_of(officer), Act.EXTEND, note, **changes)
        # the status is the same, so nobody else tells it
        tell_portal(session, province, dossier_code)
        notify(session, province, case, f"Hồ sơ {dossier_code}: xin lỗi và hẹn lại ngày trả kết quả", words)
    province.outbox.wake(dossier_code)
    return moved
