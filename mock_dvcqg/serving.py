"""Serves the portal on a socket of its own: bound first, so that an occupied port is one sentence and no traceback."""

import asyncio
import contextlib
import errno
import signal
import socket
from collections.abc import Callable, Iterator

import uvicorn
from fastapi import FastAPI

from mock_dvcqg.control.transport import FaultableProtocol

_BACKLOG = 2048


class PortTaken(Exception):
    """The address cannot be listened on; ``str()`` says why in one line."""


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes any free one.

    Raises:
        PortTaken: somebody else has it, or this machine has no such address.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise PortTaken(f"không tìm thấy địa chỉ {host}: {error.strerror}") from None
    # the protocol named, because asyncio switches Nagle's delay off only then
    listening = socket.socket(family, kind, socket.IPPROTO_TCP)
    if port:  # a free port shared with somebody who has not listened yet would fail at listening
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        why = "đã có chương trình khác sử dụng" if error.errno == errno.EADDRINUSE else str(error.strerror)
        raise PortTaken(f"cổng {port} trên {host} {why}") from None
    return listening


class _Server(uvicorn.Server):
    """A server that leaves the process's signals to its caller, and says when it answers."""

    def __init__(self, config: uvicorn.Config, answering: Callable[[], None]) -> None:
        super().__init__(config)
        self._answering = answering

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        if self.started:
            self._answering()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing: see ``serve``."""
        yield


async def serve(app: FastAPI, listening: socket.socket, answering: Callable[[], None] = lambda: None) -> None:
    """Answer calls until Ctrl-C or SIGTERM, then end those under way and stop; ``answering`` is called at the start."""
    config = uvicorn.Config(
        app,
        http=FaultableProtocol,
        ws="none",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=3,
        proxy_headers=False,  # the peer is who connects: no header may call itself this machine
    )
    server = _Server(config, answering)

    def stop() -> None:
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    await server.serve(sockets=[listening])
