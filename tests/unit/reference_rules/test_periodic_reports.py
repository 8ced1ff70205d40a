"""The figures of a month, reckoned from dossiers and ratings by hand-written truth; the crossing keeps the order."""

from datetime import UTC, datetime

import pytest

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.rules.periodic import judge_rating, judge_statistics
from reference_httt.rules.crossing import crossings_due, enters_at_once
from reference_httt.rules.model import Dossier, FilingPlace, Stage
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.rules.model.reports import DossierRating, Handled, Month, Satisfaction
from reference_httt.rules.periodic_reports import ratings_of, statistics_of
from reference_httt.rules.rating_due import rating_problem

OCTOBER = Month(2026, 10)


def at(day: int, month: int = 10, hour: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def dossier(received: datetime, due: datetime, ended: datetime | None = None) -> Handled:
    return Handled("H98.12", received, due, ended)


DOSSIERS = [
    dossier(at(2, 9), at(20, 9), at(19, 9)),  # settled before the month: not counted
    dossier(at(20, 9), at(4), at(5)),  # carried over, late
    dossier(at(25, 9), at(9)),  # carried over, open, late
    dossier(at(1), at(15), at(14)),  # on time
    dossier(at(3), at(17), at(17)),  # on the appointed moment: on time
    dossier(at(28), at(11, 11), at(3, 11)),  # settled in the next month: open and in time
    dossier(at(30), at(13, 11)),  # open, in time
    dossier(at(2, 11), at(16, 11)),  # received in the next month: not counted
]


def test_a_month_counts_what_was_carried_over_received_settled_and_left_open() -> None:
    row = statistics_of(DOSSIERS, OCTOBER, "H98.12", "Sở Y tế")
    assert (row.carried_over, row.received, row.total) == ("2", "4", "6")
    assert (row.handled, row.handled_on_time, row.handled_late) == ("3", "2", "1")
    assert (row.open, row.open_in_time, row.open_late) == ("3", "2", "1")
    assert (row.handled_on_time_percent, row.handled_late_percent) == ("67", "33")
    assert (row.month, row.year, row.unit_code, row.unit_name) == ("10", "2026", "H98.12", "Sở Y tế")


def test_a_month_begins_at_midnight_in_vietnam() -> None:
    last_hour_of_september = datetime(2026, 9, 30, 16, 59, tzinfo=UTC)
    first_of_october = datetime(2026, 9, 30, 17, 0, tzinfo=UTC)
    rows = [statistics_of([dossier(m, at(30))], OCTOBER, "H98", "") for m in (last_hour_of_september, first_of_october)]
    assert [row.received for row in rows] == ["0", "1"]
    assert (Month.of(last_hour_of_september), Month.of(first_of_october)) == (Month(2026, 9), OCTOBER)
    assert (Month(2026, 1).before, Month(2026, 12).ends_at) == (Month(2025, 12), Month(2027, 1).begins_at)


@pytest.mark.parametrize("counted", [[], DOSSIERS])
def test_the_portal_finds_nothing_wrong_with_the_figures(counted: list[Handled]) -> None:
    assert list(judge_statistics(statistics_of(counted, OCTOBER, "H98.12", "Sở Y tế"))) == []


def rating(procedure: str, handling: Satisfaction, moment: datetime, **more: object) -> DossierRating:
    return DossierRating(
        "x",
        "H98.12",
        procedure,
        handling,
        more.get("service"),
        str(more.get("opinion", "")),
        moment,  # type: ignore[arg-type]
    )


def test_ratings_are_told_by_procedure_and_add_up() -> None:
    very, rather, not_ = Satisfaction
    given = [
        rating("2.1", very, at(1), service=rather, opinion="Nhanh"),
        rating("2.1", rather, at(2)),
        rating("2.1", not_, at(3), opinion="Chờ lâu"),
        rating("1.9", very, at(4)),
        rating("1.9", very, at(4, 11)),
    ]
    first, second = ratings_of(given, OCTOBER, "H98.12", "Sở Y tế")
    assert (first.procedure_code, first.raters, first.very_satisfied) == ("1.9", "1", "100%")
    assert (second.very_satisfied, second.satisfied, second.not_satisfied) == ("33%", "33%", "34%")
    assert (second.service_very_satisfied, second.service_satisfied) == ("0%", "100%")
    assert (second.raters, second.opinions, second.period) == ("3", "Nhanh; Chờ lâu", "10-2026")
    assert [list(judge_rating(row)) for row in (first, second)] == [[], []]
    assert ratings_of(given, Month(2026, 9), "H98.12", "Sở Y tế") == []


@pytest.mark.parametrize(
    ("stage", "status", "may"),
    [
        (Stage.FORWARDED, DossierStatus.IN_PROGRESS, False),
        (Stage.SEALED, DossierStatus.PROCESSED, True),
        (Stage.RETURNED, DossierStatus.RETURNED, True),
        (Stage.REFUSED, DossierStatus.DISCONTINUED, True),
    ],
)
def test_a_dossier_is_rated_when_it_is_settled_and_once(stage: Stage, status: DossierStatus, may: bool) -> None:
    settled = Dossier("H98.12-261101-0001", "d", "H98.12", status, stage, 1, at(1))
    assert (rating_problem(settled, None) == "") is may
    assert "đã được đánh giá" in rating_problem(settled, rating("2.1", Satisfaction.SATISFIED, at(2)))


def test_all_that_waits_crosses_in_the_order_filed() -> None:
    late, early = (Crossing(f"H98.12-261101-000{n}", FilingPlace.NATIONAL_PORTAL, at(n)) for n in (2, 1))
    assert crossings_due([late, early]) == (early, late)
    assert [place for place in FilingPlace if enters_at_once(place)] == [FilingPlace.COUNTER, FilingPlace.POST]
