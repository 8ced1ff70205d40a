"""DongBoTrangThaiHoSo: one dossier's status comes back (facts 2.3, 2.4).

A dossier that the member has synced takes the new status; a report on any other is kept with a finding, for the portal
of the facts hands dossiers on that it made itself (mock convention, not DVCQG).
"""

from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.status_report import StatusReport
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome
from mock_dvcqg.operations.read_records import records_of, usable_code
from mock_dvcqg.operations.work_through_batch import code_for, refused
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.life_cycle import judge_transition
from mock_dvcqg.rules.record import errors_of
from mock_dvcqg.rules.status_report import judge_status_report, read_status_report
from mock_dvcqg.store.dossiers import StoredDossier, find_dossier, keep_dossier
from mock_dvcqg.store.periodic_reports import keep_report


def record_status(call: AdapterCall) -> Outcome:
    """Keep the report in ``data`` (one object; a list of one is read too)."""
    raw = records_of(call)[0]
    report, mended = read_status_report(raw)
    with call.realm.writing() as session:
        dossier = _dossier(session, call, report)
        findings = [*_of_call(call), *mended, *judge_status_report(report, call.realm.clock.now())]
        findings += _against(dossier, report)
        answer = _refusal(call, report, findings)
        if answer is None:
            _keep(session, call, report, dossier)
    code = report.own_code or report.dossier_code
    part = DossierPart(code[:200], (raw,), tuple(findings), dossier.owner_number if dossier else "")
    return Outcome(answer or Answer.of(ErrorCode.OK), parts=(part,))


def _dossier(session: Session, call: AdapterCall, report: StatusReport) -> StoredDossier | None:
    codes = [code for code in (report.own_code, report.dossier_code) if usable_code(code)]
    return next((found for code in codes if (found := find_dossier(session, call.member.code, code))), None)


def _of_call(call: AdapterCall) -> list[FieldFinding]:
    given = call.text("type")
    if given == "2":
        return []
    return [rules.PARAMETER_VALUE.at("type", f"type = «{given[:20]}»; giá trị đã biết của DongBoTrangThaiHoSo là «2»")]


def _against(dossier: StoredDossier | None, report: StatusReport) -> list[FieldFinding]:
    if dossier is None:
        said = "Chưa có hồ sơ nào mang MaHoSo hoặc MaHoSoDonVi này; báo cáo trạng thái vẫn được ghi nhận"
        return [rules.DOSSIER_UNKNOWN.at("MaHoSo", said)]
    return list(judge_transition(dossier.record.status, report.status))


def _refusal(call: AdapterCall, report: StatusReport, findings: list[FieldFinding]) -> Answer | None:
    errors = [*errors_of(list(call.notes)), *errors_of(findings)]
    code = report.own_code or report.dossier_code
    if usable_code(code) and not (call.member.mode == "strict" and errors):
        return None
    refusal = refused(0, code, errors)
    return Answer(error_code=code_for(call.member, refusal.code), message=refusal.reason)


def _keep(session: Session, call: AdapterCall, report: StatusReport, dossier: StoredDossier | None) -> None:
    member, now = call.member.code, call.realm.clock.now()
    key: tuple[str, ...] = (report.dossier_code, report.own_code, report.handled_at, report.status)
    keep_report(session, member=member, service=call.service, key=key, record=report, now=now)
    if dossier is not None and report.status:
        record: Any = dossier.record.model_copy(update={"status": report.status})
        keep_dossier(session, member, record, dossier.owner_number, now)
