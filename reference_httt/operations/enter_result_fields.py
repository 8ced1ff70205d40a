"""An officer enters and checks the fields of a result before it is signed (bóc tách dữ liệu, Tây Ninh Bước 4).

The signature completes the extraction: what is signed is not entered anew, it is corrected by a replacement.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from reference_httt import papers
from reference_httt.errors import NotAllowed, OutOfOrder, Refused
from reference_httt.operations.actors import case_of
from reference_httt.province import Province
from reference_httt.rules.drafting import content_lines
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Stage
from reference_httt.staff import Officer
from reference_httt.store import blobs, dossiers

_BEFORE_SIGNATURE = {Role.SPECIALIST: Stage.EXAMINED, Role.RECORDS_CLERK: Stage.SIGNED}


@dataclass(frozen=True)
class FieldEntry:
    """What an officer enters; ``None`` leaves a day open."""

    document_number: str
    subject: str
    effective_on: date | None
    expires_on: date | None
    no_expiry: bool
    issued_on: date | None = None
    """``None``: as drafted"""
    other_fields: dict[str, str] = field(default_factory=dict)


async def enter_result_fields(
    province: Province, officer: Officer, dossier_code: str, entry: FieldEntry
) -> Deliverable:
    """The unsigned result with the fields entered; its draft is set anew with them.

    The specialist enters them before the leader signs; the records clerk those of a paper result, before the copy.

    Raises:
        NotFound. NotAllowed: another role's duty. OutOfOrder: signed already, or not drafted yet.
        Refused: fields are missing or contradict each other.
    """
    with province.store.reading() as session:
        case = case_of(session, dossier_code, officer)
        deliverable = _unsigned(case, officer)
        content = blobs.content_of(session, deliverable.sha256) or b""
    await _require_unsigned(province, content)
    entered = _entered(province, deliverable, entry)
    content = await papers.typeset(entered.fields, content_lines(entered.kq_code))
    drafted = await papers.read(content, province.settings.ca_pem, province.now())
    entered = replace(entered, fields_complete=province.practice.is_extraction_complete(drafted))
    with province.store.writing() as session:
        now = case_of(session, dossier_code, officer)
        if now.dossier.version != case.dossier.version or _unsigned(now, officer) != deliverable:
            raise OutOfOrder("Hồ sơ vừa được cán bộ khác xử lý, đề nghị tải lại")
        sha256 = blobs.keep(session, content)
        blobs.relink(session, entered.token, sha256)
        kept = replace(entered, sha256=sha256)
        dossiers.keep_deliverable(session, kept)
    return kept


def may_enter(case: CaseFile, officer: Officer) -> bool:
    """Whether the officer may enter the fields now."""
    deliverable = case.deliverable
    is_result = deliverable is not None and deliverable.kind is DeliverableKind.RESULT
    return is_result and _BEFORE_SIGNATURE.get(officer.role) is case.dossier.stage


def _unsigned(case: CaseFile, officer: Officer) -> Deliverable:
    if officer.role not in _BEFORE_SIGNATURE:
        raise NotAllowed(f"Bóc tách dữ liệu kết quả không thuộc nhiệm vụ của {officer.title}")
    if not may_enter(case, officer) or case.deliverable is None:
        raise OutOfOrder("Chỉ bóc tách dữ liệu khi đã có dự thảo kết quả và trước khi ký số")
    return case.deliverable


async def _require_unsigned(province: Province, content: bytes) -> None:
    facts = await papers.read(content, province.settings.ca_pem, province.now())
    if facts.signatures:
        raise OutOfOrder("Kết quả đã được ký số, không thay đổi được thông tin; đề nghị lập kết quả thay thế")


def _entered(province: Province, deliverable: Deliverable, entry: FieldEntry) -> Deliverable:
    fields = deliverable.fields.model_copy(
        update={
            "document_number": entry.document_number,
            "subject": entry.subject,
            "issued_on": entry.issued_on or deliverable.fields.issued_on,
            "effective_on": entry.effective_on,
            "expires_on": entry.expires_on,
            "no_expiry": entry.no_expiry,
        }
    )
    problems = province.practice.result_field_problems(fields, entry.other_fields)
    if problems:
        raise Refused(*problems)
    return replace(
        deliverable, fields=fields, document_number=entry.document_number, other_fields=dict(entry.other_fields)
    )
