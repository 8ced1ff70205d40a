"""``dvcqg realm``, ``member`` and ``journal`` at a running portal: what they print, write and end with."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from conformance.cli.program import main

TOKEN = "tok"
Dvcqg = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a portal of its own."""
    folder = tmp_path_factory.mktemp("portal")
    command = [sys.executable, "-m", "mock_dvcqg", "--port", "0", "--database-url", "memory"]
    command += ["--data-dir", str(folder), "--control-token", TOKEN]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def dvcqg(portal: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Dvcqg:
    """Runs the command; gives exit code, output and error stream."""
    monkeypatch.setenv("DVCQG_CONTROL_TOKEN", TOKEN)
    monkeypatch.setenv("DVCQG_PORTAL_URL", portal)

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["dvcqg", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_a_realm_is_made_listed_reset_and_dropped(dvcqg: Dvcqg) -> None:
    code, out, _ = dvcqg("realm", "create", "lab-a", "--seed", "7", "--deposit", "automatic")
    assert code == 0
    assert "H97@lab-a" in out
    code, out, _ = dvcqg("realm", "list")
    assert code == 0
    [row] = [line for line in out.splitlines() if "lab-a" in line]
    assert "tự động" in row
    assert "giờ thật" in row
    assert dvcqg("realm", "reset", "lab-a")[0] == 0
    assert dvcqg("realm", "drop", "lab-a")[0] == 0
    assert "lab-a" not in dvcqg("realm", "list")[1]


def test_a_realm_goes_into_a_file_and_out_of_it_under_another_name(dvcqg: Dvcqg, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "default.zip"
    assert dvcqg("realm", "snapshot", "default", file)[0] == 0
    assert dvcqg("realm", "restore", "lab-b", file)[0] == 0
    assert "H98@lab-b" in dvcqg("member", "list", "--realm", "lab-b")[1]
    file.write_bytes(file.read_bytes()[:-100])
    code, _, err = dvcqg("realm", "restore", "lab-c", file)
    assert code == 2
    assert "Bản chụp không dùng được" in err
    assert "lab-c" not in dvcqg("realm", "list")[1]


def test_a_new_member_gets_all_a_client_is_configured_with(dvcqg: Dvcqg, portal: str) -> None:
    code, out, _ = dvcqg(
        "member", "add", "--code", "H61", "--name", "Tỉnh C (mô phỏng)", "--base-url", "http://127.0.0.1:9"
    )
    assert code == 0
    info = httpx.get(
        f"{portal}/control/realms/default/info", headers={"Authorization": f"Bearer {TOKEN}"}, trust_env=False
    ).json()
    [made] = [each for each in info["provinces"] if each["code"] == "H61"]
    for name in ("adapter_url", "auth_endpoint", "integration_endpoint", "share_endpoint", "dstcode", "username",
                 "password", "madonvi", "OIDC client_id", "OIDC client_secret", "MaDoiTac"):  # fmt: skip
        assert name in out
    for secret in (made["adapter"]["password"], made["oidc"]["client_secret"], made["payment"]["secret"]):
        assert secret in out
    listed = dvcqg("member", "list")[1]
    assert "Tỉnh C (mô phỏng)" in listed
    assert made["adapter"]["password"] not in listed


def test_a_members_mode_is_changed(dvcqg: Dvcqg) -> None:
    assert dvcqg("member", "set-mode", "H97", "strict")[0] == 0
    [row] = [line for line in dvcqg("member", "list")[1].splitlines() if " H97 " in line]
    assert "strict" in row


def test_the_journal_is_printed_and_written_as_har(dvcqg: Dvcqg, portal: str, tmp_path: Path) -> None:
    login = f"{portal}/XrdAdapter/RestService/forward/mapi/login"
    httpx.post(login, json={"username": "H99", "password": "wrong"}, trust_env=False)
    code, out, _ = dvcqg("journal", "--service", "login")
    assert code == 0
    assert "adapter/login" in out
    assert "wrong" not in out
    har = tmp_path / "x" / "login.har"
    assert dvcqg("journal", "--service", "login", "--har", har)[0] == 0
    entries = json.loads(har.read_text("utf-8"))["log"]["entries"]
    assert entries
    assert all(entry["_service"] == "login" for entry in entries)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("realm", "drop", "default"), "mặc định"),
        (("realm", "create", "Bad!"), "không thể là tên"),
        (("realm", "reset", "nowhere"), "nowhere"),
        (("realm", "restore", "x", "/nowhere.zip"), "/nowhere.zip"),
        (("member", "add", "--code", "X1", "--name", "x"), "code"),
        (("member", "add", "--code", "H98", "--name", "x"), "H98"),
        (("member", "set-mode", "H98", "harsh"), "harsh"),
        (("journal", "--realm", "nowhere"), "nowhere"),
        (("realm", "list", "--portal", "not an address"), "--portal"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_with_exit_code_2(
    dvcqg: Dvcqg, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = dvcqg(*arguments)
    assert code == 2
    assert said in err
    assert "Traceback" not in err


def test_a_wrong_token_and_a_portal_that_does_not_answer_end_with_3(
    dvcqg: Dvcqg, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dvcqg("realm", "list", "--portal", "http://127.0.0.1:9")[0] == 3
    monkeypatch.setenv("DVCQG_CONTROL_TOKEN", "another")
    code, _, err = dvcqg("realm", "list")
    assert code == 3
    assert "DVCQG_CONTROL_TOKEN" in err


def test_without_a_token_nothing_is_asked(dvcqg: Dvcqg, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DVCQG_CONTROL_TOKEN")
    code, _, err = dvcqg("member", "list")
    assert code == 2
    assert "DVCQG_CONTROL_TOKEN" in err


@pytest.mark.parametrize("command", [("realm",), ("realm", "restore"), ("member", "add"), ("journal",)])
def test_help_shows_examples(dvcqg: Dvcqg, command: tuple[str, ...]) -> None:
    code, out, _ = dvcqg(*command, "--help")
    assert code == 0
    assert "dvcqg" in out
