"""Every setting stands in the README's tables of environment variables, and in the help of its command."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.__main__ import main as portal
from mock_dvcqg.settings import Settings as PortalSettings
from reference_httt.__main__ import main as reference
from reference_httt.settings import Settings as ReferenceSettings

README = Path(__file__).resolve().parents[2] / "README.md"
COMMANDS = [("DVCQG_", portal, PortalSettings), ("HTTT_", reference, ReferenceSettings)]


@pytest.mark.parametrize(("prefix", "_main", "settings"), COMMANDS)
def test_every_setting_is_in_the_readmes_table(prefix: str, _main: Any, settings: Any) -> None:
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{prefix}")]
    missing = [name for name in settings.model_fields if not any(f"`{prefix}{name.upper()}`" in row for row in rows)]
    assert missing == []


@pytest.mark.parametrize(("prefix", "main", "settings"), COMMANDS)
def test_every_setting_is_in_the_help_with_its_meaning(
    prefix: str, main: Callable[[list[str]], int], settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    told = dict(line.split(maxsplit=1) for line in lines if line.startswith(f"  {prefix}"))
    missing = [name for name, each in settings.model_fields.items() if not each.description]
    assert missing == []
    assert {f"{prefix}{name.upper()}" for name in settings.model_fields} <= set(told)
