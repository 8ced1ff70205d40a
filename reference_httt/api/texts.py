"""Texts that come from outside: NFC, no control characters, no lone surrogates, a bounded length."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field


def clean(text: str) -> str:
    """The text in NFC without outer spaces.

    Raises:
        ValueError: it has control characters or lone surrogates.
    """
    if any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in text):
        raise ValueError("ký tự không hợp lệ")
    return unicodedata.normalize("NFC", text).strip()


Short = Annotated[str, Field(max_length=300), AfterValidator(clean)]
Required = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(clean)]
Long = Annotated[str, Field(max_length=2000), AfterValidator(clean)]
IdentityNumber = Annotated[str, Field(pattern=r"^([0-9]{9}|[0-9]{12})$")]
AnyNumber = Annotated[str, Field(pattern=r"^[A-Z0-9][A-Z0-9.-]{4,19}$")]
"""CCCD, CMND, passport, tax, business or agency code; the rule of its kind judges the rest"""
OldNumber = Annotated[str, Field(pattern=r"^([0-9]{9})?$")]
