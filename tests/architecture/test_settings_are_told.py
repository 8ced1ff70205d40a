"""Every setting of the portal stands in the README's one table of environment variables, and in the command's help."""

from pathlib import Path

import pytest

from mock_dvcqg.__main__ import main
from mock_dvcqg.settings import Settings

README = Path(__file__).resolve().parents[2] / "README.md"


def test_every_setting_is_in_the_readmes_table():
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `DVCQG_")]
    missing = [name for name in Settings.model_fields if not any(f"`DVCQG_{name.upper()}`" in row for row in rows)]
    assert missing == []


def test_every_setting_is_in_the_help_with_its_meaning(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines() if line.startswith("  DVCQG_"))
    missing = [name for name, each in Settings.model_fields.items() if not each.description]
    assert missing == []
    assert {f"DVCQG_{name.upper()}" for name in Settings.model_fields} <= set(told)
