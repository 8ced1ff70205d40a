"""Evidence is made readable without changing what it says."""

import json
from datetime import UTC, datetime

import pytest

from reports.readable import duration, indented, local_time, shortened, size, visible


@pytest.mark.parametrize(
    "text",
    ['{"a":[1.10,{},[]],"b":{"c":true,"d":null}}', '[]', '"chuỗi"', '[{"x":"a,b:{}[]\\"\\\\"}]', ' {"a" : -1e5}\n'],
)  # fmt: skip
def test_an_indented_json_text_means_the_same(text: str) -> None:
    assert json.loads(indented(text)) == json.loads(text)


def test_numbers_and_repeated_keys_stay_as_sent_and_escapes_become_letters() -> None:
    assert indented('{"a":1.10,"a":"Th\\u1ecb"}') == '{\n  "a": 1.10,\n  "a": "Thị"\n}'


@pytest.mark.parametrize("text", ["{không phải JSON}", "<xml/>", "a=1&b=2", "", '{"a":'])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert indented(text) == text


def test_a_file_in_base64_is_shortened_with_its_length() -> None:
    assert "(+8.000)" in indented(json.dumps("A" * 10_000))


def test_line_breaks_and_vietnamese_letters_stay_while_unseen_characters_show() -> None:
    assert visible("Đạt\tcó\nlưu ý\x07") == "Đạt\tcó\nlưu ý⟨U+0007⟩"


def test_times_are_those_of_viet_nam() -> None:
    moment = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
    assert local_time(moment, "vi") == "01:05:00 ngày 21/11/2026"
    assert local_time(moment, "en") == "01:05:00, 21 November 2026 (UTC+7)"


def test_figures_follow_the_language() -> None:
    assert (duration(12.3, "vi"), duration(1500, "vi"), duration(1500, "en")) == ("12 ms", "1,5 giây", "1.5 s")
    assert duration(90_000, "vi") == "1 phút 30 giây"
    assert (size(10, "vi"), size(1536, "vi"), size(1536, "en")) == ("10 B", "1,5 KB", "1.5 KB")


def test_shortening_says_how_much_is_left_out() -> None:
    assert shortened("abcdef", 4) == "abcd … (+2)"
    assert shortened("abcd", 4) == "abcd"
