"""The command: one sentence and the right exit code for every kind of bad input, never a traceback."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from conformance import __version__
from conformance.cli.program import main

Dvcqg = Callable[..., tuple[int, str, str]]


@pytest.fixture
def dvcqg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Dvcqg:
    """Runs the command in an empty folder; gives exit code, output and error stream."""
    monkeypatch.chdir(tmp_path)
    for name in ("DVCQG_PORTAL_URL", "DVCQG_CONTROL_TOKEN", "HTTT_BASE_URL", "HTTT_STAFF_PASSWORD"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["dvcqg", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        code = ended.value.code
        assert isinstance(code, int)
        return code, captured.out, captured.err

    return run


BINDING = """binding: rest
subject: {code: H98, name: Tỉnh B}
base_url: http://127.0.0.1:9
actions:
  submit: {calls: [{method: POST, url: /x, values: {dossier_code: $.c}}]}
"""


def test_the_version_is_told(dvcqg: Dvcqg) -> None:
    assert dvcqg("--version")[:2] == (0, f"dvcqg {__version__}\n")


def test_the_shipped_scenarios_are_sound(dvcqg: Dvcqg) -> None:
    code, out, _ = dvcqg("check")
    assert code == 0
    assert "không có lỗi" in out


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["run", "--bogus"], 2, "--bogus"),
        (["run", "--jobs", "0"], 2, "--jobs"),
        (["run", "--tags", "@a and"], 2, "--tags «@a and»: cần một thẻ"),
        (["run", "--tags", "@không-có-thẻ-này"], 2, "không chọn được kịch bản nào"),
        (["run", "--ruleset", "x"], 2, "Không có bộ quy tắc «x»; hiện có: "),
        (["run", "--defect", "x"], 2, "Không có lỗi cài sẵn «x»; hiện có: "),
        (["run", "--binding", "khong-co.yaml"], 2, "khong-co.yaml: không đọc được tập tin"),
        (["run", "khong-co"], 2, "khong-co: không có tập tin hoặc thư mục này"),
        (["run", "--portal", "http://x"], 2, "--portal chỉ dùng cùng với --binding"),
        (["report", "khong-co.ndjson"], 2, "khong-co.ndjson"),
        (["report", "x", "--to", "pdf"], 2, "cho phép: html, junit, json"),
    ],
)
def test_wrong_usage_is_one_sentence_and_two(dvcqg: Dvcqg, arguments: list[str], code: int, told: str) -> None:
    ended, _, error = dvcqg(*arguments)
    assert (ended, told in error) == (code, True), error


def test_a_wrong_scenario_is_told_with_file_and_line(dvcqg: Dvcqg, tmp_path: Path) -> None:
    text = "# language: vi\nTính năng: Thử\n\n  @id:a\n  Kịch bản: Một\n    Khi câu này không có trong danh mục\n"
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")
    code, out, _ = dvcqg("check", "a.feature")
    assert code == 2
    assert "a.feature, dòng 6: không có mẫu câu" in out
    code, _, error = dvcqg("run", "a.feature")
    assert code == 2
    assert "a.feature, dòng 6: không có mẫu câu" in error


def test_a_missing_environment_variable_is_named(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(BINDING.replace("http://127.0.0.1:9", "${TINH_URL}"), encoding="utf-8")
    code, _, error = dvcqg("run", "--binding", "b.yaml")
    assert (code, error.strip()) == (2, "b.yaml, dòng 3, trường base_url: thiếu biến môi trường TINH_URL")


def test_a_missing_control_token_is_named(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(BINDING, encoding="utf-8")
    code, _, error = dvcqg("run", "--binding", "b.yaml", "--portal", "http://127.0.0.1:9")
    assert code == 2
    assert "DVCQG_CONTROL_TOKEN" in error


def test_a_portal_that_does_not_answer_is_three(dvcqg: Dvcqg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.yaml").write_text(BINDING, encoding="utf-8")
    monkeypatch.setenv("DVCQG_CONTROL_TOKEN", "t")
    code, _, error = dvcqg("run", "--binding", "b.yaml", "--portal", "http://127.0.0.1:9")
    assert code == 3
    assert "Không kết nối được tới Cổng mô phỏng tại http://127.0.0.1:9" in error


def test_a_province_that_does_not_answer_is_three(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(BINDING, encoding="utf-8")
    code, _, error = dvcqg("run", "--binding", "b.yaml", "--portal-port", "0")
    assert code == 3
    assert "Không kết nối được tới hệ thống được kiểm thử tại http://127.0.0.1:9" in error


def test_an_occupied_port_is_three(dvcqg: Dvcqg, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, error = dvcqg("up", "--portal-port", str(port))
    assert code == 3
    assert f"Không mở được cổng 127.0.0.1:{port}" in error


def test_defects_are_listed_with_what_they_own(dvcqg: Dvcqg) -> None:
    code, out, _ = dvcqg("defects", "list")
    assert code == 0
    assert "forgets-agency-seal" in out


def test_a_run_writes_record_and_reports_and_a_report_can_be_drawn_again(dvcqg: Dvcqg, tmp_path: Path) -> None:
    tag = "@id:không-khai-thác-05"
    code, out, _ = dvcqg("run", "--tags", tag, "--out", "ra", "--lang", "en", "--jobs", "1")
    assert code == 0
    assert "ra/report.html" in out
    names = {path.name for path in (tmp_path / "ra").iterdir()}
    assert names >= {"run.ndjson", "report.html", "junit.xml", "summary.json"}
    summary = json.loads((tmp_path / "ra" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["verdict"], summary["filtered"], summary["conforms"]) == ("pass", True, None)
    assert dvcqg("run", "--tags", tag, "--out", "ra", "--must-conform")[0] == 6
    assert dvcqg("report", "ra/run.ndjson", "--to", "junit", "--out", "lại")[0] == 0
    assert [path.name for path in (tmp_path / "lại").iterdir()] == ["junit.xml"]


def test_a_changed_record_is_refused(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "x.ndjson").write_text('{"previous": "", "event": {}}\n', encoding="utf-8")
    code, _, error = dvcqg("report", "x.ndjson")
    assert code == 2
    assert "line 1" in error
