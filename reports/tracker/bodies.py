"""The bodies of 5632/VPCP-KSTT and where each stands in its lists of 25/7/2023 (``bodies.yaml``)."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

import yaml


class Kind(StrEnum):
    """Địa phương, bộ và cơ quan ngang bộ, cơ quan khác."""

    PROVINCE = "province"
    MINISTRY = "ministry"
    OTHER = "other"


class Listed(StrEnum):
    """The place in the lists of the dispatch."""

    COMPLETED = "completed"
    NOT_COMPLETED = "not_completed"
    BOTH = "both"
    UNLISTED = "unlisted"


_KINDS = {"provinces": Kind.PROVINCE, "ministries": Kind.MINISTRY, "others": Kind.OTHER}
_LEADING = re.compile(
    r"^(uy ban nhan dan|ubnd|httt gqtthc|he thong thong tin giai quyet tthc)?( cua)? ?(tinh|thanh pho|tp)?\.? "
)
_SIMULATED = re.compile(r"\(\s*mo phong\s*\)")


def folded(name: str) -> str:
    """A name for comparison: without diacritics, case, «UBND», «tỉnh», «thành phố» and «(mô phỏng)»."""
    plain = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = " ".join(re.sub(r"[-–,.]", " ", _SIMULATED.sub(" ", plain)).split())
    return _LEADING.sub("", f"{plain} ").strip() or plain


@dataclass(frozen=True)
class Body:
    """One body. ``code`` is empty where no public source gives one."""

    name: str
    kind: Kind
    listed: Listed
    code: str = ""
    merged_into: str = ""
    """code of the body it is part of today"""
    later_name: str = ""
    """the name its code carries today"""

    @property
    def key(self) -> str:
        """The code, else the folded name with hyphens: what files and anchors are called."""
        return self.code or folded(self.name).replace(" ", "-")

    @cached_property
    def known_names(self) -> frozenset[str]:
        """The folded names it goes by."""
        return frozenset(folded(name) for name in (self.name, self.later_name) if name)

    @property
    def is_province(self) -> bool:
        """A province or a city under the central government."""
        return self.kind is Kind.PROVINCE


@dataclass(frozen=True)
class Bodies:
    """All bodies, in the order of the table: provinces, ministries, others; each by code."""

    rows: tuple[Body, ...]

    @cached_property
    def by_code(self) -> dict[str, Body]:
        """Bodies that have a code."""
        return {body.code: body for body in self.rows if body.code}

    @cached_property
    def by_name(self) -> dict[str, Body]:
        """Bodies by every folded name they go by."""
        return {name: body for body in self.rows for name in body.known_names}

    def merged_into(self, code: str) -> tuple[Body, ...]:
        """The bodies that are part of this one today."""
        return tuple(body for body in self.rows if code and body.merged_into == code)

    def of_kind(self, *kinds: Kind) -> tuple[Body, ...]:
        """The bodies of these kinds."""
        return tuple(body for body in self.rows if body.kind in kinds)

    def listed(self, place: Listed, *, provinces: bool) -> tuple[Body, ...]:
        """The bodies in one list; one in both lists is in ``BOTH`` only."""
        return tuple(body for body in self.rows if body.listed is place and body.is_province is provinces)

    @property
    def provinces_today(self) -> tuple[Body, ...]:
        """The provinces since 1/7/2025."""
        return tuple(body for body in self.of_kind(Kind.PROVINCE) if not body.merged_into)


@cache
def load_bodies() -> Bodies:
    """The table of the project."""
    table = yaml.safe_load(files("reports.tracker").joinpath("bodies.yaml").read_text(encoding="utf-8"))
    return Bodies(tuple(_bodies(table)))


def _bodies(table: dict[str, list[dict[str, str]]]) -> Iterable[Body]:
    for group, rows in table.items():
        for row in rows:
            yield Body(
                name=row["name"],
                kind=_KINDS[group],
                listed=Listed(row["list"]),
                code=row.get("code", ""),
                merged_into=row.get("merged_into", ""),
                later_name=row.get("later_name", ""),
            )
