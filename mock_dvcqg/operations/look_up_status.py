"""«Tra cứu hồ sơ» for everyone: code and status; the six fields only to the dossier's owner, signed in.

Hà Tĩnh guide part 1, Bước 4 names the six: code, procedure, submitter, reception, appointment, status.
"""

from dataclasses import dataclass
from datetime import datetime

from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.dossier_times import read_time
from mock_dvcqg.rules.life_cycle import label_of
from mock_dvcqg.store.dossiers import StoredDossier, dossiers_of_code, dossiers_of_owner

LONGEST = 60
MOST = 50
"""dossiers shown of one number"""


@dataclass(frozen=True)
class OwnFields:
    """What only the owner sees beside code and status."""

    procedure_name: str
    submitter: str
    received_at: datetime | None
    due_at: datetime | None


@dataclass(frozen=True)
class FoundDossier:
    """One dossier found; ``own`` is ``None`` for everyone but its owner."""

    dossier_code: str
    status: str
    status_label: str
    own: OwnFields | None


def look_up_status(realm: Realm, asked: str, person: Person | None) -> list[FoundDossier]:
    """The dossiers of a code or of an identity number, the one changed last first.

    Raises:
        Refused: what was typed is neither.
    """
    wanted = asked.strip()
    if not wanted or len(wanted) > LONGEST:
        raise Refused("Hãy nhập mã hồ sơ (ví dụ H97.07-261122-0001) hoặc số định danh của chủ hồ sơ.", field="q")
    with realm.reading() as session:
        is_number = wanted.isdigit()
        found = dossiers_of_owner(session, wanted) if is_number else dossiers_of_code(session, wanted.upper())
    return [_found(dossier, person) for dossier in found[:MOST]]


def _found(dossier: StoredDossier, person: Person | None) -> FoundDossier:
    is_own = person is not None and dossier.owner_number == person.identity_number
    record = dossier.record
    return FoundDossier(record.dossier_code, record.status, label_of(record.status), _own(dossier) if is_own else None)


def _own(dossier: StoredDossier) -> OwnFields:
    record = dossier.record
    return OwnFields(
        procedure_name=record.procedure_name,
        submitter=record.owner_name,
        received_at=read_time("", record.received_at)[0],
        due_at=read_time("", record.due_at)[0],
    )
