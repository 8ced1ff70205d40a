"""``--tags``: tags joined by and, or, not and parentheses, e.g. ``@CV5632 and not @một-mình``."""

import re
import unicodedata
from collections.abc import Callable, Collection

from conformance.errors import UsageError

Chooses = Callable[[Collection[str]], bool]
"""whether a scenario with these tags (without @) is chosen"""

_TOKEN = re.compile(r"\s*(\(|\)|[^\s()]+)")
MAX_TOKENS = 200
_WORDS = {"and": "and", "or": "or", "not": "not", "và": "and", "hoặc": "or", "không": "not"}


def tag_expression(text: str) -> Chooses:
    """The choice an expression makes.

    Raises:
        UsageError: it cannot be read; the sentence says where.
    """
    tokens = _TOKEN.findall(unicodedata.normalize("NFC", text))
    if not tokens:
        raise UsageError("--tags: biểu thức rỗng")
    if len(tokens) > MAX_TOKENS:
        raise UsageError(f"--tags: biểu thức quá dài ({len(tokens)} thành phần, tối đa {MAX_TOKENS})")
    parser = _Parser(text, tokens)
    chooses = parser.either()
    if parser.left:
        raise UsageError(f"--tags «{text}»: thừa «{parser.left[0]}»")
    return chooses


def check_expression(text: str | None) -> None:
    """Raises UsageError when there is an expression and it cannot be read."""
    if text is not None:
        tag_expression(text)


class _Parser:
    """Recursive descent: or < and < not < tag."""

    def __init__(self, text: str, tokens: list[str]) -> None:
        self._text = text
        self.left = tokens

    def either(self) -> Chooses:
        """Terms joined by *or*."""
        chooses = self._both()
        while self._takes("or"):
            chooses = _any(chooses, self._both())
        return chooses

    def _both(self) -> Chooses:
        chooses = self._single()
        while self._takes("and"):
            chooses = _all(chooses, self._single())
        return chooses

    def _single(self) -> Chooses:
        if self._takes("not"):
            inner = self._single()
            return lambda tags: not inner(tags)
        if self.left and self.left[0] == "(":
            self.left = self.left[1:]
            inside = self.either()
            if not self.left or self.left[0] != ")":
                raise UsageError(f"--tags «{self._text}»: thiếu dấu đóng ngoặc")
            self.left = self.left[1:]
            return inside
        return self._tag()

    def _tag(self) -> Chooses:
        if not self.left or not self.left[0].startswith("@"):
            seen = f"«{self.left[0]}»" if self.left else "hết biểu thức"
            raise UsageError(f"--tags «{self._text}»: cần một thẻ bắt đầu bằng @, gặp {seen}")
        tag, self.left = self.left[0][1:], self.left[1:]
        return lambda tags: tag in tags

    def _takes(self, word: str) -> bool:
        if self.left and _WORDS.get(self.left[0].lower()) == word:
            self.left = self.left[1:]
            return True
        return False


def _any(one: Chooses, other: Chooses) -> Chooses:
    return lambda tags: one(tags) or other(tags)


def _all(one: Chooses, other: Chooses) -> Chooses:
    return lambda tags: one(tags) and other(tags)
