"""docs/testing.md says what is so: fixtures, options, names, and the recipe for a container that could not be run."""

import ast
import re
from pathlib import Path

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.settings import Settings
from mock_dvcqg.testing import plugin
from mock_dvcqg.testing.client_settings import ClientSettings
from mock_dvcqg.testing.realm_hand import RealmHand

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "testing.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def _table(heading: str) -> str:
    return PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]


@pytest.fixture
def recipe() -> str:
    [found] = [snippet for snippet in SNIPPETS if "testcontainers" in snippet]
    return found


def test_every_fixture_is_described_and_no_other() -> None:
    described = set(re.findall(r"^\| `(dvcqg_\w+)`", _table("Fixtures"), re.MULTILINE))
    assert described == {name for name in vars(plugin) if name.startswith("dvcqg_")}


def test_every_option_is_described_and_no_other(pytestconfig: pytest.Config) -> None:
    table = _table("Options and environment variables")
    described = set(re.findall(r"--(dvcqg-[\w-]+)", table))
    assert described == {name.replace("_", "-") for name in vars(pytestconfig.option) if name.startswith("dvcqg_")}
    assert plugin.TOKEN_VARIABLE in table


def test_every_name_of_a_realm_and_every_item_of_the_configuration_is_described() -> None:
    table = _table("What a realm gives")
    named = set(re.findall(r"`(?:with realm\.)?(\w+)", table))
    assert {name for name in vars(RealmHand) if not name.startswith("_")} <= named
    assert set(ClientSettings.__dataclass_fields__) <= named


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_snippets_are_python(snippet: str) -> None:
    assert ast.parse(snippet).body


def test_variables_and_port_of_the_recipe_are_the_portals_own(recipe: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = dict(re.findall(r'with_env\("(DVCQG_\w+)", ("?[\w]+"?)\)', recipe))
    assert {name.removeprefix("DVCQG_").lower() for name in given} <= set(Settings.model_fields)
    for name, value in given.items():
        monkeypatch.setenv(name, {"url": "http://127.0.0.1:1", "token": "t"}.get(value, value.strip('"')))
    settings = Settings()
    assert (settings.storage, settings.control_remote, settings.url) == ("memory", True, "http://127.0.0.1:1")
    exposed = re.search(r"^EXPOSE (\d+)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert exposed is not None
    assert f"with_bind_ports({exposed[1]}, port)" in recipe
    assert f"HttpWaitStrategy({exposed[1]}, " in recipe


async def test_the_path_the_recipe_waits_for_answers(recipe: str, tmp_path: Path) -> None:
    path = re.search(r'HttpWaitStrategy\(\d+, "(/\w+)"\)', recipe)
    assert path is not None
    app = create_app(Settings(database_url="memory", data_dir=tmp_path))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8520") as client:
        assert (await client.get(path[1])).status_code == 200
