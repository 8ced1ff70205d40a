"""The phrases as a glue file that the Cucumber extension of editors reads.

The extension reads Python steps as regular expressions in the decorator's first argument, which ours are not;
TypeScript steps it reads as Cucumber expressions, with parameter types beside them. The file is never run.
It takes an expression as it stands between the quotes: only a quote is escaped.
"""

from collections.abc import Iterable, Iterator, Sequence

from conformance.phrasebook.listing import KEYWORDS, Phrase
from conformance.steps.registry import QuotedType


def draw_glue(listed: Sequence[Phrase], types: Iterable[QuotedType]) -> str:
    """TypeScript with one ``defineParameterType`` a type and one ``Given``, ``When`` or ``Then`` a phrase."""
    return "\n".join(_lines(listed, types)) + "\n"


def _lines(listed: Sequence[Phrase], types: Iterable[QuotedType]) -> Iterator[str]:
    yield "// Made by «dvcqg steps --glue»; for the completion and checking of sentences in editors, never run."
    for kind in types:
        yield f"defineParameterType({{ name: '{kind.name}', regexp: /{_in_slashes(kind.pattern)}/ }})"
    for phrase in listed:
        yield f"// {phrase.source}"
        yield f"{KEYWORDS[phrase.kind].en}('{_in_quotes(phrase.expression)}', () => {{}})"


def _in_quotes(text: str) -> str:
    return text.replace("'", "\\'")


def _in_slashes(pattern: str) -> str:
    return pattern.replace("/", "\\/")
