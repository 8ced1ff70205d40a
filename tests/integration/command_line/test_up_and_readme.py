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
def up(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Up]:
    """``dvcqg up``, with the further options of an indirect parameter."""
    dvcqg = Path(sys.executable).with_name("dvcqg")
    command = [dvcqg, "up", "--portal-port", "0", "--info", "info.json", *getattr(request, "param", ())]
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


@pytest.mark.parametrize("up", [("--defect", "forgets-local-vault")], indirect=True)
def test_a_failing_province_is_there_to_learn_from_and_says_so_in_red(up: Up) -> None:
    said = " ".join(up.printed.replace("│", " ").split())
    assert "TỈNH H98 ĐANG CHẠY VỚI LỖI CÀI SẴN: forgets-local-vault" in said
    assert "Yêu cầu bị vi phạm: CV5632-4a-B3-1" in said
    assert "dvcqg run --defect forgets-local-vault" in said
    with httpx.Client(trust_env=False, timeout=WAIT_S) as client:
        assert [client.get(f"{p.url}/control/health").json()["status"] for p in up.info.provinces if p.url] == [
            "ok"
        ] * 2


def test_an_unknown_defect_is_a_usage_error_that_names_the_known_ones(tmp_path: Path) -> None:
    dvcqg = Path(sys.executable).with_name("dvcqg")
    command = [dvcqg, "up", "--defect", "bay-duoc"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=WAIT_S, check=False)
    assert done.returncode == 2
    assert "Không có lỗi cài sẵn «bay-duoc»" in done.stderr + done.stdout
    assert "forgets-agency-seal" in done.stderr + done.stdout
    assert list(tmp_path.iterdir()) == []


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
