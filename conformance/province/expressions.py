"""Tries the JSONPath, XPath and regular expressions of a binding when it is read, not in the middle of a run."""

import re

import jsonpath
from lxml import etree


def expression_problem(json_path: str | None, each: str | None, xpath: str | None, regex: str | None) -> str:
    """Which expression cannot be read and why; empty when all can."""
    for path in (json_path, each):
        problem = "" if path is None else _json_path_problem(path)
        if problem:
            return f"JSONPath «{path}» sai: {problem}"
    try:
        if xpath is not None:
            etree.XPath(xpath)
    except etree.XPathError as error:
        return f"XPath «{xpath}» sai: {error}"
    try:
        if regex is not None:
            re.compile(regex)
    except re.error as error:
        return f"biểu thức «{regex}» sai: {error}"
    return ""


def _json_path_problem(path: str) -> str:
    try:
        jsonpath.compile(path)
    except (jsonpath.JSONPathError, RecursionError) as error:
        return str(error).splitlines()[0] if str(error) else type(error).__name__
    return ""
