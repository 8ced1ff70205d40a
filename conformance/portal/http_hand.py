"""The suite's hand at one realm over HTTP: control API, citizen API and journal of the portal."""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
from pydantic import BaseModel, ValidationError

from conformance.errors import EnvironmentUnusable
from conformance.evidence.recorder import Recorder
from conformance.portal.hand import PortalRefused
from conformance.portal.why_closed import why_closed
from conformance.province.actions import ActorSession, Role
from mock_dvcqg.contract.accounts import (
    Delegation,
    DelegationOrder,
    Organisation,
    OrganisationOrder,
    RegistrationBegun,
    RegistrationOrder,
    RegistrationProof,
)
from mock_dvcqg.contract.citizen import Entry, MyDossier, Payable, PaymentStart, VaultAccess, VaultDocument
from mock_dvcqg.contract.control import (
    SUITE_HEADER,
    ClockOrder,
    ClockState,
    DocumentMade,
    DocumentOrder,
    FaultOrder,
    FaultState,
    JournalEntry,
    JournalPage,
    Person,
    PersonOrder,
    RealmSettings,
    RecheckOrder,
)
from mock_dvcqg.contract.notices import NoticePage
from mock_dvcqg.contract.paths import CITIZEN_API, CONTROL, realm_prefix
from mock_dvcqg.contract.payment_control import PaymentShown, SettleOrder

PORTAL = "Cổng DVCQG"
TESTER = "Bộ kiểm thử"

_FEW = 500
_ONE_TIME_CODE = re.compile(r"\b\d{6}\b")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class PortalAddress:
    """Where one realm of a portal answers and the token of its control API."""

    root: str
    realm: str
    control_token: str
    run: str = ""
    """the suite run that holds faults and clock of a realm in which somebody is certified"""

    @property
    def control(self) -> str:
        """Base of the realm's control routes."""
        return f"{self.root}{CONTROL}/realms/{self.realm}"

    @property
    def citizen(self) -> str:
        """Base of the realm's citizen API."""
        return f"{self.root}{realm_prefix(self.realm)}{CITIZEN_API}"

    @property
    def authorization(self) -> dict[str, str]:
        """The headers that open the control API."""
        return {"authorization": f"Bearer {self.control_token}"} | ({SUITE_HEADER: self.run} if self.run else {})


