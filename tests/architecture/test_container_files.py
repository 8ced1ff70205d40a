"""Dockerfile and docker-compose.yml, as far as they can be checked without a container engine."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from mock_dvcqg.app import create_app
from mock_dvcqg.settings import Settings

ROOT = Path(__file__).parents[2]
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "EXPOSE", "CMD"}


@pytest.fixture
def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return read


@pytest.fixture
def instructions() -> list[tuple[str, str]]:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in lines if line and not line.startswith("#")]


def test_services_name_only_volumes_and_services_that_are_there(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert {volume.split(":")[0] for volume in service["volumes"]} <= set(compose["volumes"])
        for other, how in service.get("depends_on", {}).items():
            assert how == {"condition": "service_healthy"}
            assert "healthcheck" in compose["services"][other]


def test_every_variable_of_the_portal_is_a_setting_and_takes_its_value(
    compose: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment: dict[str, str] = compose["services"]["portal"]["environment"]
    assert {name.removeprefix("DVCQG_").lower() for name in environment} <= set(Settings.model_fields)
    for name, value in environment.items():
        monkeypatch.setenv(name, "a-token" if value.startswith("${") else str(value))
    settings = Settings()
    assert settings.storage == "postgresql"
    assert settings.control_remote
    assert f"127.0.0.1:{settings.port}:{settings.port}" in compose["services"]["portal"]["ports"]


def test_the_database_of_the_url_is_the_one_that_is_started(compose: dict[str, Any]) -> None:
    given = compose["services"]["postgres"]["environment"]
    url = compose["services"]["portal"]["environment"]["DVCQG_DATABASE_URL"]
    account = f"{given['POSTGRES_USER']}:{given['POSTGRES_PASSWORD']}"
    assert url == f"postgresql+psycopg://{account}@postgres/{given['POSTGRES_DB']}"


async def test_the_health_check_asks_a_path_that_answers(compose: dict[str, Any], tmp_path: Path) -> None:
    _, program, option, script = compose["services"]["portal"]["healthcheck"]["test"]
    assert (program, option) == ("python", "-c")
    compile(script, "healthcheck", "exec")
    found = re.search(r"http://127\.0\.0\.1:8520(/\w+)'", script)
    assert found
    app = create_app(Settings(database_url="memory", data_dir=tmp_path))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8520") as client:
        assert (await client.get(found[1])).status_code == 200


def test_the_image_has_what_its_instructions_name(instructions: list[tuple[str, str]]) -> None:
    assert {name for name, _ in instructions} <= INSTRUCTIONS
    assert instructions[0][0] == "FROM"
    [install] = [text for name, text in instructions if name == "RUN"]
    constraints, extra = re.search(r"-c (\S+) '\.\[(\w+)\]'", install).groups()  # type: ignore[union-attr]
    assert (ROOT / constraints).is_file()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert extra in project["optional-dependencies"]


def test_the_command_of_the_image_starts_the_portal_on_the_port_it_exposes(
    instructions: list[tuple[str, str]], tmp_path: Path
) -> None:
    command = json.loads(dict(instructions)["CMD"])
    assert command[0] == "python"
    assert dict(instructions)["EXPOSE"] == str(Settings.model_fields["port"].default)
    options = ["--database-url", "memory", "--port", "0", "--data-dir", str(tmp_path)]
    process = subprocess.Popen([sys.executable, *command[1:], *options], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert "http://0.0.0.0:" in process.stdout.readline()
    process.terminate()
    assert process.wait(timeout=60) == 0
    process.stdout.close()
