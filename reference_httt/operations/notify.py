"""Tell people of a dossier: one notice for each contact they gave, kept in the transaction that did what it tells of.

The worker «notices» carries e-mail and SMS away; in the application a notice is there at once.
"""

from dataclasses import replace

from sqlalchemy import event
from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.province import Province
from reference_httt.rules.life_cycle import FINAL_STAGES
from reference_httt.rules.model import CaseFile, Doer, Notice, NoticeChannel, NoticeState, Recipient
from reference_httt.rules.notice_words import TOLD_TO_OWNER, status_subject
from reference_httt.rules.notices import without_identity_numbers
from reference_httt.rules.one_time_links import without_secret_links
from reference_httt.store import dossiers, notices

WORKER, ARCHIVE_WORKER = "notices", "archive"


def notify(
    session: Session, province: Province, case: CaseFile, subject: str, text: str, *, to_owner: bool = False
) -> None:
    """Tell the submitter of ``case``, with ``to_owner`` the owner as well.

    A change of status is told by ``take_step`` itself, with the step's content: call this for what no change of
    status tells. The worker is woken once the transaction is kept.
    """
    numbers = (case.draft.owner_number, case.account.identity_number, *_numbers(case))
    safe = without_identity_numbers(text, numbers)
    for person in province.practice.recipients_of(case, to_owner=to_owner):
        notify_person(session, province, person, case.dossier.dossier_code, subject, safe, case.draft.agency_name)


def notify_person(
    session: Session,
    province: Province,
    person: Recipient,
    dossier_code: str,
    subject: str,
    text: str,
    agency: str = "",
) -> None:
    """Tell one person, also where there is no dossier (``dossier_code`` is empty then, e.g. of a new account)."""
    now = province.now()
    notice = Notice(
        identity_number=person.identity_number,
        dossier_code=dossier_code,
        channel=NoticeChannel.IN_APP,
        text=without_identity_numbers(text, (person.identity_number,)),
        at=now,
        full_name=person.full_name,
        agency=agency or province.settings.name,
        subject=without_identity_numbers(subject, (person.identity_number,)),
    )
    for channel, address in province.practice.contacts_of(person):
        if channel is NoticeChannel.IN_APP:
            shown = without_secret_links(notice.text)
            notices.put(session, replace(notice, text=shown, state=NoticeState.SENT, sent_at=now))
        else:
            notices.put(session, replace(notice, channel=channel, address=address))
    _wake_when_kept(session, province, WORKER)


def tell_of_status(session: Session, province: Province, dossier_code: str, doer: Doer, content: str) -> None:
    """Tell the submitter that the status changed, and the owner when it is the result or its refusal.

    NĐ 224/2026 Đ15 k1 g: at once, at every change; Hà Tĩnh 2 Bước 4.a; 5632/VPCP-KSTT 4.a Bước 3.
    """
    case = dossiers.case_file(session, dossier_code)
    assert case is not None, "the dossier was changed in this very transaction"
    if case.dossier.stage in FINAL_STAGES:
        _wake_when_kept(session, province, ARCHIVE_WORKER)
    if case.dossier.status is DossierStatus.NEW:
        return
    text = province.practice.status_text(case, doer, content)
    notify(session, province, case, status_subject(case), text, to_owner=case.dossier.status in TOLD_TO_OWNER)


def tell_of_submission(session: Session, province: Province, dossier_code: str) -> None:
    """Tell the submitter that the dossier has arrived, under which code."""
    case = dossiers.case_file(session, dossier_code)
    assert case is not None, "the dossier was opened in this very transaction"
    notify(session, province, case, *province.practice.submission_notice(case))


def _numbers(case: CaseFile) -> tuple[str, ...]:
    data, submitter = case.draft.personal_data, case.draft.submitter
    return (data.identity_number if data else "", submitter.identity_number if submitter else "")


def _wake_when_kept(session: Session, province: Province, worker: str) -> None:
    event.listen(session, "after_commit", lambda _session: province.wake(worker), once=True)
