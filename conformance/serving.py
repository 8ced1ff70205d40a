"""Serves ASGI applications on sockets of our own inside one process, without uvicorn's signal capture."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn

from conformance.errors import EnvironmentUnusable


def bind(host: str, port: int = 0) -> socket.socket:
    """A listening-ready TCP socket; port 0 takes a free one. ``IPPROTO_TCP`` lets asyncio set TCP_NODELAY.

    Raises:
        EnvironmentUnusable: the port is taken or not allowed.
    """
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if port:  # a free port shared with somebody who has not listened yet would fail at listening
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        raise EnvironmentUnusable(
            f"Không mở được cổng {host}:{port}: {error.strerror}. "
            "Đề nghị chọn cổng khác hoặc dừng chương trình đang dùng cổng này."
        ) from error
    return sock


def url_of(sock: socket.socket) -> str:
    """``http://host:port`` of a bound socket."""
    host, port = sock.getsockname()[:2]
    return f"http://{host}:{port}"


class _Server(uvicorn.Server):
    """A server that says when it is ready and leaves signals to us."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()


@asynccontextmanager
async def serving(app: Any, sock: socket.socket, *, http: Any = "auto") -> AsyncIterator[str]:
    """Serve ``app`` on ``sock`` while the block runs; gives its base URL.

    Raises:
        EnvironmentUnusable: the application did not start.
    """
    config = uvicorn.Config(
        app,
        http=http,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # the peer is who connects: no header may call itself this machine
        timeout_graceful_shutdown=2,
        timeout_keep_alive=75,  # longer than clients keep idle connections: none is closed under a request
    )
    server = _Server(config)
    serve = asyncio.create_task(server.serve(sockets=[sock]))
    ready = asyncio.create_task(server.ready.wait())
    try:
        await asyncio.wait({serve, ready}, return_when=asyncio.FIRST_COMPLETED)
        if serve.done() or not server.started:
            serve.result()
            raise EnvironmentUnusable(f"Không khởi động được máy chủ tại {url_of(sock)}.")
        yield url_of(sock)
    finally:
        ready.cancel()
        server.should_exit = True
        await asyncio.gather(serve, return_exceptions=True)
        sock.close()
