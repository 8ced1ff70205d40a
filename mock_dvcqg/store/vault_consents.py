"""Consents of owners: asked for by a member, granted or refused by the owner, good for one download."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select, update

from mock_dvcqg.contract.codes import ConsentMethod, ConsentState


class VaultConsentRow(SQLModel, table=True):
    """One request and what became of it: bound to owner, document, dossier, officer, member and purpose (D-08)."""

    __tablename__ = "vault_consent"

    consent_id: str = Field(primary_key=True)
    owner_number: str = Field(index=True)
    member: str
    by: str
    vault_id: str
    kq_code: str
    title: str
    dossier_code: str
    officer_number: str
    officer_name: str
    procedure_code: str
    purpose: str
    method: str
    state: str
    requested_at: datetime
    expires_at: datetime
    decided_at: datetime | None = None
    used_at: datetime | None = None
    code_digest: str = ""
    wrong_codes: int = 0


class VaultConsentUseRow(SQLModel, table=True):
    """One file that was fetched with a consent: each file of the document once."""

    __tablename__ = "vault_consent_use"

    consent_id: str = Field(primary_key=True)
    place: int = Field(primary_key=True)
    at: datetime


@dataclass(frozen=True)
class Consent:
    """One request for consent."""

    consent_id: str
    owner_number: str
    member: str
    by: str
    """the body, by name"""
    vault_id: str
    kq_code: str
    title: str
    dossier_code: str
    officer_number: str
    officer_name: str
    procedure_code: str
    purpose: str
    method: ConsentMethod
    state: ConsentState
    requested_at: datetime
    expires_at: datetime
    """until when it may be answered; once granted, until when it may be used"""
    decided_at: datetime | None = None
    used_at: datetime | None = None
    code_digest: str = ""
    wrong_codes: int = 0


_USABLE = {ConsentState.GRANTED.value, ConsentState.USED.value}
"""a document of several files is fetched file by file"""


def keep_consent(session: Session, consent: Consent) -> None:
    """Add a request."""
    session.add(VaultConsentRow(**{each.name: getattr(consent, each.name) for each in fields(Consent)}))
    session.flush()


def find_consent(session: Session, consent_id: str) -> Consent | None:
    """The consent of that id, whoever asked for it."""
    row = session.get(VaultConsentRow, consent_id)
    return _consent(row) if row else None


def consents_of(session: Session, owner_number: str) -> list[Consent]:
    """What a person was asked, the latest first."""
    query = select(VaultConsentRow).where(VaultConsentRow.owner_number == owner_number)
    rows = session.exec(query.order_by(col(VaultConsentRow.requested_at).desc(), VaultConsentRow.consent_id))
    return [_consent(row) for row in rows]


def move_consent(
    session: Session,
    consent_id: str,
    *,
    out_of: ConsentState,
    into: ConsentState,
    decided_at: datetime,
    expires_at: datetime | None = None,
) -> bool:
    """Let the state change once: ``False`` when it was no longer the one expected."""
    values: dict[str, object] = {"state": into.value, "decided_at": decided_at}
    if expires_at is not None:
        values["expires_at"] = expires_at
    expected = (col(VaultConsentRow.consent_id) == consent_id, col(VaultConsentRow.state) == out_of.value)
    changed = session.execute(update(VaultConsentRow).where(*expected).values(**values))
    session.expire_all()
    return bool(changed.rowcount)  # type: ignore[attr-defined]


def use_consent(session: Session, consent_id: str, place: int, now: datetime) -> bool:
    """Spend a granted consent on one file; ``False`` when it is not granted or this file was fetched with it."""
    row = session.get(VaultConsentRow, consent_id)
    spent = session.get(VaultConsentUseRow, (consent_id, place))
    if row is None or spent is not None or row.state not in _USABLE:
        return False
    row.state, row.used_at = ConsentState.USED.value, row.used_at or now
    session.add(row)
    session.add(VaultConsentUseRow(consent_id=consent_id, place=place, at=now))
    session.flush()
    return True


def count_wrong_code(session: Session, consent_id: str) -> int:
    """Note a wrong one-time code; gives how many there were."""
    row = session.get(VaultConsentRow, consent_id)
    assert row is not None
    row.wrong_codes += 1
    session.add(row)
    session.flush()
    return row.wrong_codes


def _consent(row: VaultConsentRow) -> Consent:
    coded = {"method": ConsentMethod(row.method), "state": ConsentState(row.state)}
    return Consent(**row.model_dump() | coded)
