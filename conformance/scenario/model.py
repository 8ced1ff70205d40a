"""A scenario as written: title, tags and steps with their lines; nothing of how steps are carried out."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a step's keyword makes it; *Và* and *Nhưng* take the part of the step before."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


ENGLISH_KEYWORDS = {"Biết": "Given", "Cho": "Given", "Khi": "When", "Thì": "Then", "Và": "And", "Nhưng": "But"}


@dataclass(frozen=True)
class WrittenStep:
    """One step of a scenario as it stands in the file; placeholders of an outline already filled."""

    keyword: str
    part: Part
    text: str
    line: int
    table: tuple[tuple[str, ...], ...] = ()
    doc_string: str | None = None

    @property
    def english_keyword(self) -> str:
        """Given, When, Then, And, But."""
        return ENGLISH_KEYWORDS.get(self.keyword, self.keyword)

    @property
    def rows(self) -> list[dict[str, str]]:
        """The table as one mapping a row, named by its first row."""
        header, *body = self.table or ((),)
        return [dict(zip(header, row, strict=True)) for row in body]


@dataclass(frozen=True)
class Scenario:
    """One scenario, or one row of an outline."""

    id: str
    """the tag @id:…; empty when the author forgot it"""
    title: str
    title_en: str
    feature: str
    feature_en: str
    file: str
    line: int
    tags: tuple[str, ...]
    """of feature and scenario, without @, in order"""
    steps: tuple[WrittenStep, ...]

    @property
    def requirements(self) -> tuple[str, ...]:
        """Ids of the @yc:… tags."""
        return self._tagged("yc:")

    @property
    def process(self) -> str:
        """4a, 4b, 5a, 5b or other, by @quy-trình:…"""
        return next(iter(self._tagged("quy-trình:")), "other")

    @property
    def needs(self) -> tuple[str, ...]:
        """Capabilities of the @cần:… tags."""
        return self._tagged("cần:")

    @property
    def is_alone(self) -> bool:
        """Sets a clock or a fault: no other scenario runs beside it in a shared cell."""
        return "một-mình" in self.tags

    @property
    def is_negative(self) -> bool:
        """Somebody tries what must not be, or something is wrong on purpose; every other scenario is positive."""
        return "phủ-định" in self.tags

    def _tagged(self, prefix: str) -> tuple[str, ...]:
        return tuple(tag.removeprefix(prefix) for tag in self.tags if tag.startswith(prefix))
