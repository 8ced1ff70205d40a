"""Small code lists of our own (package data): their column names are the wire names."""

import csv
from functools import cache
from importlib.resources import files

_DATA = files("mock_dvcqg") / "data" / "dictionaries"


@cache
def read_dictionary(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one list, such as ``ethnic_groups``."""
    return tuple(csv.DictReader((_DATA / f"{name}.csv").read_text("utf-8").splitlines()))
