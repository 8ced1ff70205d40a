"""An officer stores a true copy with its metadata in the local vault, never by itself (5632/VPCP 4.a Bước 3; G15)."""

from mock_dvcqg.contract.codes import DocumentForm, DossierStatus
from reference_httt.errors import NotAllowed, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.keep_result import keep_result
from reference_httt.operations.note_progress import note_progress
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Validity
from reference_httt.staff import Officer

STORING_ROLES = frozenset({Role.RECORDS_CLERK, Role.COUNTER_OFFICER})
_FINISHED = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED})


def store_true_copy(province: Province, officer: Officer, dossier_code: str) -> Deliverable:
    """The true copy, stored under the officer's name.

    Raises:
        NotFound, NotAllowed. OutOfOrder: there is none, it is stored, or it is not signed yet. Refused: a fee is owed.
    """
    if officer.role not in STORING_ROLES:
        raise NotAllowed(f"Lưu bản sao y vào Kho không thuộc nhiệm vụ của {officer.title}")
    with province.store.writing() as session:
        case = case_of(session, dossier_code, officer)
        deliverable = copy_to_store(case)
        if deliverable is None:
            raise OutOfOrder("Hồ sơ không có bản sao y đã ký số nào chờ lưu vào Kho")
        owed = province.practice.storing_problem(case)
        if owed:
            raise Refused(owed)
        kept = keep_result(session, province, deliverable, stored_by=officer.username)
        words = f"{kept.title} số {kept.document_number}, mã {kept.instance_code}"
        note_progress(session, province, case, officer, "Lưu bản sao y vào Kho dữ liệu điện tử của tỉnh", words)
    return kept


def copy_to_store(case: CaseFile) -> Deliverable | None:
    """The true copy in force that is complete and in no vault yet."""
    for one in case.deliverables:
        is_copy = one.kind is DeliverableKind.RESULT and one.form is DocumentForm.TRUE_COPY
        if is_copy and one.validity is Validity.VALID and one.fields_complete and not one.stored_locally:
            return one if case.dossier.status in _FINISHED else None
    return None
