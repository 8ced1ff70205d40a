"""A portal over ASGI, a province signed in to the adapter, and signed papers of the laboratory."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import DocumentOrder, FaultOrder, JournalEntry, Person, SignatureOrder
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_LOGIN, POPULATION_VERIFY, SPECIALISED
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.journal import Filters
from mock_dvcqg.store.members import find_member
from mock_dvcqg.store.people import all_people

HEADERS = {"dstcode": DSTCODE}


@dataclass
class Province:
    """A member that speaks to the databases; H98 unless another one is named."""

    app: Any
    realm: Realm
    http: httpx.AsyncClient
    sessions: dict[str, str] = field(default_factory=dict)

    def person(self, position: int = 0) -> Person:
        with self.realm.reading() as session:
            return [each for each in all_people(session) if len(each.identity_number) == 12][position]

    async def call(self, path: str, *, code: str = "H98", **body: Any) -> dict[str, Any]:
        if code not in self.sessions:
            self.sessions[code] = await self._signed_in(code)
        envelope = {"session": self.sessions[code], "madonvi": code} | body
        answer = await self.http.post(path, json=envelope, headers=HEADERS)
        assert answer.status_code == 200, answer.text
        said: dict[str, Any] = answer.json()
        return said

    async def verify(self, **body: Any) -> dict[str, Any]:
        return await self.call(POPULATION_VERIFY, **body)

    async def send(self, content: bytes, owner: Person, **changes: Any) -> dict[str, Any]:
        order = {
            "GiayToId": "H98.07-261122-0001-KQ1",
            "MaHoSo": "H98.07-261122-0001",
            "MaGiayToKetQua": "KQ.G15.000007",
            "TenGiayTo": "Phiếu lý lịch tư pháp số 1",
            "SoDinhDanhChuSoHuu": owner.identity_number,
            "SoKyHieu": "123/LLTP",
            "NoiDungTep": base64.b64encode(content).decode(),
        }
        return await self.call(SPECIALISED + "/ket-qua", **order | changes)

    async def state(self, instance: str = "H98.07-261122-0001-KQ1", code: str = "H98") -> dict[str, Any]:
        return await self.call(SPECIALISED + "/trang-thai", code=code, GiayToId=instance)

    async def paper(self, owner: Person, *, signatures: list[SignatureOrder] | None = None, **changes: Any) -> bytes:
        fields = DocumentFields(
            document_number="123/LLTP",
            subject="Phiếu lý lịch tư pháp số 1",
            kq_code="KQ.G15.000007",
            title="Phiếu lý lịch tư pháp số 1",
            issuer="Sở Tư pháp tỉnh B",
            issuer_code="H98.07",
            owner_name=owner.full_name,
            owner_number=owner.identity_number,
            owner_birth_date=owner.birth_date,
            no_expiry=True,
        ).model_copy(update=changes)
        order = DocumentOrder(fields=fields, issuer_member="H98", signatures=signatures)
        content, _, _ = await make_laboratory_document(self.realm, order)
        return content

    def fault(self, name: str, count: int | None = None) -> None:
        self.realm.faults.add(FaultOrder(name=name, count=count))

    def journal(self) -> list[JournalEntry]:
        return list(self.realm.journal.page(Filters(surface="database")).entries)

    async def citizen(self, person: Person) -> None:
        answer = await self.http.post("/api/citizen/sign-in", json={"identity_number": person.identity_number})
        assert answer.status_code == 200, answer.text

    async def access_log(self, person: Person) -> list[dict[str, Any]]:
        await self.citizen(person)
        log: list[dict[str, Any]] = (await self.http.get("/api/citizen/access-log")).json()
        return log

    async def _signed_in(self, code: str) -> str:
        with self.realm.reading() as session:
            member = find_member(session, code)
        assert member is not None
        login = {"username": member.username, "password": member.password}
        answer = await self.http.post(ADAPTER_PREFIX + MAPI_LOGIN, json=login, headers=HEADERS)
        token: str = answer.json()["session"]
        return token


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the keys of all tests here."""
    return tmp_path_factory.mktemp("databases")


@pytest.fixture
async def province(keys: Path) -> AsyncIterator[Province]:
    app = create_app(Settings(database_url="memory", data_dir=keys, control_token="control-token-of-tests"))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=("127.0.0.1", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as http:
            yield Province(app, app.state.portal.realms.default, http)
