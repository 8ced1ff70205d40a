"""Citizens' accounts."""

from datetime import datetime

from sqlmodel import Session, col, or_, select

from reference_httt.rules.model import Account, Identity
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import AccountRow


def akin(session: Session, who: Identity) -> list[Account]:
    """All accounts that share the TechID, the identity number or the name, oldest first."""
    traits = [AccountRow.identity_number == who.identity_number, AccountRow.full_name == who.full_name]
    if who.tech_id:
        traits.append(AccountRow.tech_id == who.tech_id)
    query = select(AccountRow).where(or_(*traits)).order_by(col(AccountRow.created_at))
    return [as_value(row, Account) for row in session.exec(query)]


def find(session: Session, account_id: str) -> Account | None:
    """The account of that id."""
    row = session.get(AccountRow, account_id)
    return as_value(row, Account) if row else None


def add(session: Session, account: Account, at: datetime) -> None:
    """Keep a new account."""
    session.add(AccountRow(**as_columns(account), created_at=at))
    session.flush()


def change(session: Session, account: Account) -> None:
    """Keep an account's new traits."""
    row = session.get(AccountRow, account.account_id)
    if row is not None:
        row.sqlmodel_update(as_columns(account))
