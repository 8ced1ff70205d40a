"""The named departures of the reference."""

from typing import Any

from conformance.errors import UsageError


def known_defects() -> dict[str, Any]:
    """The named departures of the reference."""
    from reference_httt.defects import DEFECTS

    return dict(DEFECTS)


def check_defect(name: str | None) -> None:
    """Raises UsageError with the known names when there is no such defect."""
    if name is not None and name not in known_defects():
        raise UsageError(f"Không có lỗi cài sẵn «{name}»; hiện có: {', '.join(sorted(known_defects()))}")


def defect_named(name: str | None) -> Any:
    """The departure of that name; none: the honest reference."""
    return None if name is None else known_defects()[name]
