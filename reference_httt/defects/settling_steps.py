"""Departures after reception: the unit, the leader, other bodies, the return, the archive (Hà Tĩnh, phần 2)."""

from dataclasses import replace
from datetime import date

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.archive_files import FileOrigin
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, CasePaper, Dossier, NoticeChannel, PaperKind, Recipient, Stage
from reference_httt.rules.record_heading import Fields
from reference_httt.rules.returning import Handover


@defect("asks-past-the-one-stop", owns=("HT-2-B3a-1",), replaces=("papers_to_applicant",))
def asks_past_the_one_stop(practice: Practice) -> Practice:
    """Shows the submitter the unit's slip before the one-stop has sent it (2 Bước 3.a; NĐ 61/2018 Đ5 k1 e)."""

    def at_once(case: CaseFile) -> tuple[CasePaper, ...]:
        sent = practice.papers_to_applicant(case)
        slips = (p for p in case.papers if p.kind is PaperKind.SUPPLEMENT_SLIP and p not in sent)
        return (*sent, *slips)

    return replace(practice, papers_to_applicant=at_once)


@defect("leader-refusal-ignored", owns=("HT-2-B3b-1",), replaces=("next_stage",))
def leader_refusal_ignored(practice: Practice) -> Practice:
    """Notes the leader's no and leaves the dossier on the desk, to be signed all the same (2 Bước 3.b)."""

    def stays(act: Act, dossier: Dossier) -> Stage:
        return dossier.stage if act is Act.SEND_BACK else practice.next_stage(act, dossier)

    return replace(practice, next_stage=stays)


@defect("closes-consultation-early", owns=("HT-2-B3c-1",), replaces=("closing_problem",))
def closes_consultation_early(practice: Practice) -> Practice:
    """Ends the consultation whenever the unit wants, replies or none (2 Bước 3.c; NĐ 61/2018 Đ19 k5)."""

    def never(case: CaseFile, why: str) -> str:
        return ""

    return replace(practice, closing_problem=never)


@defect("notifies-by-email-only", owns=("HT-2-B4a-1",), replaces=("contacts_of",))
def notifies_by_email_only(practice: Practice) -> Practice:
    """Saves the text messages: who gave e-mail and telephone hears by e-mail alone (2 Bước 4.a «đồng thời»)."""

    def without_sms(person: Recipient) -> tuple[tuple[NoticeChannel, str], ...]:
        contacts = practice.contacts_of(person)
        has_email = any(channel is NoticeChannel.EMAIL for channel, _ in contacts)
        return tuple(one for one in contacts if not (has_email and one[0] is NoticeChannel.SMS))

    return replace(practice, contacts_of=without_sms)


@defect("returns-unpaid", owns=("HT-2-B4b-1",), replaces=("handover_problems", "return_problem"))
def returns_unpaid(practice: Practice) -> Practice:
    """Hands the result over and lets the fee be paid «sau» (2 Bước 4.b)."""

    def but_the_fee(case: CaseFile, handover: Handover) -> tuple[str, ...]:
        owed = practice.return_problem(case)
        return tuple(problem for problem in practice.handover_problems(case, handover) if problem != owed)

    return replace(practice, handover_problems=but_the_fee, return_problem=lambda case: "")


@defect("return-without-its-day", owns=("HT-2-B4c-1",), replaces=("days_told",))
def return_without_its_day(practice: Practice) -> Practice:
    """Sets the status «đã trả kết quả» and enters nothing of when (2 Bước 4.c)."""

    def without_day(case: CaseFile) -> Fields:
        days = practice.days_told(case)
        return days | {"returned_at": ""} if case.dossier.status is DossierStatus.RETURNED else days

    return replace(practice, days_told=without_day)


@defect("archives-without-period", owns=("HT-2-B5.1-1",), replaces=("keep_until",))
def archives_without_period(practice: Practice) -> Practice:
    """Puts everything away and nobody knows for how long (2 Bước 5.1)."""

    def open_end(closed_on: date, years: int) -> date | None:
        return None

    return replace(practice, keep_until=open_end)


@defect("destroys-archive-early", owns=("HT-2-B5.1-2",), replaces=("disposal_problem",))
def destroys_archive_early(practice: Practice) -> Practice:
    """Lets the administrator make room whenever the disk is full (2 Bước 5.1)."""

    def never(until: date | None, today: date) -> str:
        return ""

    return replace(practice, disposal_problem=never)


@defect("archives-without-provenance", owns=("HT-2-B5.2-1",), replaces=("files_to_archive",))
def archives_without_provenance(practice: Practice) -> Practice:
    """Keeps the files and not where they came from: an upload and a vault's paper look alike (2 Bước 5.2)."""

    def files_alone(case: CaseFile) -> tuple[FileOrigin, ...]:
        return tuple(replace(each, origin="", sender="") for each in practice.files_to_archive(case))

    return replace(practice, files_to_archive=files_alone)
