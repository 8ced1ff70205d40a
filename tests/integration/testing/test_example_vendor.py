"""The example project in docs: its tests pass, and one fails when its client is broken on purpose."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).parents[3] / "docs" / "example-vendor"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy, as a vendor begins with."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example", ignore=shutil.ignore_patterns("__pycache__", ".*")))


def test_the_examples_tests_pass(example: Path, run_pytest: Callable[..., Any]) -> None:
    run = run_pytest(example)
    assert run.code == 0, run.output
    assert "8 passed" in run.output


def test_a_client_that_does_not_ask_again_is_found_out(example: Path, run_pytest: Callable[..., Any]) -> None:
    run = run_pytest(example, "-k", "lost_answer or ended_session", VENDOR_BROKEN="no-retry")
    assert run.code == 1, run.output
    assert "2 failed, 1 passed" in run.output
    assert "RemoteProtocolError: Server disconnected without sending a response" in run.output
