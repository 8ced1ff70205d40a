"""A cell: one realm of a portal with the provinces a scenario needs."""

from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from conformance.errors import EnvironmentUnusable
from conformance.evidence.recorder import Recorder
from conformance.portal.http_hand import HttpPortalHand, PortalAddress
from conformance.province.actions import Province
from conformance.province.opening import Binding
from reports.record import Subject


@dataclass(frozen=True)
class ResetCall:
    """A route of a province's own that forgets its data, and the token that opens it."""

    url: str
    token: str


@dataclass(frozen=True)
class OpenCell:
    """A cell as one scenario uses it."""

    portal: HttpPortalHand
    subject: Province
    counterpart: Province | None


@dataclass(frozen=True)
class Cell:
    """One realm, the province under test and, in embedded runs, its honest counterpart."""

    name: str
    portal: PortalAddress
    subject: Binding
    counterpart: Binding | None = None
    exclusive: bool = True
    """reset before each scenario and used by one at a time; a bound province's cell is shared"""
    resets: Sequence[ResetCall] = ()

    @property
    def member(self) -> str:
        """Code of the province under test."""
        return self.subject.model.subject.code

    @property
    def shown_subject(self) -> Subject:
        """The body under test, as the record names it."""
        subject = self.subject.model.subject
        return Subject(
            kind=subject.kind,
            agency_code=subject.code,
            name=subject.name,
            system=subject.system,
            version=subject.version,
        )

    async def reset(self, transport: httpx.AsyncBaseTransport) -> None:
        """Forget what earlier scenarios left: the provinces first, then the realm.

        Raises:
            EnvironmentUnusable: one of them did not do it.
        """
        for call in (*self.resets, ResetCall(f"{self.portal.control}/reset", self.portal.control_token)):
            await _post(call, transport)

    def open(self, recorder: Recorder, transport: httpx.AsyncBaseTransport) -> OpenCell:
        """The cell for one scenario; every exchange goes to the recorder."""
        return OpenCell(
            HttpPortalHand(self.portal, self.member, recorder, transport),
            self.subject.province(recorder),
            None if self.counterpart is None else self.counterpart.province(recorder),
        )


async def _post(call: ResetCall, transport: httpx.AsyncBaseTransport) -> None:
    request = httpx.Request(
        "POST",
        call.url,
        headers={"authorization": f"Bearer {call.token}"},
        extensions={"timeout": httpx.Timeout(30.0).as_dict()},
    )
    try:
        response = await transport.handle_async_request(request)
        await response.aread()
    except httpx.TransportError as error:
        raise EnvironmentUnusable(f"Không kết nối được tới {call.url} để làm sạch dữ liệu: {error}") from error
    if not response.is_success:
        raise EnvironmentUnusable(f"{call.url} trả lời HTTP {response.status_code} khi làm sạch dữ liệu.")
