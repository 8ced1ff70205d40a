"""Notes a call of the sign-on in the realm's journal."""

from collections.abc import Sequence
from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.faults import Fault, as_journalled
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
    message: str = "",
    findings: Sequence[FieldFinding] = (),
    fault: Fault | None = None,
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
        message=message,
        request=request,
        response=response,
        findings=list(findings),
        **as_journalled(fault),
    )
    realm.journal.add(entry)
