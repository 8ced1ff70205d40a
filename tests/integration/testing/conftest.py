"""Small pytest projects that use the plugin, run as a vendor runs them: in a process and a folder of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Run:
    """What became of a run."""

    code: int
    output: str


@pytest.fixture
def run_pytest() -> Callable[..., Run]:
    """Runs pytest in a folder, without other plugins than ours and any ``DVCQG_…`` variable but those given."""

    def run(folder: Path, *options: str, **variables: str) -> Run:
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("DVCQG_", "PYTEST_", "VENDOR_"))
        }
        command = [sys.executable, "-m", "pytest", "-q", "-rf", "-p", "no:cacheprovider", "-p", "dvcqg", *options]
        environment = clean | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"} | variables
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=180)
        return Run(done.returncode, done.stdout + done.stderr)

    return run


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a project of one test file."""

    def made(tests: str) -> Path:
        (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
        (tmp_path / "test_it.py").write_text(tests, "utf-8")
        return tmp_path

    return made
