"""``python -m reference_httt``: help, wrong settings, an occupied port, and serving."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reference_httt.__main__ import main


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "python -m reference_httt --env-file" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line", ["HTTT_PORT=none", "HTTT_CODE=hanoi", "HTTT_SIGNERS=[", 'HTTT_SIGNERS=[{"name": "s3cret"}]']
)
def test_wrong_settings_are_one_sentence_that_names_the_setting(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    env_file = tmp_path / "x.env"
    env_file.write_text(line + "\n", encoding="utf-8")
    assert main(["--env-file", str(env_file)]) == 2
    said = capsys.readouterr().err
    assert line.split("=")[0] in said
    assert "s3cret" not in said
    assert "Traceback" not in said


def test_a_missing_env_file_and_an_unknown_defect_are_usage_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--env-file", "/nowhere/x.env"]) == 2
    assert main(["--defect", "flies"]) == 2
    assert "forgets-agency-seal" in capsys.readouterr().err


def test_an_occupied_port_is_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        env_file = tmp_path / "x.env"
        env_file.write_text(f"HTTT_PORT={taken.getsockname()[1]}\n", encoding="utf-8")
        assert main(["--env-file", str(env_file)]) == 3
    assert "Không mở được 127.0.0.1" in capsys.readouterr().err


def test_it_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env_file = tmp_path / "x.env"
    env_file.write_text(f"HTTT_PORT={port}\nHTTT_DATA_DIR={tmp_path / 'data'}\n", encoding="utf-8")
    command = [sys.executable, "-m", "reference_httt", "--env-file", str(env_file)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert "phục vụ tại" in process.stdout.readline()
    process.terminate()
    _, errors = process.communicate(timeout=20)
    assert "Traceback" not in errors
