"""``--tags``."""

import unicodedata

import pytest

from conformance.errors import UsageError
from conformance.run.tag_expression import tag_expression


@pytest.mark.parametrize(
    ("text", "tags", "chosen"),
    [
        ("@a", {"a"}, True),
        ("@a", {"ab"}, False),
        ("not @a", {"b"}, True),
        ("@a and not @b", {"a", "b"}, False),
        ("@a or @b and @c", {"a"}, True),
        ("(@a or @b) and @c", {"a"}, False),
        ("not (@a or @b)", {"c"}, True),
        ("@quy-trình:5a", {"quy-trình:5a"}, True),
        (unicodedata.normalize("NFD", "@một-mình"), {"một-mình"}, True),
    ],
)
def test_an_expression_chooses_by_tags(text: str, tags: set[str], chosen: bool) -> None:
    assert tag_expression(text)(tags) is chosen


@pytest.mark.parametrize("text", ["", "@a and", "a", "(@a", "@a @b", "and @a", "@a)"])
def test_a_wrong_expression_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="--tags"):
        tag_expression(text)
