"""What commands print: sentences on the error stream, tables and verdicts on the output."""

import sys

from rich.console import Console
from rich.markup import escape

from reports.record import Verdict
from reports.words import known_language, verdict_word

_COLOURS = {
    Verdict.PASS: "green",
    Verdict.WARN: "yellow",
    Verdict.FAIL: "red",
    Verdict.NOT_APPLICABLE: "dim",
    Verdict.BLOCKED: "magenta",
    Verdict.INCONCLUSIVE: "magenta",
    Verdict.REVIEW: "magenta",
    Verdict.ERROR: "red",
}


def console() -> Console:
    """The output; wide enough for URLs when it is no terminal."""
    return Console(width=None if sys.stdout.isatty() else 160, highlight=False, soft_wrap=not sys.stdout.isatty())


def complain(sentence: str) -> None:
    """One sentence (or one a line) on the error stream."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(escape(sentence), style="red")


def word(verdict: Verdict, lang: str) -> str:
    """A verdict in words, coloured."""
    return f"[{_COLOURS[verdict]}]{verdict_word(verdict, known_language(lang))}[/{_COLOURS[verdict]}]"


def said(vi: str, en: str, lang: str) -> str:
    """The words of the language."""
    return vi if lang == "vi" else en
