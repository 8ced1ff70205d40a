"""The Kho's look-up (tra cứu): deposited documents of one owner, of the kinds asked for, each with a grant (facts 6.2).

Synced but not saved is not there; another owner's documents never are; what no longer counts only when asked for.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.codes import KhoChannel, VaultState
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.kho import (
    KhoAnswer,
    KhoDetailedDocument,
    KhoDocument,
    KhoFile,
    KhoPage,
    KhoSearchRequest,
    KhoSearchResult,
)
from mock_dvcqg.contract.wire_time import vietnam_date
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.operations.log_access import log_member, log_whole_vault, purpose_of
from mock_dvcqg.operations.may_act_for import may_act_for
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.operations.sign_answer import sign_answer
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.kho_look_up import LookUp, judge_look_up, read_look_up
from mock_dvcqg.store.dossiers import find_dossier
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.people import find_person
from mock_dvcqg.store.vault import VaultEntry, entries_of
from mock_dvcqg.store.vault_access import Grant, keep_grant

GRANT_LIFETIME = timedelta(minutes=30)
"""a mock convention, in the realm's time"""
FOLDER = "/giay-to/"
NO_RESULT = "kho-no-result"


@dataclass(frozen=True)
class Found:
    """The answer, and what the journal is to say of the question."""

    answer: KhoAnswer
    findings: tuple[FieldFinding, ...] = ()


@dataclass(frozen=True)
class _Asking:
    """Who asks what, inside one transaction."""

    session: Session
    realm: Realm
    member: Member
    look_up: LookUp
    purpose: str


def search_vault(realm: Realm, member: Member, asked: KhoSearchRequest) -> Found:
    """The documents found; an empty list when there is none.

    Raises:
        Refused: no owner or no kind is named, too many are, or the page is none.
        NotAllowed: a citizen asks for somebody else's, or an officer for another than the dossier's owner's.
    """
    look_up = read_look_up(asked)
    lost = realm.faults.bites(NO_RESULT, member=member.code, service="kho.tra-cuu")
    with realm.writing() as session:
        look_up = replace(look_up, owner_number=vault_owner(session, look_up.owner_number))
        asking = _Asking(session, realm, member, look_up, purpose_of(session, look_up.procedure_code))
        against = _why_not(asking)
        findings = judge_look_up(look_up, catalogue_of(session))
        result = KhoSearchResult() if against or lost else _result(asking)
        if against:
            _log_none(asking, VaultAction.TURNED_AWAY, against)
    if against:
        raise NotAllowed(against)
    signature = sign_answer(realm, result.wire())
    return Found(KhoAnswer(error_code=str(int(ErrorCode.OK)), signature=signature, result=result), tuple(findings))


def _why_not(asking: _Asking) -> str:
    """Why this requester may not look into this owner's Kho; empty when nothing stands against it."""
    look_up, session = asking.look_up, asking.session
    if look_up.channel == KhoChannel.CITIZEN and look_up.requester_number and not _may_ask(asking):
        return "Công dân chỉ được tra cứu giấy tờ của chính mình hoặc của người đã ủy quyền"
    if look_up.dossier_code:
        dossier = find_dossier(session, asking.member.code, look_up.dossier_code)
        if dossier and dossier.owner_number and vault_owner(session, dossier.owner_number) != look_up.owner_number:
            return f"Hồ sơ {look_up.dossier_code} không phải của chủ sở hữu được tra cứu"
    return ""


def _may_ask(asking: _Asking) -> bool:
    look_up = asking.look_up
    return may_act_for(
        asking.session, asking.realm, look_up.requester_number, look_up.owner_number, look_up.procedure_code
    )


def _result(asking: _Asking) -> KhoSearchResult:
    found = _entries(asking)
    if not found:
        _log_none(asking, VaultAction.FOUND_NOTHING)
    shown, look_up = _page_of(found, asking.look_up), asking.look_up
    documents = [_offer(asking, entry) for entry in shown]
    if not look_up.is_paged:
        return KhoSearchResult(documents=documents)
    return KhoPage(documents=documents, count=len(found), page=look_up.page, page_size=look_up.page_size)


def _page_of(found: list[VaultEntry], look_up: LookUp) -> list[VaultEntry]:
    start = (look_up.page - 1) * look_up.page_size
    return found[start : start + look_up.page_size]


def _entries(asking: _Asking) -> list[VaultEntry]:
    look_up, today = asking.look_up, vietnam_date(asking.realm.clock.now())
    offered = {VaultState.VALID}
    if look_up.even_invalid:
        offered |= {VaultState.EXPIRED, VaultState.REPLACED, VaultState.REVOKED}
    kinds = {kq_code for kq_code, _ in look_up.wanted}
    return [
        entry
        for entry in entries_of(asking.session, look_up.owner_number, kinds)
        if look_up.wants(entry.kq_code, entry.document_number) and entry.state_on(today) in offered
    ]


def _log_none(asking: _Asking, action: VaultAction, detail: str = "") -> None:
    look_up = asking.look_up
    if find_person(asking.session, look_up.owner_number) is None:
        return
    log_whole_vault(
        asking.session,
        asking.realm,
        asking.member,
        look_up.owner_number,
        action,
        requester=look_up.requester,
        purpose=asking.purpose,
        detail=detail,
    )


def _offer(asking: _Asking, entry: VaultEntry) -> KhoDocument:
    look_up = asking.look_up
    grant = Grant(
        grant_id=secrets.token_urlsafe(24),
        member=asking.member.code,
        vault_id=entry.vault_id,
        requester=look_up.requester,
        procedure_code=look_up.procedure_code,
        expires_at=asking.realm.clock.now() + GRANT_LIFETIME,
        requester_number=look_up.requester_number,
        channel=look_up.channel,
        even_invalid=look_up.even_invalid,
    )
    keep_grant(asking.session, grant)
    log_member(
        asking.session, asking.realm, asking.member, entry, VaultAction.LOOKED_UP,
        requester=look_up.requester, purpose=asking.purpose, dossier_code=look_up.dossier_code,
    )  # fmt: skip
    document = KhoDocument(
        kq_code=entry.kq_code,
        title=entry.title,
        document_number=entry.document_number,
        keeper=entry.keeper,
        files=[
            KhoFile(name=file.name, path=path_of(grant.grant_id, place)) for place, file in enumerate(entry.files, 1)
        ],
    )
    return _detailed(asking, entry, document) if look_up.with_details else document


def path_of(grant_id: str, place: int) -> str:
    """The ``DuongDan`` of a document's n-th file."""
    return f"{FOLDER}{grant_id}.pdf" if place == 1 else f"{FOLDER}{grant_id}.{place}.pdf"


def _detailed(asking: _Asking, entry: VaultEntry, document: KhoDocument) -> KhoDetailedDocument:
    keeper = find_member(asking.session, entry.keeper)
    state = entry.state_on(vietnam_date(asking.realm.clock.now()))
    return KhoDetailedDocument(
        **document.model_dump(),
        keeper_name=keeper.name if keeper else "",
        issuer=entry.issuer,
        issued_on=f"{entry.issued_on:%Y%m%d}" if entry.issued_on else "",
        expires_on=f"{entry.expires_on:%Y%m%d}" if entry.expires_on else "",
        no_expiry="1" if entry.no_expiry else "0",
        form=entry.form,
        state=state.value,
        state_name=state.label,
    )
