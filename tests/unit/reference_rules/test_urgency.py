"""What a dossier waits for, until when, and how that is said."""

from dataclasses import replace
from datetime import datetime

import pytest

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.calendars import CalendarBook
from reference_httt.rules.answer_time import forward_due_at, supplement_limit
from reference_httt.rules.masking import masked_name, masked_number
from reference_httt.rules.model import Dossier, Stage
from reference_httt.rules.urgency import Duty, Limits, Tone, duty_of, lateness, urgency

LIMITS = Limits(CalendarBook("H98").of("H98.12"), forward_due_at, supplement_limit)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


SUBMITTED = Dossier(
    "H98.12-231010-0001",
    "d",
    "H98.12",
    DossierStatus.NEW,
    Stage.SUBMITTED,
    1,
    at("2023-10-10 09:00"),
    answer_due_at=at("2023-10-11 09:00"),
)
RECEIVED = replace(SUBMITTED, stage=Stage.RECEIVED, received_at=at("2023-10-10 15:30"), due_at=at("2023-10-20 17:30"))


def duty(dossier: Dossier, now: str, *, is_online: bool = True) -> Duty:
    return duty_of(dossier, LIMITS, at(now), is_online=is_online)


@pytest.mark.parametrize(
    ("now", "tone", "left"),
    [
        ("2023-10-10 09:00", Tone.IN_TIME, "còn 08 giờ 00 phút làm việc"),
        ("2023-10-10 16:45", Tone.IN_TIME, "còn 02 giờ 15 phút làm việc"),
        ("2023-10-10 17:00", Tone.SOON, "còn 02 giờ 00 phút làm việc"),
        ("2023-10-11 08:40", Tone.SOON, "còn 20 phút làm việc"),
        ("2023-10-11 09:00", Tone.SOON, "còn 00 phút làm việc"),
        ("2023-10-11 09:30", Tone.OVERDUE, "quá hạn 30 phút làm việc"),
        ("2023-10-16 09:00", Tone.OVERDUE, "quá hạn 03 ngày làm việc"),
    ],
)
def test_the_answer_to_the_applicant_is_said_in_working_time(now: str, tone: Tone, left: str) -> None:
    found = duty(SUBMITTED, now)
    assert (found.what, found.tone, found.left) == ("Trả lời người nộp", tone, left)


def test_a_payment_that_is_waited_for_is_nobodys_delay() -> None:
    found = duty(replace(SUBMITTED, payment_asked_at=at("2023-10-10 10:00")), "2023-12-01 09:00")
    assert found.tone is Tone.WAITING
    assert found.left == ""


def test_an_online_dossier_is_forwarded_at_once_and_a_direct_one_the_next_morning_after_three() -> None:
    assert duty(RECEIVED, "2023-10-10 15:31").what == "Chuyển xử lý ngay"
    assert duty(RECEIVED, "2023-10-10 15:31", is_online=False).due_at == at("2023-10-11 07:30")
    assert duty(RECEIVED, "2023-10-11 08:00", is_online=False).tone is Tone.OVERDUE


def test_a_proposed_supplement_is_sent_within_three_working_days_of_the_reception() -> None:
    proposed = replace(RECEIVED, stage=Stage.SUPPLEMENT_PROPOSED)
    assert duty(proposed, "2023-10-12 09:00").due_at == at("2023-10-13 17:30")


@pytest.mark.parametrize("stage", [Stage.FORWARDED, Stage.EXAMINED, Stage.SIGNED, Stage.CONSULTING])
def test_under_way_it_is_the_appointed_day_that_counts(stage: Stage) -> None:
    found = duty(replace(RECEIVED, stage=stage), "2023-10-20 09:00")
    assert (found.what, found.tone, found.due_at) == ("Giải quyết xong", Tone.SOON, RECEIVED.due_at)


@pytest.mark.parametrize("stage", [Stage.SUPPLEMENT_REQUESTED, Stage.OBLIGATION_REQUESTED])
def test_what_waits_for_the_applicant_is_no_duty_of_the_agency(stage: Stage) -> None:
    assert duty(replace(RECEIVED, stage=stage), "2024-10-20 09:00").tone is Tone.WAITING


def test_a_late_answer_and_a_late_result_are_told_in_words() -> None:
    late = replace(RECEIVED, answered_at=at("2023-10-11 09:01"), processed_at=at("2023-10-21 09:00"))
    in_time = replace(RECEIVED, answered_at=at("2023-10-11 09:00"), processed_at=at("2023-10-20 17:30"))
    assert lateness(late) == ("Trả lời người nộp muộn hơn 08 giờ làm việc", "Giải quyết xong sau ngày hẹn trả")
    assert lateness(in_time) == ()


def test_what_is_over_comes_first_the_longest_before_all() -> None:
    duties = [
        Duty("a", Tone.IN_TIME, None, 5),
        Duty("b", Tone.WAITING),
        Duty("c", Tone.OVERDUE, None, -2),
        Duty("d", Tone.SOON, None, 1),
        Duty("e", Tone.OVERDUE, None, -9),
    ]
    assert [d.what for d in sorted(duties, key=urgency)] == ["e", "c", "d", "a", "b"]


def test_who_need_not_know_sees_initials_and_three_digits() -> None:
    assert masked_name("Nguyễn Văn An") == "N. V. A."
    assert masked_number("001200000123") == "*********123"
    assert masked_number("12") == "**"
    assert masked_name("") == ""
