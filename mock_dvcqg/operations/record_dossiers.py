"""DongBoHoSoMC: judge each record by itself, keep it, queue its links (facts 2.3, 3).

A record that exists is refused as «đã tồn tại» unless ``isUpdating``; an update of an unknown one creates it, with a
finding. The fault ``result-lost`` answers success and forgets the results.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.follow_record import follow_record
from mock_dvcqg.operations.gather_record_facts import CallFacts, gather_call_facts, gather_record_facts
from mock_dvcqg.operations.read_records import is_updating, records_of, usable_code
from mock_dvcqg.operations.record_links import links_of
from mock_dvcqg.operations.work_through_batch import Batch, Refusal, answer_for, refused, work_through
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.record import errors_of, judge_record, numbered, read_record
from mock_dvcqg.rules.record_facts import owner_number
from mock_dvcqg.store.dossiers import keep_dossier
from mock_dvcqg.store.fetches import queue_links

RESULT_LOST = "result-lost"


@dataclass(frozen=True)
class _Recorded:
    part: DossierPart
    refusal: Refusal | None = None
    links: int = 0


@dataclass(frozen=True)
class _Recorder:
    """Records the dossiers of one call."""

    call: AdapterCall
    known: CallFacts
    updating: bool
    forgets_results: bool

    def record(self, session: Session, place: int, raw: Any, refusal: Refusal | None) -> _Recorded:
        """Judge one record and keep it, unless something stands against it."""
        record, mended = read_record(raw)
        facts = gather_record_facts(session, self.call, self.known, record)
        exists = facts.previous_status is not None
        findings = numbered([*mended, *_existence(exists, self.updating), *judge_record(record, facts)], place)
        owner = facts.owner.identity_number if facts.owner else owner_number(record)[:50]
        part = DossierPart(record.dossier_code[:200], (raw,), tuple(findings), owner)
        refusal = _by_name(refusal, record) or self._refusal(place, record, findings, exists)
        return _Recorded(part, refusal) if refusal else _Recorded(part, links=self._keep(session, record, owner))

    def _refusal(self, place: int, record: DossierRecord, findings: list[FieldFinding], exists: bool) -> Refusal | None:
        code, call = record.dossier_code, self.call
        errors = [*errors_of(list(call.notes)), *errors_of(findings)]
        if not usable_code(code) or (call.member.mode == "strict" and errors):
            return refused(place, code, errors)
        if exists and not self.updating:
            return Refusal(place, code, ErrorCode.ALREADY_EXISTS, f"Hồ sơ {code} đã tồn tại")
        return None

    def _keep(self, session: Session, record: DossierRecord, owner: str) -> int:
        now, member = self.known.now, self.call.member.code
        if self.forgets_results:
            record = record.model_copy(update={"deliverables": []})
        if not keep_dossier(session, member, record, owner, now):
            return 0
        follow_record(session, self.call.realm, member, record)
        has_ended = record.status == DossierStatus.RETURNED
        return queue_links(session, member, record.dossier_code, links_of(record), now, anew=has_ended)


def record_dossiers(call: AdapterCall) -> Outcome:
    """Keep the records of ``data`` as the member's batch mode has it."""
    updating, notes = is_updating(call)
    records = records_of(call)
    forgets = any(_has_results(raw) for raw in records) and call.bites(RESULT_LOST)
    recorder = _Recorder(call, gather_call_facts(call), updating, forgets)
    alone = len(records) == 1

    def conclude(session: Session, batch: Batch[_Recorded]) -> None:
        if call.note:
            call.note(session, _outcome(call, batch, notes))

    batch = work_through(call, records, recorder.record, conclude)
    return replace(_outcome(call, batch, notes), noted=alone and call.note is not None)


def _outcome(call: AdapterCall, batch: Batch[_Recorded], notes: Sequence[FieldFinding]) -> Outcome:
    links = 0 if batch.taken_back else sum(one.links for one in batch.done)
    return Outcome(answer_for(call.member, batch), findings=tuple(notes), parts=batch.parts, links_queued=links > 0)


def _has_results(raw: Any) -> bool:
    return isinstance(raw, dict) and bool(raw.get("DanhSachGiayToKetQua"))


def _by_name(refusal: Refusal | None, record: DossierRecord) -> Refusal | None:
    return Refusal(refusal.place, record.dossier_code, refusal.code, refusal.reason) if refusal else None


def _existence(exists: bool, updating: bool) -> list[FieldFinding]:
    if exists or not updating:
        return []
    said = "isUpdating = True nhưng hồ sơ chưa có trên Cổng; đã ghi nhận như hồ sơ mới"
    return [rules.UPDATE_OF_UNKNOWN.at("isUpdating", said)]
