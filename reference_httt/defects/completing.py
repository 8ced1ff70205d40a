"""Departures in completing dossiers: what the record says of them, who is told, how the result leaves, who may look."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.contract.dossier_record import (
    DeliverableDocument,
    OwnerIdentity,
    ProgressRow,
    SubmittedDocument,
)
from mock_dvcqg.contract.wire_time import from_wire, to_wire
from reference_httt import papers
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice, SigningDesk
from reference_httt.rules.drafting import content_lines
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Attachment, CaseFile, Component, Deliverable, Recipient, Relation
from reference_httt.rules.record_documents import Link
from reference_httt.rules.record_heading import Fields
from reference_httt.rules.returning import Handover

_COMPLETED = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED})
_CODE_OF_EXTRACT, _CODE_OF_COPY = "KQ.G15.000034", "KQ.G15.000342"
_CODE_OF_BIRTH = "KQ.G15.000031"
_ADDED_SINCE = frozenset({"KQ.G18.990003"})
"""what came into the catalogue after it was copied into the program"""


def _ownerless(owner: Fields) -> Fields:
    return owner | {"owner_identities": [], "owner_document_number": "", "owner_tech_id": ""}


@defect("sends-service-code-as-procedure", owns=("CV5632-4a-B1-1",), replaces=("codes_told",))
def sends_service_code_as_procedure(practice: Practice) -> Practice:
    """Takes MaDVC of the entry for MaTTHC, so the portal cannot tell which procedure was filed (4.a Bước 1)."""

    def of_service(case: CaseFile) -> Fields:
        return practice.codes_told(case) | {"procedure_code": f"{case.draft.procedure_code}.01"}

    return replace(practice, codes_told=of_service)


@defect("dates-handling-before-reception", owns=("CV5632-4a-B2-1",), replaces=("rows_to_send",))
def dates_handling_before_reception(practice: Practice) -> Practice:
    """Enters the handling afterwards with a guessed time, which falls before the reception (4.a Bước 2)."""

    def guessed(rows: Sequence[ProgressRow], attempt: int, now: datetime) -> list[ProgressRow]:
        return [_earlier(row) for row in practice.rows_to_send(rows, attempt, now)]

    return replace(practice, rows_to_send=guessed)


@defect("signs-acts-as-system", owns=("CV5632-4a-B2-4",), replaces=("rows_to_send",))
def signs_acts_as_system(practice: Practice) -> Practice:
    """Reports every officer's act as done by «Hệ thống», so nobody knows who did it (4.a Bước 2)."""
    nobody = {"officer": "Hệ thống", "title": "", "unit": ""}

    def nameless(rows: Sequence[ProgressRow], attempt: int, now: datetime) -> list[ProgressRow]:
        sent = practice.rows_to_send(rows, attempt, now)
        return [row if row.status == DossierStatus.NEW else row.model_copy(update=nobody) for row in sent]

    return replace(practice, rows_to_send=nameless)


@defect("tells-of-the-end-by-mail-alone", owns=("CV5632-4a-B3-6",), replaces=("recipients_of",))
def tells_of_the_end_by_mail_alone(practice: Practice) -> Practice:
    """Mails the announcement of the end only: who gave no e-mail address hears of nothing (4.a Bước 3)."""

    def by_mail_alone(case: CaseFile, *, to_owner: bool) -> tuple[Recipient, ...]:
        given = case.draft.personal_data.email if case.draft.personal_data else ""
        is_silent = case.dossier.status in _COMPLETED and not given
        return () if is_silent else practice.recipients_of(case, to_owner=to_owner)

    return replace(practice, recipients_of=by_mail_alone)


@defect("hands-over-in-any-form", owns=("CV5632-4a-B3-7",), replaces=("handover_problems",))
def hands_over_in_any_form(practice: Practice) -> Practice:
    """Lets the counter post what the submitter wanted to fetch: the choice is kept but not looked at (4.a Bước 3)."""

    def any_form(case: CaseFile, handover: Handover) -> tuple[str, ...]:
        return tuple(p for p in practice.handover_problems(case, handover) if not p.startswith("Người nộp đã chọn"))

    return replace(practice, handover_problems=any_form)


