"""Texts of a system under test are shown as text: they never become markup, script or control sequences."""

import hashlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import lxml.html
import pytest

from reports.record import Body, Record, read_record
from reports.to_html import draw_html
from reports.to_json import draw_json
from reports.to_junit import draw_junit
from reports.to_text import draw_text

MARK = "</pre></style></script><script>alert(1)</script><img src=http://evil.example onerror=alert(2)>'\"&]]>{{7*7}}{x}"
UNSEEN = "\x00\x1b[31m\u202egnol\u2028\ud800"


def poisoned(value: Any) -> Any:
    """The same value with every free text replaced by a hostile one."""
    if isinstance(value, dict):
        return {name: kept(name, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner) for inner in value]
    return value


FREE = {
    "vi", "en", "name", "system", "version", "document", "clause", "file", "url", "actor", "note", "text", "check",
    "method", "run_by", "environment", "ruleset", "content_type", "decision", "basis", "register_version",
}  # fmt: skip


def kept(name: str, value: Any) -> Any:
    if name in FREE and isinstance(value, str):
        return value + MARK + UNSEEN
    if name.endswith("_headers"):
        return {MARK + header: MARK + UNSEEN for header in value}
    if name == "digests":
        return {MARK: MARK}
    return poisoned(value)


@pytest.fixture
def hostile(record: Record) -> Record:
    return Record.model_validate(poisoned(record.model_dump(mode="json")))


def test_no_hostile_text_becomes_markup_in_the_page(hostile: Record) -> None:
    page = lxml.html.document_fromstring(draw_html(hostile))
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //@onerror") == []
    assert "alert(1)" in page.text_content()
    assert "{{7*7}}{x}" in page.text_content()


def test_unseen_characters_are_shown_by_their_number(hostile: Record) -> None:
    page = draw_html(hostile)
    for raw, seen in (("\x00", "U+0000"), ("\x1b", "U+001B"), ("\u202e", "U+202E"), ("\ud800", "U+D800")):
        assert raw not in page
        assert f"⟨{seen}⟩" in page
    page.encode("utf-8")


def test_hostile_texts_keep_the_junit_file_well_formed(hostile: Record) -> None:
    root = ElementTree.fromstring(draw_junit(hostile))
    assert len(root.findall(".//testcase")) == len(hostile.header.plan)


def test_the_terminal_gets_no_control_sequences(hostile: Record) -> None:
    drawn = draw_text(hostile)
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn


def test_the_summary_stays_json(record: Record) -> None:
    assert json.loads(draw_json(record))["subject"]["name"] == "Tỉnh B (mô phỏng)"


@pytest.mark.parametrize("letters", ["\u2028\u2029\x85\x0b\x0c", "\ud800", "\r\n"])
def test_a_record_with_such_texts_can_be_written_and_read_back(
    record: Record, sample: ModuleType, tmp_path: Path, letters: str
) -> None:
    record.exchanges[0] = record.exchanges[0].model_copy(update={"note": f"trước{letters}sau"})
    sample.write_record(record, tmp_path / "run.ndjson")
    note = read_record(tmp_path / "run.ndjson").exchanges[0].note
    assert note == f"trước{letters}sau".replace("\ud800", "\ufffd")


def with_answer(record: Record, **body: Any) -> Record:
    record.exchanges[0] = record.exchanges[0].model_copy(update={"response": Body(**body)})
    return record


def test_a_very_deep_json_body_does_not_stop_the_report(record: Record) -> None:
    assert "[[[[" in draw_html(with_answer(record, text="[" * 50_000 + "]" * 50_000, size_bytes=100_000))


def test_a_very_long_body_is_cut_and_says_so(record: Record) -> None:
    page = draw_html(with_answer(record, text="a" * 300_000, size_bytes=300_000))
    assert "a" * 60_001 not in page
    assert "Chỉ hiển thị 60000 ký tự đầu" in page


def test_a_body_cut_in_the_record_is_shown_whole_when_its_file_is_at_hand(record: Record) -> None:
    whole = json.dumps({"cuối": "đến đây"}, ensure_ascii=False).encode()
    digest = hashlib.sha256(whole).hexdigest()
    with_answer(record, text='{"cu…', size_bytes=len(whole), stored_sha256=digest)
    assert "đến đây" not in draw_html(record)
    assert "đến đây" in draw_html(record, bodies={digest: whole}.get)


def test_a_body_file_that_was_changed_is_not_shown(record: Record) -> None:
    with_answer(record, content_type="text/plain", size_bytes=4, stored_sha256="0" * 64)
    page = draw_html(record, bodies=lambda _: b"changed afterwards")
    assert "changed afterwards" not in page
    assert "Nội dung không lưu trong bản ghi (text/plain, 4 B)" in page
