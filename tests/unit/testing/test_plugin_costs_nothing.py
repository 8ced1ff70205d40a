"""The plugin is loaded by every pytest of whoever installs the package: it loads nothing else and changes nothing."""

import subprocess
import sys
from importlib.metadata import entry_points

import pytest

HEAVY = ("fastapi", "httpx", "pydantic", "respx", "sqlmodel", "starlette", "uvicorn", "mock_dvcqg.app")


def test_pytest_finds_the_plugin_by_its_entry_point() -> None:
    [found] = [each for each in entry_points(group="pytest11") if each.name == "dvcqg"]
    assert found.value == "mock_dvcqg.testing.plugin"


def test_loading_the_plugin_loads_nothing_of_the_portal() -> None:
    script = (
        "import sys, pytest; before = set(sys.modules); import mock_dvcqg.testing.plugin;"
        f"print(*(name for name in {HEAVY} if name in set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_no_fixture_runs_by_itself_and_no_mark_is_added(pytestconfig: pytest.Config) -> None:
    plugin = pytestconfig.pluginmanager.get_plugin("dvcqg")
    assert plugin is not None
    hooks = {name for name in dir(plugin) if name.startswith("pytest_")}
    assert hooks == {"pytest_addoption"}
    fixtures = [value for name, value in vars(plugin).items() if name.startswith("dvcqg_")]
    assert len(fixtures) == 6
    assert not any(fixture._fixture_function_marker.autouse for fixture in fixtures)
