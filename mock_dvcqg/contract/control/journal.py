"""The journal of what the portal saw. A mock's own interface, no fact of DVCQG."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.findings import FieldFinding


class Direction(StrEnum):
    """Who called whom."""

    IN = "in"
    OUT = "out"


class JournalEntry(BaseModel):
    """One thing the portal saw or did. Passwords, sessions and tokens are keyed digests in here."""

    model_config = ConfigDict(extra="forbid")

    seq: int
    at: datetime
    member: str = ""
    """empty when no member was involved, e.g. a citizen's deposit"""
    direction: Direction = Direction.IN
    surface: str
    """``adapter``, ``kho``, ``oidc``, ``fetch``, ``citizen``, ``entry``, ``control``"""
    service: str = ""
    """adapter service name, «tra-cuu», «tai-tep», «login», «token», «deposit», «fetch» …"""
    dossier_code: str = ""
    person: str = ""
    """identity number of the person concerned, when there is one"""
    status: int = 0
    error_code: str = ""
    message: str = ""
    request: Any = None
    """JSON of the request (or its parameters); bodies are capped"""
    response: Any = None
    findings: list[FieldFinding] = []
    facts: DocumentFacts | None = None
    """of the file fetched, deposited or downloaded"""
    answered: bool = True
    """``False`` when a fault kept the answer back"""
    fault: str = ""


class JournalPage(BaseModel):
    """Answer of ``GET …/journal`` and ``GET …/journal/wait``."""

    entries: list[JournalEntry]
    last_seq: int
    dropped: int
    """entries lost to the ring's bound since the realm began"""
    evidence: bool = False
    """whether a member is in mode certify: faults and clock are then in the hands of one suite run alone"""
