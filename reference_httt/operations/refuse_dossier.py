"""A written refusal (từ chối giải quyết): the specialist proposes, the leader signs, the records clerk seals it.

Hà Tĩnh 2 Bước 3; NĐ 61/2018 Đ19 k8: with its reason, within the period, through the one-stop, and recorded as the
result. It is form 03, no kind of the catalogue, and enters no vault.
"""

import asyncio
from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.errors import Refused
from reference_httt.operations.actors import case_of
from reference_httt.operations.examine_dossier import keep_report, report_of
from reference_httt.operations.make_slip import slip_number
from reference_httt.operations.move_dossier import StepNote, doer_of, read_in_turn, take_step
from reference_httt.operations.sign_deliverable import keep_signed, seal_deliverable, signing_desk, take_deliverable
from reference_httt.province import Province
from reference_httt.rules.life_cycle import TRANSITIONS, Act, Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Dossier, PaperKind
from reference_httt.rules.numbering import refusal_code
from reference_httt.rules.slip_forms import FORMS
from reference_httt.rules.slip_wording import SlipBody, SlipMaker, SlipWording, word_slip
from reference_httt.rules.step_words import joined, late_words, plain_content, with_note
from reference_httt.slip_typesetting import typeset_slip
from reference_httt.staff import Officer
from reference_httt.store import blobs, dossiers


async def propose_refusal(
    province: Province, officer: Officer, dossier_code: str, reason: str, content: str = ""
) -> Dossier:
    """The dossier with an unsigned refusal for the leader; ``content`` is what the examination found.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: no reason is given.
    """
    case = read_in_turn(province, officer, dossier_code, Act.PROPOSE_REFUSAL)
    problem = province.practice.refusal_problem(reason)
    if problem:
        raise Refused(problem)
    refusal, pdf = await _draft(province, case, reason)
    report = await report_of(province, officer, case, content)
    with province.store.writing() as session:
        sha256 = blobs.keep(session, pdf)
        token = blobs.link(session, sha256, f"{refusal.document_id}.pdf")
        dossiers.keep_deliverable(session, replace(refusal, sha256=sha256, token=token))
        words = joined(content, f"Lý do: {reason}")
        note = StepNote(words, keep_report(session, case, report))
        return take_step(session, province, case, doer_of(officer), Act.PROPOSE_REFUSAL, note)


async def seal_refusal(province: Province, officer: Officer, dossier_code: str, content: str = "") -> Dossier:
    """The dossier refused (8, NgayTuChoi): the signed refusal is sealed and told to who filed, nothing enters a vault.

    Raises:
        NotFound, NotAllowed. OutOfOrder: also when the leader has not signed.
    """
    case, refusal, pdf = take_deliverable(province, officer, dossier_code, Act.SEAL_REFUSAL)
    sealed = await province.practice.seal_for_agency(pdf, signing_desk(province, officer))
    reason = next(
        (s.content for s in reversed(case.progress) if s.action == TRANSITIONS[Act.PROPOSE_REFUSAL].action), ""
    )
    with province.store.writing() as session:
        kept = keep_signed(session, refusal, sealed)
        late = late_words("ngày hẹn trả", case.dossier.due_at, province.now())
        words = with_note(content or reason or plain_content(Act.SEAL_REFUSAL), late)
        note = StepNote(words, (kept.document_id,))
        changes = {"refused_at": province.now()}
        dossier = take_step(session, province, case, doer_of(officer), Act.SEAL_REFUSAL, note, **changes)
    province.outbox.wake(dossier_code)
    return dossier


async def seal_case(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """Whatever the leader has signed, sealed: a result ends as processed, a refusal as refused."""
    with province.store.reading() as session:
        is_refusal = is_refused(case_of(session, dossier_code, officer))
    seal = seal_refusal if is_refusal else seal_deliverable
    return await seal(province, officer, dossier_code)


def is_refused(case: CaseFile) -> bool:
    """Whether what waits to be sealed is a refusal."""
    return case.deliverable is not None and case.deliverable.kind is DeliverableKind.REFUSAL


async def _draft(province: Province, case: CaseFile, reason: str) -> tuple[Deliverable, bytes]:
    wording = _worded(province, case, reason)
    pdf = await asyncio.to_thread(typeset_slip, wording)
    position = sum(d.kind is DeliverableKind.REFUSAL for d in case.deliverables) + 1
    code = refusal_code(case.dossier.dossier_code, position)
    deliverable = Deliverable(
        document_id=code,
        dossier_code=case.dossier.dossier_code,
        title=FORMS[PaperKind.REFUSAL_SLIP].title,
        kq_code="",
        document_number=wording.number.removeprefix("Số: "),
        instance_code=code,
        sha256="",
        token="",
        fields=_fields(province, case, wording),
        kind=DeliverableKind.REFUSAL,
    )
    return deliverable, pdf


def _worded(province: Province, case: CaseFile, reason: str) -> SlipWording:
    """Form 03 in the name of the leader, who signs it, with room for the agency's seal."""
    leader = province.officers[f"{case.dossier.agency_code}.{Role.LEADER}"]
    maker = SlipMaker(leader.full_name, leader.title, leader.unit, province.now())
    number = slip_number(province, PaperKind.REFUSAL_SLIP, case)
    return word_slip(PaperKind.REFUSAL_SLIP, case, maker, SlipBody(reason=reason, is_sealed=True), number)


def _fields(province: Province, case: CaseFile, wording: SlipWording) -> DocumentFields:
    owner = case.draft.personal_data
    return DocumentFields(
        document_number=wording.number.removeprefix("Số: "),
        subject=f"Từ chối giải quyết hồ sơ {case.dossier.dossier_code}",
        title=FORMS[PaperKind.REFUSAL_SLIP].title,
        issuer=case.draft.agency_name,
        issuer_code=case.draft.agency_code,
        owner_name=owner.full_name if owner else "",
        owner_number=case.draft.owner_number,
        issued_on=province.today(),
    )
