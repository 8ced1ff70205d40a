"""CapNhatTienDoHoSoMC: keep the progress rows; an exact repeat is a no-op (facts 4).

The same step with another time is kept and shown, with a finding: that is how a careless resend is seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.gather_record_facts import rows_of
from mock_dvcqg.operations.read_records import records_of, usable_code
from mock_dvcqg.operations.work_through_batch import Batch, Done, Refusal, answer_for, refused, work_through
from mock_dvcqg.rules.progress import judge_among, judge_number_of_rows, judge_row, read_row
from mock_dvcqg.rules.record import errors_of, numbered
from mock_dvcqg.rules.rows_and_record import judge_record_by_rows
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier, keep_progress


@dataclass(frozen=True)
class _Recorder:
    """Records the rows of one call."""

    call: AdapterCall
    now: datetime

    def record(self, session: Session, place: int, raw: Any, refusal: Refusal | None) -> Done:
        """Judge one row and keep it, unless something stands against it."""
        row, mended = read_row(raw)
        dossier = self._dossier(session, row)
        findings = numbered([*mended, *self._judged(session, row, dossier)], place)
        person = dossier.owner_number if dossier else ""
        part = DossierPart(row.dossier_code[:200], (raw,), tuple(findings), person)
        refusal = _by_name(refusal, row) or self._refusal(place, row, dossier, findings)
        if refusal is None:
            keep_progress(session, self.call.member.code, row, self.now)
        return Done(part, refusal)

    def _dossier(self, session: Session, row: ProgressRow) -> StoredDossier | None:
        known = usable_code(row.dossier_code)
        return find_dossier(session, self.call.member.code, row.dossier_code) if known else None

    def _judged(self, session: Session, row: ProgressRow, dossier: StoredDossier | None) -> list[FieldFinding]:
        stored = rows_of(session, dossier)
        among = judge_among(row, stored) if dossier and row not in stored else ()
        return [*judge_row(row, self.call.member.code, self.now), *among]

    def _refusal(
        self, place: int, row: ProgressRow, dossier: StoredDossier | None, findings: list[FieldFinding]
    ) -> Refusal | None:
        errors = [*errors_of(list(self.call.notes)), *errors_of(findings)]
        if not usable_code(row.dossier_code) or (self.call.member.mode == "strict" and errors):
            return refused(place, row.dossier_code, errors)
        if dossier is None:
            said = f"Bản ghi {place + 1}: không tìm thấy hồ sơ {row.dossier_code}, cần đồng bộ hồ sơ trước"
            return Refusal(place, row.dossier_code, ErrorCode.NOT_FOUND, said)
        return None


def record_progress(call: AdapterCall) -> Outcome:
    """Keep the rows of ``data``; then compare each dossier with its rows."""
    rows = records_of(call)
    batch = work_through(call, rows, _Recorder(call, call.realm.clock.now()).record)
    with call.realm.reading() as session:
        parts = tuple(_parts(session, call, batch))
    notes = tuple(judge_number_of_rows(len(rows)))
    return Outcome(answer_for(call.member, batch), findings=notes, parts=parts)


def _by_name(refusal: Refusal | None, row: ProgressRow) -> Refusal | None:
    return Refusal(refusal.place, row.dossier_code, refusal.code, refusal.reason) if refusal else None


def _parts(session: Session, call: AdapterCall, batch: Batch[Done]) -> Iterable[DossierPart]:
    """One part a dossier: its rows of this call, and what the rows and the record say of each other."""
    by_dossier: dict[str, list[DossierPart]] = {}
    for part in batch.parts:
        by_dossier.setdefault(part.dossier_code, []).append(part)
    for code, mine in by_dossier.items():
        raws = tuple(raw for part in mine for raw in part.records)
        yield DossierPart(code, raws, (*_findings(mine), *_by_rows(session, call, code)), mine[0].person)


def _findings(parts: Sequence[DossierPart]) -> tuple[FieldFinding, ...]:
    return tuple(finding for part in parts for finding in part.findings)


def _by_rows(session: Session, call: AdapterCall, code: str) -> Iterable[FieldFinding]:
    dossier = find_dossier(session, call.member.code, code) if usable_code(code) else None
    return judge_record_by_rows(dossier.record, rows_of(session, dossier)) if dossier else ()
