"""A result with a mistake is replaced by a corrected one: decided and signed by the leader, sealed by the clerk.

The citizen pays nothing for a mistake of the agency (NĐ 61/2018 Đ21). The new result has the next number, KQ(n+1);
until it is sealed the old one counts.
"""

from dataclasses import replace

from sqlmodel import Session

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt import papers
from reference_httt.errors import NotAllowed, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.enter_result_fields import FieldEntry
from reference_httt.operations.keep_result import keep_result
from reference_httt.operations.make_true_copy import copied
from reference_httt.operations.note_progress import note_progress
from reference_httt.operations.notify import notify
from reference_httt.operations.revoke_result import result_in_force, set_aside
from reference_httt.operations.sign_deliverable import keep_signed, sealed_deliverable, signing_desk, signs_by_hand
from reference_httt.operations.tell_portal import tell_portal
from reference_httt.province import Province
from reference_httt.rules.drafting import content_lines
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Validity
from reference_httt.rules.numbering import instance_code
from reference_httt.staff import Officer
from reference_httt.store import blobs


async def replace_result(
    province: Province, officer: Officer, dossier_code: str, reason: str, entry: FieldEntry
) -> Deliverable:
    """The corrected result, signed by the leader, waiting for the agency's seal.

    Raises:
        NotFound, NotAllowed. OutOfOrder: none is in force, or one waits already. Refused: no reason, or bad fields.
    """
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
        old = _replaceable(case, officer, reason)
    drafted = _drafted(province, case, old, reason, entry)
    content = await papers.typeset(drafted.fields, content_lines(drafted.kq_code))
    if not signs_by_hand(province, case, officer):
        content = await province.practice.sign_as_leader(content, signing_desk(province, officer))
    with province.store.writing() as session:
        now = case_of(session, dossier_code, officer)
        if _replaceable(now, officer, reason) != old:
            raise OutOfOrder("Kết quả vừa được thay đổi, đề nghị tải lại")
        token = blobs.link(session, blobs.keep(session, content), f"{drafted.instance_code}.pdf")
        kept = keep_signed(session, replace(drafted, token=token), content)
        note_progress(session, province, now, officer, "Quyết định thay thế kết quả", reason, (kept.document_id,))
    return kept


async def complete_replacement(province: Province, officer: Officer, dossier_code: str) -> Deliverable:
    """The corrected result, sealed and in force; the old one is replaced, and everybody is told.

    Raises:
        NotFound. NotAllowed: the records clerk's duty. OutOfOrder: none waits.
    """
    if officer.role is not Role.RECORDS_CLERK:
        raise NotAllowed(f"Ký số của cơ quan không thuộc nhiệm vụ của {officer.title}")
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
        waiting = pending(case)
        content = blobs.content_of(session, waiting.sha256) if waiting else None
    if waiting is None or content is None:
        raise OutOfOrder("Hồ sơ không có kết quả thay thế nào chờ ký số của cơ quan")
    finished, signed, stores_itself = await _sealed(province, officer, case, waiting, content)
    with province.store.writing() as session:
        now = case_of(session, dossier_code, officer)
        if pending(now) != waiting:
            raise OutOfOrder("Kết quả vừa được thay đổi, đề nghị tải lại")
        kept = keep_signed(session, replace(finished, validity=Validity.VALID), signed)
        _put_in_place(session, province, now, officer, kept, stores_itself=stores_itself)
    province.outbox.wake(dossier_code)
    return kept


def pending(case: CaseFile) -> Deliverable | None:
    """The replacement that waits for the agency's seal."""
    return next((d for d in case.deliverables if d.validity is Validity.PENDING), None)


async def _sealed(
    province: Province, officer: Officer, case: CaseFile, waiting: Deliverable, content: bytes
) -> tuple[Deliverable, bytes, bool]:
    facts = await papers.read(content, province.settings.ca_pem, province.now())
    if case.draft.terms.paper_result or not facts.has_personal_signature:
        finished, signed, _ = await copied(province, officer, case, waiting, content)
        return finished, signed, False
    return await sealed_deliverable(province, officer, case, waiting, content)


def _put_in_place(
    session: Session, province: Province, case: CaseFile, officer: Officer, kept: Deliverable, *, stores_itself: bool
) -> None:
    old = next(d for d in case.deliverables if d.document_id == kept.replaces)
    set_aside(session, old, Validity.REPLACED, kept.reason)
    if stores_itself and not province.practice.return_problem(case):
        keep_result(session, province, kept)
    code = case.dossier.dossier_code
    words = (
        f"Kết quả «{old.title}» số {old.document_number} của hồ sơ {code} được thay bằng bản số "
        f"{kept.document_number}. "
        f"Lý do: {kept.reason}. Bạn không phải nộp thêm phí, lệ phí. Cơ quan: {officer.agency.name}."
    )
    note_progress(session, province, case, officer, "Thay thế kết quả", kept.reason, (kept.document_id,))
    tell_portal(session, province, code)
    notify(session, province, case, f"Hồ sơ {code}: thay thế kết quả", words, to_owner=True)


def _replaceable(case: CaseFile, officer: Officer, reason: str) -> Deliverable:
    old = result_in_force(case, officer, reason)
    if pending(case) is not None:
        raise OutOfOrder("Đã có kết quả thay thế chờ văn thư ký số của cơ quan")
    return old


def _results(case: CaseFile) -> int:
    return sum(d.kind is DeliverableKind.RESULT for d in case.deliverables)


def _drafted(province: Province, case: CaseFile, old: Deliverable, reason: str, entry: FieldEntry) -> Deliverable:
    fields = old.fields.model_copy(
        update={
            "document_number": entry.document_number,
            "subject": entry.subject,
            "issued_on": entry.issued_on or province.today(),
            "effective_on": entry.effective_on,
            "expires_on": entry.expires_on,
            "no_expiry": entry.no_expiry,
        }
    )
    problems = province.practice.result_field_problems(fields, entry.other_fields)
    if problems:
        raise Refused(*problems)
    instance = instance_code(case.dossier.dossier_code, _results(case) + 1)
    return replace(
        old,
        document_id=instance,
        instance_code=instance,
        document_number=entry.document_number,
        fields=fields,
        form=DocumentForm.ORIGINAL,
        validity=Validity.PENDING,
        replaces=old.document_id,
        reason=reason,
        stored_locally=False,
        fields_complete=False,
        other_fields=dict(entry.other_fields),
        sha256="",
        token="",
    )
