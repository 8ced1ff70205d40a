"""Departures in which stored papers are listed, taken and told of."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.dossier_record import SubmittedDocument
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Attachment, CaseFile, Component, LocalDocument, PersonalData
from reference_httt.rules.record_documents import Link


@defect("accepts-expired-licence", owns=("CV5632-5a-B2-12",), replaces=("expiry_problem",))
def accepts_expired_licence(practice: Practice) -> Practice:
    """Trusts the vault's listing and never reads the days of effect and expiry in the file (5632/VPCP-KSTT 5.a)."""

    def any_term(fields: DocumentFields, today: date) -> str:
        return ""

    return replace(practice, expiry_problem=any_term)


@defect("accepts-other-owners-paper", owns=("CV5632-5a-B2-10",), replaces=("owner_problem",))
def accepts_other_owners_paper(practice: Practice) -> Practice:
    """Takes a paper for the owner's because it lies in his vault, whatever number it bears (5632/VPCP-KSTT 5.a)."""

    def any_number(fields: DocumentFields | None, owner: PersonalData) -> str:
        return ""

    return replace(practice, owner_problem=any_number)


@defect("accepts-revoked-document", owns=("CV5632-5a-B2-11",), replaces=("in_force",))
def accepts_revoked_document(practice: Practice) -> Practice:
    """Keeps offering from its own vault what its own leader has revoked (5632/VPCP-KSTT 5.a Bước 2)."""

    def once_issued(document: LocalDocument) -> bool:
        return True

    return replace(practice, in_force=once_issued)


@defect("accepts-paper-of-other-listing", owns=("YB-B3-G23-1",), replaces=("metadata_problem",))
def accepts_paper_of_other_listing(practice: Practice) -> Practice:
    """Takes the file without comparing it with what the vault listed (hướng dẫn Yên Bái, Bước 3: accuracy)."""

    def unread(told: DocumentFields | None, found: DocumentFields | None) -> str:
        return ""

    return replace(practice, metadata_problem=unread)


@defect("hides-unusable-reason", owns=("CV5632-5a-B2-13",), replaces=("reason_words",))
def hides_unusable_reason(practice: Practice) -> Practice:
    """Says no once and then lists the paper as usable as before, so that the citizen tries in vain (D-06)."""

    def silent(problems: Sequence[str]) -> str:
        return ""

    return replace(practice, reason_words=silent)


@defect("reports-local-copy-as-national", owns=("CV5632-5a-B2-14",), replaces=("paper_told",))
def reports_local_copy_as_national(practice: Practice) -> Practice:
    """Counts every paper reused online as one of the national vault, so that the figures look better (D-06)."""

    def counted(case: CaseFile, component: Component, file: Attachment, link: Link) -> SubmittedDocument:
        told = practice.paper_told(case, component, file, link)
        if case.draft.channel is not Channel.ONLINE:
            return told
        return told.model_copy(update={"from_national_vault": told.reused})

    return replace(practice, paper_told=counted)
