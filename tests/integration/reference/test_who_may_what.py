"""Every route of the API, called by everybody: whom it admits stands in one table, and nobody else is admitted.

A route that is not in the table fails the test, and so does a row without a route. Refused is 401, 403, or 404 where
what another owns is not told of.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from reference_httt.app import create_app

pytestmark = pytest.mark.asyncio(loop_scope="module")
RECORD, OFFICE = "2.000488", "07"
WHO = {
    "n": "nobody",
    "o": "the citizen whose draft and dossier it is",
    "s": "another citizen",
    "c": "counter officer",
    "p": "specialist",
    "l": "leader",
    "r": "records clerk",
    "m": "monitor",
    "a": "administrator at the province's centre",
    "f": "counter officer of another agency",
}
EVERYBODY, SIGNED_IN, CITIZENS, COUNTERS = "noscplrmaf", "oscplrmaf", "os", "cf"
REASON = {"reason": "Lý do thử nghiệm"}
REPLY_BY = (datetime.now(UTC) + timedelta(days=9)).isoformat()
BODIES: dict[str, dict[str, Any]] = {
    "decline": REASON, "refusal-proposal": REASON, "send-back": REASON, "discontinue": REASON, "withdrawal": REASON,
    "withdrawal/deny": REASON, "supplement-requests/return": REASON, "revocation": REASON,
    "extend": REASON | {"working_days": 3},
    "supplement-requests": {"items": [{"kind": "correction", "code": "full_name", "text": "Sửa"}]},
    "consultations": {"bodies": ["Công an"], "question": "Ý kiến?", "reply_by": REPLY_BY},
    "examine": {"content": "Đủ"}, "sign": {"content": "Đồng ý"}, "withdrawal/accept": {"content": "Đồng ý"},
    "return": {"form": "counter", "return_choice": "counter"}, 
    "payments/direct": {"way": "cash", "voucher": "1", "amount_vnd": 1},
    "obligation": {"voucher": "1"}, "rating": {"handling": "satisfied"}, "form": {"values": {}},
    "personal-data": {"full_name": "Nguyễn Thị Chủ", "identity_number": "001099000001", "birth_date": "1990-01-01"},
    "from-vault": {"offer_id": "x"},
    "obligation-request": {"content": "Thuế"}, "payments": {"way": "national-platform"},
    "replacement": REASON | {"document_number": "1", "subject": "x"}, 
    "result-fields": {"document_number": "1", "subject": "x"},
    "dossier-search": {"asked": "Nguyễn"}, "look-up": {"asked": "H98.07-260101-0001"},
    "admin/calendars/all/week": {"week": [""] * 7},
}  # fmt: skip
"""bodies that are taken, by how the path ends, where the role is judged after the body"""
FORMS: dict[str, dict[str, Any]] = {
    "reports": {"files": {"file": ("a.pdf", b"%PDF-1.7", "application/pdf")}}, "reply": {"data": {"text": "Đồng ý"}},
    "upload": {"files": {"file": ("a.pdf", b"%PDF-1.7", "application/pdf")}},
    "digitize": {"files": {"file": ("a.pdf", b"%PDF-1.7", "application/pdf")}},
}  # fmt: skip
"""the same for routes that take files"""
QUERIES = {"/api/local-vault": "?identity_number=001099000001", "/api/payments/reconciliation": "?day=2026-11-01"}
NOT_YOURS = "Không tìm thấy hồ sơ"
"""how the sentence of a 404 begins that keeps another's thing secret; any other 404 names what is not there"""
TABLE: dict[str, str] = {
    "GET /api/account": CITIZENS,
    "PUT /api/account": CITIZENS,
    "PUT /api/account/password": CITIZENS,
    "GET /api/admin/agencies": "a",
    "GET /api/admin/calendars/{agency_code}": "a",
    "POST /api/admin/calendars/{agency_code}/days": "a",
    "DELETE /api/admin/calendars/{agency_code}/days/{day}": "a",
    "PUT /api/admin/calendars/{agency_code}/week": "a",
    "GET /api/admin/messages": "a",
    "POST /api/admin/messages/{message_id}/resend": "a",
    "GET /api/admin/officers": "a",
    "GET /api/admin/one-stop-queue": "a",
    "GET /api/admin/reports": "a",
    "POST /api/admin/reports": "a",
    "GET /api/archive": "ra",
    "POST /api/archive/check": "ra",
    "DELETE /api/archive/{dossier_code}": "a",
    "POST /api/citizen/sign-in": EVERYBODY,
    "PUT /api/consents/{consent_id}": COUNTERS,
    "POST /api/counter/account-states": COUNTERS,
    "POST /api/counter/drafts": COUNTERS,
    "POST /api/dossier-search": "cplrf",
    "GET /api/dossiers": SIGNED_IN,
    "GET /api/dossiers/{dossier_code}": "ocplrm",
    "GET /api/dossiers/{dossier_code}/askable-components": "cplrm",
    "POST /api/dossiers/{dossier_code}/confirm-files": "c",
    "POST /api/dossiers/{dossier_code}/consultations": "p",
    "POST /api/dossiers/{dossier_code}/consultations/close": "p",
    "POST /api/dossiers/{dossier_code}/consultations/{consultation_id}/reply": "cp",
    "POST /api/dossiers/{dossier_code}/decline": "c",
    "POST /api/dossiers/{dossier_code}/discontinue": "l",
    "POST /api/dossiers/{dossier_code}/examine": "p",
    "POST /api/dossiers/{dossier_code}/extend": "l",
    "GET /api/dossiers/{dossier_code}/files-to-sign": "cplrm",
    "GET /api/dossiers/{dossier_code}/files/{file_id}": "ocplr",
    "POST /api/dossiers/{dossier_code}/forward": "c",
    "GET /api/dossiers/{dossier_code}/handling": "ocplr",
    "POST /api/dossiers/{dossier_code}/obligation": "c",
    "POST /api/dossiers/{dossier_code}/obligation-request": "cp",
    "POST /api/dossiers/{dossier_code}/payment-request": "c",
    "GET /api/dossiers/{dossier_code}/payments": "ocplr",
    "POST /api/dossiers/{dossier_code}/payments": "oc",
    "POST /api/dossiers/{dossier_code}/payments/direct": "c",
    "POST /api/dossiers/{dossier_code}/person-check": "c",
    "POST /api/dossiers/{dossier_code}/rating": "o",
    "POST /api/dossiers/{dossier_code}/receive": "c",
    "POST /api/dossiers/{dossier_code}/refusal-proposal": "p",
    "POST /api/dossiers/{dossier_code}/replacement": "l",
    "POST /api/dossiers/{dossier_code}/replacement/seal": "r",
    "POST /api/dossiers/{dossier_code}/reports": "p",
    "PUT /api/dossiers/{dossier_code}/result-fields": "pr",
    "GET /api/dossiers/{dossier_code}/results": "ocplr",
    "POST /api/dossiers/{dossier_code}/return": "c",
    "POST /api/dossiers/{dossier_code}/revocation": "l",
    "POST /api/dossiers/{dossier_code}/seal": "r",
    "POST /api/dossiers/{dossier_code}/send-back": "l",
    "POST /api/dossiers/{dossier_code}/sign": "l",
    "POST /api/dossiers/{dossier_code}/stored-copy": "cr",
    "POST /api/dossiers/{dossier_code}/supplement-requests": "cp",
    "POST /api/dossiers/{dossier_code}/supplement-requests/return": "c",
    "POST /api/dossiers/{dossier_code}/supplement-requests/send": "c",
    "POST /api/dossiers/{dossier_code}/supply": "oc",
    "GET /api/dossiers/{dossier_code}/sync": "ocplrm",
    "POST /api/dossiers/{dossier_code}/true-copy": "r",
    "POST /api/dossiers/{dossier_code}/withdrawal": "oc",
    "POST /api/dossiers/{dossier_code}/withdrawal/accept": "c",
    "POST /api/dossiers/{dossier_code}/withdrawal/deny": "c",
    "GET /api/drafts": CITIZENS,
    "POST /api/drafts": CITIZENS,
    "GET /api/drafts/{draft_id}": "o",
    "DELETE /api/drafts/{draft_id}": "o",
    "POST /api/drafts/{draft_id}/components/{code}/digitize": "",  # likewise
    "PUT /api/drafts/{draft_id}/components/{code}/fields": "",  # the draft is a citizen's own, no counter's
    "GET /api/drafts/{draft_id}/components/{code}/file": "o",
    "POST /api/drafts/{draft_id}/components/{code}/from-vault": "o",
    "POST /api/drafts/{draft_id}/components/{code}/upload": "o",
    "POST /api/drafts/{draft_id}/consents": COUNTERS,
    "POST /api/drafts/{draft_id}/earlier-papers": "o",
    "GET /api/drafts/{draft_id}/form": "o",
    "PUT /api/drafts/{draft_id}/form": "o",
    "PUT /api/drafts/{draft_id}/personal-data": "o",
    "POST /api/drafts/{draft_id}/portal-account": COUNTERS,
    "PUT /api/drafts/{draft_id}/return": "o",
    "POST /api/drafts/{draft_id}/submit": "o",
    "GET /api/drafts/{draft_id}/vault-offers": "o",
    "GET /api/local-vault": COUNTERS,
    "POST /api/look-up": EVERYBODY,
    "GET /api/monitoring": "lm",
    "GET /api/notices": CITIZENS,
    "PUT /api/password": EVERYBODY,
    "POST /api/password-links": EVERYBODY,
    "GET /api/payments/reconciliation": "a",
    "POST /api/registrations": EVERYBODY,
    "GET /api/services": EVERYBODY,
    "POST /api/staff/sign-in": EVERYBODY,
    "GET /api/work-list": "cplrmf",
    "GET /control/health": EVERYBODY,
    "GET /control/notices": "",  # the control token alone
    "POST /control/reset": "",  # likewise
}


