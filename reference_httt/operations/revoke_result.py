"""The leader takes a result back (thu hồi): it no longer counts here, at the portal, or in any vault."""

from dataclasses import replace

from sqlmodel import Session

from reference_httt.errors import NotAllowed, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.note_progress import note_progress
from reference_httt.operations.notify import notify
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Stage, Validity
from reference_httt.staff import Officer
from reference_httt.store import dossiers, local_vault

_FINISHED = frozenset({Stage.SEALED, Stage.RETURNED})


def revoke_result(province: Province, officer: Officer, dossier_code: str, reason: str) -> Deliverable:
    """The result, revoked; submitter and owner are told with the reason.

    Raises:
        NotFound. NotAllowed: only the agency's leader decides. OutOfOrder: no result is in force. Refused: no reason.
    """
    with province.store.writing() as session:
        case = case_of(session, dossier_code, officer)
        valid = result_in_force(case, officer, reason)
        revoked = set_aside(session, valid, Validity.REVOKED, reason)
        note_progress(session, province, case, officer, "Thu hồi kết quả", reason, (revoked.document_id,))
        tell_portal(session, province, dossier_code)
        words = (
            f"Kết quả «{revoked.title}» số {revoked.document_number} của hồ sơ {dossier_code} đã bị thu hồi, không còn "
            f"giá trị sử dụng. Lý do: {reason}. Người quyết định: {officer.full_name}, {officer.title}, "
            f"{officer.agency.name}."
        )
        notify(session, province, case, f"Hồ sơ {dossier_code}: thu hồi kết quả", words, to_owner=True)
    province.outbox.wake(dossier_code)
    return revoked


def result_in_force(case: CaseFile, officer: Officer, reason: str) -> Deliverable:
    """The result a leader may decide about now.

    Raises:
        NotAllowed, OutOfOrder, Refused.
    """
    if officer.role is not Role.LEADER:
        raise NotAllowed("Chỉ lãnh đạo cơ quan quyết định thu hồi, thay thế kết quả")
    if not reason.strip():
        raise Refused("Hãy ghi lý do")
    found = [d for d in case.deliverables if d.kind is DeliverableKind.RESULT and d.validity is Validity.VALID]
    if not found or case.dossier.stage not in _FINISHED:
        raise OutOfOrder("Hồ sơ không có kết quả nào đang có hiệu lực")
    return found[-1]


def set_aside(session: Session, deliverable: Deliverable, validity: Validity, reason: str) -> Deliverable:
    """A result that no longer counts, in the local vault as well; it is kept, never deleted."""
    gone = replace(deliverable, validity=validity, reason=reason)
    dossiers.keep_deliverable(session, gone)
    local_vault.set_validity(session, gone.instance_code, validity)
    return gone
