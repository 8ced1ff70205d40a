"""Reads files that strangers give: the first time in a process of its own, bounded in memory and time.

A file that was read through without harm is remembered by its digest, and read beside the event loop from then on.
"""

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from mock_dvcqg.contract.file_survey import FileSurvey

_AT_ONCE = 2
_REMEMBERED = 4096


@cache
def _known_files() -> "OrderedDict[str, FileSurvey]":
    """By digest; of all provinces in this process: the bytes alone decide what a survey finds."""
    return OrderedDict()


@dataclass(frozen=True)
class FileReader:
    """Surveys files, a few at once: as many as come may wait."""

    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))
    known: "OrderedDict[str, FileSurvey]" = field(default_factory=_known_files)

    async def survey(self, content: bytes, *, root_pem: str, at: datetime, timeout_s: float) -> FileSurvey:
        """What the file holds; one that takes too long or ends its reader has a ``problem``."""
        digest = hashlib.sha256(content).hexdigest()
        async with self.turns:
            found = self.known.get(digest)
            if found is None:
                found = await _survey_apart(content, root_pem, at, timeout_s)
                self._remember(digest, found)
        return found

    def _remember(self, digest: str, found: FileSurvey) -> None:
        self.known[digest] = found
        while len(self.known) > _REMEMBERED:
            self.known.popitem(last=False)


async def _survey_apart(content: bytes, root_pem: str, at: datetime, timeout_s: float) -> FileSurvey:
    from mock_dvcqg.documents.read_apart import CannotRead, read_apart

    try:
        read = await read_apart(content, root_pem=root_pem, at=at, crls=(), timeout_s=timeout_s)
    except CannotRead as error:
        return FileSurvey(problem=str(error))
    if read.facts.problem and not read.survey.problem:
        return read.survey.model_copy(update={"problem": read.facts.problem})
    return read.survey
