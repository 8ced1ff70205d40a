"""Values out of answers, and templates."""

import json
from datetime import date
from typing import Any

import pytest

from conformance.province.binding_model import Extract
from conformance.province.extraction import Answer, NotThere, extract
from conformance.province.templates import TemplateFailed, filled


def answer(body: Any, content_type: str = "application/json") -> Answer:
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return Answer(200, {"content-type": content_type, "X-Id": "7"}, content, "http://p/trang")


@pytest.mark.parametrize(
    ("source", "body", "content_type", "value"),
    [
        ({"json": "$.a[1].b"}, {"a": [{}, {"b": 5}]}, "application/json", 5),
        ({"xpath": "//h1"}, "<html><h1>Hồ <b>sơ</b></h1>", "text/html; charset=utf-8", "Hồ sơ"),
        ({"xpath": "//m/@code"}, '<?xml version="1.0"?><r><m code="A"/></r>', "application/xml", "A"),
        ({"header": "X-Id"}, {}, "application/json", "7"),
        ({"regex": r"Mã hồ sơ: (\S+)"}, "Mã hồ sơ: H98.12-1 đã nhận", "text/plain", "H98.12-1"),
        ({"json": "$.u", "regex": r"id=(\d+)"}, {"u": "/x?id=12"}, "application/json", "12"),
        ({"url": True}, {}, "application/json", "http://p/trang"),
        ({"template": "{{ answer.n + 1 }}"}, {"n": 1}, "application/json", 2),
        ({"json": "$.s", "map": {"DA_TIEP_NHAN": "2"}}, {"s": "DA_TIEP_NHAN"}, "application/json", "2"),
        ({"json": "$.none", "default": "-"}, {}, "application/json", "-"),
        ({"json": "$.none", "optional": True}, {}, "application/json", None),
    ],
)
def test_a_value_is_found_where_the_binding_says(
    source: dict[str, Any], body: Any, content_type: str, value: Any
) -> None:
    assert extract(Extract.model_validate(source), answer(body, content_type), {}) == value


def test_a_list_gives_one_object_a_match() -> None:
    source = Extract.model_validate(
        {"each": "$.rows[*]", "take": {"code": "$.c", "name": {"json": "$.n", "optional": True}}}
    )
    assert extract(source, answer({"rows": [{"c": "1", "n": "x"}, {"c": "2"}]}), {}) == [
        {"code": "1", "name": "x"},
        {"code": "2"},
    ]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ({"json": "$.a"}, {}),
        ({"json": "$.a"}, "<html>"),
        ({"header": "None"}, {}),
        ({"xpath": "//x"}, "<a/>"),
    ],
)
def test_a_missing_value_is_told(source: dict[str, Any], body: Any) -> None:
    with pytest.raises(NotThere):
        extract(Extract.model_validate(source), answer(body), {})


def test_external_entities_are_not_read() -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]><r>&e;</r>'
    source = Extract.model_validate({"xpath": "string(/r)"})
    assert extract(source, answer(xml, "application/xml"), {}) == ""


def test_a_sole_expression_keeps_its_type_and_dates_become_text() -> None:
    known = {"granted": False, "content": b"%PDF", "day": date(2026, 11, 20), "name": "An"}
    value = {"g": "{{ granted }}", "c": "{{ content }}", "d": "{{ day }}", "t": "ông/bà {{ name }}", "n": 3}
    assert filled(value, known) == {"g": False, "c": b"%PDF", "d": "2026-11-20", "t": "ông/bà An", "n": 3}


@pytest.mark.parametrize(
    "text", ["{{ nobody }}", "x {{ nobody }}", "{{ ().__class__.__bases__ }}", "{{ items.append(1) }}"]
)
def test_a_template_reaches_nothing_it_was_not_given(text: str) -> None:
    with pytest.raises(TemplateFailed):
        filled(text, {"items": [1]})
