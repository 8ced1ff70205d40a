"""The counter officer signs the files nobody has signed, before the dossier goes on («ký số, chuyển thụ lý»).

Tây Ninh Bước 3; D-41: of a mixed dossier just the unsigned files are signed, every other one stays byte for byte.
"""

from dataclasses import replace

from sqlmodel import Session

from reference_httt.errors import NotAllowed, OutOfOrder
from reference_httt.operations.actors import case_of
from reference_httt.operations.give_file import sign_as_officer
from reference_httt.province import Province
from reference_httt.rules.life_cycle import AT_INTAKE, Role
from reference_httt.rules.model import Attachment, CaseFile, Component, FileSignature, ProgressStep, Stage
from reference_httt.staff import Officer
from reference_httt.store import blobs, dossiers, drafts

CONFIRMABLE = AT_INTAKE | {Stage.RECEIVED, Stage.SUPPLEMENT_REQUESTED, Stage.FORWARDED}
"""until the specialists are done: what comes as a supplement passes the one-stop as well"""
_ACTION = "Kiểm tra tập tin, ký số xác nhận"


def files_to_sign(province: Province, officer: Officer, dossier_code: str) -> tuple[Component, ...]:
    """The components whose file still needs the officer's signature.

    Raises:
        NotFound, NotAllowed.
    """
    with province.store.reading() as session:
        return province.practice.files_to_confirm(case_of(session, dossier_code, officer).draft.components)


async def confirm_files(province: Province, officer: Officer, dossier_code: str) -> tuple[Component, ...]:
    """The components whose file the officer has now signed; none when there was nothing to sign.

    All or nothing: every file is signed before the first is kept.

    Raises:
        NotFound. NotAllowed: not a counter officer. OutOfOrder: examined already, no certificate, or a file was
        replaced meanwhile. Refused: a file takes no signature.
    """
    with province.store.reading() as session:
        case = _own_case(session, officer, dossier_code)
    wanted = province.practice.files_to_confirm(case.draft.components)
    signed = [(component, await _signed(province, officer, component)) for component in wanted]
    if not signed:
        return ()
    with province.store.writing() as session:
        again = _own_case(session, officer, dossier_code)
        for component, content in signed:
            _keep(session, province, officer, again, component, content)
        dossiers.add_progress(session, _step(province, officer, again, wanted))
    return wanted


def _own_case(session: Session, officer: Officer, dossier_code: str) -> CaseFile:
    if officer.role is not Role.COUNTER_OFFICER:
        raise NotAllowed(f"Ký số xác nhận tập tin không thuộc nhiệm vụ của {officer.title}")
    case = case_of(session, dossier_code, officer)
    if case.dossier.stage not in CONFIRMABLE:
        raise OutOfOrder("Hồ sơ đã qua thẩm tra, không ký số xác nhận tập tin được nữa")
    return case


async def _signed(province: Province, officer: Officer, component: Component) -> bytes:
    file = component.attachment
    assert file is not None, "only components with a file are confirmed"
    with province.store.reading() as session:
        content = blobs.content_of(session, file.sha256)
    assert content is not None, "an attachment's file is kept"
    return await sign_as_officer(province, officer, content)


def _keep(
    session: Session, province: Province, officer: Officer, case: CaseFile, component: Component, content: bytes
) -> None:
    before = component.attachment
    assert before is not None, "only components with a file are confirmed"
    sha256 = blobs.keep(session, content)
    after: Attachment = replace(
        before,
        sha256=sha256,
        token=blobs.link(session, sha256, before.file_name),  # the portal was given the old link: it keeps its file
        signature=FileSignature.VALID,
        confirmed_by=officer.full_name,
        confirmed_at=province.now(),
    )
    if not drafts.confirm(session, case.draft.draft_id, before, after):
        raise OutOfOrder(f"Tập tin «{component.name}» vừa được thay, đề nghị tải lại")


def _step(province: Province, officer: Officer, case: CaseFile, signed: tuple[Component, ...]) -> ProgressStep:
    now = province.now()
    return ProgressStep(
        dossier_code=case.dossier.dossier_code,
        status=case.dossier.status,
        officer=officer.full_name,
        title=officer.title,
        unit=officer.unit,
        action=_ACTION,
        at=now,
        started_at=case.progress[-1].at if case.progress else case.dossier.submitted_at,
        due_at=case.dossier.due_at,
        content="; ".join(component.name for component in signed),
    )
