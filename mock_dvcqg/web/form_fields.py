"""What a citizen typed into a form, and what is wrong with it: each sentence belongs to a field (error summary)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from starlette.datastructures import FormData

from mock_dvcqg.errors import PortalError
from mock_dvcqg.web.visit import text_of

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
LONGEST = 300


@dataclass
class Filled:
    """Texts by field and sentences by field; a page shows both again."""

    texts: dict[str, str]
    wrong: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What was typed; empty when nothing was."""
        return self.texts.get(name, "")

    def say(self, name: str, sentence: str) -> None:
        """Note what is wrong; the first sentence of a field stays."""
        self.wrong.setdefault(name, sentence)

    def say_all_of(self, error: PortalError, first_field: str, fields: Mapping[str, str]) -> None:
        """Note a refusal at its field; ``fields`` leads from the names of operations to those of the form."""
        self.say(fields.get(error.field, first_field), error.message)

    def day(self, name: str) -> date | None:
        """A day typed as «25/07/1990»; a wrong one is noted."""
        typed = self.text(name)
        if not typed:
            return None
        day = _day_of(typed)
        if day is None:
            self.say(name, "Ngày phải ghi theo thứ tự ngày/tháng/năm, ví dụ 25/07/1990")
        return day

    @property
    def summary(self) -> list[tuple[str, str]]:
        """The error summary: anchor of the field and sentence, in the order noted."""
        return list(self.wrong.items())


def filled(form: Mapping[str, Any] | FormData, names: tuple[str, ...]) -> Filled:
    """The fields with these names; one that is far too long is noted."""
    told = Filled({name: text_of(form, name) for name in names})
    for name, text in told.texts.items():
        if len(text) > LONGEST:
            told.texts[name] = text[:LONGEST]
            told.say(name, f"Nội dung dài quá {LONGEST} ký tự")
    return told


def _day_of(typed: str) -> date | None:
    found = _DAY.fullmatch(typed) if typed.isascii() else None
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
