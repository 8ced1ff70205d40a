"""The sharing services: procedures, agencies and fields (LayDanhSachTTHC, LayThuTuc, LayDanhMuc…; facts 2.1, 2.2)."""

from typing import Any

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.open_catalogue import open_catalogue


def list_procedures(call: AdapterCall) -> Outcome:
    """LayDanhSachTTHC: code and name of every procedure."""
    procedures = open_catalogue(call.realm).procedures.values()
    return _given([_row(procedure) for procedure in procedures])


def list_procedures_of_unit(call: AdapterCall) -> Outcome:
    """LayDanhSachTTHCDonVi: the procedures that a body, or one of its agencies, carries out."""
    unit = call.text("maDonVi")
    procedures = open_catalogue(call.realm).procedures.values()
    return _given([_row(procedure) for procedure in procedures if _is_done_by(procedure, unit)])


def give_procedure(call: AdapterCall) -> Outcome:
    """LayThuTuc: one procedure whole, with the KQ code that can replace each component."""
    code = call.text("maTTHC")
    procedure = open_catalogue(call.realm).procedures.get(code)
    if procedure is None:
        return Outcome(Answer.of(ErrorCode.NOT_FOUND, f"Không tìm thấy thủ tục «{code[:40]}»", []))
    return _given([procedure.wire()])


def list_agencies(call: AdapterCall) -> Outcome:
    """LayDanhMucCoQuan: every agency with its tier."""
    agencies = open_catalogue(call.realm).agencies.values()
    return _given([{"MADONVI": a.code, "TENDONVI": a.name, "CAPDONVI": a.tier} for a in agencies])


def list_fields(call: AdapterCall) -> Outcome:
    """LayDanhMucLinhVuc: every field of procedures."""
    fields = open_catalogue(call.realm).fields.values()
    return _given([{"MALINHVUC": f.code, "TENLINHVUC": f.name, "MANGANH": f.branch} for f in fields])


def _row(procedure: Procedure) -> dict[str, str]:
    return {"MATTHC": procedure.code, "TENTTHC": procedure.name}


def _is_done_by(procedure: Procedure, unit: str) -> bool:
    return any(unit in (agency.code, member_of(agency.code)) for agency in procedure.agencies)


def _given(result: list[Any]) -> Outcome:
    return Outcome(Answer.of(ErrorCode.OK, result=result))