class HttpPortalHand:
    """One realm, as steps use it (``conformance.portal.hand.PortalHand``)."""

    def __init__(self, address: PortalAddress, member: str, recorder: Recorder, transport: httpx.AsyncBaseTransport):
        self.address = address
        self.member = member
        self.dropped = 0
        """journal entries the portal has lost so far, as last heard"""
        self._recorder = recorder
        self._control = recorder.client(TESTER, headers=address.authorization)
        self._silent = httpx.AsyncClient(
            transport=_Shared(transport), headers=address.authorization, timeout=90.0, trust_env=False
        )

    async def add_person(self, full_name: str, *, account: bool = True, **more: Any) -> Person:
        """A fresh invented person of that name; ``more``: other members of the order, e.g. a nationality."""
        order = PersonOrder(full_name=full_name, account=account, **more)
        return _read(Person, await self._tell("POST", "/people", order))

    async def add_organisation(self, order: OrganisationOrder) -> Organisation:
        """A fresh invented organisation."""
        return _read(Organisation, await self._tell("POST", "/organisations", order))

    async def add_delegation(self, order: DelegationOrder) -> Delegation:
        """A delegation from a person or organisation to a person."""
        return _read(Delegation, await self._tell("POST", "/delegations", order))

    async def revoke_delegation(self, delegation_id: str) -> Delegation:
        """Revoke one from now on."""
        return _read(Delegation, await self._tell("DELETE", f"/delegations/{delegation_id}"))

    async def register_account(self, order: RegistrationOrder) -> Person:
        """Register at the portal as a person does, with the one-time code that reaches the phone."""
        client = self._recorder.client(order.full_name)
        body = order.model_dump(mode="json")
        begun = _read(RegistrationBegun, _answer(await client.post(self._at("/register"), json=body)))
        told = {"person": order.number, "channel": order.channel}
        notices = _read(NoticePage, _answer(await self._silent.get(f"{self.address.control}/notices", params=told)))
        codes = [code for notice in notices.notices for code in _ONE_TIME_CODE.findall(notice.body)]
        proof = RegistrationProof(registration_id=begun.registration_id, code=codes[-1] if codes else "")
        confirmed = await client.post(self._at("/register/confirm"), json=proof.model_dump(mode="json"))
        return _read(Person, _answer(confirmed))

    async def let_passports_be_looked_up(self) -> None:
        """Have TraCuuTechID take passport numbers too (a switch of the realm, not evidenced)."""
        await self._tell("PATCH", "", RealmSettings(look_up_by_passport=True))

    async def make_document(self, order: DocumentOrder) -> DocumentMade:
        """Have the laboratory make a signed paper, and deposit it if the order says so."""
        return _read(DocumentMade, await self._tell("POST", "/documents", order))

    async def add_fault(
        self,
        name: str,
        *,
        member: str | None = None,
        service: str | None = None,
        count: int | None = None,
        **params: int | float | str,
    ) -> FaultState:
        """Put a named fault in force, for the province under test unless another member is named."""
        order = FaultOrder(name=name, member=member or self.member, service=service, count=count, params=params)
        return _read(FaultState, await self._tell("POST", "/faults", order))

    async def clear_faults(self) -> None:
        """Remove all faults."""
        await self._tell("DELETE", "/faults")

    async def clock(self) -> ClockState:
        """The realm's clock."""
        return _read(ClockState, _answer(await self._silent.get(f"{self.address.control}/clock")))

    async def advance_clock(self, seconds: float) -> ClockState:
        """Move the realm's clock forward."""
        return _read(ClockState, await self._tell("PUT", "/clock", ClockOrder(advance_s=seconds)))

    async def set_clock(self, moment: datetime) -> ClockState:
        """Let the realm's clock show a moment and run on from there."""
        return _read(ClockState, await self._tell("PUT", "/clock", ClockOrder(set_to=moment)))

    async def payments(self, dossier_code: str) -> list[PaymentShown]:
        """The payments of a dossier on the platform, the latest first."""
        url = f"{self.address.control}/payments"
        return _list_of(PaymentShown, await self._silent.get(url, params={"dossier_code": dossier_code}))

    async def settle_payment(self, token: str, outcome: str) -> PaymentShown:
        """Do what the payer's bank does: ``thanh-cong``, ``tu-choi``, ``khong-du-so-du``, ``huy``."""
        order = SettleOrder.model_validate({"outcome": outcome})
        return _read(PaymentShown, await self._tell("POST", f"/payments/{token}/settle", order))

    def visitor(self, name: str) -> ActorSession:
        """A person's browser that is signed in nowhere."""
        return ActorSession(Role.CITIZEN, name, self._recorder.client(name))

    async def now(self) -> datetime:
        """The realm's present moment."""
        return (await self.clock()).now

    async def journal(self, **filters: Any) -> list[JournalEntry]:
        """Entries that match, oldest first. ``member`` is the province under test unless given; ``member=None``
        asks for all members and for what concerns none (a citizen's deposit)."""
        entries: list[JournalEntry] = []
        query = self._query(filters)
        while True:
            page = await self._page("/journal", query)
            entries.extend(page.entries)
            if len(page.entries) < _FEW:
                return entries
            query["after"] = page.entries[-1].seq

    async def last_seq(self) -> int:
        """The number of the newest entry; also notes how many the portal has dropped."""
        return (await self._page("/journal", {"limit": 1})).last_seq

    async def wait_journal(
        self, matches: Callable[[JournalEntry], bool], *, timeout_s: float, **filters: Any
    ) -> JournalEntry | None:
        """The first entry that matches, waited for; ``None`` when it did not come in time."""
        query = self._query(filters)
        deadline = asyncio.get_running_loop().time() + timeout_s
        while True:
            left = deadline - asyncio.get_running_loop().time()
            page = await self._page("/journal/wait", {**query, "timeout_s": max(0.0, min(left, 20.0))})
            for entry in page.entries:
                if matches(entry):
                    return entry
            if page.entries:
                query["after"] = max(entry.seq for entry in page.entries)
            elif left <= 0:
                return None

    async def sign_in(self, person: Person, *, browser: ActorSession | None = None) -> ActorSession:
        """A citizen's browser signed in at the portal; its client goes on to provinces with its cookies."""
        client = self._as(browser) if browser else self._recorder.client(person.full_name)
        _answer(await client.post(f"{self.address.citizen}/sign-in", json={"identity_number": person.identity_number}))
        return ActorSession(Role.CITIZEN, person.full_name, client, {"identity_number": person.identity_number})

    async def recheck_links(self, dossier_code: str) -> None:
        """Have the portal ask once more for the files of a dossier that it fetched; it notes each in the journal."""
        await self._tell("POST", "/recheck-links", RecheckOrder(member=self.member, dossier_code=dossier_code))

    async def use_account(self, citizen: ActorSession, number: str) -> None:
        """Go on in the account of an organisation one represents, or of who delegated one."""
        _answer(await self._as(citizen).post(self._at(f"/accounts/{number}/use")))

    async def choose_service(self, citizen: ActorSession, procedure_code: str, agency_code: str) -> str:
        """Choose a service and an agency; gives the URL the portal sends the citizen to."""
        order = {"procedure_code": procedure_code, "agency_code": agency_code}
        return _read(Entry, _answer(await self._as(citizen).post(self._at("/entry"), json=order))).url

    async def payables(self, citizen: ActorSession, *, dossier_code: str = "", service: str = "") -> list[Payable]:
        """«Thanh toán lệ phí hồ sơ»: what the citizen can pay, found by dossier code or by service name."""
        asked = {"dossier_code": dossier_code, "service": service}
        return _list_of(Payable, await self._as(citizen).get(self._at("/payables"), params=asked))

    async def pay(self, citizen: ActorSession, dossier_code: str) -> str:
        """Begin the payment of a dossier there; gives the address of the payment page."""
        answer = await self._as(citizen).post(self._at(f"/payables/{dossier_code}/pay"))
        return _read(PaymentStart, _answer(answer)).url

    async def my_services(self, citizen: ActorSession) -> list[MyDossier]:
        """«Dịch vụ công của tôi»."""
        return _list_of(MyDossier, await self._as(citizen).get(self._at("/my-services")))

    async def deposit(self, citizen: ActorSession, dossier_code: str, document_id: str) -> VaultDocument:
        """Save a result to the Kho. Raises PortalRefused with the portal's sentence."""
        path = f"/my-services/{dossier_code}/documents/{document_id}/deposit"
        return _read(VaultDocument, _answer(await self._as(citizen).post(self._at(path))))

    async def vault(self, citizen: ActorSession) -> list[VaultDocument]:
        """The citizen's documents in the Kho."""
        return _list_of(VaultDocument, await self._as(citizen).get(self._at("/vault")))

    async def vault_file(self, citizen: ActorSession, vault_id: str) -> bytes:
        """The PDF of one document in the Kho."""
        response = await self._as(citizen).get(self._at(f"/vault/{vault_id}/file"))
        return response.content if response.is_success else _refuse(response)

    async def access_log(self, citizen: ActorSession) -> list[VaultAccess]:
        """Who looked up or fetched the citizen's documents."""
        return _list_of(VaultAccess, await self._as(citizen).get(self._at("/access-log")))

    async def _tell(self, method: str, path: str, order: BaseModel | None = None) -> Any:
        left_open = method == "PATCH"
        body = None if order is None else order.model_dump(mode="json", exclude_unset=left_open)
        return _answer(await self._control.request(method, f"{self.address.control}{path}", json=body))

    async def _page(self, path: str, query: Mapping[str, Any]) -> JournalPage:
        page = _read(JournalPage, _answer(await self._silent.get(f"{self.address.control}{path}", params=dict(query))))
        self.dropped = page.dropped
        return page

    def _query(self, filters: Mapping[str, Any]) -> dict[str, Any]:
        given = {"member": self.member, "limit": _FEW, **filters}
        return {name: value for name, value in given.items() if value is not None}

    def _at(self, path: str) -> str:
        return f"{self.address.citizen}{path}"

    @staticmethod
    def _as(citizen: ActorSession) -> httpx.AsyncClient:
        client: httpx.AsyncClient = citizen.client
        return client


