"""All routes of the app with their paths, and a portal whose callers may come from anywhere."""

from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, KHO_LOGIN, MAPI_LOGIN
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.people import all_people

TOKEN = "control-token-of-tests"


@dataclass(frozen=True)
class Address:
    """A method and the path it is taken at."""

    method: str
    path: str

    def at(self, **places: str) -> str:
        """The path with its places filled; what is not given is ``x``, a number where only one fits."""
        filled = self.path.replace(":path", "")
        known = {"realm": "default", "seq": "1", "number": "1", "version": "1", "member": "H98", "code": "H98"} | places
        while "{" in filled:
            name = filled[filled.index("{") + 1 : filled.index("}")]
            filled = filled.replace("{" + name + "}", known.get(name, "x"))
        return filled

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def addresses_of(routes: Iterable[Any], prefix: str = "") -> Iterator[Address]:
    """Every route below some routers, however they are nested."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from addresses_of(inner.routes, prefix + route.include_context.prefix)
        else:
            for method in sorted(route.methods - {"HEAD"}):
                yield Address(method, prefix + route.path)


@dataclass
class Walked:
    """The app and who calls it."""

    app: FastAPI
    realm: Realm
    http: httpx.AsyncClient

    def addresses(self) -> list[Address]:
        """All, each once."""
        return sorted(set(addresses_of(self.app.routes)), key=str)

    def people(self) -> list[Person]:
        with self.realm.reading() as session:
            return [person for person in all_people(session) if person.account]

    def caller(self, peer: str = "127.0.0.1", **headers: str) -> httpx.AsyncClient:
        """Somebody without cookies at an address of their own."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False, client=(peer, 1))
        return httpx.AsyncClient(transport=transport, base_url="http://portal.test", headers=headers)

    async def session(self, code: str, path: str) -> str:
        member = self.realm.member(code)
        assert member is not None
        body = {"username": member.username, "password": member.password}
        answer = await self.http.post(path, json=body, headers={"dstcode": DSTCODE})
        return str(answer.json()["session"])

    async def adapter_session(self, code: str = "H98") -> str:
        return await self.session(code, ADAPTER_PREFIX + MAPI_LOGIN)

    async def kho_session(self, code: str = "H98") -> str:
        return await self.session(code, KHO_LOGIN)

    async def cookie(self, person: Person) -> str:
        """The cookie header of a citizen who has signed in."""
        async with self.caller() as client:
            body = {"identity_number": person.identity_number}
            assert (await client.post("/api/citizen/sign-in", json=body)).status_code == 200
            return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


@pytest.fixture
async def walked(tmp_path: Path) -> AsyncIterator[Walked]:
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token=TOKEN))
    made = Walked(app, app.state.portal.realms.default, httpx.AsyncClient())
    made.http = made.caller()
    async with app.router.lifespan_context(app), made.http:
        yield made
