"""A small load generator over plain sockets, so that the client costs little beside the server it measures."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """What a drive gave: answers a second, and how long answers took."""

    per_second: float
    median_ms: float
    p99_ms: float
    failures: int


@dataclass(frozen=True)
class Target:
    """Where a drive goes; ``body(n)`` is the n-th request's JSON."""

    host: str
    port: int
    path: str
    body: Callable[[int], bytes]
    good: bytes = b""
    """bytes that a good answer's body must hold"""


async def drive(target: Target, *, connections: int, seconds: float, count: int = 0) -> Rate:
    """Send as fast as the answers come over so many connections, for so long or, if given, so many times."""
    took: list[float] = []
    failures = [0]
    numbers = iter(range(count or 10**9))
    end = time.perf_counter() + (seconds if not count else 10**6)
    began = time.perf_counter()
    await asyncio.gather(*(_one(target, numbers, end, took, failures) for _ in range(connections)))
    seconds = time.perf_counter() - began
    took.sort()
    if not took:
        return Rate(0.0, 0.0, 0.0, failures[0])
    return Rate(len(took) / seconds, took[len(took) // 2] * 1000, took[int(len(took) * 0.99)] * 1000, failures[0])


async def _one(target: Target, numbers: Iterator[int], end: float, took: list[float], failures: list[int]) -> None:
    reader, writer = await asyncio.open_connection(target.host, target.port)
    for number in numbers:
        if time.perf_counter() > end:
            break
        body = target.body(number)
        began = time.perf_counter()
        writer.write(_request(target, body))
        content = await _answer(reader)
        took.append(time.perf_counter() - began)
        if target.good not in content:
            failures[0] += 1
    writer.close()


def _request(target: Target, body: bytes) -> bytes:
    head = f"POST {target.path} HTTP/1.1\r\nHost: {target.host}\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return head[:15] + await reader.readexactly(int(length.partition(b":")[2]))
