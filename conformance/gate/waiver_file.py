"""The file of ``--waivers``: known shortfalls with reason, owner and the last day on which they are let pass."""

from collections.abc import Collection, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, RootModel, model_validator

from conformance.errors import FileError, SeveralErrors
from conformance.yaml_file import YamlFile, read_model
from reports.record import Waiver


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("không được để trống")
    return text.strip()


Filled = Annotated[str, AfterValidator(_filled)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    requirement: str = ""
    scenario: str = ""
    reason: Filled
    owner: Filled
    expires: date

    @model_validator(mode="after")
    def _is_of_one_thing(self) -> "_Entry":
        if bool(self.requirement) == bool(self.scenario):
            raise ValueError("cần đúng một trong hai trường requirement, scenario")
        return self

    @property
    def subject(self) -> tuple[str, str]:
        """Which field names what."""
        return ("requirement", self.requirement) if self.requirement else ("scenario", self.scenario)


class _Entries(RootModel[list[_Entry]]):
    pass


def load_waivers(path: Path, *, requirements: Collection[str], scenarios: Collection[str] | None) -> tuple[Waiver, ...]:
    """The waivers of a file; ``scenarios`` is ``None`` when only a part of them was read.

    Raises:
        FileError, SeveralErrors: with file, line and field: no list, a field that is wrong, an id nobody knows,
            the same requirement or scenario twice.
    """
    file = YamlFile(path)
    if not isinstance(file.value, list):
        raise file.error((), "tập tin ngoại lệ phải là một danh sách; mỗi mục: requirement hoặc scenario, reason, …")
    entries = read_model(file, _Entries).root
    errors = list(_problems(file, entries, {"requirement": requirements, "scenario": scenarios}))
    if errors:
        raise SeveralErrors(errors)
    return tuple(Waiver(**entry.model_dump()) for entry in entries)


def _problems(file: YamlFile, entries: list[_Entry], known: dict[str, Collection[str] | None]) -> Iterator[FileError]:
    seen: dict[tuple[str, str], int] = {}
    for place, entry in enumerate(entries):
        field, name = entry.subject
        among = known[field]
        if among is not None and name not in among:
            yield file.error((place, field), f"không có «{name}»{_nearest(name, among)}")
        if entry.subject in seen:
            line = file.line_of((seen[entry.subject], field))
            yield file.error((place, field), f"«{name}» đã có ngoại lệ ở dòng {line}")
        seen.setdefault(entry.subject, place)


def _nearest(name: str, among: Collection[str]) -> str:
    near = get_close_matches(name, among, n=1)
    return f"; gần nhất: «{near[0]}»" if near else ""
