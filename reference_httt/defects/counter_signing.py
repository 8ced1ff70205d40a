"""Departures in checking and signing the files that applicants upload."""

from collections.abc import Iterable
from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.file_survey import FileSurvey
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Component, FileSignature, Source


@defect("takes-locked-files", owns=("TN-B3-1",), replaces=("file_problem",))
def takes_locked_files(practice: Practice) -> Practice:
    """Never opens the files that are attached, so one with a password is received (Tây Ninh, Bước 3)."""

    def unopened(survey: FileSurvey) -> str:
        return ""

    return replace(practice, file_problem=unopened)


@defect("forwards-unsigned", owns=("TN-B3-2",), replaces=("files_to_confirm", "forward_problem"))
def forwards_unsigned(practice: Practice) -> Practice:
    """Forwards a dossier with files that nobody has signed (Tây Ninh, Bước 3: «ký số, chuyển thụ lý»)."""

    def none(components: Iterable[Component]) -> tuple[Component, ...]:
        return ()

    def nothing_against_it(components: Iterable[Component]) -> str:
        return ""

    return replace(practice, files_to_confirm=none, forward_problem=nothing_against_it)


@defect("re-signs-applicant-file", owns=("TN-B3-3",), replaces=("files_to_confirm",))
def re_signs_applicant_file(practice: Practice) -> Practice:
    """Decides by the dossier, not by the file: the officer signs what the applicant has signed (Tây Ninh, Bước 3)."""

    def every_upload(components: Iterable[Component]) -> tuple[Component, ...]:
        uploads = [c for c in components if c.attachment is not None and c.attachment.source is Source.UPLOAD]
        return tuple(c for c in uploads if c.attachment is not None and not c.attachment.confirmed_by)

    return replace(practice, files_to_confirm=every_upload)


@defect("overlays-broken-signature", owns=("TN-B3-4",), replaces=("given_signature_problem", "files_to_confirm"))
def overlays_broken_signature(practice: Practice) -> Practice:
    """Takes a file whose signature is not valid and puts the officer's over it (Tây Ninh, Bước 3; D-42)."""

    def unchecked(facts: DocumentFacts) -> str:
        return ""

    def also_broken(components: Iterable[Component]) -> tuple[Component, ...]:
        listed = tuple(components)
        broken = [c for c in listed if c.attachment and c.attachment.signature is FileSignature.INVALID]
        return (*practice.files_to_confirm(listed), *broken)

    return replace(practice, given_signature_problem=unchecked, files_to_confirm=also_broken)
