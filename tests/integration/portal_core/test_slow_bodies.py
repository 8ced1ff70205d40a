"""Clients that send the head of a request and then let its body trickle or stall, over real sockets."""

import http.client
import json
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from mock_dvcqg.testing.served import portal_in_thread

LOGIN = "/XrdAdapter/RestService/forward/mapi/login"
LENGTH = "Content-Length: 100000"
CHUNKED = "Transfer-Encoding: chunked"


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    """Host and port of a portal that waits for bodies a quarter of a second."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DVCQG_BODY_TIMEOUT_S", "0.25")
        with portal_in_thread() as portal:
            parts = urlsplit(portal.url)
            yield str(parts.hostname), int(parts.port or 0)


def beginning(address: tuple[str, int], path: str, framing: str, kind: str = "application/json") -> socket.socket:
    """A connection on which a request has begun."""
    connection = socket.create_connection(address, timeout=20)
    connection.sendall(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\n{framing}\r\n\r\n".encode())
    return connection


def all_of(connection: socket.socket, trickle: bytes = b"") -> bytes:
    """What comes until the server closes; meanwhile ``trickle`` is sent whenever nothing comes for a moment."""
    connection.settimeout(0.02 if trickle else 20)
    seen = b""
    with connection:
        while True:
            try:
                chunk = connection.recv(65536)
                seen += chunk
                if not chunk:
                    return seen
            except TimeoutError:
                if not trickle:
                    raise
                connection.sendall(trickle)
            except ConnectionError:
                return seen


@pytest.mark.parametrize(
    ("framing", "trickle"), [(LENGTH, b""), (LENGTH, b" "), (CHUNKED, b""), (CHUNKED, b"1\r\n \r\n")]
)
def test_a_member_whose_body_does_not_arrive_gets_the_envelope_and_is_cut_off(
    address: tuple[str, int], framing: str, trickle: bytes
) -> None:
    head, _, body = all_of(beginning(address, LOGIN, framing), trickle).partition(b"\r\n\r\n")
    assert b"connection: close" in head.lower()
    answer = json.loads(body)
    assert (answer["error_code"], answer["message"]) == ("-1", "Nội dung gửi lên không tới đủ trong 0.25 giây")


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/dang-nhap", "application/x-www-form-urlencoded", 408),
        ("/dang-nhap", f"multipart/form-data; boundary={'-' * 60}", 408),
        ("/oauth2/token", "application/x-www-form-urlencoded", 408),
        ("/pki/ocsp", "application/ocsp-request", 408),
        ("/control/realms", "application/json", 401),
        ("/khong-co", "application/json", 404),
    ],
)
@pytest.mark.parametrize("trickle", [b"", b"-"], ids=["stalls", "trickles"])
def test_every_surface_answers_and_closes(
    address: tuple[str, int], path: str, kind: str, status: int, trickle: bytes
) -> None:
    seen = all_of(beginning(address, path, LENGTH, kind), trickle)
    assert seen.startswith(f"HTTP/1.1 {status} ".encode())


def test_others_are_answered_while_many_stall(address: tuple[str, int]) -> None:
    stalled = [beginning(address, LOGIN, LENGTH) for _ in range(40)]
    answer = httpx.get("http://{}:{}/control/health".format(*address), trust_env=False, timeout=20)
    assert answer.status_code == 200
    assert all(b"-1" in all_of(connection) for connection in stalled)


@pytest.mark.parametrize("path", [LOGIN, "/khong-co", "/control/realms"])
def test_a_whole_body_leaves_the_connection_open_for_the_next_call(address: tuple[str, int], path: str) -> None:
    connection = http.client.HTTPConnection(*address, timeout=20)
    for _ in range(2):
        connection.request("POST", path, body=b"{}" + b" " * 3000, headers={"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        assert not answer.will_close
    connection.close()
