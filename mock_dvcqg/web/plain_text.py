"""Searching Vietnamese text with and without its marks."""

import unicodedata


def without_marks(text: str) -> str:
    """The text in lower case without tone and vowel marks: «Lý lịch Đỗ» becomes «ly lich do»."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(letters.casefold().split())


def is_found(asked: str, *texts: str) -> bool:
    """Whether every word asked for stands in one of the texts; nothing asked finds everything."""
    whole = without_marks(" ".join(texts))
    return all(word in whole for word in without_marks(asked).split())
