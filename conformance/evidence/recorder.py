"""Keeps every exchange of one scenario: clients made here record what they say and hear."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from http.cookiejar import CookieJar

import httpx

from conformance.evidence.exchange import Exchange


def wall_clock() -> datetime:
    """The moment of the machine the suite runs on."""
    return datetime.now(UTC)


class Recorder:
    """Exchanges of one scenario, in order; ``step`` and ``sentence`` are set by the runner."""

    def __init__(
        self,
        scenario: str,
        transport: httpx.AsyncBaseTransport,
        *,
        timeout_s: float = 30.0,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        self.scenario = scenario
        self.step = 0
        self.sentence = ""
        """the sentence of the step, for a person who is asked to carry it out"""
        self.exchanges: list[Exchange] = []
        self._transport = transport
        self._timeout_s = timeout_s
        self.now = now
        self._fresh: list[Exchange] = []
        self._numbered = 0
        self._clients: list[httpx.AsyncClient] = []

    def client(
        self,
        actor: str,
        *,
        headers: dict[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> httpx.AsyncClient:
        """A client with cookies of its own whose exchanges are recorded under ``actor``."""
        client = httpx.AsyncClient(
            headers={"accept-encoding": "identity", **(headers or {})},
            transport=_RecordingTransport(transport or self._transport, self, actor),
            timeout=self._timeout_s,
            trust_env=False,
            cookies=CookieJar(),
        )
        self._clients.append(client)
        return client

    async def close(self) -> None:
        """Close every client made here."""
        for client in self._clients:
            await client.aclose()

    def next_id(self) -> str:
        """The id of the exchange that begins now."""
        self._numbered += 1
        return f"{self.scenario}#{self._numbered}"

    def add(self, exchange: Exchange) -> None:
        """Keep one exchange."""
        self.exchanges.append(exchange)
        self._fresh.append(exchange)

    def take_fresh(self) -> list[Exchange]:
        """The exchanges since the last call, for the record."""
        fresh, self._fresh = self._fresh, []
        return fresh


class _RecordingTransport(httpx.AsyncBaseTransport):
    """Reads request and answer whole, hands both on unchanged and notes them."""

    def __init__(self, inner: httpx.AsyncBaseTransport, recorder: Recorder, actor: str) -> None:
        self._inner = inner
        self._recorder = recorder
        self._actor = actor

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        recorder, began, at = self._recorder, time.perf_counter(), self._recorder.now()
        exchange_id, step = recorder.next_id(), recorder.step
        sent = await request.aread()
        status, headers, content, note = 0, httpx.Headers(), b"", ""
        try:
            response = await self._inner.handle_async_request(request)
            content = await response.aread()
            status, headers = response.status_code, response.headers
        except httpx.RequestError as error:
            note = f"{type(error).__name__}: {error}"
            raise
        finally:
            recorder.add(
                Exchange(
                    id=exchange_id,
                    scenario=recorder.scenario,
                    step=step,
                    at=at,
                    actor=self._actor,
                    method=request.method,
                    url=str(request.url),
                    request_headers=dict(request.headers),
                    request_content=sent,
                    status=status,
                    response_headers=dict(headers),
                    response_content=content,
                    duration_ms=(time.perf_counter() - began) * 1000,
                    note=note,
                )
            )
        return response

    async def aclose(self) -> None:
        """The inner transport is shared by all clients of the run; whoever made it closes it."""
