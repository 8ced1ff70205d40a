"""Reads files one after another, each in a child of its own that cannot harm the next: see ``read_apart``.

The process has what reading needs loaded and forks for each file: a file costs no start of an interpreter. A child is
bounded in memory and processor time by the system, and ended when it takes too long.

Standard input holds, a file: two lengths of eight bytes, an order in JSON, the content. Standard output answers each
with a length of eight bytes and JSON: ``{"facts", "survey"}`` or ``{"trouble"}``.
"""

import asyncio
import gc
import json
import os
import resource
import select
import signal
import struct
import sys
import time
from base64 import b64decode
from datetime import datetime
from typing import Any, BinaryIO

MOST_MEMORY = 1536 * 1024 * 1024
LENGTHS = struct.Struct(">QQ")
LENGTH = struct.Struct(">Q")


def main() -> None:
    """Answer until nobody asks any more."""
    from mock_dvcqg.documents import pdf_reading, pdf_survey, read, trust  # noqa: F401 - loaded once, before the forks

    gc.freeze()  # what is loaded is shared with the children
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := asked.read(LENGTHS.size):
        order_length, content_length = LENGTHS.unpack(head)
        order, content = asked.read(order_length), asked.read(content_length)
        said = _apart(json.loads(order), content)
        answers.write(LENGTH.pack(len(said)) + said)
        answers.flush()


def _apart(order: dict[str, Any], content: bytes) -> bytes:
    """What a child of its own found in the file."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        _read_and_leave(order, content, told)
    os.close(told)
    with open(heard, "rb") as pipe:
        said = _listen(pipe, time.monotonic() + float(order["timeout_s"]))
    if said is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if said is None:
        return _trouble(f"no answer within {order['timeout_s']:g} s")
    return said if status == 0 else _trouble(f"the reading process ended with {os.waitstatus_to_exitcode(status)}")


def _listen(pipe: BinaryIO, deadline: float) -> bytes | None:
    """All that the child says; ``None`` when it has not ended by the deadline."""
    said = bytearray()
    while (left := deadline - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe.fileno(), 1 << 16)
            if not piece:
                return bytes(said)
            said += piece
    return None


def _trouble(words: str) -> bytes:
    return json.dumps({"trouble": words}).encode()


def _read_and_leave(order: dict[str, Any], content: bytes, told: int) -> None:
    """The child: read, say what was found, end without any of the parent's clearing up."""
    code = 1
    try:
        _bound(float(order["timeout_s"]))
        with open(told, "wb") as pipe:
            pipe.write(json.dumps(asyncio.run(_read(order, content))).encode())
        code = 0
    finally:
        os._exit(code)


def _bound(seconds: float) -> None:
    limit = int(time.process_time() + seconds) + 2
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


async def _read(order: dict[str, Any], content: bytes) -> dict[str, object]:
    from mock_dvcqg.documents.pdf_survey import survey_pdf
    from mock_dvcqg.documents.read import read_document

    crls = [b64decode(each) for each in order["crls"]]
    at = datetime.fromisoformat(order["at"])
    facts = await read_document(content, root_pem=order["root_pem"], at=at, crls=crls)
    survey = survey_pdf(content)
    return {"facts": facts.model_dump(mode="json"), "survey": survey.model_dump(mode="json")}


if __name__ == "__main__":
    main()
