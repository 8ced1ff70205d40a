"""One HTTP exchange as the suite saw it: bytes untouched, made into a masked event only for the record."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from conformance.evidence.masking import mask_headers, mask_text
from reports.record import Body, ExchangeEvent

_TEXT = ("json", "text/", "xml", "x-www-form-urlencoded", "javascript")


@dataclass(frozen=True)
class Exchange:
    """A request and its answer, byte-exact; status 0 means that no answer came."""

    id: str
    scenario: str
    step: int
    at: datetime
    actor: str
    method: str
    url: str
    request_headers: dict[str, str]
    request_content: bytes
    status: int
    response_headers: dict[str, str]
    response_content: bytes
    duration_ms: float
    note: str = ""


@dataclass(frozen=True)
class StoredBody:
    """What the record keeps of a body, and the bytes for ``bodies/`` when it is kept whole."""

    body: Body
    content: bytes | None = None


def store_body(content: bytes, content_type: str, *, secrets: Collection[str], keep_files: bool) -> StoredBody:
    """Text is masked and kept; any other file is a digest, kept whole only on ``--keep-files``."""
    if not content:
        return StoredBody(Body(content_type=content_type))
    seen = hashlib.sha256(content).hexdigest()
    text = _as_text(content, content_type)
    if text is not None:
        masked = mask_text(text, secrets)
        stored = masked.encode()
        body = _body(content, content_type, seen, hashlib.sha256(stored).hexdigest(), masked)
        return StoredBody(body, stored)
    if keep_files:
        return StoredBody(_body(content, content_type, seen, seen, None), content)
    return StoredBody(_body(content, content_type, seen, "", None))


def event_of(exchange: Exchange, request: Body, response: Body, secrets: Collection[str]) -> ExchangeEvent:
    """The masked event of an exchange whose bodies were stored."""
    return ExchangeEvent(
        id=exchange.id,
        scenario=exchange.scenario,
        step=exchange.step,
        at=exchange.at,
        seen_by="suite",
        actor=exchange.actor,
        method=exchange.method,
        url=mask_text(exchange.url, secrets),
        status=exchange.status,
        duration_ms=round(exchange.duration_ms, 1),
        request_headers=mask_headers(exchange.request_headers, secrets),
        request=request,
        response_headers=mask_headers(exchange.response_headers, secrets),
        response=response,
        note=mask_text(exchange.note, secrets),
    )


def _body(content: bytes, content_type: str, seen: str, stored: str, text: str | None) -> Body:
    return Body(content_type=content_type, size_bytes=len(content), seen_sha256=seen, stored_sha256=stored, text=text)


def _as_text(content: bytes, content_type: str) -> str | None:
    if content_type and not any(part in content_type.lower() for part in _TEXT):
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
