"""The plugin in projects of vendors: a portal that runs already, strictness, several workers, nothing when not used."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

USES_REALM = """
def test_which(dvcqg_realm):
    print("PORTAL", dvcqg_realm.portal.url)
"""
STRICT = """
def test_strict(dvcqg_realm):
    info = dvcqg_realm.portal.control("GET", f"/realms/{dvcqg_realm.name}/info")
    print("MODES", {each["code"]: each["mode"] for each in info["provinces"]})
"""
EACH_WORKER = """
import pathlib

def test_portal(dvcqg_portal, worker_id):
    pathlib.Path(f"{worker_id}.url").write_text(dvcqg_portal.url)
    assert dvcqg_portal.control("GET", "/realms")
"""
UNUSED = """
import sys

def test_nothing_was_loaded():
    assert not [name for name in sys.modules if name.startswith("mock_dvcqg.") and ".testing" not in name]
"""


def test_a_portal_that_runs_already_is_used(dvcqg_portal: Any, project: Any, run_pytest: Callable[..., Any]) -> None:
    run = run_pytest(
        project(USES_REALM), "-s", "--dvcqg-portal", dvcqg_portal.url, DVCQG_CONTROL_TOKEN=dvcqg_portal.control_token
    )
    assert run.code == 0, run.output
    assert f"PORTAL {dvcqg_portal.url}" in run.output
    assert [
        each["name"] for each in dvcqg_portal.control("GET", "/realms") if each["name"].startswith("t-test-which")
    ] == []


@pytest.mark.parametrize(
    ("url", "token", "said"),
    [
        ("running", "", "thiếu biến môi trường DVCQG_CONTROL_TOKEN"),
        ("running", "another", "HTTP 401"),
        ("http://127.0.0.1:9", "any", "Không có Cổng DVCQG mô phỏng nào trả lời tại http://127.0.0.1:9"),
    ],
)
def test_what_is_wrong_with_the_portal_named_is_said(
    dvcqg_portal: Any, project: Any, run_pytest: Callable[..., Any], url: str, token: str, said: str
) -> None:
    url = dvcqg_portal.url if url == "running" else url
    run = run_pytest(project(USES_REALM), DVCQG_PORTAL_URL=url, DVCQG_CONTROL_TOKEN=token)
    assert run.code == 1
    assert said in run.output


def test_strict_makes_the_member_under_test_strict_and_no_other(
    dvcqg_portal: Any, project: Any, run_pytest: Callable[..., Any]
) -> None:
    run = run_pytest(
        project(STRICT),
        "-s",
        "--dvcqg-strict",
        DVCQG_PORTAL_URL=dvcqg_portal.url,
        DVCQG_CONTROL_TOKEN=dvcqg_portal.control_token,
    )
    assert "MODES {'H97': 'lenient', 'H98': 'lenient', 'H99': 'strict'}" in run.output, run.output


@pytest.mark.slow
def test_each_worker_of_xdist_has_a_portal_of_its_own(project: Any, run_pytest: Callable[..., Any]) -> None:
    folder: Path = project(EACH_WORKER)
    run = run_pytest(folder, "-p", "xdist", "-n", "2", "--dist", "each")
    assert run.code == 0, run.output
    assert len({path.read_text() for path in folder.glob("gw*.url")}) == 2


def test_who_uses_no_fixture_loads_nothing(project: Any, run_pytest: Callable[..., Any]) -> None:
    run = run_pytest(project(UNUSED))
    assert run.code == 0, run.output
