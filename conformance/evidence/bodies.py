"""Puts bodies too long for a line of the record beside it, by their SHA-256."""

import hashlib
from collections.abc import Collection
from pathlib import Path

from conformance.evidence.exchange import Exchange, StoredBody, event_of, store_body
from reports.record import Body, ExchangeEvent

INLINE_LIMIT = 16_000


class BodyStore:
    """The folder ``bodies/`` beside a record; content-addressed, written once."""

    def __init__(self, folder: Path, *, keep_files: bool = False, secrets: Collection[str] = ()) -> None:
        self._folder = folder
        self._keep_files = keep_files
        self._secrets = tuple(secret for secret in secrets if len(secret) >= 4)

    def event(self, exchange: Exchange) -> ExchangeEvent:
        """The masked event of an exchange, its long bodies stored."""
        request = self._store(exchange.request_content, exchange.request_headers.get("content-type", ""))
        response = self._store(exchange.response_content, exchange.response_headers.get("content-type", ""))
        return event_of(exchange, request, response, self._secrets)

    def _store(self, content: bytes, content_type: str) -> Body:
        stored = store_body(content, content_type, secrets=self._secrets, keep_files=self._keep_files)
        body, kept = stored.body, stored.content
        if kept is None or (body.text is not None and len(body.text) <= INLINE_LIMIT):
            return body
        self._write(StoredBody(body, kept))
        return body.model_copy(update={"text": None if body.text is None else body.text[:INLINE_LIMIT] + "…"})

    def _write(self, stored: StoredBody) -> None:
        assert stored.content is not None
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / hashlib.sha256(stored.content).hexdigest()
        if not path.exists():
            path.write_bytes(stored.content)
