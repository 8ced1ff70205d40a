"""A portal as a vendor's tests hold it: where it answers, its control token, and clients that reach it."""

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from pydantic import BaseModel

from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.contract.info import Info
from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.testing.errors import ControlRefused, PortalNotThere

TIMEOUT_S = 60.0
ClientFactory = Callable[[], httpx.Client]
_NAME_LENGTH = 24
"""longer names make names of certificates that are too long for X.509"""


class VendorPortal:
    """``url`` for people and clients, ``control_token`` for those who call the control API by themselves."""

    def __init__(self, url: str, control_token: str, new_client: ClientFactory) -> None:
        self.url = url.rstrip("/")
        self.control_token = control_token
        self.new_client = new_client
        """a client without credentials that reaches this portal, mocked or not"""
        self._http = new_client()

    def close(self) -> None:
        """Close the control client; whoever started the portal stops it."""
        self._http.close()

    def control(self, method: str, path: str, order: BaseModel | None = None, **query: Any) -> Any:
        """The answer of the control API as JSON; ``path`` begins after ``/control``.

        Raises:
            ControlRefused: the portal says no.
            PortalNotThere: it does not answer.
        """
        body = order.model_dump(mode="json", exclude_unset=True) if order is not None else None
        bearer = {"Authorization": f"Bearer {self.control_token}"}
        given = {name: value for name, value in query.items() if value is not None}
        try:
            answer = self._http.request(method, f"{self.url}{CONTROL}{path}", json=body, params=given, headers=bearer)
        except httpx.RequestError as error:
            raise PortalNotThere(self.url, error) from error
        return read_answer(answer, f"{method} {CONTROL}{path}")

    def make_realm(self, name: str, *, seed: int = 0) -> Info:
        """A new realm: its addresses, credentials and people."""
        return Info.model_validate(self.control("POST", "/realms", RealmOrder(name=name, seed=seed)))

    def drop_realm(self, name: str) -> None:
        """Delete a realm with all it kept."""
        self.control("DELETE", f"/realms/{name}")

    @contextmanager
    def fresh_realm(self, hint: str = "", *, seed: int = 0) -> Iterator[Info]:
        """A realm of a name of its own for as long as the block runs."""
        info = self.make_realm(realm_name(hint), seed=seed)
        try:
            yield info
        finally:
            self.drop_realm(info.portal.realm)


def realm_name(hint: str) -> str:
    """A name that no other test has: what can be read of the hint, and chance."""
    tail = f"-{secrets.token_hex(4)}"
    readable = re.sub(r"[^a-z0-9]+", "-", hint.lower()).strip("-")
    return f"t-{readable}"[: _NAME_LENGTH - len(tail)].rstrip("-") + tail


def read_answer(answer: httpx.Response, what: str) -> Any:
    """The JSON of an answer of ours; ``None`` when it is empty.

    Raises:
        ControlRefused: it is no success.
    """
    if answer.is_success:
        return answer.json() if answer.content else None
    try:
        sentence = _sentence(answer.json())
    except ValueError:
        sentence = answer.text[:300]
    raise ControlRefused(what, answer.status_code, sentence)


def _sentence(content: Any) -> str:
    if isinstance(content, dict):
        for name in ("message", "error_description", "error"):
            if isinstance(content.get(name), str):
                return str(content[name])
            if isinstance(content.get(name), dict):
                return _sentence(content[name])
    return str(content)[:300]
