"""Members of a realm: the bodies registered in it, their addresses, credentials and mode."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from mock_dvcqg.contract.envelope import AnswerStyle, ExistsCode
from mock_dvcqg.rules.origins import Origin, origins_of
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import MemberRow, SessionRow

_TABLE = table_of(MemberRow)
_SESSION = table_of(SessionRow)
_BY_CODE = Prepared(select_columns(_TABLE).where(_TABLE.c.code == bindparam("of_code")))
_IN_SESSION = Prepared(
    select_columns(_SESSION.c.surface.label("in_surface"), *_TABLE.c)
    .join_from(_SESSION, _TABLE, _TABLE.c.code == _SESSION.c.holder)
    .where(_SESSION.c.digest == bindparam("of_digest"), _SESSION.c.expires_at > bindparam("now"))
)
Mode = Literal["lenient", "strict", "certify"]


@dataclass(frozen=True)
class Member:
    """One body registered in the realm."""

    code: str
    name: str
    base_url: str | None
    entry_path: str
    redirect_path: str
    origins: tuple[str, ...]
    """as ordered; ``allowed_origins`` adds the base URL's own"""
    mode: Mode
    username: str
    password: str
    client_id: str
    client_secret: str
    payment_partner: str
    payment_secret: str
    batch: Literal["each", "atomic"] = "each"
    search_path: str = "/search/call"
    payment_confirm_path: str = "/ppdvcqg/dpnhankqthanhtoanhs"
    payable_path: str = "/ppdvcqg/dptracuuthanhtoanhs"
    logout_path: str = "/"
    client_jwks: str = ""
    """JSON of the public keys for private_key_jwt; empty when the client has a secret only"""
    answer_style: AnswerStyle = "string"
    exists_code: ExistsCode = "-3"
    payment_answers: Literal["plain", "lgsp"] = "plain"
    """how INIT is answered: by its own members, or as a province's LGSP spells it (facts 7.1)"""

    def url_of(self, path: str) -> str | None:
        """A path at the member's system; ``None`` while no system is there."""
        return self.base_url.rstrip("/") + path if self.base_url else None

    @property
    def allowed_origins(self) -> frozenset[Origin]:
        """Where the portal may fetch and call."""
        return origins_of([*self.origins, self.base_url or ""])

    @property
    def redirect_uri(self) -> str | None:
        """Where the sign-on sends its codes; ``None`` while no system stands behind the member."""
        return self.url_of(self.redirect_path)

    @property
    def entry_url(self) -> str | None:
        """Where the portal sends a citizen who has chosen a service; ``None`` while no system is there."""
        return self.url_of(self.entry_path)


def find_member(session: Session, code: str) -> Member | None:
    """The member with that code."""
    row = _BY_CODE.first(session, of_code=code)
    return _member_of(tuple(row)) if row else None


def find_member_in_session(
    database: Database, *, digest: str, now: datetime, surfaces: Collection[str]
) -> Member | None:
    """The member that holds a session of one of the surfaces, if it has not ended; in one query."""
    row = next(iter(database.ask(_IN_SESSION, of_digest=digest, now=now)), None)
    return _member_of(tuple(row[1:])) if row and row.in_surface in surfaces else None


def find_member_by_username(session: Session, username: str) -> Member | None:
    """The member that signs in with that username."""
    row = session.exec(select(MemberRow).where(MemberRow.username == username)).first()
    return _member(row) if row else None


def find_member_by_client_id(session: Session, client_id: str) -> Member | None:
    """The member whose client of the sign-on has that id."""
    row = session.exec(select(MemberRow).where(MemberRow.client_id == client_id)).first()
    return _member(row) if row else None


def all_members(session: Session) -> list[Member]:
    """All members, by code."""
    return [_member(row) for row in session.exec(select(MemberRow).order_by(col(MemberRow.code)))]


def keep_member(session: Session, member: Member) -> None:
    """Add the member, or replace the one with its code."""
    values = asdict(member) | {"origins": json.dumps(list(member.origins))}
    session.merge(MemberRow(**values))


def _member(row: MemberRow) -> Member:
    return _read(row.model_dump())


@lru_cache(256)
def _member_of(values: tuple[Any, ...]) -> Member:
    """The same values make the same member: nothing here outlives a change of the table."""
    return _read(dict(zip(_TABLE.c.keys(), values, strict=True)))


def _read(values: Mapping[str, Any]) -> Member:
    return replace(_BLANK, **{**values, "origins": tuple(json.loads(values["origins"]))})


_BLANK = Member("", "", None, "", "", (), "lenient", "", "", "", "", "", "")
