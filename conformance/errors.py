"""What the suite says when it cannot go on; each class makes its own sentence.

::

    SuiteError
    ├── AuthorError          exit 2: a file or an option is wrong (feature, register, binding, usage)
    │   ├── FileError        with file, line and field
    │   └── UsageError       an option that cannot be
    └── EnvironmentUnusable  exit 3: a port is taken, the portal or the province does not answer
"""

from dataclasses import dataclass


class SuiteError(Exception):
    """Base: ``str()`` is one sentence for people; ``exit_code`` is what the command ends with."""

    exit_code = 4


class AuthorError(SuiteError):
    """Somebody wrote something that cannot be read or done."""

    exit_code = 2


class UsageError(AuthorError):
    """An option or argument that cannot be."""


@dataclass(frozen=True)
class Place:
    """Where in a file something stands; line 0 means the whole file."""

    file: str
    line: int = 0
    field: str = ""

    def __str__(self) -> str:
        line = f", dòng {self.line}" if self.line else ""
        field = f", trường {self.field}" if self.field else ""
        return f"{self.file}{line}{field}"


class FileError(AuthorError):
    """A file that is wrong at a place."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class SeveralErrors(AuthorError):
    """Many mistakes of one reading, one a line."""

    def __init__(self, errors: list[FileError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


class EnvironmentUnusable(SuiteError):
    """The portal, the province or the machine is not as the run needs it."""

    exit_code = 3
