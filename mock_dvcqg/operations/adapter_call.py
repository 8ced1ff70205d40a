"""One call of the adapter and what came of it: the values that services take and give."""

from dataclasses import dataclass, field
from typing import Any

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

    def text(self, name: str) -> str:
        """A scalar parameter by name, in any letter case; empty when absent or no scalar."""
        return text_of(self.body, name)


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


def text_of(body: dict[str, Any], name: str) -> str:
    """A scalar member of a JSON object as text; exact name first, then any letter case."""
    value = body.get(name)
    if value is None:
        value = next((v for key, v in body.items() if key.casefold() == name.casefold()), None)
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
