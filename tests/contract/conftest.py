"""The real app over ASGI with one member, for samples that are sent through it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import JournalEntry, MemberOrder, Person
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA, MAPI_LOGIN
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.operations.add_member import add_member
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import find_member
from mock_dvcqg.store.people import all_people


@dataclass
class Wire:
    """One province's end of the wire."""

    realm: Realm
    http: httpx.AsyncClient
    session: str
    owner: Person

    def filled(self, value: Any) -> Any:
        """A sample with its placeholders replaced."""
        words = {
            "$session": self.session,
            "$now": to_wire(self.realm.clock.now()),
            "$owner_name": self.owner.full_name,
            "$owner_number": self.owner.identity_number,
            "$owner_birth_date": self.owner.birth_date.strftime("%Y%m%d"),
            "$tech_id": self.owner.tech_id,
        }
        if isinstance(value, dict):
            return {name: self.filled(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.filled(each) for each in value]
        return words.get(value, value) if isinstance(value, str) else value

    async def send(self, sample: dict[str, Any]) -> Any:
        """The answer to a sample's request."""
        answer = await self.http.post(
            ADAPTER_PREFIX + MAPI_DATA,
            json=self.filled(sample["request"]),
            params=self.filled(sample.get("query", {})),
            headers={"Accept": "application/json", "Charset": "utf-8", "dstcode": DSTCODE},
        )
        assert answer.status_code == 200
        return answer.json()

    def noted(self) -> list[JournalEntry]:
        """The journal."""
        return self.realm.journal.entries()


@pytest.fixture
async def wire(tmp_path: Path) -> AsyncIterator[Wire]:
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token="t"))
    realm = app.state.portal.realms.default
    with realm.reading() as session:
        member, owner = find_member(session, "H98"), all_people(session)[0]
    member = member or add_member(realm, MemberOrder(code="H98", name="Tỉnh B (mô phỏng)"))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as http:
        body = {"username": member.username, "password": member.password}
        answer = await http.post(ADAPTER_PREFIX + MAPI_LOGIN, json=body, headers={"dstcode": DSTCODE})
        yield Wire(realm, http, answer.json()["session"], owner)
