"""What changed of an account since it came into the realm: opened later, contact data, autofill consent.

It lies over the row of the person or organisation, so that a reset, which empties this table, brings the founding
ones back as they were.
"""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Field, Session, SQLModel


class ProfileRow(SQLModel, table=True):
    """Changes of one account; ``None`` leaves what the person or organisation came with."""

    __tablename__ = "account_profile"

    number: str = Field(primary_key=True)
    account: bool | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    autofill_consent: bool | None = None


@dataclass(frozen=True)
class ProfileChange:
    """What to change; ``None`` stays."""

    account: bool | None = None
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    autofill_consent: bool | None = None


def change_profile(session: Session, number: str, change: ProfileChange) -> None:
    """Lay a change over what is there."""
    row = session.get(ProfileRow, number) or ProfileRow(number=number)
    for name, value in vars(change).items():
        if value is not None:
            setattr(row, name, value)
    session.add(row)
    session.flush()


def changes_in(row: ProfileRow | None) -> dict[str, Any]:
    """The members that a row replaces."""
    return row.model_dump(exclude={"number"}, exclude_none=True) if row else {}
