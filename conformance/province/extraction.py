"""Takes values out of an answer by JSONPath, XPath, header, regular expression or template."""

import json
import re
from collections.abc import Mapping
from typing import Any

import jsonpath
from lxml import etree, html

from conformance.province.binding_model import Extract
from conformance.province.templates import TemplateFailed, filled


class NotThere(ValueError):
    """The answer does not hold the value; the sentence names where it was looked for."""


class Answer:
    """What a call gave, as extraction sees it."""

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes, url: str) -> None:
        self.status = status
        self.headers = headers
        self.content = content
        self.url = url

    @property
    def text(self) -> str:
        """The body as text, whatever it is."""
        return self.content.decode("utf-8", errors="replace")

    def json(self) -> Any:
        """The body as JSON.

        Raises:
            NotThere: it is no JSON.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError) as error:
            raise NotThere("câu trả lời không phải JSON") from error


def extract(source: Extract, answer: Answer, known: Mapping[str, Any]) -> Any:
    """The value a source points at.

    Raises:
        NotThere: it is not in the answer and the source is neither optional nor has a default.
    """
    try:
        value = _found(source, answer, known)
    except NotThere:
        if source.optional or source.default is not None:
            return source.default
        raise
    if source.codes:
        return source.codes.get(str(value), value)
    return value


def _found(source: Extract, answer: Answer, known: Mapping[str, Any]) -> Any:
    if source.each is not None:
        return [_object(source, match, answer, known) for match in jsonpath.findall(source.each, answer.json())]
    if source.template is not None:
        return _by_template(source.template, answer, known)
    value = _raw(source, answer)
    return value if source.regex is None else _by_regex(source.regex, str(value))


def _raw(source: Extract, answer: Answer) -> Any:
    if source.json_path is not None:
        return _first(source.json_path, answer.json())
    if source.xpath is not None:
        return _by_xpath(source.xpath, answer)
    if source.header is not None:
        if source.header.lower() not in {name.lower() for name in answer.headers}:
            raise NotThere(f"câu trả lời không có tiêu đề {source.header}")
        return answer.headers[source.header]
    return answer.url if source.url else answer.text


def _object(source: Extract, match: Any, answer: Answer, known: Mapping[str, Any]) -> dict[str, Any]:
    inner = Answer(answer.status, answer.headers, json.dumps(match).encode(), answer.url)
    taken = {name: extract(member, inner, {**known, "item": match}) for name, member in source.take.items()}
    return {name: value for name, value in taken.items() if value is not None}


def _first(path: str, document: Any) -> Any:
    try:
        matches = jsonpath.findall(path, document)
    except jsonpath.JSONPathError as error:
        raise NotThere(f"JSONPath «{path}» sai: {error}") from error
    if not matches:
        raise NotThere(f"câu trả lời không có «{path}»")
    return matches[0]


def _by_xpath(path: str, answer: Answer) -> Any:
    try:
        if "html" in answer.headers.get("content-type", ""):
            tree = html.fromstring(answer.text)
        else:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            tree = etree.fromstring(answer.content, parser)
        matches: Any = tree.xpath(path)
    except (etree.LxmlError, ValueError) as error:
        raise NotThere(f"XPath «{path}»: {error}") from error
    if not isinstance(matches, list):
        return str(matches)
    if not matches:
        raise NotThere(f"câu trả lời không có «{path}»")
    first = matches[0]
    return first if isinstance(first, str) else "".join(first.itertext()).strip()


def _by_regex(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise NotThere(f"không khớp biểu thức «{pattern}»")
    return match[1] if match.groups() else match[0]


def _by_template(template: str, answer: Answer, known: Mapping[str, Any]) -> Any:
    try:
        parsed: Any = answer.json()
    except NotThere:
        parsed = None
    try:
        return filled(template, {**known, "answer": parsed, "status": answer.status})
    except TemplateFailed as error:
        raise NotThere(str(error)) from error
