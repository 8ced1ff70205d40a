"""The leader signs the deliverable, then the records clerk seals it; sealing ends the processing.

Person before agency: «văn thư ký số của cơ quan» only on what the competent person has signed (NĐ 30/2020/NĐ-CP).
At status 9 the electronic original enters the local vault by itself, with the fields extracted from the file, once no
fee is owed (5632/VPCP-KSTT 4.a Bước 3; D-02, D-03). A result made on paper is signed by hand and goes out as a true
copy: ``make_true_copy``.
"""

from dataclasses import replace

from sqlmodel import Session

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt import papers
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.keep_result import keep_result
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.practice import SigningDesk
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Dossier
from reference_httt.rules.step_words import plain_content, with_note
from reference_httt.staff import Officer, personal_signer, seal_of
from reference_httt.store import blobs, dossiers


async def sign_deliverable(province: Province, officer: Officer, dossier_code: str, words: str = "") -> Dossier:
    """The dossier whose deliverable the leader has signed: on the file, or by hand where the result is on paper.

    A written refusal is always signed on the file.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    case, deliverable, content = take_deliverable(province, officer, dossier_code, Act.SIGN)
    on_paper = deliverable.kind is DeliverableKind.RESULT and signs_by_hand(province, case, officer)
    signed = content if on_paper else await province.practice.sign_as_leader(content, signing_desk(province, officer))
    with province.store.writing() as session:
        keep_signed(session, deliverable, signed)
        words = with_note(words or plain_content(Act.SIGN), "ký trên bản giấy" if on_paper else "")
        note = StepNote(words, (deliverable.document_id,))
        return take_step(session, province, case, doer_of(officer), Act.SIGN, note)


async def seal_deliverable(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The dossier, «Đã xử lý xong», its deliverable sealed and the submitter notified; stored when nothing is owed.

    Raises:
        NotFound, NotAllowed. OutOfOrder: also when the leader has not signed the file.
        Refused: the file lacks fields that the vault needs.
    """
    case, deliverable, content = take_deliverable(province, officer, dossier_code, Act.SEAL)
    finished, sealed, is_kept = await sealed_deliverable(province, officer, case, deliverable, content)
    with province.store.writing() as session:
        finished = keep_signed(session, finished, sealed)
        if is_kept and not province.practice.storing_problem(case):
            keep_result(session, province, finished)
        note = StepNote(f"Kết quả: {finished.title}", (finished.document_id,))
        dossier = take_step(session, province, case, doer_of(officer), Act.SEAL, note)
    province.outbox.wake(dossier_code)
    return dossier


async def sealed_deliverable(
    province: Province, officer: Officer, case: CaseFile, deliverable: Deliverable, content: bytes
) -> tuple[Deliverable, bytes, bool]:
    """The deliverable with both signatures, its file, and whether it is one that enters the vault by itself."""
    practice, settings = province.practice, province.settings
    signed = await papers.read(content, settings.ca_pem, province.now())
    if case.draft.terms.paper_result or not signed.has_personal_signature:
        reason = practice.true_copy_reason(case.draft.terms, signed)
        raise OutOfOrder(f"{reason}: văn thư lập bản sao y thay cho việc ký số của cơ quan trên bản chính điện tử")
    sealed = await practice.seal_for_agency(content, signing_desk(province, officer))
    facts = await papers.read(sealed, settings.ca_pem, province.now())
    fields = practice.extract_fields(facts, deliverable.fields)
    _require_fields(province, fields)
    on_paper = practice.goes_out_on_paper(case.draft)
    finished = replace(deliverable, fields=fields, on_paper=on_paper, fields_complete=True)
    return finished, sealed, practice.is_kept_locally(facts)


def take_deliverable(
    province: Province, officer: Officer, dossier_code: str, act: Act
) -> tuple[CaseFile, Deliverable, bytes]:
    """The dossier in its turn, its deliverable and the file as it now is.

    Raises:
        NotFound, NotAllowed. OutOfOrder: also when there is no draft, or a refusal where a result is sealed.
    """
    with province.store.reading() as session:
        case = case_in_turn(session, officer, dossier_code, act)
        deliverable = case.deliverable
        content = blobs.content_of(session, deliverable.sha256) if deliverable else None
    if deliverable is None or content is None:
        raise OutOfOrder("Hồ sơ chưa có dự thảo kết quả")
    is_refusal = deliverable.kind is DeliverableKind.REFUSAL
    if act is not Act.SIGN and is_refusal is not (act is Act.SEAL_REFUSAL):
        raise OutOfOrder(f"«{deliverable.title}» không phát hành bằng thao tác này")
    return case, deliverable, content


def signs_by_hand(province: Province, case: CaseFile, leader: Officer) -> bool:
    """Whether the leader signs on paper: the result is made on paper, or he has no certificate."""
    return case.draft.terms.paper_result or personal_signer(province.settings.signers, leader) is None


def signing_desk(province: Province, officer: Officer) -> SigningDesk:
    """The signers of the officer's agency.

    Raises:
        OutOfOrder: the agency has no certificate.
    """
    agency = officer.agency
    signers = province.settings.signers
    leader = personal_signer(signers, province.officers[f"{agency.code}.{Role.LEADER}"])
    seal = seal_of(signers, agency)
    if leader is None or seal is None:
        raise OutOfOrder(f"Chưa có chứng thư số thử nghiệm của {agency.name}")
    return SigningDesk(leader, seal, province.now())


def keep_signed(session: Session, deliverable: Deliverable, content: bytes) -> Deliverable:
    """Keep the next state of a deliverable's file under the same link."""
    sha256 = blobs.keep(session, content)
    blobs.relink(session, deliverable.token, sha256)
    kept = replace(deliverable, sha256=sha256)
    dossiers.keep_deliverable(session, kept)
    return kept


def _require_fields(province: Province, fields: DocumentFields) -> None:
    gaps = province.practice.field_gaps(fields)
    if gaps:
        raise Refused(f"Kết quả thiếu thông tin: {', '.join(gaps)}")
