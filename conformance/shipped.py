"""The data that come with the suite: scenarios, register, bindings; found inside the installed package."""

from importlib.resources import files
from pathlib import Path


def shipped_scenarios() -> Path:
    """The folder of feature files."""
    return Path(str(files("scenarios")))


def shipped_register() -> Path:
    """The folder of the requirement register."""
    return shipped_scenarios() / "requirements"


def reference_binding() -> Path:
    """The binding of the reference province."""
    return shipped_scenarios() / "bindings" / "reference.yaml"
