"""Judges the eight working hours in which an applicant is answered: the limit, its keeping, lateness, the pause."""

from datetime import datetime, timedelta

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.checks.working_hours import add_working_hours, working_hours_between
from conformance.province.actions.asking import CaseShown
from mock_dvcqg.contract.wire_time import VIETNAM

ANSWERED = rule(
    "answer-time.answered",
    "HT-2-B1d-1",
    expected=(
        "Kết quả tiếp nhận được thông báo không muộn hơn 08 giờ làm việc kể từ khi Hệ thống tiếp nhận; hạn này tính "
        "theo giờ làm việc và hệ thống cho biết khi quá hạn.",
        "The outcome is told not later than eight working hours after the System has the dossier; the limit counts "
        "working hours only and the system tells when it is over.",
    ),
    hint=(
        "Tính hạn trả lời theo lịch làm việc của cơ quan, bỏ qua ban đêm, ngày nghỉ cuối tuần, ngày lễ; đúng 08 giờ 00 "
        "phút vẫn là đúng hạn.",
        "Reckon the limit by the agency's calendar without nights, weekends and holidays; exactly eight hours is in "
        "time.",
    ),
)
PAUSED = rule(
    "answer-time.paused",
    "HT-2-B1d-5",
    expected=(
        "Thời gian chờ nộp phí, lệ phí trước khi tiếp nhận không tính vào 08 giờ làm việc.",
        "Waiting for the fee before reception does not count in the eight working hours.",
    ),
    hint=(
        "Dừng tính hạn trả lời khi thông báo nộp phí, tính tiếp phần còn lại khi đã nộp.",
        "Stop the clock when the fee is asked for and let the rest go on when it is paid.",
    ),
)
HOURS = 8
NEAR = timedelta(minutes=2)
"""how far the system's own moments may lie from the suite's: acts take a while"""


def limit_is_right(case: CaseShown, submitted_at: datetime, seen_in: str = "") -> list[Observation]:
    """Whether the limit that the system reckons is eight working hours after the receipt (D-29, D-32)."""
    if case.answer_due_at is None:
        vi, en = "HTTT GQTTHC không cho biết hạn trả lời.", "The system does not tell the limit."
        return [ANSWERED.cannot_tell(vi, en, seen_in)]
    right = add_working_hours(case.submitted_at or submitted_at, HOURS)
    if abs(case.answer_due_at - right) > NEAR:
        vi = f"Hạn trả lời là {_words(case.answer_due_at)}, đúng ra là {_words(right)}."
        return [ANSWERED.broken(vi, f"The limit is {case.answer_due_at}, right would be {right}.", seen_in)]
    return [ANSWERED.kept(f"Hạn trả lời {_words(right)}.", f"The limit is {right}.", seen_in)]


def answered_in_time(case: CaseShown, submitted_at: datetime, seen_in: str = "") -> list[Observation]:
    """Whether the applicant was answered within the eight hours, and the system does not count it as late."""
    if case.answered_at is None:
        vi, en = "Chưa thấy thời điểm trả lời.", "The moment of the answer was not seen."
        return [ANSWERED.cannot_tell(vi, en, seen_in)]
    due = add_working_hours(case.submitted_at or submitted_at, HOURS)
    if case.answered_at > due + NEAR:
        vi = f"Trả lời lúc {_words(case.answered_at)}, sau hạn {_words(due)}."
        return [ANSWERED.broken(vi, f"Answered at {case.answered_at}, after {due}.", seen_in)]
    if case.is_late:
        vi = "Hệ thống ghi nhận là quá hạn dù trả lời trong 08 giờ làm việc."
        return [ANSWERED.broken(vi, "The system counts an answer in time as late.", seen_in)]
    return [ANSWERED.kept(f"Trả lời lúc {_words(case.answered_at)}.", f"Answered at {case.answered_at}.", seen_in)]


def lateness_is_told(case: CaseShown, seen_in: str = "") -> list[Observation]:
    """Whether the system itself says that the answer is overdue, once it is."""
    if case.is_late is None:
        vi, en = "HTTT GQTTHC không cho biết hồ sơ có quá hạn hay không.", "The system does not tell."
        return [ANSWERED.cannot_tell(vi, en, seen_in)]
    if not case.is_late:
        vi = "Đã quá 08 giờ làm việc mà hệ thống không cho biết hồ sơ quá hạn trả lời."
        return [ANSWERED.broken(vi, "The eight hours are over and the system does not say so.", seen_in)]
    return [ANSWERED.kept("Hệ thống cho biết đã quá hạn.", "The system says that it is overdue.", seen_in)]


def pause_counts(
    case: CaseShown, submitted_at: datetime, asked_at: datetime, paid_at: datetime, seen_in: str = ""
) -> list[Observation]:
    """Whether the limit moved by what was waited for the fee (D-31)."""
    if case.answer_due_at is None:
        vi, en = "HTTT GQTTHC không cho biết hạn trả lời.", "The system does not tell the limit."
        return [PAUSED.cannot_tell(vi, en, seen_in)]
    left = HOURS - working_hours_between(case.submitted_at or submitted_at, asked_at)
    right = add_working_hours(paid_at, left)
    if abs(case.answer_due_at - right) > 2 * NEAR:
        vi = f"Hạn trả lời là {_words(case.answer_due_at)}, đúng ra là {_words(right)}."
        return [PAUSED.broken(vi, f"The limit is {case.answer_due_at}, right would be {right}.", seen_in)]
    return [PAUSED.kept(f"Hạn trả lời {_words(right)}.", f"The limit is {right}.", seen_in)]


def _words(moment: datetime) -> str:
    return f"{moment.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
