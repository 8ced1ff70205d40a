import pytest

from conformance.checks.monthly_figures import FIGURES, counted_by_day


def report(make, on_time: str, late: str, unit: str = "H98.07", handled: str = "1"):
    row = {"Madonvi": unit, "TongDaXuLy": handled, "TongXuLyDungHan": on_time, "TongXuLyTreHan": late}
    return make.entry(FIGURES, [row])


@pytest.mark.parametrize(
    ("on_time", "late", "was_late", "expected"),
    [("1", "0", False, "kept"), ("0", "1", True, "kept"), ("1", "0", True, "broken"), ("0", "1", False, "broken")],
)
def test_a_settled_dossier_counts_as_what_it_was(make, outcomes, on_time, late, was_late, expected):
    seen = counted_by_day([report(make, on_time, late)], "H98.07", late=was_late)
    assert outcomes(seen) == {"QD766-TD-1": expected}


def test_without_a_settled_dossier_of_the_unit_nothing_is_told(make, outcomes):
    for entries in ([], [report(make, "1", "0", unit="H98.12")], [report(make, "0", "0", handled="0")]):
        assert outcomes(counted_by_day(entries, "H98.07", late=True)) == {"QD766-TD-1": "cannot_tell"}


def test_the_last_report_counts(make, outcomes):
    entries = [report(make, "1", "0"), report(make, "0", "1")]
    assert outcomes(counted_by_day(entries, "H98.07", late=True)) == {"QD766-TD-1": "kept"}
