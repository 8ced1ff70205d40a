"""The whole judgement of one dossier record: all findings, in the order of the record's members."""

from typing import Any

from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.rules.deliverables import judge_deliverables, judge_submitted
from mock_dvcqg.rules.dossier_codes import judge_codes
from mock_dvcqg.rules.dossier_fields import judge_fields
from mock_dvcqg.rules.dossier_owner import judge_owner
from mock_dvcqg.rules.dossier_times import judge_times
from mock_dvcqg.rules.fees import judge_fees
from mock_dvcqg.rules.generation import judge_generation
from mock_dvcqg.rules.life_cycle import judge_against_progress, judge_transition
from mock_dvcqg.rules.record_facts import RecordFacts
from mock_dvcqg.rules.reuse import judge_reuse
from mock_dvcqg.rules.rows_and_record import judge_processed_time
from mock_dvcqg.rules.supplements import judge_supplements
from mock_dvcqg.rules.wire_shape import readable


def read_record(raw: Any) -> tuple[DossierRecord, list[FieldFinding]]:
    """The record in any JSON value, and what had to be mended to read it."""
    mended, findings = readable(raw, DossierRecord)
    return DossierRecord.read(mended), findings


def judge_record(record: DossierRecord, facts: RecordFacts) -> list[FieldFinding]:
    """Everything that is to be said about a record that could be read."""
    return [
        *judge_fields(record),
        *judge_generation(record),
        *judge_codes(record, facts),
        *judge_times(record, facts.now),
        *judge_owner(record, facts),
        *judge_transition(facts.previous_status, record.status),
        *judge_against_progress(record.status, facts.progress_status),
        *judge_supplements(record, facts.rows),
        *judge_processed_time(record, facts.rows),
        *judge_submitted(record, facts),
        *judge_reuse(record, facts),
        *judge_deliverables(record, facts),
        *judge_fees(record),
    ]


def errors_of(findings: list[FieldFinding]) -> list[FieldFinding]:
    """The findings for which strict mode refuses a record."""
    return [finding for finding in findings if finding.level is FindingLevel.ERROR]


def numbered(findings: list[FieldFinding], record: int) -> list[FieldFinding]:
    """The findings as those of the n-th record of ``data[]``."""
    return [finding.model_copy(update={"record": record}) for finding in findings]
