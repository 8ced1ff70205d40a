"""Departures in taking what comes in: data, files, drafts and sessions of others, acts out of turn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.file_survey import FileSurvey
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import Draft, FormField, PersonalData, Stage, Submitter


@defect("takes-mistyped-items", owns=("ND45-11-1-1",), replaces=("form_problems",))
def takes_mistyped_items(practice: Practice) -> Practice:
    """Keeps every item of a form as text: a quantity in words, the 31st of February (NĐ 45/2020/NĐ-CP Điều 11 k1)."""

    def untyped(fields: Sequence[FormField], values: Mapping[str, str]) -> dict[str, str]:
        typed = {field.name for field in fields if field.kind in ("number", "date") and values.get(field.name)}
        found = practice.form_problems(fields, values)
        return {name: said for name, said in found.items() if name not in typed}

    return replace(practice, form_problems=untyped)


@defect("lets-anybody-send-a-draft", owns=("ND45-6-2-1",), replaces=("owns_draft",))
def lets_anybody_send_a_draft(practice: Practice) -> Practice:
    """Takes the draft's number in the address for proof of whose it is (NĐ 45/2020/NĐ-CP Điều 6 khoản 2)."""

    def anybodys(draft: Draft, account_id: str, submitter: Submitter | None) -> bool:
        return True

    return replace(practice, owns_draft=anybodys)


@defect("sessions-never-end", owns=("ND45-7-2-1",), replaces=("session_open",))
def sessions_never_end(practice: Practice) -> Practice:
    """Leaves the end of a session to the browser's cookie (NĐ 45/2020/NĐ-CP Điều 7 khoản 2)."""

    def for_ever(expires_at: datetime, now: datetime) -> bool:
        return True

    return replace(practice, session_open=for_ever)


@defect("creates-two-dossiers-on-replay", owns=("SQC-NL-1",), replaces=("resending_problem",))
def creates_two_dossiers_on_replay(practice: Practice) -> Practice:
    """Opens a dossier at every call, also when the same draft comes twice (one dossier, one code; D-50)."""

    def never(draft: Draft) -> str:
        return ""

    return replace(practice, resending_problem=never)


@defect("returns-before-sign", owns=("CV5632-4a-B2-TT1",), replaces=("order_problem",))
def returns_before_sign(practice: Practice) -> Practice:
    """Shows the button «trả kết quả» as soon as there is a draft of it (5632/VPCP-KSTT 4.a Bước 2, 3)."""

    def from_the_draft_on(act: Act, stage: Stage) -> str:
        is_early = act is Act.RETURN and stage is Stage.EXAMINED
        return "" if is_early else practice.order_problem(act, stage)

    return replace(practice, order_problem=from_the_draft_on)


@defect("receives-twice", owns=("SQC-TT-1",), replaces=("order_problem",))
def receives_twice(practice: Practice) -> Practice:
    """Receives a dossier at every click: two steps, two receipt slips with two days (5632/VPCP-KSTT 4.a Bước 2)."""

    def again(act: Act, stage: Stage) -> str:
        return "" if act is Act.RECEIVE and stage is Stage.RECEIVED else practice.order_problem(act, stage)

    return replace(practice, order_problem=again)


@defect("accepts-oversize", owns=("SQC-TEP-1",), replaces=("file_size_problem",))
def accepts_oversize(practice: Practice) -> Practice:
    """Says how large a file may be on the page, and nowhere else (Tây Ninh, Bước 3: files are checked)."""

    def any_size(size_bytes: int, limit_bytes: int) -> str:
        return ""

    return replace(practice, file_size_problem=any_size)


@defect("accepts-html-as-pdf", owns=("SQC-TEP-2",), replaces=("file_kind_problem", "file_problem"))
def accepts_html_as_pdf(practice: Practice) -> Practice:
    """Goes by the name: what ends with .pdf is one (Tây Ninh, Bước 3: files are checked)."""

    def by_its_name(content: bytes) -> str:
        return ""

    def unless_locked(survey: FileSurvey) -> str:
        return practice.file_problem(survey) if survey.encrypted or not survey.problem else ""

    return replace(practice, file_kind_problem=by_its_name, file_problem=unless_locked)


@defect("splits-name-by-unicode-form", owns=("SQC-CHU-1",), replaces=("content_problem",))
def splits_name_by_unicode_form(practice: Practice) -> Practice:
    """Compares names byte by byte, so a decomposed one is somebody else's (5632/VPCP-KSTT 5.a Bước 2)."""

    def byte_by_byte(fields: DocumentFields | None, owner: PersonalData) -> str:
        if fields is not None and fields.owner_name and fields.owner_name.casefold() != owner.full_name.casefold():
            return "Họ tên trên giấy tờ không khớp với chủ hồ sơ"
        return practice.content_problem(fields, owner)

    return replace(practice, content_problem=byte_by_byte)