@defect("lets-links-expire", owns=("CV5632-4a-B3-8",), replaces=("link_open",))
def lets_links_expire(practice: Practice) -> Practice:
    """Serves each link for a day from its first use, as a download page does (4.a Bước 3: it is opened later too)."""
    first_used: dict[str, datetime] = {}

    def for_a_day(token: str, now: datetime) -> bool:
        since = first_used.setdefault(token, now)
        return practice.link_open(token, now) and now - since < timedelta(days=1)

    return replace(practice, link_open=for_a_day)


@defect("closes-without-owner", owns=("CV5632-4a-B3-2",), replaces=("owner_told",))
def closes_without_owner(practice: Practice) -> Practice:
    """Ends a commune's online dossier without the owner's number: its result is shown to nobody (4.a Bước 3)."""

    def closed(case: CaseFile) -> Fields:
        is_own = case.draft.channel is Channel.ONLINE and case.draft.submitter is None
        is_end = case.dossier.status in _COMPLETED and is_own and _is_of_commune(case)
        owner = practice.owner_told(case)
        return _ownerless(owner) if is_end else owner

    return replace(practice, owner_told=closed)


@defect("closes-counter-dossier-without-owner", owns=("CV5632-4b-B4-1",), replaces=("owner_told",))
def closes_counter_dossier_without_owner(practice: Practice) -> Practice:
    """Ends what a commune's counter received without the owner's number, for nobody signed in (4.b Bước 4)."""

    def closed(case: CaseFile) -> Fields:
        is_end = case.dossier.status in _COMPLETED and _is_of_commune_counter(case)
        owner = practice.owner_told(case)
        return _ownerless(owner) if is_end else owner

    return replace(practice, owner_told=closed)


@defect("ends-organisation-dossier-under-its-head", owns=("PT-I1-B3-1",), replaces=("owner_told",))
def ends_organisation_dossier_under_its_head(practice: Practice) -> Practice:
    """Ends an organisation's dossier under the number of the person who fetched its result (Phú Thọ, I.1 Bước 3)."""

    def under_head(case: CaseFile) -> Fields:
        owner, head = practice.owner_told(case), case.draft.submitter
        if head is None or head.relation is not Relation.REPRESENTATIVE or case.dossier.status not in _COMPLETED:
            return owner
        number = head.identity_number
        own = {"owner_identities": [OwnerIdentity(kind="1", number=number)], "owner_document_number": number}
        return owner | own

    return replace(practice, owner_told=under_head)


@defect("keeps-counter-results-back", owns=("CV5632-4b-B3-1",), replaces=("results_told",))
def keeps_counter_results_back(practice: Practice) -> Practice:
    """Synchronises results of a commune's online dossiers only: those filed in person end without one (4.b Bước 3)."""

    def without(case: CaseFile) -> tuple[Deliverable, ...]:
        return () if _is_of_commune_counter(case) else practice.results_told(case)

    return replace(practice, results_told=without)


@defect("forgets-digitised-flag", owns=("CV5632-4b-B1-1", "CV5632-5b-B1-1"), replaces=("paper_told",))
def forgets_digitised_flag(practice: Practice) -> Practice:
    """Reports scans of the counter like uploads: DuocSoHoa stays 0, so nobody sees what was digitised (4.b Bước 1)."""

    def unflagged(case: CaseFile, component: Component, file: Attachment, link: Link) -> SubmittedDocument:
        return practice.paper_told(case, component, file, link).model_copy(update={"digitized": "0"})

    return replace(practice, paper_told=unflagged)


@defect("leaves-scans-unsigned", owns=("CV5632-4b-B1-2",), replaces=("sign_scan",))
def leaves_scans_unsigned(practice: Practice) -> Practice:
    """Attaches a commune's scans as they leave the scanner and notes them as signed (4.b Bước 1: «ký số»)."""

    async def unsigned(content: bytes, officer: SignerMaterial, at: datetime) -> bytes:
        is_commune = officer.organisation.startswith("UBND xã")
        return content if is_commune else await practice.sign_scan(content, officer, at)

    return replace(practice, sign_scan=unsigned)


