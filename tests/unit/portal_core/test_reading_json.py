"""Hostile bytes become one sentence, never a crash."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import Request

from mock_dvcqg.errors import MalformedInput
from mock_dvcqg.wire.reading_json import parse_object, read_bytes

HOSTILE = {
    "no json": b"{login",
    "empty": b"",
    "an array": b"[1]",
    "wrong utf-8": b'{"a": "\xff\xfe"}',
    "lone surrogate": b'{"a": "\\ud800"}',
    "lone surrogate as a name": b'{"\\udfff": 1}',
    "NUL": b'{"a": {"b": ["x\\u0000"]}}',
    "raw control character": b'{"a": "\x01"}',
    "deep nesting": b'{"a":' + b"[" * 200 + b"]" * 200 + b"}",
    "nesting beyond the stack": b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "a number of 5000 digits": b'{"a": ' + b"9" * 5000 + b"}",
    "a number of 100 digits": b'{"a": ' + b"9" * 100 + b"}",
    "an infinite number": b'{"a": 1e999}',
    "NaN": b'{"a": NaN}',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_refused_with_a_sentence(body: bytes) -> None:
    with pytest.raises(MalformedInput) as caught:
        parse_object(body)
    caught.value.message.encode()
    assert 10 < len(caught.value.message) < 300


def test_the_sentence_names_the_field() -> None:
    with pytest.raises(MalformedInput) as caught:
        parse_object(b'{"data": [{"HoTen": "x\\u0000"}]}')
    assert caught.value.field == "data[0].HoTen"


def test_good_json_comes_through_unchanged() -> None:
    text = '\ufeff{"tên": "Nguyễn 😀", "n": -12, "f": 1.5, "l": [null, true]}'
    assert parse_object(text.encode()) == {"tên": "Nguyễn 😀", "n": -12, "f": 1.5, "l": [None, True]}


def test_a_lawful_surrogate_pair_is_one_letter() -> None:
    assert parse_object(b'{"a": "\\ud83d\\ude00"}') == {"a": "😀"}


async def test_a_client_that_goes_away_within_the_body_is_told_of_and_is_no_crash() -> None:
    said: Iterator[dict[str, Any]] = iter(
        ({"type": "http.request", "body": b'{"session"', "more_body": True}, {"type": "http.disconnect"})
    )

    async def receive() -> dict[str, Any]:
        return next(said)

    with pytest.raises(MalformedInput, match="khi mới nhận được 10 byte"):
        await read_bytes(Request({"type": "http", "method": "POST", "headers": []}, receive), 1000)
