"""A record that was changed after it was written is refused with the line."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from reports.record import BrokenRecord, Record, RecordWriter, read_record

Lines = list[str]


@pytest.fixture
def path(record: Record, sample: ModuleType, tmp_path: Path) -> Path:
    sample.write_record(record, tmp_path / "run.ndjson")
    return tmp_path / "run.ndjson"


def test_a_record_reads_back_as_it_was(record: Record, path: Path) -> None:
    assert read_record(path) == record


def changed_verdict(lines: Lines) -> Lines:
    return [line.replace('"verdict": "fail"', '"verdict": "pass"') for line in lines]


def changed_footer(lines: Lines) -> Lines:
    return [*lines[:-1], lines[-1].replace('"verdict": "fail"', '"verdict": "pass"')]


def changed_footer_and_digest(lines: Lines) -> Lines:
    wrapped = json.loads(lines[4])
    wrapped["sha256"] = "0" * 64
    return [*lines[:4], json.dumps(wrapped), *lines[5:]]


def without_a_line(lines: Lines) -> Lines:
    return [*lines[:3], *lines[4:]]


def without_header(lines: Lines) -> Lines:
    return lines[1:]


def exchanged_lines(lines: Lines) -> Lines:
    return [*lines[:3], lines[4], lines[3], *lines[5:]]


def added_after_the_footer(lines: Lines) -> Lines:
    return [*lines, lines[-1]]


def with_a_line_that_is_no_event(lines: Lines) -> Lines:
    return [*lines[:3], "{}", *lines[3:]]


@pytest.mark.parametrize(
    "change",
    [
        changed_verdict,
        changed_footer,
        changed_footer_and_digest,
        without_a_line,
        without_header,
        exchanged_lines,
        added_after_the_footer,
        with_a_line_that_is_no_event,
        lambda _: [],
    ],
)
def test_a_changed_record_is_refused(path: Path, change: Callable[[Lines], Lines]) -> None:
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")
    path.write_text("".join(line + "\n" for line in change(lines)), "utf-8")
    with pytest.raises(BrokenRecord, match=r"run\.ndjson: (line \d+|the record is empty)"):
        read_record(path)


def test_a_record_cut_at_the_end_of_a_line_is_read_as_unfinished(path: Path) -> None:
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")
    path.write_text("\n".join(lines[:-1]) + "\n", "utf-8")
    assert read_record(path).footer is None


def test_a_missing_file_is_a_broken_record(tmp_path: Path) -> None:
    with pytest.raises(BrokenRecord, match="cannot be read"):
        read_record(tmp_path / "none.ndjson")


def test_a_record_of_another_schema_is_refused_by_its_number(tmp_path: Path, record: Record) -> None:
    path = tmp_path / "run.ndjson"
    writer = RecordWriter(path)
    writer.write(record.header.model_copy(update={"schema_version": "0"}))
    writer.close()
    with pytest.raises(BrokenRecord, match="schema 0; this version reads schema 1"):
        read_record(path)
