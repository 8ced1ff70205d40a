"""The folder a run writes to: tried before anything starts, and rid of an earlier run's reports."""

import tempfile
from pathlib import Path

from conformance.cli.drawing import REPORTS
from conformance.errors import EnvironmentUnusable, UsageError
from conformance.run.runner import RECORD_NAME


def ready_folder(folder: Path) -> None:
    """Make the folder and see that it can be written to. Reports of an earlier run go, so that they cannot be taken
    for those of a run that broke off.

    Raises:
        UsageError: it is, or one of its files would be, something else.
        EnvironmentUnusable: it cannot be written to.
    """
    named(folder)
    for name in (RECORD_NAME, *REPORTS):
        if (folder / name).is_dir():
            raise UsageError(f"--out «{folder}»: «{name}» trong đó là thư mục; đề nghị chọn thư mục khác")
    try:
        for name in REPORTS:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(folder, error) from error


def named(folder: Path) -> None:
    """Make the folder and see that a file can be written in it.

    Raises:
        UsageError, EnvironmentUnusable: as above.
    """
    above = next((part for part in (folder, *folder.parents) if _is_there(part)), None)
    if above is not None and not above.is_dir():
        raise UsageError(f"--out «{folder}»: «{above}» là tập tin, cần một thư mục")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise _unusable(folder, error) from error


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _unusable(folder: Path, error: OSError) -> EnvironmentUnusable:
    return EnvironmentUnusable(f"--out «{folder}»: không ghi được vào thư mục này ({error.strerror})")
