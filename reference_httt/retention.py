"""The body's own table of retention periods, ``data/retention.yaml``: a mock convention."""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter

from reference_httt.rules.retention import RetentionTable


@cache
def retention_table() -> RetentionTable:
    """The shipped table."""
    text = files("reference_httt").joinpath("data", "retention.yaml").read_text(encoding="utf-8")
    return TypeAdapter(RetentionTable).validate_python(yaml.safe_load(text))
