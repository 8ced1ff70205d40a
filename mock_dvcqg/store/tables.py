"""Tables of the core: the realm itself, members, people, sessions, journal.

A reset of the realm empties every table unless its ``info`` says otherwise: ``{"on_reset": KEEP}`` keeps all rows,
and a function of the table gives the condition of the rows that go. Other files of this room do the same.
"""

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import Column, ColumnElement, Index, Table, Text
from sqlmodel import Field, SQLModel

KEEP = "keep"
OnReset = str | Callable[[Table], ColumnElement[bool]]


class RealmRow(SQLModel, table=True):
    """The realm itself: one row. ``secret`` keys the digests; ``sign_on_key`` is the private JWK of the sign-on."""

    __tablename__ = "realm"
    __table_args__ = {"info": {"on_reset": KEEP}}

    id: int = Field(default=1, primary_key=True)
    name: str
    seed: int
    options: str = Field(default="{}", sa_column=Column(Text, nullable=False))
    """the realm-wide switches (``RealmSettings``) as JSON"""
    secret: str
    sign_on_key: str = Field(sa_column=Column(Text, nullable=False))
    created_at: datetime
    control_version: int = 0
    """grows whenever clock, switches or faults change; see ``founding``"""
    journal_dropped: int = 0
    clock_offset_s: float = 0.0
    clock_frozen_at: datetime | None = None
    clock_scale: float = 1.0
    clock_anchor: datetime | None = None
    """the moment of the machine from which the scale counts"""


class MemberRow(SQLModel, table=True):
    """One body registered in the realm, with the credentials it was given (mock only: kept in clear to be shown)."""

    __tablename__ = "member"
    __table_args__ = {"info": {"on_reset": KEEP}}

    code: str = Field(primary_key=True)
    name: str
    base_url: str | None = None
    entry_path: str
    redirect_path: str
    origins: str = Field(default="[]", sa_column=Column(Text, nullable=False))
    mode: str
    batch: str = "each"
    search_path: str = ""
    payment_confirm_path: str = ""
    payable_path: str = ""
    logout_path: str = ""
    client_jwks: str = Field(default="", sa_column=Column(Text, nullable=False))
    answer_style: str = "string"
    exists_code: str = "-3"
    payment_answers: str = "plain"
    username: str = Field(unique=True)
    password: str
    client_id: str = Field(unique=True)
    client_secret: str
    payment_partner: str
    payment_secret: str


class PersonRow(SQLModel, table=True):
    """One invented person. ``founding`` people came with the realm and outlive a reset."""

    __tablename__ = "person"
    __table_args__ = {"info": {"on_reset": lambda table: table.c.founding.is_(False)}}

    identity_number: str = Field(primary_key=True)
    position: int = Field(index=True)
    tech_id: str = Field(unique=True)
    full_name: str
    birth_date: date
    gender: str
    address: str
    email: str
    phone: str
    account: bool
    nationality: str = "VNM"
    passport: str = Field(default="", index=True)
    old_identity_number: str = Field(default="", index=True)
    founding: bool = False


class SessionRow(SQLModel, table=True):
    """A session by its keyed digest: a member's on the adapter or the Kho, or a citizen's in the browser."""

    __tablename__ = "session"

    digest: str = Field(primary_key=True)
    surface: str
    holder: str
    """the member's code, or the citizen's identity number"""
    began_at: datetime
    expires_at: datetime = Field(index=True)


class JournalRow(SQLModel, table=True):
    """One journal entry: what can be asked for stands in columns, the rest is JSON."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_by_dossier", "dossier_code", "seq"),
        Index("journal_by_person", "person", "seq"),
        {"sqlite_autoincrement": True},
    )

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime
    member: str
    surface: str
    service: str
    dossier_code: str
    person: str
    direction: str = "in"
    error_code: str = ""
    fault: str = ""
    finding_keys: str = Field(default="", sa_column=Column(Text, nullable=False))
    """level and rule of each finding, to be searched"""
    rest: str = Field(sa_column=Column(Text, nullable=False))


def on_reset(table: Table) -> OnReset | None:
    """What a table says of a reset; ``None``: all rows go."""
    rule: OnReset | None = table.info.get("on_reset")
    return rule
