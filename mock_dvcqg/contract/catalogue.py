"""Shapes of importing a catalogue by the control API, a mock's own interface: versions, problems, differences."""

from datetime import datetime

from pydantic import BaseModel


class Problem(BaseModel):
    """One thing wrong with a file, where exactly, and what would be right."""

    file: str
    line: int = 0
    """of the file, counted from 1; 0: the file as a whole"""
    column: str = ""
    """the column's name; empty: the whole row"""
    said: str
    """what is wrong, in Vietnamese"""
    expected: str = ""
    """what would be right"""

    def __str__(self) -> str:
        """One line as a person reads it."""
        where = (
            self.file + (f", dòng {self.line}" if self.line else "") + (f", cột {self.column}" if self.column else "")
        )
        return f"{where}: {self.said}" + (f" – đúng là: {self.expected}" if self.expected else "")


class CatalogueVersion(BaseModel):
    """One version of a realm's catalogue; version 0 is the seed data."""

    id: int
    imported_at: datetime | None = None
    source: str
    digest: str
    active: bool
    rows: dict[str, int] = {}
    """rows by kind of table"""


class CatalogueImported(BaseModel):
    """Answer of ``POST …/catalogue``."""

    version: CatalogueVersion
    is_new: bool
    """``False``: the same content was there already, and no version was made"""
    remarks: list[Problem] = []
    """what was left out or changed on the way in"""
    remark_count: int = 0
    took_ms: int = 0


class CatalogueRefusal(BaseModel):
    """Answer of ``POST …/catalogue`` when a file has mistakes: nothing was imported."""

    error_code: str
    message: str
    errors: list[Problem]
    error_count: int
    """all of them; ``errors`` holds the first ones"""


class KindDiff(BaseModel):
    """What differs in one kind of table: keys of rows."""

    added: list[str] = []
    removed: list[str] = []
    changed: list[str] = []
    added_count: int = 0
    removed_count: int = 0
    changed_count: int = 0


class CatalogueDiff(BaseModel):
    """Answer of ``GET …/catalogue/versions/{id}/diff``."""

    before: int
    after: int
    kinds: dict[str, KindDiff]
