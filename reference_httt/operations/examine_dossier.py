"""The specialist examines a dossier and makes the draft of its deliverable (thẩm tra, dự thảo kết quả).

What he found is kept as a report: the one he digitised, otherwise his words set as one (Hà Tĩnh 2 Bước 3.a; Tây Ninh,
Lưu ý). The bodies that the procedure consults by rule are asked first (NĐ 61/2018 Đ19 k5).
"""

from dataclasses import replace

from sqlmodel import Session

from reference_httt import papers
from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.make_slip import keep_paper, make_paper
from reference_httt.operations.move_dossier import StepNote, case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.drafting import content_lines, draft_fields
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, CasePaper, Deliverable, Dossier, PaperKind
from reference_httt.rules.numbering import instance_code
from reference_httt.rules.slip_wording import SlipBody
from reference_httt.rules.step_words import plain_content, unclaimed
from reference_httt.staff import Officer
from reference_httt.store import blobs, dossiers, serials


async def examine_dossier(province: Province, officer: Officer, dossier_code: str, content: str = "") -> Dossier:
    """The dossier with an unsigned draft deliverable; ``content`` is what the examination found.

    Raises:
        NotFound, NotAllowed, OutOfOrder. Refused: a body that has to be asked was not, or a file that came as a
            supplement is signed by nobody yet (Tây Ninh Bước 3).
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.EXAMINE)
        practice = province.practice
        problem = practice.consultation_problem(case) or practice.forward_problem(case.draft.components)
        if problem:
            raise Refused(problem)
        series = f"document {case.draft.agency_code} {case.draft.deliverable_kq_code} {province.today().year}"
        serial = serials.next_serial(session, series)
    deliverable, pdf = await _draft(province, case, serial)
    report = await report_of(province, officer, case, content)
    with province.store.writing() as session:
        sha256 = blobs.keep(session, pdf)
        token = blobs.link(session, sha256, f"{deliverable.instance_code}.pdf")
        dossiers.keep_deliverable(session, replace(deliverable, sha256=sha256, token=token))
        note = StepNote(content or plain_content(Act.EXAMINE), keep_report(session, case, report))
        return take_step(session, province, case, doer_of(officer), Act.EXAMINE, note)


async def report_of(
    province: Province, officer: Officer, case: CaseFile, content: str
) -> tuple[CasePaper, bytes] | None:
    """The report of the examination, signed by who made it; ``None`` when one was digitised or nothing was said."""
    if not content or unclaimed(case.papers, case.progress, PaperKind.VERIFICATION):
        return None
    return await make_paper(province, PaperKind.VERIFICATION, case, officer, SlipBody(reason=content))


def keep_report(session: Session, case: CaseFile, report: tuple[CasePaper, bytes] | None) -> tuple[str, ...]:
    """Ids of the reports that belong to the act: those digitised before it, or the one made with it."""
    if report is None:
        return unclaimed(case.papers, case.progress, PaperKind.VERIFICATION)
    return (keep_paper(session, *report).paper_id,)


async def _draft(province: Province, case: CaseFile, serial: int) -> tuple[Deliverable, bytes]:
    draft, today = case.draft, province.today()
    if draft.personal_data is None:
        raise OutOfOrder("Hồ sơ chưa có thông tin cá nhân")
    number = province.practice.number_document(draft.deliverable_kq_code, draft.agency_code, today, serial)
    fields = draft_fields(draft, draft.personal_data, number, today)
    instance = instance_code(case.dossier.dossier_code, 1)
    content = await papers.typeset(fields, content_lines(fields.kq_code))
    deliverable = Deliverable(
        document_id=instance,
        dossier_code=case.dossier.dossier_code,
        title=draft.deliverable_name,
        kq_code=draft.deliverable_kq_code,
        document_number=number,
        instance_code=province.practice.instance_code(case.dossier.dossier_code, 1),
        sha256="",
        token="",
        fields=fields,
    )
    return deliverable, content
