"""Reads every ``summary.json`` below a folder: what is one, what is not and why, and which are the same run twice."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from reports.tracker.summaries import NotASummary, Refused, Run, read_summary

NAME = "summary.json"
LARGEST_BYTES = 32 * 1024 * 1024


class UnusableFolder(ValueError):
    """The folder of runs is not there or cannot be read."""


def gather(folder: Path) -> tuple[list[Run], list[Refused]]:
    """The runs below a folder and the files that are none, by path. Links are not followed.

    Raises:
        UnusableFolder: with the sentence to show.
    """
    if not folder.is_dir():
        problem = "không phải thư mục" if folder.exists() else "không có thư mục này"
        raise UnusableFolder(f"RUNS_DIR «{folder}»: {problem}; cần thư mục có các {NAME} của «dvcqg run»")
    runs: list[Run] = []
    refused: list[Refused] = []
    for path in _found(folder, refused):
        shown = _shown(path, folder)
        try:
            runs.append(_read(path, shown))
        except NotASummary as error:
            refused.append(Refused(shown, str(error)))
        except OSError as error:
            refused.append(Refused(shown, f"không đọc được tập tin ({error.strerror or type(error).__name__})"))
    kept = _without_copies(sorted(runs, key=lambda run: run.path), refused)
    return kept, sorted(refused, key=lambda one: one.path)


def _found(folder: Path, refused: list[Refused]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise UnusableFolder(f"RUNS_DIR «{folder}»: không đọc được ({error.strerror})") from error
        shown = _shown(Path(error.filename), folder)
        refused.append(Refused(f"{shown}/", f"không mở được thư mục ({error.strerror})"))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders.sort()
        if NAME in names:
            yield Path(parent) / NAME


def _shown(path: Path, folder: Path) -> str:
    """The path below the folder, as text that can be written anywhere."""
    return path.relative_to(folder).as_posix().encode("utf-8", "replace").decode("utf-8")


def _read(path: Path, shown: str) -> Run:
    if not path.is_file():
        raise NotASummary("không phải tập tin thường")
    with path.open("rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise NotASummary(f"tập tin lớn hơn {LARGEST_BYTES // 1024 // 1024} MB, không phải kết quả của một lần chạy")
    return Run(shown, hashlib.sha256(content).hexdigest(), read_summary(content))


def _without_copies(runs: list[Run], refused: list[Refused]) -> list[Run]:
    """One of each run. Two files of one run that say different things are both refused."""
    families: dict[str, list[Run]] = {}
    for run in runs:
        families.setdefault(run.summary.run_id or run.sha256, []).append(run)
    kept: list[Run] = []
    for first, *copies in families.values():
        disagreeing = [run for run in copies if run.summary.judged != first.summary.judged]
        if disagreeing:
            others = ", ".join(run.path for run in disagreeing)
            why = f"cùng mã lần chạy {first.summary.run_id} nhưng kết quả khác nhau ({first.path}; {others})"
            refused += [Refused(run.path, why) for run in (first, *copies)]
        else:
            kept.append(first)
            refused += [Refused(run.path, f"bản sao của cùng lần chạy: {first.path}") for run in copies]
    return kept
