"""Masks identity numbers in what leaves the portal for a file: ``079•••••1234`` for the whole number."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from mock_dvcqg.contract.identifiers import masked

_NUMBER = re.compile(r"(?<![0-9A-Za-z.\-])(?:\d{12}|\d{9})(?![0-9A-Za-z])")


def masked_text(text: str, known: Collection[str] = ()) -> str:
    """The text with numbers of 12 and 9 digits masked, and the ``known`` numbers whatever their form."""
    for number in known:
        text = text.replace(number, masked(number))
    return _NUMBER.sub(lambda match: masked(match[0]), text)


def masked_deep(value: Any, known: Collection[str] = ()) -> Any:
    """The same structure with the numbers masked in every text, in keys too."""
    if isinstance(value, str):
        return masked_text(value, known)
    if isinstance(value, Mapping):
        return {masked_text(str(key), known): masked_deep(each, known) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [masked_deep(each, known) for each in value]
    return value
