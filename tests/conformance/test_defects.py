"""The matrix: each named defect fails the requirements it owns and none else, and the honest reference fails none.

Here a defect meets a scenario for each requirement that it owns; the marker ``slow`` runs the default, which has a
few more, and the full product with all that pass through what it replaces.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from reference_httt.defects import DEFECTS

pytestmark = pytest.mark.xdist_group("matrix")


@pytest.fixture(scope="module")
def matrix(dvcqg, tmp_path_factory) -> dict[str, Any]:
    """What ``dvcqg defects --matrix --json`` wrote, and all that it said; the honest suite in it is at eight jobs."""
    return run_matrix(dvcqg, tmp_path_factory.mktemp("matrix") / "matrix.json", "--quick", "--jobs", "8")


def run_matrix(dvcqg, file: Path, *options: str) -> dict[str, Any]:
    ended = dvcqg("defects", "--matrix", "--json", file, *options)
    assert file.is_file(), ended.stdout + ended.stderr
    return {**json.loads(file.read_text(encoding="utf-8")), "exit": ended.returncode, "said": ended.stdout}


def test_the_honest_run_of_the_matrix_passes(matrix):
    assert matrix["honest"] == {"verdict": "pass"}, matrix["said"]


@pytest.mark.parametrize("name", sorted(DEFECTS))
def test_a_defect_fails_what_it_owns_and_nothing_else(matrix, name):
    (row,) = [row for row in matrix["defects"] if row["name"] == name]
    line = [line for line in matrix["said"].splitlines() if name in line]
    assert row["owns"] == list(DEFECTS[name].owns)
    assert set(row["failed"]) <= set(row["owns"]), line
    assert row["killed"], line


def test_the_exit_code_says_whether_every_defect_was_killed(matrix):
    assert matrix["exit"] == (0 if all(row["killed"] for row in matrix["defects"]) else 1)


@pytest.mark.slow
def test_the_default_matrix_holds(dvcqg, tmp_path):
    usual = run_matrix(dvcqg, tmp_path / "usual.json")
    assert [row for row in usual["defects"] if not row["killed"]] == [], usual["said"]
    assert usual["exit"] == 0


@pytest.mark.slow
def test_no_defect_fails_anything_else_in_any_scenario_that_it_reaches(dvcqg, tmp_path):
    full = run_matrix(dvcqg, tmp_path / "full.json", "--full")
    assert [row for row in full["defects"] if not row["killed"]] == [], full["said"]
    assert full["exit"] == 0


def test_each_defect_owns_a_requirement_and_says_what_it_does_wrong():
    assert all(defect.owns and defect.replaces and defect.description for defect in DEFECTS.values())
