import pytest

from conformance.checks.examination import done_by_name, not_without_duty, opinion_kept, report_kept
from conformance.province.actions.opinions import OpinionKept, PaperKept

PAPER = PaperKept(paper="p1", kind="opinion")
ANSWERED = OpinionKept(consultation="c1", body="Bệnh viện", is_answered=True, paper="p1")


@pytest.mark.parametrize(
    ("opinions", "papers", "expected"),
    [
        ([ANSWERED], [PAPER], "kept"),
        ([ANSWERED.model_copy(update={"paper": ""})], [PAPER], "broken"),
        ([ANSWERED], [], "broken"),
        ([ANSWERED.model_copy(update={"is_answered": False})], [], "cannot_tell"),
        ([], [], "cannot_tell"),
    ],
)
def test_each_reply_has_its_paper(outcomes, opinions, papers, expected):
    assert outcomes(opinion_kept(opinions, papers)) == {"YB-B4-5": expected}


def test_the_report_is_kept(outcomes):
    assert outcomes(report_kept([PaperKept(paper="p2", kind="verification")])) == {"YB-B4-5": "kept"}
    assert outcomes(report_kept([PAPER])) == {"YB-B4-5": "broken"}


@pytest.mark.parametrize(
    ("officer", "unit", "title", "expected"),
    [
        ("Trần Thị Lan", "Phòng Nghiệp vụ", "Chuyên viên", "kept"),
        ("Phòng Nghiệp vụ", "Phòng Nghiệp vụ", "Chuyên viên", "broken"),
        ("Chuyên viên", "Phòng Nghiệp vụ", "Chuyên viên", "broken"),
        ("", "Phòng Nghiệp vụ", "Chuyên viên", "broken"),
    ],
)
def test_each_step_names_somebody(make, outcomes, officer, unit, title, expected):
    rows = [make.row("2", "20261120080000"), make.row("10", "20261120090000", officer=officer)]
    rows[1].row.unit, rows[1].row.title = unit, title
    assert outcomes(done_by_name(rows)) == {"YB-M2-1": expected}


def test_steps_that_are_not_all_seen_prove_nothing(make, outcomes):
    assert outcomes(done_by_name([make.row("2", "20261120080000")])) == {"YB-M2-1": "cannot_tell"}


def test_who_lacks_the_duty_does_not_act(outcomes):
    def judged(attempted, refused):
        return outcomes(not_without_duty(attempted=attempted, refused=refused, words=""))

    assert judged(True, True) == {"YB-M2-1": "kept"}
    assert judged(True, False) == {"YB-M2-1": "broken"}
    assert judged(False, False) == {"YB-M2-1": "cannot_tell"}
