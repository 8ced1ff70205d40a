"""The terminal summary names the verdict, each process and every requirement that is not met."""

from reports.record import Record, Text
from reports.to_text import draw_text


def test_the_summary_shows_verdict_and_a_row_for_each_process(record: Record) -> None:
    lines = draw_text(record).splitlines()
    assert lines[1].startswith("Kết luận: CHƯA ĐẠT")
    rows = {line[:3]: line.split() for line in lines if line[:3] in ("4.a", "4.b", "5.a", "5.b")}
    assert rows["4.a"][-3:] == ["2", "1", "0"]
    assert "Chưa thực hiện được" in " ".join(rows["5.b"])


def test_each_requirement_not_met_has_its_reason_and_proposal_on_one_line(record: Record) -> None:
    drawn = draw_text(record)
    assert "  1. CV5632-4a-B2-1 · Công văn số 5632" in drawn
    assert "     Thực tế: Tập tin chỉ có 01 chữ ký số" in drawn
    assert "     Đề nghị: Bổ sung bước văn thư" in drawn


def test_a_long_reason_of_several_lines_is_shortened_to_one(record: Record) -> None:
    step = next(step for step in record.steps if any(f.verdict == "fail" for f in step.findings))
    long = Text(vi="dòng một\n" + "rất dài " * 100, en="")
    findings = tuple(finding.model_copy(update={"seen": long}) for finding in step.findings)
    record.steps[record.steps.index(step)] = step.model_copy(update={"findings": findings})
    (line,) = [line for line in draw_text(record).splitlines() if "dòng một" in line]
    assert len(line) < 200


def test_what_could_not_be_concluded_has_its_reason(record: Record) -> None:
    assert "khai-thác-một-cửa-01 · Chưa thực hiện được: Khai báo kết nối" in draw_text(record)


def test_the_summary_exists_in_english(record: Record) -> None:
    drawn = draw_text(record, "en")
    assert "Conclusion: NOT MET" in drawn
    assert "without legal value" in drawn


def test_it_says_that_everything_is_simulated(record: Record) -> None:
    assert draw_text(record).endswith("Kết quả kiểm thử trên môi trường mô phỏng, không có giá trị pháp lý.\n")
