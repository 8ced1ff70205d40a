"""One call of the adapter and what came of it: the values that services take and give."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member


@dataclass(frozen=True)
class AdapterCall:
    """A call whose session is good."""

    realm: Realm
    member: Member
    service: str
    body: dict[str, Any]
    notes: tuple[FieldFinding, ...] = ()
    """findings on the call itself, not on a record"""
    struck: list[str] = field(default_factory=list)
    """domain faults that have struck this call, for the journal"""
    note: "Callable[[Session, Outcome], None] | None" = None
    """writes the call's journal entries in the transaction of its work; who uses it gives a ``noted`` outcome"""

    def text(self, name: str) -> str:
        """A scalar parameter by name, in any letter case; empty when absent or no scalar."""
        return text_of(self.body, name)

    def bites(self, fault: str) -> bool:
        """Whether a domain fault strikes this call; ask only where it would act, for it is counted."""
        bitten = self.realm.faults.bites(
            fault, member=self.member.code, service=self.service, dossier_code=self.dossier_codes()
        )
        if bitten:
            self.struck.append(fault)
        return bitten

    def dossier_codes(self) -> list[str]:
        """The dossiers the call is about, as far as it says so itself."""
        data = self.body.get("data")
        records = data if isinstance(data, list) else [data]
        named = [text_of(record, "MaHoSo") for record in records if isinstance(record, dict)]
        return [code for code in (*named, self.text("mahoso")) if code]

    def end_session(self) -> None:
        """End the session this call came with, in a transaction of its own."""
        with self.realm.writing() as session:
            self.realm.end_session(session, self.text("session"))


@dataclass(frozen=True)
class DossierPart:
    """The part of a call that concerns one dossier: one journal entry."""

    dossier_code: str
    records: tuple[Any, ...]
    findings: tuple[FieldFinding, ...]
    person: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a service answers and what the journal is to know."""

    answer: Answer
    findings: tuple[FieldFinding, ...] = ()
    parts: tuple[DossierPart, ...] = field(default_factory=tuple)
    dossier_code: str = ""
    person: str = ""
    links_queued: bool = False
    noted: bool = False
    """the journal has it already"""


def text_of(body: dict[str, Any], name: str) -> str:
    """A scalar member of a JSON object as text; exact name first, then any letter case."""
    value = body.get(name)
    if value is None:
        value = next((v for key, v in body.items() if key.casefold() == name.casefold()), None)
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
