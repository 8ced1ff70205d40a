"""The leader signs the deliverable, then the records clerk seals it; sealing ends the processing.

Person before agency: «văn thư ký số của cơ quan» only on what the competent person has signed (NĐ 30/2020/NĐ-CP).
At status 9 the deliverable enters the local vault by itself, with the fields extracted from the file, and the
submitter is notified (5632/VPCP-KSTT 4.a Bước 3).
"""

from dataclasses import replace

from sqlmodel import Session

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt import papers
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.practice import SigningDesk
from reference_httt.province import Province
from reference_httt.rules.extraction import extraction_gaps
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import CaseFile, Deliverable, Dossier
from reference_httt.staff import Agency, Officer, personal_signer, seal_of
from reference_httt.store import blobs, dossiers, local_vault


async def sign_deliverable(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The dossier whose deliverable the leader has signed.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    case, deliverable, content = _take(province, officer, dossier_code, Act.SIGN)
    signed = await province.practice.sign_as_leader(content, _desk(province, officer.agency))
    with province.store.writing() as session:
        _keep(session, deliverable, signed)
        return take_step(session, province, case, doer_of(officer), Act.SIGN)


async def seal_deliverable(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The dossier, «Đã xử lý xong», its deliverable sealed, stored and the submitter notified.

    Raises:
        NotFound, NotAllowed. OutOfOrder: also when the leader has not signed.
        Refused: the file lacks fields that the vault needs.
    """
    case, deliverable, content = _take(province, officer, dossier_code, Act.SEAL)
    sealed = await province.practice.seal_for_agency(content, _desk(province, officer.agency))
    facts = await papers.read(sealed, province.settings.ca_pem, province.now())
    fields = province.practice.extract_fields(facts, deliverable.fields)
    _require_fields(fields)
    kept = province.practice.is_kept_locally(facts)
    with province.store.writing() as session:
        finished = replace(deliverable, fields=fields, stored_locally=kept)
        finished = _keep(session, finished, sealed)
        if kept:
            local_vault.keep(session, finished.instance_code, finished.sha256, fields)
        note = StepNote(f"Kết quả: {finished.title}", (finished.document_id,))
        dossier = take_step(session, province, case, doer_of(officer), Act.SEAL, note)
    province.outbox.wake(dossier_code)
    return dossier


def _take(province: Province, officer: Officer, dossier_code: str, act: Act) -> tuple[CaseFile, Deliverable, bytes]:
    with province.store.reading() as session:
        case = case_in_turn(session, officer, dossier_code, act)
        deliverable = case.deliverables[-1] if case.deliverables else None
        content = blobs.content_of(session, deliverable.sha256) if deliverable else None
    if deliverable is None or content is None:
        raise OutOfOrder("Hồ sơ chưa có dự thảo kết quả")
    return case, deliverable, content


def _desk(province: Province, agency: Agency) -> SigningDesk:
    signers = province.settings.signers
    leader = personal_signer(signers, province.officers[f"{agency.code}.{Role.LEADER}"])
    seal = seal_of(signers, agency)
    if leader is None or seal is None:
        raise OutOfOrder(f"Chưa có chứng thư số thử nghiệm của {agency.name}")
    return SigningDesk(leader, seal, province.now())


def _keep(session: Session, deliverable: Deliverable, content: bytes) -> Deliverable:
    sha256 = blobs.keep(session, content)
    blobs.relink(session, deliverable.token, sha256)
    kept = replace(deliverable, sha256=sha256)
    dossiers.keep_deliverable(session, kept)
    return kept


def _require_fields(fields: DocumentFields) -> None:
    gaps = extraction_gaps(fields)
    if gaps:
        raise Refused(f"Kết quả thiếu thông tin: {', '.join(gaps)}")
