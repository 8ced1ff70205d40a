"""The tester's hand over a whole portal: realms, members, signers; used before scenarios begin."""

from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from conformance.errors import EnvironmentUnusable
from conformance.portal.why_closed import why_closed
from mock_dvcqg.contract.control import (
    SUITE_HEADER,
    JournalEntry,
    JournalPage,
    MemberOrder,
    MemberPatch,
    RealmOrder,
    SignerMaterial,
    SignerOrder,
    SuiteLock,
)
from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.contract.paths import CONTROL

M = TypeVar("M", bound=BaseModel)
_PAGE = 500


class Control:
    """The control API of one portal."""

    def __init__(self, client: httpx.AsyncClient, root: str, token: str, run: str = "") -> None:
        self.root = root.rstrip("/")
        self.token = token
        self._run = run
        self._client = client

    async def create_realm(self, order: RealmOrder) -> Info:
        """Make a realm."""
        return _read(Info, await self._call("POST", "/realms", order))

    async def info(self, realm: str) -> Info:
        """All there is to know of a realm."""
        return _read(Info, await self._call("GET", f"/realms/{realm}/info"))

    async def put_member(self, realm: str, order: MemberOrder) -> MemberInfo:
        """Register a body, or change what the realm knows of it when it is registered already."""
        known = {member.code for member in (await self.info(realm)).provinces}
        if order.code not in known:
            return _read(MemberInfo, await self._call("POST", f"/realms/{realm}/members", order))
        patch = MemberPatch(**order.model_dump(exclude={"code", "mode"}))
        return _read(MemberInfo, await self._call("PATCH", f"/realms/{realm}/members/{order.code}", patch))

    async def journal(self, realm: str, member: str) -> JournalPage:
        """All that the journal holds of a member, oldest first; ``dropped`` is of the whole realm."""
        entries: list[JournalEntry] = []
        while True:
            query = f"member={quote(member)}&limit={_PAGE}&after={entries[-1].seq if entries else 0}"
            page = _read(JournalPage, await self._call("GET", f"/realms/{realm}/journal?{query}"))
            entries += page.entries
            if len(page.entries) < _PAGE:
                return page.model_copy(update={"entries": entries})

    async def signer(self, realm: str, code: str, order: SignerOrder) -> SignerMaterial:
        """A test signer of a body."""
        return _read(SignerMaterial, await self._call("POST", f"/realms/{realm}/members/{code}/signers", order))

    async def suite_lock(self, realm: str) -> SuiteLock:
        """Which suite run holds faults and clock, and whether that binds."""
        return _read(SuiteLock, await self._call("GET", f"/realms/{realm}/lock"))

    async def take_suite_lock(self, realm: str) -> SuiteLock:
        """Hold faults and clock for this run.

        Raises:
            EnvironmentUnusable: another run holds them.
        """
        return _read(SuiteLock, await self._call("POST", f"/realms/{realm}/lock"))

    async def give_suite_lock_back(self, realm: str) -> None:
        """Give them back."""
        await self._call("DELETE", f"/realms/{realm}/lock")

    async def _call(self, method: str, path: str, order: BaseModel | None = None) -> Any:
        url = f"{self.root}{CONTROL}{path}"
        body = None if order is None else order.model_dump(mode="json", exclude_unset=True)
        try:
            response = await self._client.request(method, url, json=body, headers=self._headers)
        except httpx.RequestError as error:
            raise EnvironmentUnusable(f"Không kết nối được tới Cổng mô phỏng tại {self.root}: {error}") from error
        if response.status_code in (401, 403):
            raise EnvironmentUnusable(f"Cổng mô phỏng tại {self.root} {why_closed(response)}")
        if not response.is_success:
            raise EnvironmentUnusable(f"{url} trả lời HTTP {response.status_code}: {response.text[:300]}")
        return _json(response) if response.content else None

    @property
    def _headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"} | ({SUITE_HEADER: self._run} if self._run else {})


def _json(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError as error:
        raise EnvironmentUnusable(f"{response.request.url} không trả lời JSON: đây có phải Cổng mô phỏng?") from error


def _read(kind: type[M], value: Any) -> M:
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        fields = ", ".join(dict.fromkeys(".".join(map(str, each["loc"])) for each in error.errors())) or "toàn bộ"
        raise EnvironmentUnusable(
            f"Cổng mô phỏng trả lời sai khuôn ({kind.__name__}: {fields[:200]}): "
            "đây có phải Cổng mô phỏng cùng phiên bản?"
        ) from error
