"""Notes in a realm's journal what a tester did to it."""

from typing import Any

from pydantic import BaseModel

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.realm import Realm


def note(
    realm: Realm,
    service: str,
    order: BaseModel | dict[str, Any] | None = None,
    *,
    member: str = "",
    person: str = "",
    facts: DocumentFacts | None = None,
) -> None:
    """One entry of surface ``control``."""
    request = order.model_dump(mode="json", exclude_unset=True) if isinstance(order, BaseModel) else order
    entry = JournalEntry(
        seq=0,
        at=realm.clock.now(),
        surface="control",
        service=service,
        member=member,
        person=person,
        status=200,
        request=request,
        facts=facts,
    )
    realm.journal.add(entry)
