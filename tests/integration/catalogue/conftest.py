"""A portal over ASGI with the control token in hand."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.app import create_app
from mock_dvcqg.realm import Realm
from mock_dvcqg.settings import Settings

TOKEN = "control-token-of-tests"


@dataclass
class Tester:
    """The tester's hand over the default realm's catalogue."""

    app: Any
    realm: Realm
    http: httpx.AsyncClient

    async def take(self, content: bytes | str, **query: Any) -> httpx.Response:
        body = content.encode() if isinstance(content, str) else content
        return await self.post("", content=body, params=query)

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.http.post(f"/control/realms/default/catalogue{path}", headers=self._headers, **body)

    async def get(self, path: str, **query: Any) -> httpx.Response:
        url = f"/control/realms/default/catalogue{path}"
        return await self.http.get(url, headers=self._headers, params=query)

    @property
    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture(params=["memory", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def tester(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Tester]:
    url = "memory" if request.param == "memory" else request.getfixturevalue("empty_postgres")
    app = create_app(Settings(database_url=url, data_dir=tmp_path, control_token=TOKEN))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=("127.0.0.1", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as http:
            yield Tester(app, app.state.portal.realms.default, http)
