"""Writes journal entries as HAR 1.2, which browsers and proxies open: as much of HTTP as the journal remembers.

The journal keeps what a call meant, not its bytes: headers are empty, times are zero (the realm's clock may stand
still), and what HAR has no member for stands in members of our own that begin with «_».
"""

import json
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from mock_dvcqg import __version__
from mock_dvcqg.contract import paths
from mock_dvcqg.contract.control import Direction, JournalEntry

_KHO = {"login": paths.KHO_LOGIN, "tra-cuu": paths.KHO_SEARCH, "tai-tep": paths.KHO_DOWNLOAD}
_OWN = ("seq", "member", "direction", "surface", "service", "dossier_code", "person", "error_code", "message",
        "answered", "fault", "findings")  # fmt: skip


def har_of(entries: list[JournalEntry], realm_url: str) -> dict[str, object]:
    """The document; ``realm_url`` is where the realm answers."""
    creator = {"name": "Cổng DVCQG mô phỏng", "version": __version__}
    comment = "Mô phỏng, không có giá trị pháp lý; mật khẩu và phiên làm việc đã được băm."
    written = [_entry(entry, realm_url) for entry in entries]
    return {"log": {"version": "1.2", "creator": creator, "entries": written, "comment": comment}}


def _entry(entry: JournalEntry, realm_url: str) -> dict[str, Any]:
    own = entry.model_dump(mode="json", include=set(_OWN))
    return {
        "startedDateTime": entry.at.isoformat(),
        "time": 0,
        "request": _request(entry, realm_url),
        "response": _response(entry),
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
        "comment": entry.message,
    } | {f"_{name}": value for name, value in own.items()}


def _request(entry: JournalEntry, realm_url: str) -> dict[str, Any]:
    method, url = _line(entry, realm_url)
    query = [{"name": name, "value": value} for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True)]
    request: dict[str, Any] = {"method": method, "url": url, "queryString": query} | _nothing_known_of()
    if method != "GET" and entry.request is not None:
        text = _json(entry.request)
        request["bodySize"] = len(text.encode())
        request["postData"] = {"mimeType": "application/json", "params": [], "text": text}
    return request


def _response(entry: JournalEntry) -> dict[str, Any]:
    text = "" if entry.response is None else _json(entry.response)
    content = {"size": len(text.encode()), "mimeType": "application/json" if text else "x-unknown", "text": text}
    status = entry.status if entry.answered else 0  # 0: nothing came, as browsers write it
    response = {"status": status, "statusText": _phrase(status), "content": content, "redirectURL": ""}
    return response | _nothing_known_of() | {"bodySize": len(text.encode()) if text else -1}


def _nothing_known_of() -> dict[str, Any]:
    return {"httpVersion": "HTTP/1.1", "cookies": [], "headers": [], "headersSize": -1, "bodySize": -1}


def _line(entry: JournalEntry, realm_url: str) -> tuple[str, str]:
    """Method and address: as the entry tells them, else those of the surface."""
    told = entry.request if isinstance(entry.request, dict) else {}
    if isinstance(told.get("url"), str):
        return str(told.get("method") or "GET"), told["url"]
    if isinstance(told.get("path"), str) and isinstance(told.get("method"), str):
        return told["method"], realm_url + quote(told["path"])
    return "POST", realm_url + _path(entry)


def _path(entry: JournalEntry) -> str:
    if entry.direction is Direction.IN and entry.surface == "adapter":
        return paths.ADAPTER_PREFIX + (paths.MAPI_LOGIN if entry.service == "login" else paths.MAPI_DATA)
    if entry.surface == "kho" and entry.service in _KHO:
        return _KHO[entry.service]
    return f"/{quote(entry.surface)}/{quote(entry.service)}"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _json(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
