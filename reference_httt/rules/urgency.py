"""What a dossier waits for next, until when, and how urgent that is: what the work list shows and is sorted by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reference_httt.rules.life_cycle import AT_INTAKE, FINAL_STAGES
from reference_httt.rules.model import Dossier, Stage
from reference_httt.rules.working_time import WorkCalendar, working_hours_between

HOURS_OF_A_DAY = 8
Limit = Callable[[WorkCalendar, datetime], datetime]


class Tone(StrEnum):
    """How it stands with the limit; the order of the members is that of the work list."""

    OVERDUE = "overdue"
    SOON = "soon"
    IN_TIME = "in_time"
    WAITING = "waiting"
    """for somebody else: the applicant has to act, or the clock stands still"""
    CLOSED = "closed"


@dataclass(frozen=True)
class Duty:
    """The next thing somebody owes the applicant."""

    what: str
    """in words, e.g. «Trả lời người nộp»"""
    tone: Tone
    due_at: datetime | None = None
    hours_left: float = 0.0
    """working hours until ``due_at``; negative when it is over"""

    @property
    def left(self) -> str:
        """«còn 02 giờ 15 phút làm việc», «quá hạn 03 ngày làm việc»; empty without a limit."""
        if self.due_at is None:
            return ""
        ahead = self.hours_left > 0 or self.tone is not Tone.OVERDUE
        return f"{'còn' if ahead else 'quá hạn'} {_span(abs(self.hours_left))}"


@dataclass(frozen=True)
class Limits:
    """By what rules the limits are reckoned, and how near is near."""

    calendar: WorkCalendar
    forward_due_at: Limit
    supplement_limit: Limit
    soon_hours: float = 2.0


def duty_of(dossier: Dossier, limits: Limits, now: datetime, *, is_online: bool) -> Duty:
    """What the dossier waits for at its stage; ``is_online`` says how it was filed."""
    if dossier.stage in FINAL_STAGES:
        return Duty("Đã kết thúc", Tone.CLOSED)
    if dossier.stage in AT_INTAKE:
        return _answer(dossier, limits, now)
    if dossier.stage is Stage.RECEIVED and dossier.received_at is not None:
        return _forwarding(dossier.received_at, limits, now, is_online=is_online)
    if dossier.stage is Stage.SUPPLEMENT_PROPOSED and dossier.received_at is not None:
        due_at = limits.supplement_limit(limits.calendar, dossier.received_at)
        return _duty("Gửi yêu cầu bổ sung", due_at, limits, now, limits.soon_hours)
    if dossier.stage is Stage.SUPPLEMENT_REQUESTED:
        return Duty("Chờ người nộp bổ sung", Tone.WAITING)
    if dossier.stage is Stage.OBLIGATION_REQUESTED:
        return Duty("Chờ người nộp thực hiện nghĩa vụ tài chính", Tone.WAITING)
    what = "Trả kết quả" if dossier.stage is Stage.SEALED else "Giải quyết xong"
    return _duty(what, dossier.due_at, limits, now, HOURS_OF_A_DAY)


def lateness(dossier: Dossier) -> tuple[str, ...]:
    """What was done after its limit, in words; lateness is shown, never a reason to block an act."""
    found = []
    if dossier.answer_due_at and dossier.answered_at and dossier.answered_at > dossier.answer_due_at:
        found.append("Trả lời người nộp muộn hơn 08 giờ làm việc")
    ended = dossier.processed_at or dossier.refused_at
    if dossier.due_at and ended and ended > dossier.due_at:
        found.append("Giải quyết xong sau ngày hẹn trả")
    return tuple(found)


def urgency(duty: Duty) -> tuple[int, float]:
    """The place in the work list: what is over first, the longest first."""
    return list(Tone).index(duty.tone), duty.hours_left


def _answer(dossier: Dossier, limits: Limits, now: datetime) -> Duty:
    if dossier.payment_asked_at is not None:
        return Duty("Chờ nộp phí, lệ phí (08 giờ làm việc tạm dừng)", Tone.WAITING)
    return _duty("Trả lời người nộp", dossier.answer_due_at, limits, now, limits.soon_hours)


def _forwarding(received_at: datetime, limits: Limits, now: datetime, *, is_online: bool) -> Duty:
    """Online dossiers are forwarded at once; direct ones the same day or the next morning (NĐ 61/2018 Đ18)."""
    if is_online:
        return Duty("Chuyển xử lý ngay", Tone.SOON)
    due_at = limits.forward_due_at(limits.calendar, received_at)
    return _duty("Chuyển đơn vị xử lý", due_at, limits, now, limits.soon_hours)


def _duty(what: str, due_at: datetime | None, limits: Limits, now: datetime, soon_hours: float) -> Duty:
    if due_at is None:
        return Duty(what, Tone.IN_TIME)
    left = working_hours_between(limits.calendar, now, due_at)
    if now > due_at:
        return Duty(what, Tone.OVERDUE, due_at, left)
    return Duty(what, Tone.SOON if left <= soon_hours else Tone.IN_TIME, due_at, left)


def _span(hours: float) -> str:
    """Working time in words: days from two days on, else hours and minutes."""
    if hours >= 2 * HOURS_OF_A_DAY:
        return f"{int(hours // HOURS_OF_A_DAY):02d} ngày làm việc"
    whole, minutes = divmod(int(hours * 60), 60)
    return f"{whole:02d} giờ {minutes:02d} phút làm việc" if whole else f"{minutes:02d} phút làm việc"
