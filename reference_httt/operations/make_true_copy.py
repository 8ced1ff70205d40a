"""The records clerk makes a true copy of a result on paper: digitised, marked «SAO Y», signed by the agency.

NĐ 30/2020/NĐ-CP Đ25 k1 c, Đ27; 5632/VPCP-KSTT 4.a Bước 2 (G14). The signature completes digitising and extraction
(Tây Ninh Bước 4; S4-10). The copy is stored by an officer's own act: ``store_true_copy`` (G15).
"""

import asyncio
from dataclasses import replace

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt import papers
from reference_httt.copy_typesetting import UnreadablePaper, typeset_true_copy
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.inspect_file import GivenFile, inspect_file
from reference_httt.operations.move_dossier import StepNote, doer_of, take_step
from reference_httt.operations.sign_deliverable import keep_signed, take_deliverable
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import CaseFile, Deliverable, Dossier
from reference_httt.rules.true_copy import CopyWording, word_copy
from reference_httt.staff import Officer, seal_of
from reference_httt.store import serials


async def make_true_copy(
    province: Province, officer: Officer, dossier_code: str, scan: GivenFile | None = None
) -> Dossier:
    """The dossier, «Đã xử lý xong», with a true copy of its result; ``scan`` ``None``: the paper as it was typeset.

    Raises:
        NotFound, NotAllowed. OutOfOrder: not its turn, or the agency has no certificate.
        Refused: the fields are not complete, or the scan cannot be read. TooLarge.
    """
    case, deliverable, content = take_deliverable(province, officer, dossier_code, Act.SEAL)
    facts = await papers.read(content, province.settings.ca_pem, province.now())
    reason = province.practice.true_copy_reason(case.draft.terms, facts)
    if not reason:
        raise OutOfOrder("Kết quả điện tử đã có đủ hai chữ ký số, không cần bản sao y")
    if scan is not None:
        await inspect_file(province, scan)
    finished, copy, number = await copied(province, officer, case, deliverable, scan.content if scan else content)
    with province.store.writing() as session:
        kept = keep_signed(session, finished, copy)
        note = StepNote(f"{reason}. Lập bản sao y số {number.removeprefix('Số: ')}", (kept.document_id,))
        dossier = take_step(session, province, case, doer_of(officer), Act.SEAL, note)
    province.outbox.wake(dossier_code)
    return dossier


async def copied(
    province: Province, officer: Officer, case: CaseFile, deliverable: Deliverable, paper: bytes
) -> tuple[Deliverable, bytes, str]:
    """The deliverable as a true copy with its signed file and the copy's number."""
    seal = seal_of(province.settings.signers, officer.agency)
    if seal is None:
        raise OutOfOrder(f"Chưa có chứng thư số của {officer.agency.name} để ký số bản sao y")
    problems = province.practice.result_field_problems(deliverable.fields, deliverable.other_fields)
    if problems:
        raise Refused(*problems)
    wording = _wording(province, officer, case, deliverable)
    is_own_draft = (await papers.read(paper, province.settings.ca_pem, province.now())).fields is not None
    try:
        page = await asyncio.to_thread(
            typeset_true_copy, paper, deliverable.fields, wording, is_signed_by_hand=is_own_draft
        )
    except UnreadablePaper as error:
        raise Refused("Bản quét không đọc được nên không lập được bản sao y") from error
    signed = await province.practice.sign_copy(page, seal, province.now())
    finished = replace(
        deliverable,
        fields=province.practice.copy_fields(deliverable.fields),
        form=DocumentForm.TRUE_COPY,
        on_paper=True,
        fields_complete=True,
    )
    return finished, signed, wording.number


def _wording(province: Province, officer: Officer, case: CaseFile, deliverable: Deliverable) -> CopyWording:
    with province.store.writing() as session:
        series = f"true copy {officer.agency.code} {province.today().year}"
        serial = serials.next_serial(session, series)
    leader = province.officers[f"{officer.agency.code}.{Role.LEADER}"]
    paper = f"{deliverable.title} số {deliverable.document_number}"
    return word_copy(case.draft.agency_name, serial, province.today(), paper, leader.full_name)
