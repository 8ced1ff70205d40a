"""Notes a call of the sign-on in the realm's journal."""

from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.realm import Realm


def note(
    realm: Realm,
    service: str,
    member: str,
    *,
    person: str = "",
    request: Any = None,
    response: Any = None,
    status: int = 200,
    refused: str = "",
) -> None:
    """One entry; ``refused`` is the OAuth error when there was one. Secrets become digests in the journal."""
    entry = JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member,
        surface="oidc",
        service=service,
        person=person,
        status=status,
        error_code=refused,
        request=request,
        response=response,
    )
    realm.journal.add(entry)
