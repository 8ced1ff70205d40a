"""What members report of whole periods (statistics, ratings) and of single statuses: the last one for a key counts."""

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.dossier_record import WireRecord


class ReportRow(SQLModel, table=True):
    """One report of a member, by service and key: unit, period and what else tells two reports apart."""

    __tablename__ = "member_report"

    member: str = Field(primary_key=True)
    service: str = Field(primary_key=True)
    key_digest: str = Field(primary_key=True)
    """the key itself may be longer than an index takes"""
    body: str = Field(sa_column=Column(Text, nullable=False))
    first_at: datetime
    changed_at: datetime
    version: int = 1


def keep_report(
    session: Session, *, member: str, service: str, key: tuple[str, ...], record: WireRecord, now: datetime
) -> bool:
    """Add a report or replace the one with its key; whether there was none."""
    digest = hashlib.sha256("\x1f".join(key).encode()).hexdigest()
    body = json.dumps(record.wire(), ensure_ascii=False, sort_keys=True)
    row = session.get(ReportRow, (member, service, digest))
    if row is None:
        session.add(ReportRow(member=member, service=service, key_digest=digest, body=body, first_at=now,
                              changed_at=now))  # fmt: skip
        session.flush()
        return True
    if row.body != body:
        row.body, row.changed_at, row.version = body, now, row.version + 1
        session.add(row)
    return False


def reports_of(session: Session, member: str, service: str) -> list[dict[str, Any]]:
    """A member's reports to one service, the first one first."""
    query = select(ReportRow).where(ReportRow.member == member, ReportRow.service == service)
    rows = session.exec(query.order_by(col(ReportRow.first_at), col(ReportRow.key_digest)))
    return [json.loads(row.body) for row in rows]
