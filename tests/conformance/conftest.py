"""The suite as its users start it: by the command, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

Dvcqg = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def dvcqg() -> Dvcqg:
    """``dvcqg("run", "--jobs", "8", …)``: gives the ended process with all it said."""

    def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", "from conformance.cli import main; main()", *map(str, arguments)],
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
