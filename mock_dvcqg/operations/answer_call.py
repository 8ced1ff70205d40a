"""Answers one call of the adapter: the services by name, and the journal entries of a call."""

from collections.abc import Callable, Iterator
from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome, text_of
from mock_dvcqg.operations.look_up_account import look_up_account
from mock_dvcqg.operations.look_up_dossier import look_up_dossier
from mock_dvcqg.operations.record_dossiers import record_dossiers
from mock_dvcqg.operations.record_progress import record_progress
from mock_dvcqg.operations.share_catalogue import (
    give_procedure,
    list_agencies,
    list_fields,
    list_procedures,
    list_procedures_of_unit,
)
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.store.members import Member

Service = Callable[[AdapterCall], Outcome]
SERVICES: dict[str, Service] = {
    "LayDanhSachTTHC": list_procedures,
    "LayDanhSachTTHCDonVi": list_procedures_of_unit,
    "LayThuTuc": give_procedure,
    "LayDanhMucCoQuan": list_agencies,
    "LayDanhMucLinhVuc": list_fields,
    "TraCuuTechID": look_up_account,
    "TraCuuHoSo": look_up_dossier,
    "DongBoHoSoMC": record_dossiers,
    "CapNhatTienDoHoSoMC": record_progress,
}


def answer_call(call: AdapterCall) -> Outcome:
    """What the service answers; what it refuses is an answer too."""
    service = SERVICES.get(call.service)
    if service is None:
        said = f"Dịch vụ «{call.service[:60]}» không tồn tại" if call.service else "Thiếu tên dịch vụ (service)"
        return Outcome(Answer.of(ErrorCode.UNKNOWN_SERVICE, said))
    try:
        return service(call)
    except PortalError as error:
        return Outcome(Answer.of(error.code, error.message))


def judge_caller(member: Member, body: dict[str, Any]) -> list[FieldFinding]:
    """A finding when ``madonvi`` is not the member's code nor an agency's below it."""
    unit = text_of(body, "madonvi")
    if member_of(unit) == member.code:
        return []
    said = f"madonvi «{unit[:40]}» không phải mã của {member.code} hoặc đơn vị thuộc {member.code}"
    return [rules.FOREIGN_MADONVI.at("madonvi", said)]


def entries_of(call: AdapterCall, outcome: Outcome) -> Iterator[JournalEntry]:
    """The journal entries of a call: one, or one a dossier when it is about several."""
    whole = JournalEntry(
        seq=0,
        at=call.realm.clock.now(),
        member=call.member.code,
        surface="adapter",
        service=call.service,
        dossier_code=outcome.dossier_code,
        person=outcome.person,
        status=200,
        error_code=outcome.answer.error_code,
        message=outcome.answer.message,
        request=call.body,
        response=outcome.answer.wire(),
        findings=[*call.notes, *outcome.findings],
    )
    if not outcome.parts:
        yield whole
    for part in outcome.parts:
        yield _entry_of(part, whole, alone=len(outcome.parts) == 1)


def _entry_of(part: DossierPart, whole: JournalEntry, *, alone: bool) -> JournalEntry:
    request = whole.request if alone else {**whole.request, "data": list(part.records)}
    return whole.model_copy(
        update={
            "dossier_code": part.dossier_code,
            "person": part.person,
            "request": request,
            "findings": [*whole.findings, *part.findings],
        }
    )
