"""How a province does things: the rules, the portal and the clock, in one frozen value handed to every operation.

``create_app`` builds the honest one. A defect gives a copy with one or two members replaced; the operations know
nothing of defects, and apps with different ones live in one process.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.databases import PopulationResult
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.file_survey import FileSurvey
from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from reference_httt import papers
from reference_httt.clock import Clock
from reference_httt.database_client import Databases, NoDatabases
from reference_httt.payment_client import NoPlatform, PaymentPlatform
from reference_httt.portal_client import Portal
from reference_httt.rules import (
    account_linking,
    answer_time,
    archive_files,
    competence,
    confirmation,
    consent_use,
    consulting,
    content_check,
    crossing,
    digitized_fields,
    document_age,
    earlier_papers,
    eligibility,
    entering,
    extension,
    extraction,
    file_acceptance,
    file_signature,
    filing_channels,
    form_filling,
    handing_in,
    issuer_match,
    kq_fit,
    life_cycle,
    links,
    masking,
    notice_words,
    notices,
    numbering,
    offer_reason,
    owner_match,
    owner_signature,
    paper_requests,
    papers_shown,
    payment_channel,
    payment_due,
    payment_messages,
    periodic_reports,
    population_match,
    procedure_form,
    public_status,
    rating_due,
    reasons,
    registration,
    result_entry,
    retention,
    retrying,
    return_form,
    returning,
    sending,
    service_search,
    signature_check,
    slips_due,
    source_choice,
    statistics,
    true_copy,
    validity,
    withdrawing,
)
from reference_httt.rules.archive_files import FileOrigin
from reference_httt.rules.earlier_papers import EarlierPaper
from reference_httt.rules.life_cycle import Act, Role
from reference_httt.rules.model import (
    Account,
    CaseFile,
    CasePaper,
    Component,
    Consent,
    Consultation,
    Doer,
    Dossier,
    Draft,
    Fee,
    FilingPlace,
    FormField,
    Identity,
    IdentityType,
    LocalDocument,
    NoticeChannel,
    Offer,
    PaperKind,
    Payment,
    PaymentWay,
    PersonalData,
    ProcedureTerms,
    Recipient,
    RequestKind,
    Stage,
    Submitter,
)
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.rules.model.reports import DossierRating, Handled, Month
from reference_httt.rules.record import RecordParts
from reference_httt.rules.service_search import Filters, Offering
from reference_httt.rules.working_time import WorkCalendar
from reference_httt.sign_on import SignOn


@dataclass(frozen=True)
class SigningDesk:
    """The two signers of a deliverable and the moment of signing."""

    leader: SignerMaterial
    seal: SignerMaterial
    at: datetime


async def sign_as_leader(content: bytes, desk: SigningDesk) -> bytes:
    """The competent person's signature: the first."""
    return await papers.sign(content, desk.leader, desk.at, papers.PERSONAL_FIELD)


async def seal_for_agency(content: bytes, desk: SigningDesk) -> bytes:
    """The agency's seal: after the competent person's signature (NĐ 30/2020/NĐ-CP)."""
    return await papers.sign(content, desk.seal, desk.at, papers.SEAL_FIELD)


async def sign_scan(content: bytes, officer: SignerMaterial, at: datetime) -> bytes:
    """The officer's signature on what was digitised at the counter (5632/VPCP-KSTT 4.b Bước 1; TT 01/2023 Đ8)."""
    return await papers.sign(content, officer, at, papers.PERSONAL_FIELD)


async def sign_copy(content: bytes, seal: SignerMaterial, at: datetime) -> bytes:
    """The agency's signature on a true copy (NĐ 30/2020/NĐ-CP Đ25, phụ lục I)."""
    return await papers.sign(content, seal, at, papers.SEAL_FIELD)


async def keep_unchanged(content: bytes, facts: DocumentFacts) -> bytes:
    """A file taken from a vault, byte for byte."""
    return content