class _Shared(httpx.AsyncBaseTransport):
    """A transport of the run that a client must not close."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._inner.handle_async_request(request)


def _answer(response: httpx.Response) -> Any:
    if not response.is_success:
        _refuse(response)
    if not response.content:
        return None
    try:
        return response.json()
    except ValueError as error:
        raise EnvironmentUnusable(f"{PORTAL} trả lời không phải JSON tại {_path(response)}.") from error


def _refuse(response: httpx.Response) -> Any:
    """Raises what the portal said; 401 and 403 of the control API mean that the suite is not let in."""
    sentence = _sentence(response)
    if response.status_code in (401, 403) and CONTROL in _path(response):
        raise EnvironmentUnusable(f"{PORTAL} {why_closed(response)}")
    raise PortalRefused(f"{sentence} (HTTP {response.status_code} tại {_path(response)})")


def _sentence(response: httpx.Response) -> str:
    try:
        body = response.json()
        error = body.get("error", body)
        return str(error.get("message") or error.get("detail") or body)[:500]
    except (ValueError, AttributeError):
        return response.text[:200] or f"{PORTAL} từ chối"


def _path(response: httpx.Response) -> str:
    return urlsplit(str(response.request.url)).path


def _list_of(kind: type[M], response: httpx.Response) -> list[M]:
    rows = _answer(response)
    if not isinstance(rows, list):
        raise EnvironmentUnusable(f"{PORTAL} trả lời sai khuôn tại {_path(response)}: cần một danh sách.")
    return [_read(kind, row) for row in rows]


def _read(kind: type[M], value: Any) -> M:
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise EnvironmentUnusable(f"{PORTAL} trả lời sai khuôn ({kind.__name__}): {error}") from error
