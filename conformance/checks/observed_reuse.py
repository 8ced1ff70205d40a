"""Judges reuse by the journal alone: what was downloaded from the Kho against what the dossiers then say and hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from conformance.checks.journal_facts import SeenFetch, SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.reuse import IDENTICAL, ONLINE_RECORDED, SIGNED_CONTENT, is_flagged
from mock_dvcqg.contract.control import JournalEntry


@dataclass(frozen=True)
class Download:
    """One file a member downloaded from the Kho."""

    seq: int
    owner_number: str
    sha256: str


def downloads_in(entries: Iterable[JournalEntry]) -> list[Download]:
    """The downloads that gave a file."""
    return [
        Download(entry.seq, entry.person, entry.facts.sha256)
        for entry in entries
        if entry.surface == "kho" and entry.service == "tai-tep" and entry.facts is not None
    ]


def vault_files_recorded(
    records: list[SeenRecord], fetches: list[SeenFetch], downloads: list[Download]
) -> list[Observation]:
    """Whether each component whose file is one downloaded from the Kho is recorded as such (5632 5.a Bước 2)."""
    if not records:
        return []
    return [_recorded(records[-1], fetch) for fetch in fetches if _source(fetch, downloads) is not None]


def flagged_files_kept(
    records: list[SeenRecord], fetches: list[SeenFetch], downloads: list[Download]
) -> list[Observation]:
    """Whether each component flagged as reused still holds the signed content that was downloaded."""
    if not records:
        return []
    seen = records[-1]
    flagged = {document.component_code for document in seen.record.submitted_documents if is_flagged(document)}
    return [one for fetch in fetches if fetch.code in flagged for one in _kept(fetch, downloads)]


def _recorded(seen: SeenRecord, fetch: SeenFetch) -> Observation:
    document = component_of(seen.record, fetch.code)
    about = f"{seen.record.dossier_code}, thành phần {fetch.code}"
    if document is not None and is_flagged(document) and document.replaced_by_kq:
        vi = f"{about}: ghi nhận khai thác từ Kho, mã kết quả thay thế {document.replaced_by_kq}."
        return ONLINE_RECORDED.kept(vi, f"{fetch.code}: recorded as taken from the vault.", seen.where)
    vi = f"{about}: tập tin là tập tin tải từ Kho nhưng bản ghi không ghi nhận khai thác hoặc thiếu mã thay thế."
    return ONLINE_RECORDED.broken(vi, f"{fetch.code}: the vault's file, but the record does not say so.", seen.where)


def _kept(fetch: SeenFetch, downloads: list[Download]) -> list[Observation]:
    source = _source(fetch, downloads)
    if source is None and not downloads:
        vi, en = f"{fetch.code}: chưa thấy lần tải tệp nào từ Kho.", f"{fetch.code}: no download was seen."
        return [SIGNED_CONTENT.cannot_tell(vi, en, fetch.where)]
    if source is None:
        vi = f"{fetch.code}: tập tin không phải nội dung đã tải từ Kho."
        return [SIGNED_CONTENT.broken(vi, f"{fetch.code}: not the content downloaded.", fetch.where)]
    vi, en = f"{fetch.code}: giữ nguyên nội dung đã ký số.", f"{fetch.code}: the signed content is unchanged."
    kept = SIGNED_CONTENT.kept(vi, en, fetch.where)
    if fetch.facts is not None and fetch.facts.sha256 == source.sha256:
        return [kept, IDENTICAL.kept(vi, en, fetch.where)]
    vi, en = f"{fetch.code}: có chữ ký số bổ sung.", f"{fetch.code}: a further signature was added."
    return [kept, IDENTICAL.broken(vi, en, fetch.where)]


def _source(fetch: SeenFetch, downloads: list[Download]) -> Download | None:
    """The download whose bytes the file is, or begins with up to one of its signatures."""
    if fetch.facts is None:
        return None
    digests = {fetch.facts.sha256, *(signature.revision_sha256 for signature in fetch.facts.signatures)}
    return next((one for one in downloads if one.sha256 in digests), None)
