"""Citizens' accounts."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, or_, select

from reference_httt.rules.model import Account, Identity
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.serials import next_serial
from reference_httt.store.tables import AccountRow, PortalAccountRow


@dataclass(frozen=True)
class PortalAccount:
    """An account on the portal that an officer opened on somebody's behalf: who, when, with which paper."""

    account_id: str
    identity_number: str
    tech_id: str
    officer: str
    phone: str
    email: str
    paper_sha256: str
    existed: bool
    at: datetime


def akin(session: Session, who: Identity) -> list[Account]:
    """All accounts that share the TechID, a present or former identity number or the name, oldest first."""
    numbers = [number for number in (who.identity_number, who.old_identity_number) if number]
    traits = [
        col(AccountRow.identity_number).in_(numbers),
        col(AccountRow.old_identity_number).in_(numbers),
        col(AccountRow.full_name) == who.full_name,
    ]
    if who.tech_id:
        traits.append(col(AccountRow.tech_id) == who.tech_id)
    query = select(AccountRow).where(or_(*traits)).order_by(col(AccountRow.created_at))
    return [as_value(row, Account) for row in session.exec(query)]


def find(session: Session, account_id: str) -> Account | None:
    """The account of that id."""
    row = session.get(AccountRow, account_id)
    return as_value(row, Account) if row else None


def of_number(session: Session, identity_number: str) -> Account | None:
    """The account of that number, or the one that knows it as the CMND of former times."""
    same = or_(
        col(AccountRow.identity_number) == identity_number, col(AccountRow.old_identity_number) == identity_number
    )
    query = select(AccountRow).where(same).order_by(col(AccountRow.identity_number) != identity_number)
    row = session.exec(query).first() if identity_number else None
    return as_value(row, Account) if row else None


def hold_number(session: Session, identity_number: str) -> None:
    """Let nobody else look for or make an account of that number until the transaction ends: never two of one."""
    next_serial(session, f"account {identity_number}")


def keep_portal_account(session: Session, opened: PortalAccount) -> None:
    """Write down that an officer opened an account on the portal for somebody."""
    session.add(PortalAccountRow(**as_columns(opened)))


def portal_accounts_of(session: Session, account_id: str) -> list[PortalAccount]:
    """The accounts opened on the portal for that account's holder, oldest first."""
    query = select(PortalAccountRow).where(PortalAccountRow.account_id == account_id)
    return [as_value(row, PortalAccount) for row in session.exec(query.order_by(col(PortalAccountRow.id)))]


def add(session: Session, account: Account, at: datetime) -> None:
    """Keep a new account."""
    session.add(AccountRow(**as_columns(account), created_at=at))
    session.flush()


def change(session: Session, account: Account) -> None:
    """Keep an account's new traits."""
    row = session.get(AccountRow, account.account_id)
    if row is not None:
        row.sqlmodel_update(as_columns(account))
