"""The command: one sentence and the right exit code for every kind of bad input, never a traceback."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from conformance import __version__
from conformance.cli.out_folder import ready_folder

Dvcqg = Callable[..., tuple[int, str, str]]
HEAD = "# language: vi\nTính năng: Thử\n"

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
        (["run", "--tags", ""], 2, "--tags: biểu thức rỗng"),
        (["run", "--tags", "(" * 5000 + "@a"], 2, "--tags: biểu thức quá dài"),
        (["run", "--seed", "9" * 30], 2, "--seed"),
        (["run", "--scenario-timeout", "inf"], 2, "--scenario-timeout"),
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


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "không có «Tính năng»"),
        (HEAD, 2, "không có kịch bản nào"),
        (
            HEAD + "\n  @id:a\n  Kich ban: Một\n    Khi x\n",
            5,
            "không hiểu dòng «Kich ban: Một»; một dòng phải",
        ),
        (HEAD + '\n  Kịch bản: Một\n    Khi x\n      """\n      y\n', 8, 'thiếu dòng """ đóng đoạn văn bản'),
        (HEAD + "\n  Kịch bản: Một\n    Khi x\n      | a | b |\n      | c |\n", 7, "các dòng của bảng không cùng số ô"),
        ("# language: xx\nFeature: x\n", 1, "dòng đầu phải là «# language: vi»"),
        (HEAD + "\n  Kịch bản: M\0t\n    Khi x\n", 4, "ký tự điều khiển"),
    ],
)
def test_a_broken_feature_file_is_one_sentence_in_its_own_words(
    dvcqg: Dvcqg, tmp_path: Path, text: str, line: int, told: str
) -> None:
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")
    code, out, _ = dvcqg("check", "a.feature")
    assert (code, out.count("lỗi: ")) == (2, 1)
    assert f"a.feature, dòng {line}: " in out
    assert told in out
    assert "#" not in out.replace("«# language: vi»", "").replace("«#»", "")
    assert dvcqg("run", "a.feature")[0] == 2


def test_a_placeholder_without_column_and_an_unknown_requirement_are_told(dvcqg: Dvcqg, tmp_path: Path) -> None:
    rows = '    Khi "<tên>" cập nhật thông tin cá nhân\n    Dữ liệu:\n      | người |\n      | Lê Văn Vinh |\n'
    text = HEAD + "\n  @id:a @yc:CV5632-5a-B1-9\n  Khung kịch bản: Một\n" + rows
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")
    code, out, _ = dvcqg("check", "a.feature")
    assert code == 2
    assert "a.feature, dòng 6: «<tên>» không có cột tương ứng" in out
    assert "yêu cầu không có trong danh mục: CV5632-5a-B1-9 (gần nhất: CV5632-5a-B" in out


@pytest.mark.parametrize("out", ["a-file", "a-file/x", "taken"])
def test_a_folder_that_cannot_be_is_told_before_anything_starts(dvcqg: Dvcqg, tmp_path: Path, out: str) -> None:
    (tmp_path / "a-file").write_text("x", encoding="utf-8")
    (tmp_path / "taken" / "run.ndjson").mkdir(parents=True)
    code, printed, error = dvcqg("run", "--out", out)
    assert (code, printed) == (2, "")
    assert f"--out «{out}»: " in error
    assert dvcqg("up", "--data", "a-file", "--portal-port", "0")[0] == 2
    assert dvcqg("up", "--info", "a-file/info.json", "--portal-port", "0")[0] == 2


def test_a_folder_that_cannot_be_written_is_three(dvcqg: Dvcqg) -> None:
    code, _, error = dvcqg("run", "--out", "/proc/ra")
    assert code == 3
    assert "--out «/proc/ra»: không ghi được" in error


def test_reports_of_an_earlier_run_go_before_a_new_one_begins(tmp_path: Path) -> None:
    for name in ("report.html", "junit.xml", "summary.json", "notes.txt"):
        (tmp_path / name).write_text("earlier", encoding="utf-8")
    ready_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("token", ["mã", "a b", " "])
def test_a_control_token_that_no_header_can_carry_is_two(
    dvcqg: Dvcqg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    (tmp_path / "b.yaml").write_text(BINDING, encoding="utf-8")
    monkeypatch.setenv("DVCQG_CONTROL_TOKEN", token)
    code, _, error = dvcqg("run", "--binding", "b.yaml", "--portal", "http://127.0.0.1:9")
    assert (code, "DVCQG_CONTROL_TOKEN" in error) == (2, True)


def test_a_portal_address_that_cannot_be_is_two(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(BINDING, encoding="utf-8")
    code, _, error = dvcqg("run", "--binding", "b.yaml", "--portal", "http://x:abc")
    assert (code, "--portal «http://x:abc»" in error) == (2, True)


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
    record = (tmp_path / "ra" / "run.ndjson").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "cut.ndjson").write_text("".join(record[:-1]), encoding="utf-8")
    code, _, error = dvcqg("report", "cut.ndjson", "--to", "json", "--out", "cụt")
    assert (code, "thiếu dòng kết thúc" in error) == (2, True)


def test_a_changed_record_is_refused(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "x.ndjson").write_text('{"previous": "", "event": {}}\n', encoding="utf-8")
    code, _, error = dvcqg("report", "x.ndjson")
    assert code == 2
    assert "line 1" in error
