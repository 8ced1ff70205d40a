"""``dvcqg catalogue`` against a served portal: imports, tells mistakes with exit code 2, lists, puts in force."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOKEN = "control-token-of-tests"
GOOD = "code,agency_code,name_vi,kind\nKQ.G77.000001,G77,Giấy mới,result\n"


@pytest.fixture(scope="module")
def portal_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A portal process of our own on a free port."""
    folder = tmp_path_factory.mktemp("served")
    command = [sys.executable, "-m", "mock_dvcqg", "--port", "0", "--control-token", TOKEN]
    command += ["--database-url", "memory", "--data-dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = "".join(process.stdout.readline() for _ in range(4))
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        try:
            assert found, said
            yield found[0]
        finally:
            process.kill()
            process.communicate()


def dvcqg(portal_url: str, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", "from conformance.cli import main; main()", "catalogue", *words]
    environment = os.environ | {"DVCQG_CONTROL_TOKEN": TOKEN, "DVCQG_PORTAL_URL": portal_url}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_import_versions_and_activate(portal_url: str, tmp_path: Path) -> None:
    file = tmp_path / "kq.csv"
    file.write_text(GOOD, "utf-8")
    imported = dvcqg(portal_url, "import", str(file))
    assert imported.returncode == 0, imported.stderr
    assert "Đã nạp thành phiên bản 1 (kq_codes: 1 hàng)" in imported.stdout
    assert "đã có sẵn ở phiên bản 1" in dvcqg(portal_url, "import", str(file)).stdout
    assert "kq.csv" in dvcqg(portal_url, "versions").stdout
    assert "phiên bản 0" in dvcqg(portal_url, "activate", "0").stdout


def test_mistakes_end_with_exit_code_two_and_say_where(portal_url: str, tmp_path: Path) -> None:
    good, bad = tmp_path / "kq.csv", tmp_path / "co-quan.csv"
    good.write_text(GOOD, "utf-8")
    bad.write_text("code,name_vi,kind,merged_into\nH02,,province,\n", "utf-8")
    refused = dvcqg(portal_url, "import", str(good), str(bad))
    assert refused.returncode == 2
    assert "co-quan.csv, dòng 2, cột name_vi: ô để trống" in refused.stdout


def test_a_file_that_is_not_there_is_a_mistake_of_usage(portal_url: str, tmp_path: Path) -> None:
    answer = dvcqg(portal_url, "import", str(tmp_path / "khong-co.csv"))
    assert (answer.returncode, "không đọc được" in answer.stderr) == (2, True)


def test_a_portal_that_does_not_answer_is_the_environments_fault(tmp_path: Path) -> None:
    file = tmp_path / "kq.csv"
    file.write_text(GOOD, "utf-8")
    assert dvcqg("http://127.0.0.1:1", "import", str(file)).returncode == 3
