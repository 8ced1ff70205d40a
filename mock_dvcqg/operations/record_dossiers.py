"""DongBoHoSoMC: judge each record by itself, keep it, queue its links (facts 2.3, 3).

A record that exists is refused with −3 unless ``isUpdating``; an update of an unknown one creates it, with a finding.
"""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.gather_record_facts import gather_record_facts
from mock_dvcqg.operations.read_records import answer_for, is_updating, records_of, sentence_of, usable_code
from mock_dvcqg.operations.record_links import links_of
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.record import errors_of, judge_record, numbered, read_record
from mock_dvcqg.rules.record_facts import owner_number
from mock_dvcqg.store.dossiers import keep_dossier
from mock_dvcqg.store.fetches import queue_links


@dataclass(frozen=True)
class _Recorded:
    part: DossierPart
    refusal: tuple[ErrorCode, str] | None = None
    links: int = 0


def record_dossiers(call: AdapterCall) -> Outcome:
    """Keep the records of ``data``; each one is a transaction of its own."""
    updating, notes = is_updating(call)
    done: list[_Recorded] = []
    for place, raw in enumerate(records_of(call)):
        with call.realm.writing() as session:
            done.append(_record(session, call, place, raw, updating=updating))
    return Outcome(
        answer_for([one.refusal for one in done if one.refusal]),
        findings=tuple(notes),
        parts=tuple(one.part for one in done),
        links_queued=any(one.links for one in done),
    )


def _record(session: Session, call: AdapterCall, place: int, raw: Any, *, updating: bool) -> _Recorded:
    record, mended = read_record(raw)
    facts = gather_record_facts(session, call, record)
    exists = facts.previous_status is not None
    findings = numbered([*mended, *_existence(exists, updating), *judge_record(record, facts)], place)
    part = DossierPart(record.dossier_code[:200], (raw,), tuple(findings), owner_number(record)[:50])
    refusal = _refusal(call, place, record, findings)
    if refusal is None and exists and not updating:
        refusal = (ErrorCode.ALREADY_EXISTS, f"Hồ sơ {record.dossier_code} đã tồn tại")
    return _Recorded(part, refusal) if refusal else _Recorded(part, links=_keep(session, call, record))


def _existence(exists: bool, updating: bool) -> list[FieldFinding]:
    if exists or not updating:
        return []
    said = "isUpdating = True nhưng hồ sơ chưa có trên Cổng; đã ghi nhận như hồ sơ mới"
    return [rules.UPDATE_OF_UNKNOWN.at("isUpdating", said)]


def _refusal(
    call: AdapterCall, place: int, record: DossierRecord, findings: list[FieldFinding]
) -> tuple[ErrorCode, str] | None:
    errors = [*errors_of(list(call.notes)), *errors_of(findings)]
    if not usable_code(record.dossier_code) or (call.member.mode == "strict" and errors):
        return ErrorCode.REFUSED, sentence_of(place, record.dossier_code, errors)
    return None


def _keep(session: Session, call: AdapterCall, record: DossierRecord) -> int:
    now, member = call.realm.clock.now(), call.member.code
    if not keep_dossier(session, member, record, owner_number(record)[:50], now):
        return 0
    has_ended = record.status == DossierStatus.RETURNED
    return queue_links(session, member, record.dossier_code, links_of(record), now, anew=has_ended)
