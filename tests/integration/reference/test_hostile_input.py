"""Hostile bodies, paths and files are answered with the error envelope: never a 5xx, never a traceback."""

import json
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from reference_httt.app import create_app

BODIES: dict[str, bytes] = {
    "not JSON": b"{",
    "wrong UTF-8": b'{"username": "\xff"}',
    "lone surrogate": b'{"username": "\\ud800", "password": "\\udfff", "procedure_code": "\\ud800"}',
    "NUL": b'{"username": "\\u0000", "offer_id": "\\u0000", "procedure_code": "\\u0000", "agency_code": "\\u0000"}',
    "deep nesting": b"[" * 50_000 + b"]" * 50_000,
    "endless number": b'{"granted": ' + b"9" * 5_000 + b"}",
    "other types": b'{"username": [], "password": {}, "granted": "x", "procedure_code": 1, "offer_id": null}',
    "an array": b"[1]",
    "nothing": b"",
}
KINDS = ("application/json", "multipart/form-data; boundary=x")
HOSTILE_IDS = ("%00", "..%2f..%2fetc", "x" * 5000, "%f0%9f%92%a9", "%ff", "1'--", "\u0660" * 8)


def _paths(schema: dict[str, Any]) -> list[tuple[str, str]]:
    return [(method.upper(), path) for path, routes in schema["paths"].items() for method in routes]


async def _everybody(world: Any) -> list[Any]:
    served = world.provinces["H98"]
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "12", "1.990001")
    nobody = type(citizen)(type(citizen.http)(base_url=served.url, trust_env=False))
    return [citizen, await served.officer("counter_officer"), await served.officer("leader"), nobody]


def _assert_envelope(got: Any, what: object) -> None:
    assert got.status_code < 500, (what, got.status_code, got.text)
    if got.status_code >= 400:
        assert set(got.json()) == {"error"}, what
        assert set(got.json()["error"]) == {"code", "message"}, what


async def test_hostile_bodies_are_error_sentences_on_every_route(world: Any) -> None:
    for who in await _everybody(world):
        schema = (await who.http.get("/openapi.json")).json()
        routes = [(m, p) for m, p in _paths(schema) if m in ("POST", "PUT") and p != "/control/reset"]
        for (method, path), name, kind in product(routes, BODIES, KINDS):
            url = path.replace("{draft_id}", who.draft or "0" * 32).replace("{code}", "000.00.00.G18-KQ990001")
            got = await who.http.request(method, url, content=BODIES[name], headers={"Content-Type": kind})
            _assert_envelope(got, (method, path, name, kind))


async def test_hostile_ids_are_unknown_on_every_route(world: Any) -> None:
    for who in await _everybody(world):
        schema = (await who.http.get("/openapi.json")).json()
        for method, path in _paths(schema):
            if "{" in path:
                for bad in HOSTILE_IDS:
                    url = path.replace("{draft_id}", bad).replace("{dossier_code}", bad).replace("{consent_id}", bad)
                    url = url.replace("{code}", bad).replace("{token}", bad).replace("{file_id}", bad)
                    _assert_envelope(await who.http.request(method, url, json={"offer_id": "x", "granted": True}), url)


FORM_KIND = "application/x-www-form-urlencoded"
FORMS: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", FORM_KIND),
    "wrong UTF-8 and NUL": (b"ly_do=%ff%00&thang=%00&can_bo=%ed%a0%80&ngay=\xff", FORM_KIND),
    "numbers without end": (b"thang=" + b"9" * 3000 + b"&ngay=99999-99-99&so_tien=1e999&co_quan=-1", FORM_KIND),
    "a file where a text is": (
        b'--x\r\nContent-Disposition: form-data; name="ly_do"; filename="a"\r\n\r\n\x00\r\n--x--\r\n',
        "multipart/form-data; boundary=x",
    ),
    "an unfinished form": (b'--x\r\nContent-Disposition: form-data; name="tep"', "multipart/form-data; boundary=x"),
    "JSON": (b'{"ly_do": [1]}', "application/json"),
}


