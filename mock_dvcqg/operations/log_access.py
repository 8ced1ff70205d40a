"""Writes the access log that the owner of documents reads: members' doings and the owner's own."""

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.vault import VaultEntry
from mock_dvcqg.store.vault_access import Access, Grant, keep_access
from mock_dvcqg.store.vault_consents import Consent

OWNER = "Chủ sở hữu"


def log_member(
    session: Session,
    realm: Realm,
    member: Member,
    entry: VaultEntry,
    action: VaultAction,
    *,
    requester: str = "",
    purpose: str = "",
    dossier_code: str = "",
    consent_id: str = "",
    detail: str = "",
) -> None:
    """A member did something with one document."""
    keep_access(
        session,
        Access(
            at=realm.clock.now(),
            owner_number=entry.owner_number,
            vault_id=entry.vault_id,
            title=entry.title,
            kq_code=entry.kq_code,
            member=member.code,
            by=member.name,
            requester=requester,
            purpose=purpose,
            action=action.value,
            dossier_code=dossier_code,
            consent_id=consent_id,
            detail=detail,
        ),
    )


def log_under_grant(
    session: Session,
    realm: Realm,
    member: Member,
    entry: VaultEntry,
    grant: Grant,
    action: VaultAction,
    *,
    dossier_code: str = "",
    consent_id: str = "",
    detail: str = "",
) -> None:
    """A member came with what a look-up gave."""
    log_member(
        session,
        realm,
        member,
        entry,
        action,
        requester=grant.requester,
        purpose=purpose_of(session, grant.procedure_code),
        dossier_code=dossier_code,
        consent_id=consent_id,
        detail=detail,
    )


def log_whole_vault(
    session: Session,
    realm: Realm,
    member: Member,
    owner_number: str,
    action: VaultAction,
    *,
    requester: str,
    purpose: str,
    detail: str = "",
) -> None:
    """A member asked for a person's documents and got none."""
    keep_access(
        session,
        Access(realm.clock.now(), owner_number, "", "", "", member.code, member.name, requester, purpose, action.value,
               detail=detail),
    )  # fmt: skip


def log_owner(session: Session, realm: Realm, entry: VaultEntry, action: VaultAction, detail: str = "") -> None:
    """The owner did something with a document of his own."""
    keep_access(
        session,
        Access(realm.clock.now(), entry.owner_number, entry.vault_id, entry.title, entry.kq_code, "", OWNER, "", "",
               action.value, dossier_code=entry.dossier_code, detail=detail),
    )  # fmt: skip


def log_keeper(session: Session, realm: Realm, entry: VaultEntry, action: VaultAction, detail: str) -> None:
    """The body that issued a document did something with it."""
    keeper = find_member(session, entry.keeper)
    keep_access(
        session,
        Access(realm.clock.now(), entry.owner_number, entry.vault_id, entry.title, entry.kq_code, entry.keeper,
               keeper.name if keeper else entry.keeper, "", "", action.value, dossier_code=entry.dossier_code,
               detail=detail),
    )  # fmt: skip


def log_consent(
    session: Session, realm: Realm, consent: Consent, action: VaultAction, *, by_owner: bool = False, detail: str = ""
) -> None:
    """Something became of a request for consent."""
    keep_access(
        session,
        Access(
            at=min(realm.clock.now(), consent.expires_at) if action is VaultAction.CONSENT_EXPIRED
            else realm.clock.now(),
            owner_number=consent.owner_number,
            vault_id=consent.vault_id,
            title=consent.title,
            kq_code=consent.kq_code,
            member=consent.member,
            by=OWNER if by_owner else consent.by,
            requester=consent.officer_name,
            purpose=consent.purpose,
            action=action.value,
            dossier_code=consent.dossier_code,
            consent_id=consent.consent_id,
            detail=detail,
        ),
    )  # fmt: skip


def purpose_of(session: Session, procedure_code: str) -> str:
    """What a procedure is called; its code when it is unknown."""
    procedure = catalogue_of(session).procedures.get(procedure_code)
    return (procedure.name if procedure else procedure_code)[:500]
