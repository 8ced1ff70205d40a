"""The requirement register: rows of ``scenarios/requirements/*.yaml``, its version, its rulesets."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from conformance.both_languages import BothLanguages
from conformance.errors import FileError, Place, SeveralErrors, UsageError
from conformance.rulesets import RULESETS, Ruleset, load_rulesets
from conformance.yaml_file import YamlFile, read_model
from reports.record import RequirementRow, Text

DECISIONS = "decisions.yaml"
DEFAULT_RULESET = "national-2023"
Level = Literal["MUST", "SHOULD", "MAY"]
OBSERVATION = "observation"
"""rows that only ``dvcqg observe`` judges; no ruleset a run could choose"""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Source(_Strict):
    """Where a requirement stands: document, clause, line of the text as the project keeps it."""

    document: str
    clause: str = ""
    line: int | None = None


class InForce(_Strict):
    """From when to when the clause holds."""

    since: date | None = Field(None, alias="from")
    until: date | None = None


class Requirement(_Strict):
    """One row."""

    id: str = Field(pattern=r"^[A-Z0-9]+(-[0-9A-Za-zĐđ.]+)+$")
    rules: tuple[str, ...] = Field((), alias="from")
    source: Source
    title: BothLanguages
    statement: BothLanguages
    level: Level
    levels: dict[str, Level] = {}
    """ruleset to level, where it is another one there than ``level``"""
    actor: str = ""
    in_force: InForce = InForce()
    needs: tuple[str, ...] = ()
    rulesets: tuple[str, ...] = (DEFAULT_RULESET,)
    process: Literal["4a", "4b", "5a", "5b", "other"] = "other"
    observed_at: Literal["portal", "province", "document", "person"] = "portal"
    basis: Literal["document", "law", "secondary", "ours"] = "document"
    decision: str = ""
    not_tested_because: str = ""

    def level_in(self, ruleset: str) -> Level:
        """How binding it is in a ruleset."""
        return self.levels.get(ruleset, self.level)

    def row(self) -> RequirementRow:
        """The row as reports show it."""
        return RequirementRow(
            id=self.id,
            title=self.title,
            statement=self.statement,
            level=self.level,
            document=self.source.document,
            clause=self.source.clause,
            process=self.process,
            basis=self.basis,
            decision=self.decision,
            not_tested_because=self.not_tested_because,
        )


class _Rows(RootModel[list[Requirement]]):
    pass


class _Decisions(RootModel[dict[str, BothLanguages]]):
    pass


@dataclass(frozen=True)
class Register:
    """All rows, in the order of files and lines."""

    rows: dict[str, Requirement]
    version: str
    digest: str
    decisions: dict[str, Text]
    rulesets: dict[str, Ruleset]

    @property
    def of_observation(self) -> dict[str, Requirement]:
        """The rows that only an observation judges."""
        return {name: row for name, row in self.rows.items() if OBSERVATION in row.rulesets}

    def in_force(self, ruleset: str) -> dict[str, Requirement]:
        """The rows of a ruleset, each with the level it has there.

        Raises:
            UsageError: there is no ruleset of that name.
        """
        if ruleset not in self.rulesets:
            raise UsageError(f"Không có bộ quy tắc «{ruleset}»; hiện có: {', '.join(self.rulesets)}")
        return {
            name: row.model_copy(update={"level": row.level_in(ruleset)})
            for name, row in self.rows.items()
            if ruleset in row.rulesets
        }

    def decisions_of(self, rows: Iterable[Requirement]) -> tuple[Text, ...]:
        """The decisions on ambiguities that rows rest on."""
        named = dict.fromkeys(row.decision for row in rows if row.decision)
        return tuple(self.decisions[name] for name in named if name in self.decisions)


def load_register(folder: Path) -> Register:
    """The register in a folder.

    Raises:
        FileError, SeveralErrors: with file, line and field.
    """
    files = sorted(path for path in folder.glob("*.yaml") if path.name not in (DECISIONS, RULESETS))
    if not files:
        raise FileError(Place(str(folder)), "không có tập tin yêu cầu (*.yaml) nào")
    rulesets = load_rulesets(folder)
    rows: dict[str, Requirement] = {}
    errors: list[FileError] = []
    for path in files:
        _read_rows(path, rows, errors, rulesets)
    if errors:
        raise SeveralErrors(errors)
    return Register(rows, _version(folder), _digest(folder), _decisions(folder), rulesets)


def _read_rows(path: Path, rows: dict[str, Requirement], errors: list[FileError], rulesets: Iterable[str]) -> None:
    file = YamlFile(path)
    try:
        read = read_model(file, _Rows, _list(file)).root
    except SeveralErrors as several:
        errors += several.errors
        return
    for place, row in enumerate(read):
        if row.id in rows:
            errors.append(file.error((place, "id"), f"mã yêu cầu {row.id} bị trùng"))
        errors += [file.error((place, *field), reason) for field, reason in _ruleset_problems(row, rulesets)]
        rows[row.id] = row


def _ruleset_problems(row: Requirement, rulesets: Iterable[str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Names no ruleset has, and levels in rulesets that the row does not belong to; each with its field."""
    known = (*rulesets, OBSERVATION)
    for number, name in enumerate(row.rulesets):
        if name not in known:
            yield ("rulesets", number), f"không có bộ quy tắc «{name}»; cho phép: {', '.join(known)}"
    for name in row.levels:
        if name not in row.rulesets:
            yield ("levels", name), f"yêu cầu không thuộc bộ quy tắc «{name}»; thêm vào rulesets hoặc bỏ dòng này"


def _list(file: YamlFile) -> Any:
    if not isinstance(file.value, list):
        raise file.error((), "tập tin yêu cầu phải là một danh sách")
    return file.value


def _version(folder: Path) -> str:
    path = folder / "version"
    if not path.is_file():
        raise FileError(Place(str(path)), "thiếu tập tin ghi phiên bản của danh mục yêu cầu")
    return path.read_text(encoding="utf-8").strip()


def _decisions(folder: Path) -> dict[str, Text]:
    path = folder / DECISIONS
    return read_model(YamlFile(path), _Decisions).root if path.is_file() else {}


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
