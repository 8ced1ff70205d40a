"""Reads a stranger's file where it can do no harm: in a process that is ended when it takes too long."""

import asyncio
import json
import sys
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.file_survey import FileSurvey


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
    order = {"root_pem": root_pem, "at": at.isoformat(), "seconds": ceil(timeout_s),
             "crls": [b64encode(each).decode() for each in crls]}  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "mock_dvcqg.documents.reading_process",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(timeout_s):
            said, _ = await process.communicate(json.dumps(order).encode() + b"\n" + content)
    except TimeoutError:
        raise CannotRead(f"no answer within {timeout_s:g} s") from None
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode != 0:
        raise CannotRead(f"the reading process ended with {process.returncode}")
    found = json.loads(said)
    return ReadFile(DocumentFacts.model_validate(found["facts"]), FileSurvey.model_validate(found["survey"]))
