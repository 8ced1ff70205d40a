"""The matrix: each named defect fails the requirements it owns and none else, and the honest reference fails none.

Here a defect meets a scenario for each requirement that it owns; the marker ``nightly`` runs the default, which has
a few more, and the full product with all that pass through what it replaces.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from reference_httt.defects import DEFECTS


def run_matrix(dvcqg, file: Path, *options: str) -> dict[str, Any]:
    ended = dvcqg("defects", "--matrix", "--json", file, *options)
    assert file.is_file(), ended.stdout + ended.stderr
    return {**json.loads(file.read_text(encoding="utf-8")), "exit": ended.returncode, "said": ended.stdout}


def test_each_defect_fails_what_it_owns_and_nothing_else_and_the_honest_suite_passes_at_eight_jobs(dvcqg, tmp_path):
    """One test: the matrix takes both processors for minutes, so no two workers should each begin one."""
    matrix = run_matrix(dvcqg, tmp_path / "matrix.json", "--quick", "--jobs", "8")
    assert matrix["honest"] == {"verdict": "pass"}, matrix["said"]
    assert {row["name"]: row["owns"] for row in matrix["defects"]} == {n: list(d.owns) for n, d in DEFECTS.items()}
    beyond = {row["name"]: sorted(set(row["failed"]) - set(row["owns"])) for row in matrix["defects"]}
    assert {name: failed for name, failed in beyond.items() if failed} == {}
    assert [row["name"] for row in matrix["defects"] if not row["killed"]] == [], matrix["said"]
    assert matrix["exit"] == 0


@pytest.mark.nightly
def test_the_default_matrix_holds(dvcqg, tmp_path):
    usual = run_matrix(dvcqg, tmp_path / "usual.json")
    assert [row for row in usual["defects"] if not row["killed"]] == [], usual["said"]
    assert usual["exit"] == 0


@pytest.mark.nightly
def test_no_defect_fails_anything_else_in_any_scenario_that_it_reaches(dvcqg, tmp_path):
    full = run_matrix(dvcqg, tmp_path / "full.json", "--full")
    assert [row for row in full["defects"] if not row["killed"]] == [], full["said"]
    assert full["exit"] == 0


def test_each_defect_owns_a_requirement_and_says_what_it_does_wrong():
    assert all(defect.owns and defect.replaces and defect.description for defect in DEFECTS.values())
