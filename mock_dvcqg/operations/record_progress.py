"""CapNhatTienDoHoSoMC: keep the progress rows; an exact repeat is a no-op (facts 4).

The same step with another time is kept and shown, with a finding: that is how a careless resend is seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.gather_record_facts import last_status
from mock_dvcqg.operations.read_records import answer_for, records_of, sentence_of, usable_code
from mock_dvcqg.rules.life_cycle import judge_last_row
from mock_dvcqg.rules.progress import in_order, judge_among, judge_row, read_row
from mock_dvcqg.rules.record import errors_of, numbered
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier, keep_progress, progress_of


@dataclass(frozen=True)
class _Row:
    dossier_code: str
    raw: Any
    findings: tuple[FieldFinding, ...]
    refusal: tuple[ErrorCode, str] | None = None
    person: str = ""


def record_progress(call: AdapterCall) -> Outcome:
    """Keep the rows of ``data``, each by itself; then compare each dossier with its last row."""
    rows: list[_Row] = []
    for place, raw in enumerate(records_of(call)):
        with call.realm.writing() as session:
            rows.append(_record(session, call, place, raw))
    with call.realm.reading() as session:
        parts = tuple(_parts(session, call, rows))
    return Outcome(answer_for([row.refusal for row in rows if row.refusal]), parts=parts)


def _record(session: Session, call: AdapterCall, place: int, raw: Any) -> _Row:
    row, mended = read_row(raw)
    dossier = _dossier(session, call, row)
    now = call.realm.clock.now()
    stored = in_order(progress_of(session, call.member.code, row.dossier_code)) if dossier else []
    findings = [*mended, *judge_row(row, call.member.code, now)]
    if dossier and row not in stored:
        findings += judge_among(row, stored)
    findings = numbered(findings, place)
    refusal = _refusal(call, place, row, dossier, findings)
    if refusal is None:
        keep_progress(session, call.member.code, row, now)
    return _Row(row.dossier_code[:200], raw, tuple(findings), refusal, dossier.owner_number if dossier else "")


def _dossier(session: Session, call: AdapterCall, row: ProgressRow) -> StoredDossier | None:
    known = usable_code(row.dossier_code)
    return find_dossier(session, call.member.code, row.dossier_code) if known else None


def _refusal(
    call: AdapterCall, place: int, row: ProgressRow, dossier: StoredDossier | None, findings: list[FieldFinding]
) -> tuple[ErrorCode, str] | None:
    errors = [*errors_of(list(call.notes)), *errors_of(findings)]
    if not usable_code(row.dossier_code) or (call.member.mode == "strict" and errors):
        return ErrorCode.REFUSED, sentence_of(place, row.dossier_code, errors)
    if dossier is None:
        said = f"Bản ghi {place + 1}: không tìm thấy hồ sơ {row.dossier_code}, cần đồng bộ hồ sơ trước"
        return ErrorCode.NOT_FOUND, said
    return None


def _parts(session: Session, call: AdapterCall, rows: list[_Row]) -> Iterable[DossierPart]:
    for code in dict.fromkeys(row.dossier_code for row in rows):
        mine = [row for row in rows if row.dossier_code == code]
        dossier = find_dossier(session, call.member.code, code) if usable_code(code) else None
        findings = [finding for row in mine for finding in row.findings]
        if dossier:
            findings += judge_last_row(dossier.record.status, last_status(session, dossier))
        yield DossierPart(code, tuple(row.raw for row in mine), tuple(findings), mine[0].person)
