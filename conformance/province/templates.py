"""Jinja2 in a binding, sandboxed: a template may read what it is given and change or reach nothing else."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.environment import TemplateExpression
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mock_dvcqg.contract.wire_time import to_wire

_SOLE = re.compile(r"^\s*\{\{((?:(?!\}\}|\{\{).)*)\}\}\s*$", re.DOTALL)


class TemplateFailed(ValueError):
    """A template that could not be filled; the sentence says why."""


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    environment.filters["vi_date"] = lambda value: value.strftime("%d/%m/%Y") if value else ""
    environment.filters["wire_time"] = to_wire
    return environment


_JINJA = _environment()


def template_problem(text: str) -> str:
    """Why a text is no valid template; empty when it is."""
    if "{{" not in text and "{%" not in text:
        return ""
    try:
        _JINJA.parse(text)
    except TemplateError as error:
        return str(error)
    return ""


def filled(value: Any, known: Mapping[str, Any]) -> Any:
    """A structure with every string filled. A string that is one ``{{ expression }}`` keeps the value's type.

    Raises:
        TemplateFailed: an unknown name, or an expression that fails.
    """
    if isinstance(value, dict):
        return {key: filled(member, known) for key, member in value.items()}
    if isinstance(value, list):
        return [filled(member, known) for member in value]
    if not isinstance(value, str) or ("{{" not in value and "{%" not in value):
        return value
    return _plain(_evaluated(value, known))


def filled_text(value: str, known: Mapping[str, Any]) -> str:
    """The same as text."""
    result = filled(value, known)
    return "" if result is None else str(result)


def _evaluated(text: str, known: Mapping[str, Any]) -> Any:
    sole = _SOLE.match(text)
    try:
        if sole is None:
            return _template(text).render(known)
        value = _expression(sole[1])(**known)
        if isinstance(value, StrictUndefined):
            raise TemplateFailed(f"«{text}»: chưa có giá trị")
        return value
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        if isinstance(error, TemplateFailed):
            raise
        raise TemplateFailed(f"«{text}»: {error}") from error


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    """Compiled once: a binding's texts come again at every call."""
    return _JINJA.from_string(text)


@lru_cache(maxsize=4096)
def _expression(text: str) -> TemplateExpression:
    return _JINJA.compile_expression(text, undefined_to_none=False)


def _plain(value: Any) -> Any:
    """Dates as ISO text, so that they can stand in JSON."""
    return value.isoformat() if isinstance(value, date | datetime) else value
