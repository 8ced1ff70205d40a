"""TraCuuHoSo: whether the portal has a dossier of the asking member (facts 1.5, 2.3); another's is not there."""

from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.store.dossiers import ask_for_dossier

_SHOWN = {
    "dossier_code", "procedure_code", "procedure_name", "field_code", "field_name", "subject_kind", "status",
    "return_form", "handling_unit", "submitted_at", "received_at", "due_at", "processed_at", "returned_at",
}  # fmt: skip


def look_up_dossier(call: AdapterCall) -> Outcome:
    """``result``: the dossier's main members, or an empty list."""
    code = call.text("mahoso")
    if not code:
        return Outcome(Answer.of(ErrorCode.REFUSED, "Thiếu tham số mahoso", []))
    dossier = ask_for_dossier(call.realm.database, call.member.code, code[:200])
    result = [summary(dossier.record)] if dossier else []
    return Outcome(Answer.of(ErrorCode.OK, result=result), dossier_code=code[:200])


def summary(record: DossierRecord) -> dict[str, str]:
    """What a look-up shows: the members of ``search/call`` and the times (mock convention, not DVCQG)."""
    return record.model_dump(by_alias=True, include=_SHOWN)
