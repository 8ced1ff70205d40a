"""What follows a fetch: the file kept, judged and journalled, and deposited where the realm does so by itself."""

from sqlmodel import Session

from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.deposit_document import deposit
from mock_dvcqg.operations.fetch_file import FetchProblem
from mock_dvcqg.operations.plan_link_checks import plan_link_check
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.fetched_file import judge_deliverable_file, judge_submitted_file
from mock_dvcqg.rules.kho_rulebook import FILE_CHANGED
from mock_dvcqg.rules.record_facts import flag, is_finished
from mock_dvcqg.rules.reuse import judge_reused_file
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier
from mock_dvcqg.store.fetches import Fetch, FetchList, keep_failure, keep_file
from mock_dvcqg.store.vault import find_by_key, find_entry
from mock_dvcqg.store.vault_access import used_by

_LINKS = {FetchList.SUBMITTED: "DuongDanTaiTepTin", FetchList.DELIVERABLES: "DuongDanTepTinKetQua"}
_CODES = {FetchList.SUBMITTED: "component_code", FetchList.DELIVERABLES: "kq_code"}


def conclude_fetch(realm: Realm, fetch: Fetch, content: bytes, facts: DocumentFacts) -> None:
    """Keep and judge a file that came; nothing when its link was queued anew meanwhile."""
    realm.blobs.put(content)
    with realm.writing() as session:
        dossier = find_dossier(session, fetch.member, fetch.dossier_code)
        if dossier is None or not keep_file(session, fetch, facts):
            return
        findings = [*_judge(session, realm, dossier, fetch, facts), *_changed(fetch, facts)]
        message = _deposit(session, realm, dossier, fetch)
        plan_link_check(session, realm, fetch, facts)
        entry = _entry(realm, fetch, dossier.owner_number, message=message, status=200, findings=findings, facts=facts)
        realm.journal.add(entry, session)
    realm.journal.wake()


def give_up(realm: Realm, fetch: Fetch, problem: FetchProblem) -> None:
    """Note that a link gave no file."""
    finding = rules.FILE_NOT_FETCHED.at(_path(fetch), problem.sentence)
    with realm.writing() as session:
        dossier = find_dossier(session, fetch.member, fetch.dossier_code)
        if dossier is None or not keep_failure(session, fetch, problem.sentence):
            return
        entry = _entry(
            realm, fetch, dossier.owner_number, message=problem.sentence, status=problem.status, findings=[finding]
        )
        realm.journal.add(entry.model_copy(update={"error_code": "-1"}), session)
    realm.journal.wake()


def _judge(
    session: Session, realm: Realm, dossier: StoredDossier, fetch: Fetch, facts: DocumentFacts
) -> list[FieldFinding]:
    now, path = realm.clock.now(), _path(fetch)
    if fetch.link.listed_in is FetchList.DELIVERABLES:
        return list(judge_deliverable_file(path, facts, now))
    findings = list(judge_submitted_file(path, facts, now))
    digests = _vault_digests(session, dossier, fetch)
    return [*findings, *judge_reused_file(path, facts, digests)] if digests else findings


def _vault_digests(session: Session, dossier: StoredDossier, fetch: Fetch) -> frozenset[str]:
    """SHA-256 of what the member looked up in the Kho for this paper; empty when it is not said to be from there."""
    document = dossier.record.submitted_documents[fetch.link.position]
    if not flag(document.from_national_vault):
        return frozenset()
    uses = used_by(session, dossier.member, vault_owner(session, dossier.owner_number))
    entries = [find_entry(session, vault_id) for kq_code, vault_id in uses if kq_code == document.replaced_by_kq]
    return frozenset(entry.sha256 for entry in entries if entry)


def _changed(fetch: Fetch, facts: DocumentFacts) -> list[FieldFinding]:
    """A finding when the same link gave another file before."""
    if fetch.sha256 in ("", facts.sha256):
        return []
    return [FILE_CHANGED.at(_path(fetch), "Tệp sau đường dẫn đã khác với lần tải trước")]


def _deposit(session: Session, realm: Realm, dossier: StoredDossier, fetch: Fetch) -> str:
    """Keep a result in a realm that does so by itself, and let what is kept follow; why not, or an empty text."""
    if fetch.link.listed_in is not FetchList.DELIVERABLES or not is_finished(dossier.record):
        return ""
    before = find_by_key(session, vault_owner(session, dossier.owner_number), fetch.link.code, fetch.link.document_id)
    follows = before is not None and before.keeper == dossier.member and before.state is VaultState.VALID
    if not dossier.owner_number or not (realm.deposit == "automatic" or follows):
        return ""
    try:
        entry = deposit(session, realm, dossier, fetch.link.document_id, source="automatic")
    except PortalError as error:
        return f"Không tự động lưu vào Kho: {error.message}"
    if before is None or entry.vault_id == before.vault_id:
        return "Đã tự động lưu vào Kho DL Cổng DVCQG" if realm.deposit == "automatic" else ""
    return "Đã thay thế giấy tờ trong Kho DL Cổng DVCQG bằng bản mới"


def _path(fetch: Fetch) -> str:
    link = fetch.link
    return f"{link.listed_in.value}[{link.position}].{_LINKS[link.listed_in]}"


def _entry(
    realm: Realm,
    fetch: Fetch,
    person: str,
    *,
    message: str,
    status: int,
    findings: list[FieldFinding],
    facts: DocumentFacts | None = None,
) -> JournalEntry:
    link = fetch.link
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=fetch.member,
        direction=Direction.OUT,
        surface="fetch",
        service=link.listed_in.value,
        dossier_code=fetch.dossier_code,
        person=person,
        status=status,
        message=message,
        request={"url": link.url, _CODES[link.listed_in]: link.code, "document_id": link.document_id},
        findings=findings,
        facts=facts,
    )
