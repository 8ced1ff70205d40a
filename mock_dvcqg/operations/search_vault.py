"""The Kho's look-up (tra cứu): deposited documents of one owner, of the kinds asked for, each with a grant (facts 6.2).

Synced but not saved is not there; another owner's documents never are.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.kho import KhoAnswer, KhoDocument, KhoFile, KhoSearchRequest, KhoSearchResult
from mock_dvcqg.errors import Refused
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault import Access, Grant, VaultEntry, entries_of, keep_access, keep_grant

GRANT_LIFETIME = timedelta(minutes=30)
"""a mock convention, in the realm's time"""
FOLDER = "/giay-to/"


@dataclass(frozen=True)
class _Purpose:
    requester: str
    procedure_code: str
    said: str


def search_vault(realm: Realm, member: Member, asked: KhoSearchRequest) -> KhoAnswer:
    """The documents found; an empty list when there is none.

    Raises:
        Refused: no owner or no kind is named.
    """
    owner = asked.owner_number.strip()
    if not owner:
        raise Refused("Thiếu SoDinhDanhChuSoHuu", field="SoDinhDanhChuSoHuu")
    if not asked.wanted:
        raise Refused("DanhSachDanhMucKetQua phải có ít nhất một mã kết quả", field="DanhSachDanhMucKetQua")
    with realm.writing() as session:
        purpose = _purpose(session, asked)
        found = [entry for entry in _entries(session, owner, asked) if _is_wanted(entry, asked)]
        documents = [_offer(session, realm, member, entry, purpose) for entry in found]
    return KhoAnswer(error_code=str(int(ErrorCode.OK)), result=KhoSearchResult(documents=documents))


def _entries(session: Session, owner: str, asked: KhoSearchRequest) -> list[VaultEntry]:
    return entries_of(session, owner[:50], {wanted.kq_code.strip()[:200] for wanted in asked.wanted})


def _is_wanted(entry: VaultEntry, asked: KhoSearchRequest) -> bool:
    numbers = {wanted.document_number.strip() for wanted in asked.wanted if wanted.kq_code.strip() == entry.kq_code}
    return "" in numbers or entry.document_number in numbers


def _purpose(session: Session, asked: KhoSearchRequest) -> _Purpose:
    procedure = catalogue_of(session).procedures.get(asked.procedure_code)
    requester = asked.requester_name.strip() or asked.requester_number.strip()
    said = procedure.name if procedure else asked.procedure_code
    return _Purpose(requester[:200], asked.procedure_code[:200], said[:500])


def _offer(session: Session, realm: Realm, member: Member, entry: VaultEntry, purpose: _Purpose) -> KhoDocument:
    now = realm.clock.now()
    grant = Grant(
        grant_id=secrets.token_urlsafe(24),
        member=member.code,
        vault_id=entry.vault_id,
        requester=purpose.requester,
        procedure_code=purpose.procedure_code,
        expires_at=now + GRANT_LIFETIME,
    )
    keep_grant(session, grant)
    keep_access(session, access_of(realm, member, entry, purpose.requester, purpose.said, "tra cứu"))
    name = f"{entry.kq_code}-{entry.vault_id}.pdf"
    return KhoDocument(
        kq_code=entry.kq_code,
        title=entry.title,
        document_number=entry.document_number,
        keeper=entry.keeper,
        files=[KhoFile(name=name, path=f"{FOLDER}{grant.grant_id}.pdf")],
    )


def access_of(realm: Realm, member: Member, entry: VaultEntry, requester: str, purpose: str, action: str) -> Access:
    """One row of the owner's access log."""
    return Access(
        at=realm.clock.now(),
        owner_number=entry.owner_number,
        vault_id=entry.vault_id,
        title=entry.title,
        kq_code=entry.kq_code,
        member=member.code,
        by=member.name,
        requester=requester,
        purpose=purpose,
        action=action,
    )
