"""``dvcqg coverage``, ``steps``, ``diff`` and the files of ``--waivers`` and ``--baseline``, by the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reports.record import Footer, Record, RecordWriter, Verdict, read_record

Dvcqg = Callable[..., tuple[int, str, str]]
SAMPLE = Path(__file__).parents[3] / "reports" / "samples" / "run.ndjson"


def written(path: Path, record: Record, footer: Footer | None) -> Path:
    """A record with another footer, as a run would leave it."""
    writer = RecordWriter(path)
    writer.write(record.header)
    for step in record.steps:
        writer.write(step)
    for scenario in record.scenarios:
        writer.write(scenario)
    if footer is not None:
        writer.write(footer)
    writer.close()
    return path


@pytest.fixture
def sample() -> Record:
    return read_record(SAMPLE)


@pytest.fixture
def better(tmp_path: Path, sample: Record) -> Path:
    """The example run with all that was not met mended."""
    assert sample.footer is not None
    met = dict.fromkeys(sample.footer.requirements, Verdict.PASS)
    return written(tmp_path / "tot.ndjson", sample, sample.footer.model_copy(update={"requirements": met}))


def test_coverage_is_written_as_text_json_and_page(dvcqg: Dvcqg, tmp_path: Path) -> None:
    code, out, _ = dvcqg("coverage")
    assert code == 0
    assert "■ Công văn số 5632/VPCP-KSTT" in out
    assert "■ Quy tắc nguồn → yêu cầu" in out
    code, out, _ = dvcqg("coverage", "--json", "ra/c.json", "--html", "ra/c.html", "--ruleset", "phu-tho")
    assert (code, out.split()) == (0, ["ra/c.json", "ra/c.html"])
    values = json.loads((tmp_path / "ra" / "c.json").read_text(encoding="utf-8"))
    assert values["ruleset"] == "phu-tho"
    assert all("phu-tho" in row["rulesets"] for row in values["requirements"])
    assert (tmp_path / "ra" / "c.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_check_of_coverage_ends_by_what_it_says(dvcqg: Dvcqg, tmp_path: Path) -> None:
    dvcqg("coverage", "--json", "c.json")
    told = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))["shortcomings"]
    code, out, _ = dvcqg("coverage", "--check")
    assert code == (1 if told else 0)
    assert out.splitlines()[: len(told)] == told


def test_steps_are_searched_without_marks_and_written(dvcqg: Dvcqg, tmp_path: Path) -> None:
    code, out, _ = dvcqg("steps", "--search", "THAO TAC CHUYEN")
    assert code == 0
    assert "thao tác chuyển {document}" in out
    assert dvcqg("steps", "--search", "không mẫu nào nói thế này")[1] == "Không có mẫu câu nào phù hợp.\n"
    assert dvcqg("steps", "--json", "s.json", "--glue", "s.ts")[0] == 0
    assert {one["kind"] for one in json.loads((tmp_path / "s.json").read_text("utf-8"))} == {"given", "when", "then"}
    assert "defineParameterType(" in (tmp_path / "s.ts").read_text("utf-8")


def test_diff_ends_with_one_only_when_something_is_worse(dvcqg: Dvcqg, better: Path) -> None:
    code, out, _ = dvcqg("diff", str(better), str(SAMPLE), "--json", "d.json")
    assert code == 1
    assert "Kém đi" in out
    assert json.loads(Path("d.json").read_text(encoding="utf-8"))["regressions"]
    code, out, _ = dvcqg("diff", str(SAMPLE), str(better))
    assert code == 0
    assert "Đã khắc phục" in out
    assert dvcqg("diff", str(SAMPLE), str(SAMPLE), "--lang", "en")[1].endswith(
        "Nothing is worse than in the earlier run.\n"
    )


def test_records_that_cannot_be_compared_end_with_two(dvcqg: Dvcqg, tmp_path: Path, sample: Record) -> None:
    other = sample.header.model_copy(update={"ruleset": "yen-bai"})
    foreign = written(tmp_path / "khac.ndjson", sample.model_copy(update={"header": other}), sample.footer)
    broken = written(tmp_path / "do-dang.ndjson", sample, None)
    (tmp_path / "rac.ndjson").write_text("không phải bản ghi\n", encoding="utf-8")
    for path, told in (
        (foreign, "bộ quy tắc"),
        (broken, "chưa trọn vẹn"),
        (tmp_path / "rac.ndjson", "không dùng được"),
    ):
        code, _, error = dvcqg("diff", str(SAMPLE), str(path))
        assert (code, told in error) == (2, True), error
        if path is not foreign:
            code, _, error = dvcqg("run", "--baseline", str(path))
            assert (code, told in error) == (2, True), error
    code, _, error = dvcqg("run", "--ruleset", "phu-tho", "--baseline", str(SAMPLE))
    assert (code, "lần này theo «phu-tho»" in error) == (2, True), error


def test_a_run_never_writes_over_its_baseline(dvcqg: Dvcqg, tmp_path: Path) -> None:
    (tmp_path / "ra").mkdir()
    kept = (tmp_path / "ra" / "run.ndjson").write_bytes(SAMPLE.read_bytes())
    code, _, error = dvcqg("run", "--baseline", "ra/run.ndjson", "--out", "ra")
    assert (code, "đề nghị chọn --out khác" in error) == (2, True), error
    assert (tmp_path / "ra" / "run.ndjson").stat().st_size == kept


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x", "tập tin ngoại lệ phải là một danh sách"),
        ("- {requirement: CV5632-1-9, reason: a, owner: b, expires: 2026-12-31}", "gần nhất: «CV5632-1-"),
        ("- {scenario: khong-co, reason: a, owner: b, expires: 2026-12-31}", "dòng 1, trường [0].scenario"),
        (
            "- requirement: CV5632-1-1\n  reason: a\n  owner: b\n  expires: mai",
            "dòng 4, trường [0].expires: phải là ngày",
        ),
    ],
)
def test_a_bad_waiver_file_ends_with_two(dvcqg: Dvcqg, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "n.yaml").write_text(text, encoding="utf-8")
    code, _, error = dvcqg("run", "--waivers", "n.yaml")
    assert (code, told in error) == (2, True), error


def test_a_waiver_file_that_is_not_there_ends_with_two(dvcqg: Dvcqg) -> None:
    code, _, error = dvcqg("run", "--waivers", "khong-co.yaml")
    assert (code, "khong-co.yaml: không đọc được tập tin" in error) == (2, True), error
