"""What the whole test tree shares: which outside programs the machine has, and what could not run without them.

A test marked with a key of ``PROGRAMS`` (``browser``, ``postgres``, …) is skipped where its program is missing, and the
last section of the output names it; with ``DVCQG_REQUIRE_ALL=1`` (CI) the absence is an error.
"""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest


def _postgres() -> str | None:
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return str(homes[-1]) if homes else shutil.which("initdb")


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


PROGRAMS = {
    "browser": ("Chromium", _chromium()),
    "postgres": ("the PostgreSQL server programs", _postgres()),
    "second_reader": ("pdfsig (poppler-utils)", shutil.which("pdfsig")),
    "openssl": ("openssl", shutil.which("openssl")),
    "curl": ("curl", shutil.which("curl")),
}
_not_run: Counter[str] = Counter()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the machine's Chromium; only for tests marked ``browser``."""
    path = PROGRAMS["browser"][1]
    assert path is not None, "ask for this fixture only in tests marked browser"
    return path


@pytest.fixture(scope="session")
def postgres_bin() -> Path:
    """Folder of the PostgreSQL server programs; only for tests marked ``postgres``."""
    path = PROGRAMS["postgres"][1]
    assert path is not None, "ask for this fixture only in tests marked postgres"
    return Path(path).resolve().parent


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, or in CI fail, a test whose outside program is missing."""
    for marker, (program, path) in PROGRAMS.items():
        if path is None and item.get_closest_marker(marker):
            if os.environ.get("DVCQG_REQUIRE_ALL"):
                pytest.fail(f"{program} is missing and DVCQG_REQUIRE_ALL is set", pytrace=False)
            pytest.skip(f"could not run: {program} is missing")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name, last, what this machine could not run."""
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for program, path in PROGRAMS.values():
        count = sum(f"{program} is missing" in reason for reason in skipped)
        if path is None:
            _not_run[program] = count
    if _not_run:
        terminalreporter.section("not run on this machine")
        for program, count in _not_run.items():
            terminalreporter.line(f"{program}: missing, {count} tests not run")
    else:
        terminalreporter.line("everything this project can check could run: no outside program is missing")
