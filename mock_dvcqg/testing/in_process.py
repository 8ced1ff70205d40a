"""The portal without a socket: httpx requests go straight into its app, which lives in a loop of its own."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from mock_dvcqg.app import create_app
from mock_dvcqg.testing.asgi_call import AsgiCall
from mock_dvcqg.testing.loop_thread import LoopThread
from mock_dvcqg.testing.served import memory_settings
from mock_dvcqg.testing.vendor_portal import TIMEOUT_S, VendorPortal

URL = "https://dvcqg.example"
"""where the portal says it is; no such host exists"""
_START_S = 60.0


class PortalApp(httpx.BaseTransport):
    """A transport of httpx, synchronous or not; ``with PortalApp(folder) as app`` starts and ends the portal."""

    def __init__(self, folder: Path) -> None:
        self.settings = memory_settings(folder, host="127.0.0.1", port=0, public_url=URL)
        self._app = create_app(self.settings)
        self._app.state.portal.client = httpx.AsyncClient(
            transport=_CallsOut(trust_env=False), timeout=self.settings.fetch_timeout_s
        )
        self._thread = LoopThread("Cổng DVCQG mô phỏng, không có cổng mạng")
        self._is_up, self._end = threading.Event(), asyncio.Event()
        self._living = self._thread.begin(self._live())

    def __enter__(self) -> "PortalApp":
        self._is_up.wait(_START_S)
        if self._living.done():
            self._living.result()
        return self

    def __exit__(self, *_: Any) -> None:
        self._thread.call(self._end.set)
        self._living.result(_START_S)
        self._thread.close()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a synchronous client."""
        request.read()
        return self._thread.run(AsgiCall(self._app, request).answer())

    async def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer an asynchronous client, whatever loop it runs in."""
        await request.aread()
        return await asyncio.wrap_future(self._thread.begin(AsgiCall(self._app, request).answer()))

    def new_client(self) -> httpx.Client:
        """A client that reaches this portal, and nothing else."""
        return httpx.Client(transport=_Shared(self), timeout=TIMEOUT_S)

    async def _live(self) -> None:
        try:
            async with self._app.router.lifespan_context(self._app):
                self._is_up.set()
                await self._end.wait()
        finally:
            self._is_up.set()


class _CallsOut(httpx.AsyncHTTPTransport):
    """How this portal calls a province: what a router of respx has no route for is a server that is not there."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except AssertionError as error:
            raise httpx.ConnectError(str(error), request=request) from error


class _Shared(httpx.BaseTransport):
    """Lets a client close without ending the portal."""

    def __init__(self, portal: PortalApp) -> None:
        self._portal = portal

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._portal.handle_request(request)


class InProcessPortal(VendorPortal):
    """A portal that is an app in this process."""

    def __init__(self, app: PortalApp) -> None:
        super().__init__(URL, app.settings.control_token or "", app.new_client)
        self.app = app


@contextmanager
def portal_in_process() -> Iterator[InProcessPortal]:
    """A portal that opens no socket; it ends with the block."""
    with (
        TemporaryDirectory(prefix="dvcqg-testing-", ignore_cleanup_errors=True) as folder,
        PortalApp(Path(folder)) as app,
        closing(InProcessPortal(app)) as portal,
    ):
        yield portal