def _pages(world: Any) -> list[tuple[str, str]]:
    """Every page and form of the province, walked from the application itself; signing out ends the walk."""
    app = create_app(world.provinces["H98"].province.settings)
    found = [r for r in _routes(app.routes) if r[1] not in PLUMBING and not r[1].startswith(("/api/", "/control/"))]
    return sorted(set(found), key=lambda route: ("dang-xuat" in route[1], route[1], route[0]))


def _routes(routers: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    for route in routers:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from _routes(inner.routes, prefix + route.include_context.prefix)
        elif not route.include_in_schema:
            yield from ((method, prefix + route.path) for method in sorted(route.methods - {"HEAD"}))


PLUMBING = {"/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc", "/giao-dien/{name}"}


def _assert_page(got: Any, what: object) -> None:
    assert got.status_code < 500, (what, got.status_code, got.text)
    if got.status_code >= 400:
        assert '<html lang="vi">' in got.text, (what, got.status_code, got.text[:200])
        assert "Traceback" not in got.text


async def test_every_page_answers_hostile_addresses_and_forms_with_a_page(world: Any) -> None:
    """By somebody who is signed in as a citizen and as a counter officer in the same browser."""
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H98", "12", "1.990001")
    desk = {"can_bo": "H98.12.counter_officer", "mat_khau": "staff-password"}
    assert (await citizen.http.post("/can-bo/dang-nhap", data=desk)).status_code == 303
    citizen.http.headers["Accept"] = "text/html,application/xhtml+xml,*/*;q=0.8"
    walked = _pages(world)
    assert len(walked) > 80
    for method, path in walked:
        urls = [re.sub(r"\{[^}]*\}", bad, path) for bad in HOSTILE_IDS] if "{" in path else [path]
        for url in urls if method == "GET" else urls[:2]:
            if method == "GET":
                _assert_page(await citizen.http.get(url, params={"xong": "\x00", "trang": "9" * 400}), (method, url))
                continue
            for name, (content, kind) in FORMS.items():
                got = await citizen.http.post(url, content=content, headers={"Content-Type": kind})
                _assert_page(got, (method, url, name))


async def test_files_that_are_no_pdf_or_too_large_are_refused(world: Any) -> None:
    citizen, officer, *_ = await _everybody(world)
    component = "000.00.00.G18-KQ990001"
    assert (await citizen.give(component, content=b"MZ\x90")).status_code == 422
    assert (await citizen.give(component, content=b"%PDF-" + b"0" * (20 * 1024 * 1024 + 1))).status_code == 413
    assert (await citizen.give(component, content=b"%PDF-" + b"0" * (40 * 1024 * 1024))).status_code == 413
    officer.draft = (await world.at_counter(await world.person("Lê Văn Vinh"), "H98", "12", "1.990001")).draft
    broken = await officer.give(component, how="digitize", content=b"%PDF-1.7 broken")
    assert broken.status_code == 422


async def test_an_unexpected_failure_is_a_sentence_without_a_traceback(world: Any) -> None:
    served = world.provinces["H98"]
    officer = await served.officer("monitor")
    served.province.store.close()

    def broken() -> None:
        raise RuntimeError("secret detail")

    object.__setattr__(served.province, "store", type("Broken", (), {"reading": staticmethod(broken)})())
    got = await officer.call("GET", "/api/dossiers")
    assert got.status_code == 500
    assert "secret detail" not in got.text
    assert json.loads(got.text)["error"]["code"] == "unexpected"


async def test_no_secret_is_written_to_the_log(world: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    await world.fault("unreachable", member="H98", count=2)
    citizen = await world.prepared(await world.person("Nguyễn Thị An"), "H97", "07", "2.000488")
    await citizen.complete()
    await citizen.submit()
    await world.provinces["H97"].told()
    settings = world.provinces["H97"].province.settings
    for secret in (settings.password, settings.oidc_client_secret, settings.staff_password):
        assert secret.get_secret_value() not in caplog.text
        assert secret.get_secret_value() not in repr(settings)