def routes_of(routers: Iterable[Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of every route, however the routers are nested."""
    for route in routers:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from routes_of(inner.routes, prefix + route.include_context.prefix)
        else:
            yield from ((method, prefix + route.path) for method in sorted(route.methods - {"HEAD"}))


def api_of(world: Any) -> list[tuple[str, str]]:
    """The machine routes, those that end something last."""
    app = create_app(world.provinces["H98"].province.settings)
    found = [route for route in routes_of(app.routes) if route[1].startswith(("/api/", "/control/"))]
    return sorted(
        set(found), key=lambda route: (route[0] == "DELETE", route[1].endswith("/submit"), route[1], route[0])
    )


async def people_of(world: Any) -> tuple[dict[str, Any], dict[str, str]]:
    """Somebody of each kind, and what stands in the places of a path."""
    owner = await world.prepared(await world.person("Nguyễn Thị Chủ"), "H98", OFFICE, RECORD)
    await owner.complete()
    components = (await owner.ok("GET", f"/api/drafts/{owner.draft}"))["components"]
    code = await owner.submit()
    file_id = components[0]["attachment"]["attachment_id"]
    order = {"procedure_code": RECORD, "agency_code": f"H98.{OFFICE}"}
    draft = (await owner.ok("POST", "/api/drafts", json=order))["draft_id"]
    served = world.provinces["H98"]
    people = {
        "n": world.anybody("H98"),
        "o": owner,
        "s": await world.prepared(await world.person("Trần Văn Lạ"), "H98", "12", "1.990001"),
        **{role[0]: await served.officer(role, OFFICE) for role in ("counter_officer", "leader", "records_clerk")},
        "p": await served.officer("specialist", OFFICE),
        "m": await served.officer("monitor", OFFICE),
        "a": await served.officer("administrator", "40"),
        "f": await served.officer("counter_officer", "12"),
    }
    places = {"dossier_code": code, "draft_id": draft, "code": components[0]["code"], "file_id": file_id}
    return people, places | {"agency_code": "all", "day": "2026-12-01", "message_id": "1"}


def filled(path: str, places: dict[str, str]) -> str:
    """The path with its places filled."""
    while "{" in path:
        name = path[path.index("{") + 1 : path.index("}")]
        path = path.replace("{" + name + "}", places.get(name, "x"))
    return path


def what_is_sent(method: str, url: str) -> dict[str, Any]:
    """A body that is taken; an empty one where the role is judged before it."""
    if method in ("GET", "DELETE"):
        return {}
    fitting = (form for end, form in FORMS.items() if url.endswith("/" + end))
    body = next((b for end, b in BODIES.items() if url.endswith("/" + end)), {})
    return next(fitting, {"json": body})


def is_refused(got: httpx.Response) -> bool:
    """Whether the answer turns the caller away."""
    secret = got.status_code == 404 and got.json()["error"]["message"].startswith(NOT_YOURS)
    return got.status_code in (401, 403) or secret


async def test_every_route_admits_whom_the_table_names_and_nobody_else(shared_world: Any) -> None:
    people, places = await people_of(shared_world)
    found: dict[str, str] = {}
    for method, path in api_of(shared_world):
        url = filled(path, places)
        more = what_is_sent(method, url)
        admitted = ""
        for who, hand in people.items():
            got = await hand.call(method, url + QUERIES.get(path, ""), **more)
            assert got.status_code < 500 or got.status_code == 503, (method, url, who, got.text)
            admitted += "" if is_refused(got) else who
        found[f"{method} {path}"] = "".join(sorted(admitted, key=EVERYBODY.index))
    different = {
        name: (found.get(name), TABLE.get(name)) for name in found | TABLE if found.get(name) != TABLE.get(name)
    }
    assert different == {}, "route: admitted in truth, by the table"
