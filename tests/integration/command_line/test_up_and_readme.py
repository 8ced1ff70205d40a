"""``dvcqg up`` as a stranger uses it: what it writes, the README's curl conversation, a clean end."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.contract.control import JournalPage
from mock_dvcqg.contract.info import Info

ROOT = Path(__file__).resolve().parents[3]
READY, WAIT_S = "Nhấn Ctrl-C", 60


@dataclass
class Up:
    """A running ``dvcqg up`` and what it wrote."""

    process: "subprocess.Popen[str]"
    folder: Path
    printed: str

    @property
    def info(self) -> Info:
        return Info.model_validate_json((self.folder / "info.json").read_text())


@pytest.fixture
def up(tmp_path: Path) -> Iterator[Up]:
    dvcqg = Path(sys.executable).with_name("dvcqg")
    command = [dvcqg, "up", "--portal-port", "0", "--info", "info.json"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DVCQG_", "HTTT_"))}
    process = subprocess.Popen(
        command, cwd=tmp_path, env=clean | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Up(process, tmp_path, _printed_until_ready(process))
    finally:
        process.kill()
        process.communicate()


def _printed_until_ready(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if READY in line:
            return printed
    pytest.fail(f"dvcqg up ended before it was ready:\n{printed}")


def test_everything_it_names_answers_and_ctrl_c_ends_it(up: Up):
    info = up.info
    assert [(p.code, p.url is None) for p in info.provinces] == [("H97", False), ("H98", False), ("H99", True)]
    assert len(info.people) >= 10
    with httpx.Client(trust_env=False, timeout=WAIT_S, follow_redirects=True) as client:
        pages = set(re.findall(r"http://127\.0\.0\.1:\d+/(?:[a-z][a-z/-]*)?(?=\s)", up.printed))
        assert len(pages) >= 4
        for page in pages:  # the tester's pages ask for the control token first
            assert client.get(page).status_code == (401 if "/control/" in page else 200), page
    for member in info.provinces:
        assert all(value in up.printed for value in member.adapter.model_dump().values())
    up.process.send_signal(signal.SIGINT)
    up.process.communicate(timeout=WAIT_S)
    assert up.process.returncode == 0


@pytest.mark.curl
def test_the_conversation_of_the_readme_works_when_pasted(up: Up):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"pastes this block -->\n```sh\n(.*?)```", text, re.DOTALL)
    assert block
    done = subprocess.run(
        ["bash", "-c", block[1]], cwd=up.folder, capture_output=True, text=True, timeout=WAIT_S, check=True
    )
    synced, found = _json_objects(done.stdout)
    assert synced["error_code"] == "0"
    assert "thành công" in synced["message"]
    assert found["result"], done.stdout
    assert [finding.message for entry in _journal(up) for finding in entry.findings] == []


def _json_objects(text: str) -> list[dict[str, Any]]:
    decoder, found, at = json.JSONDecoder(), [], 0
    while at < len(text.rstrip()):
        value, at = decoder.raw_decode(text, at)
        found.append(value)
    return found


def _journal(up: Up) -> Any:
    portal = up.info.portal
    url = f"{portal.control_url}/realms/{portal.realm}/journal"
    headers = {"Authorization": f"Bearer {portal.control_token}"}
    answer = httpx.get(url, params={"member": "H99"}, headers=headers, trust_env=False)
    return JournalPage.model_validate_json(answer.text).entries
