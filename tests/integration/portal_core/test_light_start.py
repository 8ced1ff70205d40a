"""A start over a data folder that is there loads no library that only signing, inventing people or documents need."""

import subprocess
import sys
from pathlib import Path

_HEAVY = ("pyhanko", "pyhanko_certvalidator", "certomancer", "faker", "typst", "alembic", "cryptography", "joserfc",
          "httpx", "rich", "yaml", "jinja2", "openpyxl", "reportlab", "typer")  # fmt: skip
_START = """
import sys
from pathlib import Path

from mock_dvcqg.__main__ import main
from mock_dvcqg.app import create_app
from mock_dvcqg.settings import Settings

create_app(Settings(data_dir=Path(sys.argv[1])))
print(" ".join({name.partition(".")[0] for name in sys.modules}))
"""


def started_over(folder: Path) -> set[str]:
    """What a process has loaded that has started the portal over the folder."""
    command = [sys.executable, "-c", _START, str(folder)]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_a_start_over_existing_data_loads_nothing_heavy(tmp_path: Path) -> None:
    assert "mock_dvcqg" in started_over(tmp_path)
    assert started_over(tmp_path) & set(_HEAVY) == set()
