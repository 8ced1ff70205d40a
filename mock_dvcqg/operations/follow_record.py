"""What a new version of a dossier's record means for what came into the Kho from it: results taken back (thu hồi).

A result is taken back when it is marked ``IsDeleted``, when it is missing from a list that still has others, or when
the dossier is no longer at 9/10. A finished dossier with no list at all is a faulty record and takes nothing back
(mock convention, not DVCQG).
"""

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.operations.log_access import log_keeper
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.operations.record_links import deliverable_id, is_taken_back
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.life_cycle import label_of
from mock_dvcqg.rules.record_facts import is_finished
from mock_dvcqg.store.vault import VaultEntry, entries_of_dossier, set_state


def follow_record(session: Session, realm: Realm, member: str, record: DossierRecord) -> list[VaultEntry]:
    """Mark as revoked what the record takes back; gives those documents. In the transaction that keeps the record."""
    return [
        _revoke(session, realm, entry, reason)
        for entry in entries_of_dossier(session, member, record.dossier_code)
        if (reason := _why_taken_back(record, entry))
    ]


def _why_taken_back(record: DossierRecord, entry: VaultEntry) -> str:
    if not is_finished(record):
        return f"Hồ sơ đã chuyển về trạng thái «{label_of(record.status)}»"
    if not record.deliverables:
        return ""
    places = [place for place in range(len(record.deliverables)) if _is(record, place, entry)]
    if not places:
        return "Cơ quan giải quyết đã rút kết quả này khỏi hồ sơ"
    if all(is_taken_back(record.deliverables[place]) for place in places):
        return "Cơ quan giải quyết đã hủy kết quả này"
    return ""


def _is(record: DossierRecord, place: int, entry: VaultEntry) -> bool:
    same_instance = entry.instance_code.partition("#")[0] == deliverable_id(record, place)
    return same_instance and record.deliverables[place].kq_code == entry.kq_code


def _revoke(session: Session, realm: Realm, entry: VaultEntry, reason: str) -> VaultEntry:
    revoked = set_state(session, entry, VaultState.REVOKED, realm.clock.now(), reason=reason)
    log_keeper(session, realm, entry, VaultAction.REVOKED, reason)
    notify_person(
        session,
        realm,
        entry.owner_number,
        subject="Giấy tờ trong Kho đã bị thu hồi",
        body=f"«{entry.title}» (số {entry.document_number or 'không ghi'}) trong Kho của bạn không còn giá trị khai "
        f"thác. Lý do: {reason} (mô phỏng).",
        dossier_code=entry.dossier_code,
    )
    return revoked
