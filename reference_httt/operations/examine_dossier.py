"""The specialist examines a dossier and makes the draft of its deliverable (thẩm tra, dự thảo kết quả)."""

from dataclasses import replace

from reference_httt import papers
from reference_httt.errors import OutOfOrder
from reference_httt.operations.move_dossier import case_in_turn, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.drafting import content_lines, draft_fields
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, Deliverable, Dossier
from reference_httt.rules.numbering import document_number, instance_code
from reference_httt.staff import Officer
from reference_httt.store import blobs, dossiers, serials


async def examine_dossier(province: Province, officer: Officer, dossier_code: str) -> Dossier:
    """The dossier with an unsigned draft deliverable.

    Raises:
        NotFound, NotAllowed, OutOfOrder.
    """
    with province.store.writing() as session:
        case = case_in_turn(session, officer, dossier_code, Act.EXAMINE)
        series = f"document {case.draft.agency_code} {case.draft.deliverable_kq_code} {province.today().year}"
        serial = serials.next_serial(session, series)
    deliverable, content = await _draft(province, case, serial)
    with province.store.writing() as session:
        sha256 = blobs.keep(session, content)
        token = blobs.link(session, sha256, f"{deliverable.instance_code}.pdf")
        dossiers.keep_deliverable(session, replace(deliverable, sha256=sha256, token=token))
        return take_step(session, province, case, doer_of(officer), Act.EXAMINE)


async def _draft(province: Province, case: CaseFile, serial: int) -> tuple[Deliverable, bytes]:
    draft, today = case.draft, province.today()
    if draft.personal_data is None:
        raise OutOfOrder("Hồ sơ chưa có thông tin cá nhân")
    number = document_number(draft.deliverable_kq_code, draft.agency_code, today, serial)
    fields = draft_fields(draft, draft.personal_data, number, today)
    instance = instance_code(case.dossier.dossier_code, 1)
    content = await papers.typeset(fields, content_lines(fields.kq_code))
    deliverable = Deliverable(
        document_id=instance,
        dossier_code=case.dossier.dossier_code,
        title=draft.deliverable_name,
        kq_code=draft.deliverable_kq_code,
        document_number=number,
        instance_code=instance,
        sha256="",
        token="",
        fields=fields,
    )
    return deliverable, content
