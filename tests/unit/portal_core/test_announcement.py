"""What the portal says at its start about who may control it."""

import pytest

from mock_dvcqg.__main__ import who_controls
from mock_dvcqg.settings import Settings


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.5.5.5"])
def test_on_loopback_only_this_machine_is_named(host: str) -> None:
    assert who_controls(Settings(host=host)) == "chỉ chương trình trên máy này có mã điều khiển"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "cong.example"])
def test_off_loopback_it_says_that_control_stays_here_and_how_to_open_it(host: str) -> None:
    said = who_controls(Settings(host=host))
    assert host in said
    assert "--control-remote" in said
    assert "DVCQG_CONTROL_REMOTE=1" in said


def test_once_opened_it_says_so_and_that_the_token_is_needed() -> None:
    said = who_controls(Settings(host="0.0.0.0", control_remote=True))
    assert said.startswith("mọi máy có mã điều khiển")
