"""What an OpenAPI document says beyond single operations: the bodies read by hand, and which answer leads where.

Operations are named as ``"POST /control/realms"``. A link takes values of an answer (runtime expressions of OpenAPI)
to the next call, so that a reader, or a tool such as Schemathesis, can walk: make, look, change, drop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

_SCHEMAS = "#/components/schemas/{model}"
Bodies = Mapping[str, type[BaseModel] | dict[str, Any]]
"""by operation: the shape of its body, or a JSON schema"""


@dataclass(frozen=True)
class Link:
    """From the answer of one operation to the next."""

    source: str
    status: str
    target: str
    takes: Mapping[str, str] = field(default_factory=dict)
    """parameters such as ``path.realm``, each with its expression"""
    body: Mapping[str, str] | None = None
    """members of the next body, constant or an expression"""
    whole: bool = False
    """whether the body needs no more than that; else it is what a caller makes it, with these members"""


def tell_path_parameters(document: dict[str, Any]) -> None:
    """Describe every ``{name}`` of a path that no route declares."""
    for path, item in document["paths"].items():
        names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        for operation in item.values():
            told = operation.setdefault("parameters", [])
            known = {each["name"] for each in told if each["in"] == "path"}
            absent = [name for name in names if name not in known]
            told += [{"name": n, "in": "path", "required": True, "schema": {"type": "string"}} for n in absent]


def tell_bodies(document: dict[str, Any], bodies: Bodies) -> None:
    """Describe the bodies that routes read by hand."""
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name, shape in bodies.items():
        if isinstance(shape, dict):
            schema = shape
        else:
            whole = shape.model_json_schema(ref_template=_SCHEMAS)
            document["components"]["schemas"] |= whole.pop("$defs", {}) | {shape.__name__: whole} | schemas
            schema = {"$ref": _SCHEMAS.format(model=shape.__name__)}
        _operation(document, name)["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": schema}},
        }


def tell_links(document: dict[str, Any], links: Sequence[Link]) -> None:
    """Write each link at the answer it starts from, named after the operation it leads to."""
    for link in links:
        target = _operation(document, link.target)["operationId"]
        told: dict[str, Any] = {"operationId": target}
        if link.takes:
            told["parameters"] = dict(link.takes)
        if link.body is not None:
            told |= {"requestBody": dict(link.body), "x-schemathesis": {"merge_body": not link.whole}}
        _operation(document, link.source)["responses"][link.status].setdefault("links", {})[target] = told


def _operation(document: dict[str, Any], name: str) -> dict[str, Any]:
    method, _, path = name.partition(" ")
    operation: dict[str, Any] = document["paths"][path][method.lower()]
    return operation
