"""How the body itself handles each procedure: its e-form and its internal process, data of its own (quy trình nội bộ).

LayThuTuc tells none of it: every value of ``data/procedures.yaml`` is a mock convention.
"""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from reference_httt.rules.model import FormField


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class ProcessOptions:
    """What the body adds to the procedure's published terms; the fields are those of ``ProcedureTerms``."""

    form: tuple[FormField, ...] = ()
    presence_required: bool = False
    electronic_only: bool = False
    paper_result: bool = False
    immediate: bool = False
    owner_signature: bool = False
    consulted: tuple[str, ...] = ()
    specialised_database: bool = False
    citizens_only: bool = False


@cache
def shipped_options() -> dict[str, ProcessOptions]:
    """By procedure code; a procedure without an entry is handled in the plain way."""
    text = files("reference_httt").joinpath("data", "procedures.yaml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, ProcessOptions]).validate_python(yaml.safe_load(text))
