"""Writes an OpenAPI document over some routers: tags by place, summaries from docstrings, each operation once.

The answers to refused calls are described as this portal writes them, not as FastAPI would.
"""

import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi

from mock_dvcqg import __version__
from mock_dvcqg.wire.openapi_links import Bodies, Link, tell_bodies, tell_links, tell_path_parameters
from mock_dvcqg.wire.surfaces import Surface, surface_of

Tag = Callable[[str], str]
"""gives the tag of a path"""

_METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
_OF_FASTAPI = ("HTTPValidationError", "ValidationError")
_CODE = {"type": "string", "pattern": "^-\\d+$"}
_ENVELOPE = {
    "type": "object",
    "required": ["error_code", "message"],
    "properties": {"error_code": _CODE, "message": {"type": "string"}, "field": {"type": "string"}},
}
_REFUSALS: dict[Surface, dict[str, Any]] = {
    Surface.PAYMENT: {
        "type": "object",
        "required": ["MaLoi", "MoTaLoi"],
        "properties": {"MaLoi": {"type": "string"}, "MoTaLoi": {"type": "string"}},
    },
    Surface.CITIZEN: {
        "type": "object",
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "required": ["code", "message"],
                "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
            }
        },
    },
    Surface.OIDC: {
        "type": "object",
        "required": ["error"],
        "properties": {"error": {"type": "string"}, "error_description": {"type": "string"}},
    },
}


@dataclass(frozen=True)
class Description:
    """What a document says of itself."""

    title: str
    text: str
    tag: Tag
    tags: dict[str, str]
    """each tag with its description; one that is not here has none"""
    servers: list[dict[str, Any]] = field(default_factory=list)
    bearer: bool = False
    """whether every operation needs the control token"""
    bodies: Bodies = field(default_factory=dict)
    """of routes that read theirs by hand"""
    links: Sequence[Link] = ()
    """which answer leads to which call"""


def describe(routers: Sequence[APIRouter], about: Description) -> dict[str, Any]:
    """The document as a JSON object."""
    whole = APIRouter()
    for router in routers:
        whole.include_router(router)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate Operation ID")  # ids are given anew below
        document = get_openapi(
            title=about.title,
            version=__version__,
            description=about.text,
            routes=whole.routes,
            servers=about.servers or None,
        )
    ids: set[str] = set()
    for path, method, operation in _operations(document):
        _mend(path, method, operation, about, ids)
    tell_path_parameters(document)
    tell_bodies(document, about.bodies)
    tell_links(document, about.links)
    used = sorted({operation["tags"][0] for _, _, operation in _operations(document)})
    document["tags"] = [{"name": name, "description": about.tags.get(name, name)} for name in used]
    for name in _OF_FASTAPI:
        document.get("components", {}).get("schemas", {}).pop(name, None)
    if about.bearer:
        document.setdefault("components", {})["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"token": []}]
    return document


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def _mend(path: str, method: str, operation: dict[str, Any], about: Description, ids: set[str]) -> None:
    tag = about.tag(path)
    operation["tags"] = [tag]
    operation["operationId"] = _new_id(ids, f"{tag} {operation['summary']}", f"{tag} {method} {path}")
    told = operation.get("description", operation["summary"]).strip()
    operation["summary"], _, rest = (part.strip() for part in told.partition("\n"))
    operation["summary"] = operation["summary"].rstrip(".")
    operation["description"] = rest or operation["summary"]
    _tell_refusals(surface_of(path), operation["responses"])


def _new_id(ids: set[str], short: str, long: str) -> str:
    """Such as ``journal-wait``, from tag and function; where that is taken, method and path instead."""
    chosen = _slug(short) if _slug(short) not in ids else _slug(long)
    ids.add(chosen)
    return chosen


def _tell_refusals(surface: Surface, answers: dict[str, Any]) -> None:
    answers.pop("422", None)
    if surface is not Surface.PAGES:
        schema = _REFUSALS.get(surface, _ENVELOPE)
        answers["4XX"] = {"description": "Từ chối", "content": {"application/json": {"schema": schema}}}


def _slug(text: str) -> str:
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in text.lower())
    return "-".join(words.split())
