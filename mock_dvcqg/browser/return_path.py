"""Paths a visitor may be sent back to after signing in: only ours, never another site."""

from urllib.parse import urlsplit

from mock_dvcqg.errors import MalformedInput


class ForeignReturn(MalformedInput):
    """The return address does not lead to a page of ours."""

    kind = "foreign-return"

    def __init__(self) -> None:
        super().__init__("Địa chỉ quay lại không thuộc hệ thống này nên không được dùng.")


def is_own_path(text: str) -> bool:
    """Whether the text is a path (with or without a query) of this very site.

    Refused are what browsers read as another host: ``//host``, ``/\\host``, and control characters they drop.
    """
    if not text.startswith("/") or len(text) > 4000:
        return False
    if "\\" in text or any(ord(sign) < 33 or ord(sign) == 127 for sign in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return not text.startswith("//") and not parts.scheme and not parts.netloc


def own_path(text: str | None, otherwise: str) -> str:
    """The path to go back to; ``otherwise`` when none was given.

    Raises:
        ForeignReturn: the text leads elsewhere.
    """
    if not text:
        return otherwise
    if not is_own_path(text):
        raise ForeignReturn
    return text