@defect("books-commune-dossiers-at-province", owns=("CV5632-2b-1",), replaces=("unit_told",))
def books_commune_dossiers_at_province(practice: Practice) -> Practice:
    """Names the province for every dossier, also for those its communes receive (Tài liệu mục 2.b: «các cấp»)."""

    def at_province(case: CaseFile) -> str:
        return "Trung tâm Phục vụ hành chính công của tỉnh" if _is_of_commune(case) else practice.unit_told(case)

    return replace(practice, unit_told=at_province)


@defect("files-extract-as-copy", owns=("CV5632-4a-B4-3",), replaces=("result_told",))
def files_extract_as_copy(practice: Practice) -> Practice:
    """Sends the extract of a death under the code of a copy of one: the names are nearly the same (4.a Bước 4)."""

    def as_copy(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
        told = practice.result_told(case, deliverable, link)
        return told.model_copy(update={"kq_code": _CODE_OF_COPY}) if told.kq_code == _CODE_OF_EXTRACT else told

    return replace(practice, result_told=as_copy)


@defect("goes-by-copied-catalogue", owns=("CV5632-4a-B4-2",), replaces=("results_told",))
def goes_by_copied_catalogue(practice: Practice) -> Practice:
    """Synchronises only codes of a catalogue that was once built into the program (4.a Bước 4: it is adjusted)."""

    def known_only(case: CaseFile) -> tuple[Deliverable, ...]:
        return tuple(d for d in practice.results_told(case) if d.kq_code not in _ADDED_SINCE)

    return replace(practice, results_told=known_only)


@defect("numbers-result-anew", owns=("PT-I2-B4-1",), replaces=("result_told",))
def numbers_result_anew(practice: Practice) -> Practice:
    """Makes a new GiayToId for each message, so that one result becomes several in the Kho (Phú Thọ, I.2 Bước 4)."""

    def anew(case: CaseFile, deliverable: Deliverable, link: Link) -> DeliverableDocument:
        told = practice.result_told(case, deliverable, link)
        return told.model_copy(update={"document_id": f"{told.document_id}{case.dossier.status.value}"})

    return replace(practice, result_told=anew)


@defect("prints-former-identity-number", owns=("CV5632-4a-B4-1",), replaces=("sign_as_leader", "extract_fields"))
def prints_former_identity_number(practice: Practice) -> Practice:
    """Sets birth certificates with the nine-digit number of an old card: the Kho takes them for somebody else's."""

    async def set_anew(content: bytes, desk: SigningDesk) -> bytes:
        facts = await papers.read(content, desk.leader.chain_pem, desk.at)
        fields = facts.fields
        if fields is None or fields.kq_code != _CODE_OF_BIRTH:
            return await practice.sign_as_leader(content, desk)
        former = fields.model_copy(update={"owner_number": fields.owner_number[-9:]})
        return await practice.sign_as_leader(await papers.typeset(former, content_lines(fields.kq_code)), desk)

    def as_drafted(facts: DocumentFacts, drafted: DocumentFields) -> DocumentFields:
        return drafted

    return replace(practice, sign_as_leader=set_anew, extract_fields=as_drafted)


@defect("opens-papers-to-overseers", owns=("CV5632-2a-1",), replaces=("may_read_contents",))
def opens_papers_to_overseers(practice: Practice) -> Practice:
    """Gives who steers the quality of handling the rights of who handles: every paper opens (Tài liệu mục 2.a)."""

    def everybody(role: Role) -> bool:
        return True

    return replace(practice, may_read_contents=everybody)


def _is_of_commune(case: CaseFile) -> bool:
    return case.draft.agency_code.count(".") > 1


def _is_of_commune_counter(case: CaseFile) -> bool:
    return case.draft.channel is Channel.COUNTER and _is_of_commune(case)


def _earlier(row: ProgressRow) -> ProgressRow:
    acted = from_wire(row.handled_at)
    if row.status != DossierStatus.IN_PROGRESS or acted is None:
        return row
    return row.model_copy(update={"handled_at": to_wire(acted - timedelta(days=1))})
