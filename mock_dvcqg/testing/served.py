"""The portal on a loopback port, served by a thread of the test process."""

import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from mock_dvcqg.app import create_app
from mock_dvcqg.control.transport import FaultableProtocol
from mock_dvcqg.serving import listen
from mock_dvcqg.settings import Settings
from mock_dvcqg.testing.elsewhere import portal_at
from mock_dvcqg.testing.errors import PortalNotThere
from mock_dvcqg.testing.loop_thread import LoopThread
from mock_dvcqg.testing.vendor_portal import VendorPortal

HOST = "127.0.0.1"
_START_S = 60.0


@contextmanager
def portal_in_thread() -> Iterator[VendorPortal]:
    """A portal of its own on a free port, with nothing kept; it ends with the block.

    Raises:
        PortalNotThere: it did not start.
    """
    listening = listen(HOST, 0)
    with TemporaryDirectory(prefix="dvcqg-testing-", ignore_cleanup_errors=True) as folder:
        settings = memory_settings(Path(folder), host=HOST, port=listening.getsockname()[1])
        server = _server(settings)
        thread = LoopThread("Cổng DVCQG mô phỏng")
        serving = thread.begin(server.serve(sockets=[listening]))
        serving.add_done_callback(lambda _: server.is_up_or_over.set())
        try:
            server.is_up_or_over.wait(_START_S)
            if not server.started:
                raise PortalNotThere(settings.url, serving.exception(0) if serving.done() else "chưa khởi động xong")
            with closing(portal_at(settings.url, settings.control_token or "")) as portal:
                yield portal
        finally:
            server.should_exit = True
            serving.result(_START_S)
            thread.close()
            listening.close()


def memory_settings(folder: Path, *, host: str, port: int, public_url: str | None = None) -> Settings:
    """Settings of a portal that forgets all: ``DVCQG_…`` variables of the environment do not change where it is."""
    return Settings(
        host=host,
        port=port,
        public_url=public_url,
        data_dir=folder,
        database_url="memory",
        control_token=secrets.token_urlsafe(24),
        control_remote=False,
    )


class _Server(uvicorn.Server):
    """A server that says in every thread when it accepts calls; in a thread uvicorn leaves signals alone."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up_or_over = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.is_up_or_over.set()


def _server(settings: Settings) -> _Server:
    config = uvicorn.Config(
        create_app(settings),
        http=FaultableProtocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        timeout_graceful_shutdown=2,
        timeout_keep_alive=75,  # longer than clients keep idle connections: none is closed under a request
    )
    return _Server(config)
