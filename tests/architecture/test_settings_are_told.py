"""Every setting of the portal stands in the README's one table of environment variables."""

from pathlib import Path

from mock_dvcqg.settings import Settings

README = Path(__file__).resolve().parents[2] / "README.md"


def test_every_setting_is_in_the_readmes_table():
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `DVCQG_")]
    missing = [name for name in Settings.model_fields if not any(f"`DVCQG_{name.upper()}`" in row for row in rows)]
    assert missing == []
