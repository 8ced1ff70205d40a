"""Settings of the portal and what the command line says about bad ones."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from mock_dvcqg.__main__ import BAD_SETTINGS, PORT_TAKEN, main
from mock_dvcqg.serving import PortTaken, listen
from mock_dvcqg.settings import Settings


def test_the_public_address_follows_host_and_port_unless_given() -> None:
    assert Settings(host="127.0.0.1", port=9000).url == "http://127.0.0.1:9000"
    assert Settings(host="::1", port=9000).url == "http://[::1]:9000"
    assert Settings(public_url="https://cong.example/").url == "https://cong.example"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DVCQG_PORT", "9123")
    assert Settings().port == 9123


@pytest.mark.parametrize("url", ["mysql://x", "sqlite:///x", "postgresql://x"])
def test_an_unknown_database_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(database_url=url)


def test_bad_settings_are_one_line_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--port", "many"]) == BAD_SETTINGS
    seen = capsys.readouterr().err
    assert seen.count("\n") == 1
    assert "DVCQG_PORT" in seen


def test_a_taken_port_is_one_line_and_exit_code_3(capsys: pytest.CaptureFixture[str]) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert main(["--port", str(port)]) == PORT_TAKEN
    seen = capsys.readouterr().err
    assert seen.count("\n") == 1
    assert str(port) in seen


def test_an_address_of_another_machine_is_named() -> None:
    with pytest.raises(PortTaken, match=r"192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_the_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    seen = capsys.readouterr().out
    assert "examples:" in seen
    assert "python -m mock_dvcqg" in seen


@pytest.mark.parametrize(
    "arguments", [["--data-dir", "{blocked}"], ["--database-url", "postgresql+psycopg://x@127.0.0.1:1/x"]]
)
def test_storage_that_cannot_be_used_is_one_line_and_exit_code_2(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    given = [text.replace("{blocked}", str(tmp_path / "file")) for text in arguments]
    assert main(["--port", "0", *given]) == BAD_SETTINGS
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("url", ["nonsense", "ftp://x", "http://", "http://a b", "http://x/?y"])
def test_a_public_url_nobody_could_call_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match="must be an address"):
        Settings(public_url=url)
