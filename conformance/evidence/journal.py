"""The portal's journal as exchanges: what the portal itself saw, independent of any binding."""

import json

from conformance.evidence.exchange import store_body
from mock_dvcqg.contract.control import Direction, JournalEntry
from reports.record import Body, ExchangeEvent


def journal_id(scenario: str, seq: int) -> str:
    """The id in the record of the journal entry that checks call ``journal:<seq>``."""
    return f"{scenario}#journal-{seq}"


def journal_event(entry: JournalEntry, *, scenario: str, step: int) -> ExchangeEvent:
    """One journal entry as the record keeps it."""
    service = f"/{entry.service}" if entry.service else ""
    return ExchangeEvent(
        id=journal_id(scenario, entry.seq),
        scenario=scenario,
        step=step,
        at=entry.at,
        seen_by="portal",
        actor=entry.member,
        method="NHẬN" if entry.direction is Direction.IN else "GỌI",
        url=f"{entry.surface}{service}",
        status=entry.status,
        duration_ms=0.0,
        request=_body(entry.request),
        response=_body(entry.response),
        note=_note(entry),
    )


def _body(value: object) -> Body:
    if value is None:
        return Body()
    content = json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")
    return store_body(content, "application/json", secrets=(), keep_files=False).body


def _note(entry: JournalEntry) -> str:
    parts = [f"#{entry.seq}"]
    if entry.error_code:
        parts.append(f"error_code {entry.error_code}: {entry.message}")
    elif entry.message:
        parts.append(entry.message)
    if entry.fault:
        parts.append(f"sự cố mô phỏng: {entry.fault}")
    if not entry.answered:
        parts.append("không có trả lời")
    if entry.facts is not None:
        parts.append(f"tập tin sha256 {entry.facts.sha256[:16]}, {len(entry.facts.signatures)} chữ ký số")
    parts.extend(f"{finding.field}: {finding.message}" for finding in entry.findings[:5])
    return " · ".join(parts)
