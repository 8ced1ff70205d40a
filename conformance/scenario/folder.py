"""Finds feature files below folders and reads them all; mistakes of all files are told together."""

from collections.abc import Iterable
from pathlib import Path

from conformance.errors import FileError, Place, SeveralErrors
from conformance.scenario.model import Scenario
from conformance.scenario.parsing import read_feature


def feature_files(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """Each feature file with the short name reports show.

    Raises:
        FileError: a path that is not there, or nothing found.
    """
    found: dict[Path, str] = {}
    named = list(paths)
    for path in named:
        if path.is_dir():
            found |= {file: file.relative_to(path).as_posix() for file in sorted(path.rglob("*.feature"))}
        elif path.is_file():
            found[path] = path.name
        else:
            raise FileError(Place(str(path)), "không có tập tin hoặc thư mục này")
    if not found:
        raise FileError(Place(", ".join(map(str, named))), "không có tập tin kịch bản (*.feature) nào")
    return list(found.items())


def read_folder(paths: Iterable[Path]) -> list[Scenario]:
    """All scenarios below the paths.

    Raises:
        SeveralErrors: the mistakes of every file.
    """
    scenarios: list[Scenario] = []
    errors: list[FileError] = []
    for path, name in feature_files(paths):
        try:
            scenarios += read_feature(path, name)
        except FileError as error:
            errors.append(error)
        except SeveralErrors as several:
            errors += several.errors
    if errors:
        raise SeveralErrors(errors)
    return scenarios
