"""Answers one call of the adapter: the services by name, and the journal entries of a call."""

from collections.abc import Callable, Iterator
from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.services import SERVICE_SPECS, Endpoint
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart, Outcome, text_of
from mock_dvcqg.operations.create_on_behalf import create_on_behalf
from mock_dvcqg.operations.list_codes import CODE_SERVICES
from mock_dvcqg.operations.list_questions import give_answer, list_own_questions, list_questions_from_portal
from mock_dvcqg.operations.look_up_account import look_up_account
from mock_dvcqg.operations.look_up_dossier import look_up_dossier
from mock_dvcqg.operations.record_dossiers import record_dossiers
from mock_dvcqg.operations.record_periodic import record_ratings, record_statistics
from mock_dvcqg.operations.record_progress import record_progress
from mock_dvcqg.operations.record_questions import record_answers, record_questions
from mock_dvcqg.operations.record_status import record_status
from mock_dvcqg.operations.share_catalogue import (
    give_decision,
    give_procedure,
    list_agencies,
    list_fees,
    list_fields,
    list_online_services,
    list_procedures,
    list_procedures_of_kind,
    list_procedures_of_unit,
)
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.store.members import Member

Service = Callable[[AdapterCall], Outcome]
SERVICES: dict[str, Service] = {
    "LayDanhSachTTHC": list_procedures,
    "LayDanhSachTTHCDonVi": list_procedures_of_unit,
    "LayThuTuc": give_procedure,
    "LayDVC": list_online_services,
    "LayQDCB": give_decision,
    "LayDanhMucCoQuan": list_agencies,
    "LayDanhMucLinhVuc": list_fields,
    "LayDanhMucLePhi": list_fees,
    "LayDanhMucThuTucThuocLoai": list_procedures_of_kind,
    **CODE_SERVICES,
    "TraCuuTechID": look_up_account,
    "TaoTaiKhoan": create_on_behalf,
    "TraCuuHoSo": look_up_dossier,
    "DongBoHoSoMC": record_dossiers,
    "CapNhatTienDoHoSoMC": record_progress,
    "DongBoTrangThaiHoSo": record_status,
    "DongBoDanhGia": record_ratings,
    "DongBoThongKeHoSo": record_statistics,
    "LayDanhSachHoiDapGuiTuDVCQG": list_questions_from_portal,
    "LayDanhSachHoiDapBoCoQuan": list_own_questions,
    "LayNoiDungTraLoiTheoCauHoi": give_answer,
    "DongBoHoiDap": record_questions,
    "DongBoKetQuaHoiDapGuiTuDVCQG": record_answers,
}
EXPIRED = "session-expired"


def answer_call(call: AdapterCall) -> Outcome:
    """What the service answers; what it refuses is an answer too."""
    if call.bites(EXPIRED):
        call.end_session()
        return Outcome(Answer.of(ErrorCode.SESSION_INVALID))
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


def judge_endpoint(path: str, service: str) -> list[FieldFinding]:
    """A notice when a service is called on the endpoint that is for the other kind alone."""
    spec = SERVICE_SPECS.get(service)
    alone = next((each for each in Endpoint if path.endswith(f"/mapi/{each.value}")), None)
    if spec is None or alone is None or spec.endpoint is alone:
        return []
    said = f"Dịch vụ {service} thuộc điểm kết nối «{spec.endpoint.value}», không phải «{alone.value}»"
    return [rules.WRONG_ENDPOINT.at("service", said)]


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
        response=outcome.answer.wire(call.member.answer_style),
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