@dataclass(frozen=True)
class Practice(RecordParts):
    """The members a defect may replace. Their honest values are the functions of ``rules`` with the same meaning."""

    portal: Portal
    sign_on: SignOn
    clock: Clock
    payments: PaymentPlatform = field(default_factory=NoPlatform)
    databases: Databases = field(default_factory=NoDatabases)

    link_account: Callable[[Identity, Sequence[Account]], account_linking.Linking] = account_linking.link_account
    new_account: Callable[[Identity, str], Account] = account_linking.new_account
    account_state: Callable[[bool, bool], str] = account_linking.account_state
    dossiers_kept: Callable[[Account, Sequence[CaseFile]], list[CaseFile]] = account_linking.dossiers_kept
    account_holder: Callable[[PersonalData, Submitter | None], PersonalData] = handing_in.account_holder
    submitter_problem: Callable[[PersonalData, Submitter | None], str] = handing_in.submitter_problem
    delegation_problem: Callable[[Submitter | None, str], str] = handing_in.delegation_problem
    old_number_problem: Callable[[PersonalData, Account | None], str] = handing_in.old_number_problem
    agreement_problem: Callable[[bool], str] = handing_in.agreement_problem
    looks_up_account: Callable[[str], bool] = handing_in.looks_up_account

    channel_problem: Callable[[Procedure, Channel], str] = filing_channels.channel_problem
    signs_on_anew: Callable[[bool], bool] = entering.signs_on_anew
    landing: Callable[[str, str], str] = entering.landing

    session_open: Callable[[datetime, datetime], bool] = sending.session_open
    owns_draft: Callable[[Draft, str, Submitter | None], bool] = sending.owns_draft
    resending_problem: Callable[[Draft], str] = sending.resending_problem

    eligibility_problem: Callable[[ProcedureTerms, IdentityType], str] = eligibility.eligibility_problem
    population_problems: Callable[[PopulationResult], tuple[str, ...]] = population_match.population_problems
    form_problems: Callable[[Sequence[FormField], Mapping[str, str]], dict[str, str]] = form_filling.form_problems
    suggest_form: Callable[..., dict[str, str]] = form_filling.suggested
    registration_problems: Callable[[Account], dict[str, str]] = registration.registration_problems
    taken_problem: Callable[[Account | None], dict[str, str]] = registration.taken_problem
    account_words: Callable[[str], str] = registration.account_words
    with_profile: Callable[..., Account] = registration.with_profile
    services_matching: Callable[[Iterable[Offering], Filters], tuple[Offering, ...]] = service_search.matching
    papers_again: Callable[[Iterable[EarlierPaper]], tuple[EarlierPaper, ...]] = earlier_papers.latest_first
    earlier_problem: Callable[[DocumentFields, date], str] = earlier_papers.earlier_problem
    return_problems: Callable[..., dict[str, str]] = return_form.return_problems

    competence_problem: Callable[[Procedure, str, str, Mapping[str, str]], str] = competence.competence_problem
    answer_due_at: Callable[[WorkCalendar, datetime], datetime] = answer_time.answer_due_at
    answer_due_after_pause: Callable[[WorkCalendar, datetime, datetime, datetime], datetime] = (
        answer_time.answer_due_after_pause
    )
    settled_by: Callable[[WorkCalendar, datetime, int], datetime] = answer_time.settled_by
    settled_the_same_day: Callable[[WorkCalendar, datetime], datetime] = answer_time.settled_the_same_day
    forward_due_at: Callable[[WorkCalendar, datetime], datetime] = answer_time.forward_due_at
    supplement_limit: Callable[[WorkCalendar, datetime], datetime] = answer_time.supplement_limit

    order_problem: Callable[[Act, Stage], str] = life_cycle.order_problem
    next_stage: Callable[[Act, Dossier], Stage] = life_cycle.next_stage
    declining_problem: Callable[[str], str] = reasons.declining_problem
    asking_text_problem: Callable[[str, str], str] = reasons.asking_text_problem
    papers_to_applicant: Callable[[CaseFile], tuple[CasePaper, ...]] = papers_shown.papers_to_applicant

    crossings_due: Callable[[Sequence[Crossing]], tuple[Crossing, ...]] = crossing.crossings_due

    codes_to_ask: Callable[[Iterable[Component]], tuple[str, ...]] = kq_fit.codes_to_ask
    kq_fits: Callable[[Component, str], bool] = kq_fit.kq_fits
    choose_copy: Callable[[Offer, Iterable[Offer]], Offer] = source_choice.choose_copy
    consent_problem: Callable[[Consent | None, Offer, Draft, str], str] = consent_use.consent_problem

    signature_problems: Callable[[DocumentFacts], tuple[str, ...]] = signature_check.signature_problems
    issuer_problem: Callable[[DocumentFacts], str] = issuer_match.issuer_problem
    owner_problem: Callable[[DocumentFields | None, PersonalData], str] = owner_match.owner_problem
    content_problem: Callable[[DocumentFields | None, PersonalData], str] = owner_match.content_problem
    age_problem: Callable[[date | None, int | None, date], str] = document_age.age_problem
    expiry_problem: Callable[[DocumentFields, date], str] = document_age.expiry_problem
    reason_words: Callable[[Sequence[str]], str] = offer_reason.reason_words
    keep_file: Callable[[bytes, DocumentFacts], Awaitable[bytes]] = keep_unchanged

    components_to_request: Callable[[Iterable[Component]], tuple[Component, ...]] = paper_requests.missing_components
    consultation_problem: Callable[[CaseFile], str] = consulting.consultation_problem
    components_missing: Callable[[Iterable[Component]], tuple[Component, ...]] = paper_requests.missing_components
    with_reply: Callable[[Consultation, str, datetime, str], Consultation] = consulting.with_reply
    closing_problem: Callable[[CaseFile, str], str] = consulting.closing_problem
    denial_problem: Callable[[Dossier], str] = withdrawing.denial_problem
    extension_problem: Callable[[Dossier, datetime], str] = extension.extension_problem
    asking_problem: Callable[[CaseFile, str, RequestKind, Iterable[Offer]], str] = paper_requests.asking_problem

    file_size_problem: Callable[[int, int], str] = file_acceptance.size_problem
    file_kind_problem: Callable[[bytes], str] = file_acceptance.kind_problem
    file_problem: Callable[[FileSurvey], str] = file_acceptance.survey_problem
    given_signature_problem: Callable[[DocumentFacts], str] = file_signature.given_signature_problem
    signature_gaps: Callable[[Draft], tuple[str, ...]] = owner_signature.signature_gaps
    sign_scan: Callable[[bytes, SignerMaterial, datetime], Awaitable[bytes]] = sign_scan
    files_to_confirm: Callable[[Iterable[Component]], tuple[Component, ...]] = confirmation.files_to_confirm
    forward_problem: Callable[[Iterable[Component]], str] = confirmation.forward_problem
    slip_is_due: Callable[[PaperKind, ProcedureTerms], bool] = slips_due.slip_is_due
    refusal_problem: Callable[[str], str] = slips_due.refusal_problem
    components_of: Callable[[Procedure], tuple[Component, ...]] = procedure_form.components_of
    entry_problems: Callable[[DocumentFields, Component, PersonalData, date], tuple[str, ...]] = (
        digitized_fields.entry_problems
    )
    metadata_problem: Callable[[DocumentFields | None, DocumentFields | None], str] = content_check.metadata_problem
    judge_population: Callable[[PopulationResult | None], content_check.ContentCheck] = content_check.judge_population

    sign_as_leader: Callable[[bytes, SigningDesk], Awaitable[bytes]] = sign_as_leader
    seal_for_agency: Callable[[bytes, SigningDesk], Awaitable[bytes]] = seal_for_agency
    extract_fields: Callable[[DocumentFacts, DocumentFields], DocumentFields] = extraction.extract_fields
    field_gaps: Callable[[DocumentFields], tuple[str, ...]] = extraction.extraction_gaps
    is_extraction_complete: Callable[[DocumentFacts], bool] = extraction.is_extraction_complete
    is_kept_locally: Callable[[DocumentFacts], bool] = extraction.is_kept_locally
    true_copy_reason: Callable[[ProcedureTerms, DocumentFacts], str] = true_copy.true_copy_reason
    result_field_problems: Callable[[DocumentFields, dict[str, str]], tuple[str, ...]] = (
        result_entry.result_field_problems
    )
    sign_copy: Callable[[bytes, SignerMaterial, datetime], Awaitable[bytes]] = sign_copy
    copy_fields: Callable[[DocumentFields], DocumentFields] = true_copy.copy_fields
    filed_under: Callable[[str], str] = kq_fit.filed_under
    instance_code: Callable[[str, int], str] = numbering.instance_code
    goes_out_on_paper: Callable[[Draft], bool] = returning.goes_out_on_paper
    returned_online: Callable[[Draft], bool] = returning.returned_online
    handover_problems: Callable[[CaseFile, returning.Handover], tuple[str, ...]] = returning.handover_problems

    recipients_of: Callable[..., tuple[Recipient, ...]] = notices.recipients_of
    submission_notice: Callable[[CaseFile], tuple[str, str]] = notice_words.submission_notice
    contacts_of: Callable[[Recipient], tuple[tuple[NoticeChannel, str], ...]] = notices.contacts_of

    reception_problem: Callable[[CaseFile], str] = payment_due.reception_problem
    return_problem: Callable[[CaseFile], str] = payment_due.return_problem
    storing_problem: Callable[[CaseFile], str] = payment_due.storing_problem
    number_document: Callable[[str, str, date, int], str] = numbering.document_number
    code_dossier: Callable[[str, date, int], str] = numbering.dossier_code
    status_text: Callable[[CaseFile, Doer, str], str] = notice_words.status_text
    fees_due: Callable[[CaseFile], tuple[Fee, ...]] = payment_due.fees_due
    ways_shown: Callable[[ProcedureTerms], tuple[PaymentWay, ...]] = payment_channel.ways_offered
    ways_offered: Callable[[ProcedureTerms], tuple[PaymentWay, ...]] = payment_channel.ways_offered
    payment_to_resume: Callable[[CaseFile], Payment | None] = payment_due.payment_to_resume
    payment_outcome: Callable[[Mapping[str, Any]], str] = payment_messages.outcome_code
    payment_envelope_problem: Callable[[Mapping[str, Any], payment_messages.Partner], str] = (
        payment_messages.envelope_problem
    )
    payment_confirm_problem: Callable[[Mapping[str, Any], Payment | None], str] = payment_messages.confirm_problem

    may_read_contents: Callable[[Role], bool] = masking.may_read_contents
    look_up_key: Callable[[str], str] = public_status.look_up_key
    told_of: Callable[[CaseFile, frozenset[str]], public_status.PublicStatus] = public_status.told_of
    in_force: Callable[[LocalDocument], bool] = validity.in_force
    rating_problem: Callable[[Dossier, DossierRating | None], str] = rating_due.rating_problem
    counts_as_online: Callable[[FilingPlace], bool] = statistics.counts_as_online
    statistics_of: Callable[[Sequence[Handled], Month, str, str], DossierStatistics] = periodic_reports.statistics_of
    ratings_of: Callable[[Sequence[DossierRating], Month, str, str], list[Rating]] = periodic_reports.ratings_of
    files_to_archive: Callable[[CaseFile], tuple[FileOrigin, ...]] = archive_files.files_to_archive
    keep_until: Callable[[date, int], date | None] = retention.keep_until
    disposal_problem: Callable[[date | None, date], str] = retention.disposal_problem

    file_link: Callable[[str, str], str] = links.file_link
    result_link: Callable[[str, str], str] = links.file_link
    link_open: Callable[[str, datetime], bool] = links.is_open
    rows_to_send: Callable[[Sequence[ProgressRow], int, datetime], list[ProgressRow]] = retrying.rows_to_send
    next_delay: Callable[[int, float, float], float | None] = retrying.next_delay
