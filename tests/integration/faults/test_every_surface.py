"""Each machine surface meets the faults of the wire in the same way: a real call of it, cut off and cut short."""

import base64
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

import pytest

from mock_dvcqg.contract import paths
from mock_dvcqg.contract.control import FaultOrder
from mock_dvcqg.faults import Place, every_kind

LOGIN, DATA = paths.ADAPTER_PREFIX + paths.MAPI_LOGIN, paths.ADAPTER_PREFIX + paths.MAPI_DATA
Call = Callable[[Any], Awaitable[Any]]


async def adapter_login(served: Any) -> Any:
    return await served.login()


async def adapter_call(served: Any) -> Any:
    session = await _session(served, LOGIN)
    body = {"session": session, "madonvi": "H98", "service": "TraCuuHoSo", "mahoso": "H98-1"}
    return await served.post(DATA, body)


async def kho_login(served: Any) -> Any:
    return await served.post(paths.KHO_LOGIN, served.credentials)


def kho(path: str) -> Call:
    async def call(served: Any) -> Any:
        return await served.post(path, {"session": await _session(served, paths.KHO_LOGIN)})

    return call


def published(path: str) -> Call:
    async def call(served: Any) -> Any:
        return await served.ask("GET", path)

    return call


async def token(served: Any) -> Any:
    return await _form(served, paths.OIDC_TOKEN, grant_type="client_credentials")


async def userinfo(served: Any) -> Any:
    bearer = json.loads((await token(served)).body)["access_token"]
    return await served.ask("GET", paths.OIDC_USERINFO, Authorization=f"Bearer {bearer}")


def about_token(path: str) -> Call:
    async def call(served: Any) -> Any:
        return await _form(served, path, token="unknown")

    return call


def payment(kind: str) -> Call:
    async def call(served: Any) -> Any:
        return await served.post(paths.PAYMENT, {"LoaiBanTin": kind, "MaDoiTac": served.member.payment_partner})

    return call


def database(path: str) -> Call:
    async def call(served: Any) -> Any:
        return await served.post(path, {"session": await _session(served, LOGIN), "madonvi": "H98"})

    return call


CALLS: list[tuple[Place, str, Call]] = [
    (Place.ADAPTER, "login", adapter_login),
    (Place.ADAPTER, "TraCuuHoSo", adapter_call),
    (Place.KHO, "login", kho_login),
    (Place.KHO, "kho.tra-cuu", kho(paths.KHO_SEARCH)),
    (Place.KHO, "kho.tai-tep", kho(paths.KHO_DOWNLOAD)),
    (Place.OIDC, "oidc.discovery", published(paths.OIDC_DISCOVERY)),
    (Place.OIDC, "oidc.jwks", published(paths.OIDC_JWKS)),
    (Place.OIDC, "oidc.token", token),
    (Place.OIDC, "oidc.userinfo", userinfo),
    (Place.OIDC, "oidc.introspect", about_token(paths.OIDC_INTROSPECT)),
    (Place.OIDC, "oidc.revoke", about_token(paths.OIDC_REVOKE)),
    (Place.PAYMENT, "payment.init", payment("INIT")),
    (Place.PAYMENT, "payment.query", payment("QUERY")),
    (Place.PAYMENT, "payment.bill", payment("GET_BILL")),
    (Place.DATABASES, "population", database(paths.POPULATION_VERIFY)),
    (Place.DATABASES, "specialised", database(paths.SPECIALISED_LOOK_UP)),
]
every_call = pytest.mark.parametrize(("place", "service", "call"), CALLS, ids=[f"{p}:{s}" for p, s, _ in CALLS])


@every_call
async def test_a_call_is_ended_before_its_work_and_journalled(
    served: Any, place: Place, service: str, call: Call
) -> None:
    served.realm.faults.add(FaultOrder(name="connection-reset", service=service, count=1))
    seen = await call(served)
    assert (seen.octets, seen.end) == (b"", "reset")
    [entry] = served.journal(fault="connection-reset")
    assert (entry.answered, entry.status, entry.response) == (False, 0, None)
    assert entry.service == service.rpartition(".")[2] or place in (Place.PAYMENT, Place.DATABASES)
    assert (await call(served)).status > 0


@every_call
async def test_the_answer_of_a_call_is_cut_short_after_its_work(
    served: Any, place: Place, service: str, call: Call
) -> None:
    served.realm.faults.add(FaultOrder(name="truncated", params={"bytes": 1}, service=service, count=1))
    seen = await call(served)
    assert seen.status > 0
    assert len(seen.body) == min(1, seen.declared - 1) < seen.declared


@every_call
async def test_the_gateways_error_is_written_as_the_surface_writes_errors(
    served: Any, place: Place, service: str, call: Call
) -> None:
    served.realm.faults.add(FaultOrder(name="status", params={"status": 502}, service=service, count=1))
    seen = await call(served)
    said = json.loads(seen.body)
    assert seen.status == 502
    assert "detail" not in said
    assert "Hệ thống tạm thời gián đoạn" in said.values()
    assert (said.get("error") == "temporarily_unavailable") == (place is Place.OIDC)


def test_every_place_on_which_a_fault_of_the_wire_strikes_is_called_here() -> None:
    places = {place for kind in every_kind().values() for place in kind.where if kind.stage != "service"}
    assert {place for place, _, _ in CALLS} == places


async def _session(served: Any, path: str) -> str:
    return str(json.loads((await served.post(path, served.credentials)).body)["session"])


async def _form(served: Any, path: str, **fields: str) -> Any:
    pair = f"{served.member.client_id}:{served.member.client_secret}".encode()
    headers = {
        "Authorization": f"Basic {base64.b64encode(pair).decode()}",
        "Content_Type": "application/x-www-form-urlencoded",
    }
    return await served.ask("POST", path, urlencode(fields).encode(), **headers)
