"""Both languages have every word, in the officials' own terms."""

import re
import unicodedata
from importlib.resources import files
from string import Formatter

import pytest

from reports import words
from reports.labels import LABELS
from reports.record import Text, Verdict
from reports.tally import count_verdicts

ALL: dict[str, Text] = {
    **{f"verdict {key}": text for key, text in words.VERDICTS.items()},
    **{f"meaning {key}": text for key, text in words.MEANINGS.items()},
    **{f"sentence {key}": text for key, text in words.SENTENCES.items()},
    **{f"process {key}": text for key, text in words.PROCESSES.items()},
    **{f"level {key}": text for key, text in words.LEVELS.items()},
    **{f"basis {key}": text for key, text in words.BASES.items()},
    **{f"kind {key}": text for key, text in words.SUBJECT_KINDS.items()},
    **{f"seen by {key}": text for key, text in words.SEEN_BY.items()},
    **LABELS,
}


@pytest.mark.parametrize("name", ALL)
def test_a_word_exists_in_both_languages_in_nfc(name: str) -> None:
    text = ALL[name]
    assert text.vi.strip()
    assert text.en.strip()
    assert unicodedata.is_normalized("NFC", text.vi)


@pytest.mark.parametrize("name", LABELS)
def test_both_languages_of_a_label_take_the_same_values(name: str) -> None:
    vi, en = (
        {field for _, field, _, _ in Formatter().parse(text) if field} for text in (LABELS[name].vi, LABELS[name].en)
    )
    assert vi == en


@pytest.mark.parametrize("table", [words.VERDICTS, words.MEANINGS, words.SENTENCES])
def test_each_of_the_eight_verdicts_has_its_words(table: dict[Verdict, Text]) -> None:
    assert set(table) == set(Verdict)


def test_the_words_of_verdicts_are_the_officials() -> None:
    assert {verdict.value: text.vi for verdict, text in words.VERDICTS.items()} == {
        "pass": "Đạt",
        "warn": "Đạt, có lưu ý",
        "fail": "Chưa đạt",
        "not_applicable": "Không áp dụng",
        "blocked": "Chưa thực hiện được",
        "inconclusive": "Chưa đủ căn cứ kết luận",
        "review": "Chờ thẩm định",
        "error": "Lỗi môi trường kiểm thử",
    }
    assert "không tính cho cơ quan được kiểm tra" in words.MEANINGS[Verdict.ERROR].vi


def test_templates_and_labels_name_each_other() -> None:
    """A template asks only for labels that exist, and no label is left over."""
    templates = [path for path in files("reports").joinpath("templates").iterdir() if path.name.endswith(".jinja")]
    used = {
        name
        for path in templates
        for call in re.findall(r"\bt\(([^)]*)", path.read_text("utf-8"))
        for name in re.findall(r'"([a-z_]+)"', call)
    }
    in_code = "".join(path.read_text("utf-8") for path in files("reports").iterdir() if path.name.startswith("to_"))
    assert used - set(LABELS) == set()
    assert [name for name in LABELS if name not in used and f'"{name}"' not in in_code.replace("'", '"')] == []


def test_a_text_missing_in_one_language_is_shown_in_the_other() -> None:
    assert words.choose(Text(vi="Chỉ có tiếng Việt", en=""), "en") == "Chỉ có tiếng Việt"


def test_counting_names_all_eight_words() -> None:
    assert count_verdicts([Verdict.PASS, None, Verdict.PASS])[Verdict.PASS] == 2
    assert set(count_verdicts([])) == set(Verdict)
