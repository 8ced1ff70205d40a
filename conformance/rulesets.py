"""The rulesets a run can choose: rows of ``scenarios/requirements/rulesets.yaml`` (design: suite, section 2)."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, RootModel

from conformance.both_languages import BothLanguages
from conformance.errors import FileError, Place
from conformance.yaml_file import YamlFile, read_model

RULESETS = "rulesets.yaml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Flagship(_Strict):
    """The paper and the procedure that the main scenarios of a ruleset speak of."""

    paper: BothLanguages
    issuer: BothLanguages
    reused_for: BothLanguages


class Ruleset(_Strict):
    """What a ruleset rests on, what it demands and the names it uses."""

    title: BothLanguages
    documents: tuple[str, ...]
    demands: tuple[str, ...] = ()
    """capabilities a system must have; declared absent they are «Chưa thực hiện được», not «Không áp dụng»"""
    portal: BothLanguages
    system: BothLanguages
    flagship: Flagship | None = None


class _Rulesets(RootModel[dict[str, Ruleset]]):
    pass


def load_rulesets(folder: Path) -> dict[str, Ruleset]:
    """The rulesets of a register's folder, in the order of the file.

    Raises:
        FileError, SeveralErrors: the file is missing, or wrong at a line and field.
    """
    path = folder / RULESETS
    if not path.is_file():
        raise FileError(Place(str(path)), "thiếu tập tin nêu các bộ quy tắc của danh mục yêu cầu")
    return read_model(YamlFile(path), _Rulesets).root
