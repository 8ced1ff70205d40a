"""The committed examples are what the code draws. To renew them: ``python tests/reports/sample_record.py``."""

from pathlib import Path
from types import ModuleType

import pytest

from reports.record import Record, read_record

RENEW = "differs from the gold file; if the change is meant: python tests/reports/sample_record.py"


def test_the_example_record_is_what_its_builder_makes(sample: ModuleType, record: Record, tmp_path: Path) -> None:
    sample.write_record(record, tmp_path / "run.ndjson")
    assert (tmp_path / "run.ndjson").read_text("utf-8") == (sample.SAMPLES / "run.ndjson").read_text("utf-8"), RENEW


@pytest.mark.parametrize("name", ["report.html", "report.en.html", "junit.xml", "summary.json", "summary.txt"])
def test_a_report_drawn_from_the_example_record_equals_its_gold_file(sample: ModuleType, name: str) -> None:
    drawn = sample.drawn(read_record(sample.SAMPLES / "run.ndjson"))[name]
    assert drawn == (sample.SAMPLES / name).read_text("utf-8"), f"{name} {RENEW}"


def test_every_example_file_has_a_report_that_draws_it(sample: ModuleType, record: Record) -> None:
    committed = {path.name for path in sample.SAMPLES.iterdir()} - {"run.ndjson"}
    assert committed == set(sample.drawn(record))
