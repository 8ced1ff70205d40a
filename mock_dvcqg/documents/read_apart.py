"""Reads a stranger's file where it can do no harm: in a process that is ended when it takes too long."""

import asyncio
import json
import select
import subprocess
import sys
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import IO

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.file_survey import FileSurvey
from mock_dvcqg.documents.reading_process import LENGTH, LENGTHS

_START_S = 60.0
"""how long a reading process may take to start or to be ended, beyond the time of the file itself"""
_KEPT = 2
"""reading processes that are kept for the next file"""


class CannotRead(Exception):
    """The file took too long, or ended the process that read it."""


@dataclass(frozen=True)
class ReadFile:
    """All that was found in one file."""

    facts: DocumentFacts
    survey: FileSurvey


async def read_apart(
    content: bytes, *, root_pem: str, at: datetime, crls: Sequence[bytes], timeout_s: float
) -> ReadFile:
    """The facts and the survey of a file.

    Raises:
        CannotRead: no answer in time, or none at all.
    """
    order = {"root_pem": root_pem, "at": at.isoformat(), "timeout_s": timeout_s,
             "crls": [b64encode(each).decode() for each in crls]}  # fmt: skip
    said = await asyncio.to_thread(_ask, json.dumps(order).encode(), content, timeout_s)
    found = json.loads(said)
    if "trouble" in found:
        raise CannotRead(found["trouble"])
    return ReadFile(DocumentFacts.model_validate(found["facts"]), FileSurvey.model_validate(found["survey"]))


class _Reader:
    """A reading process that answers one file after another; it ends by itself when this process does."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "mock_dvcqg.documents.reading_process"]
        self._process = subprocess.Popen(
            command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the server: this process ends when its input does
        )

    def ask(self, order: bytes, content: bytes, timeout_s: float) -> bytes:
        """The answer about one file.

        Raises:
            CannotRead: the process itself has gone; it must not be asked again.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            for part in (LENGTHS.pack(len(order), len(content)), order, content):
                _write(self._process.stdin, part)
        except OSError:
            raise CannotRead("the reading process has ended") from None
        if not select.select([self._process.stdout], [], [], timeout_s + _START_S)[0]:
            raise CannotRead(f"no answer within {timeout_s:g} s")
        (length,) = LENGTH.unpack(_read(self._process.stdout, LENGTH.size))
        return _read(self._process.stdout, length)

    @property
    def is_alive(self) -> bool:
        """Whether nobody has ended it."""
        return self._process.poll() is None

    def end(self) -> None:
        """Stop the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


_idle: list[_Reader] = []
_turn = Lock()


def _ask(order: bytes, content: bytes, timeout_s: float) -> bytes:
    reader = _kept_reader() or _Reader()
    try:
        said = reader.ask(order, content, timeout_s)
    except BaseException:
        reader.end()
        raise
    with _turn:
        kept = len(_idle) < _KEPT
        if kept:
            _idle.append(reader)
    if not kept:
        reader.end()
    return said


def _kept_reader() -> _Reader | None:
    """One that waits for a file and still lives."""
    with _turn:
        while _idle:
            reader = _idle.pop()
            if reader.is_alive:
                return reader
            reader.end()
    return None


def _write(pipe: IO[bytes], data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[pipe.write(view) :]


def _read(pipe: IO[bytes], size: int) -> bytes:
    got = bytearray()
    while len(got) < size:
        piece = pipe.read(size - len(got))
        if not piece:
            raise CannotRead("the reading process has ended")
        got += piece
    return bytes(got)
