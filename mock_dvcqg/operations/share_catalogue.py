"""The services about procedures, agencies and fields (LayDanhSachTTHC, LayThuTuc, LayDVC …; facts 2.1, 2.2)."""

from collections.abc import Iterator
from typing import Any

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.contract.procedure_members import completed
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.list_codes import given
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.rules.catalogue import Catalogue, ServiceSummary

_DECISION = "QDCB-"


def list_procedures(call: AdapterCall) -> Outcome:
    """LayDanhSachTTHC: code and name of every procedure."""
    return given(_listed(service) for service in open_catalogue(call.realm).summaries)


def list_procedures_of_unit(call: AdapterCall) -> Outcome:
    """LayDanhSachTTHCDonVi: the procedures that a body, or one of its agencies, carries out."""
    unit = call.text("maDonVi")
    services = open_catalogue(call.realm).summaries
    return given(_listed(service) for service in services if _is_done_by(service, unit))


def give_procedure(call: AdapterCall) -> Outcome:
    """LayThuTuc: one procedure whole, with the KQ code that can replace each component."""
    code = call.text("maTTHC")
    procedure = open_catalogue(call.realm).procedures.get(code)
    if procedure is None:
        return Outcome(Answer.of(ErrorCode.NOT_FOUND, f"Không tìm thấy thủ tục «{code[:40]}»", []))
    return given([whole(procedure)])


def list_agencies(call: AdapterCall) -> Outcome:
    """LayDanhMucCoQuan: every agency with its tier."""
    agencies = open_catalogue(call.realm).agencies.values()
    return given({"MADONVI": a.code, "TENDONVI": a.name, "CAPDONVI": a.tier} for a in agencies)


def list_fields(call: AdapterCall) -> Outcome:
    """LayDanhMucLinhVuc: every field of procedures."""
    fields = open_catalogue(call.realm).fields.values()
    return given({"MALINHVUC": f.code, "TENLINHVUC": f.name, "MANGANH": f.branch} for f in fields)


def list_fees(call: AdapterCall) -> Outcome:
    """LayDanhMucLePhi: every fee of every procedure once."""
    catalogue = open_catalogue(call.realm)
    fees = {fee.code: fee for procedure in catalogue.procedures.values() for fee in procedure.fees}
    return given({"MAPHILEPHI": f.code, "TENPHILEPHI": f.name, "SOTIEN": f.amount_vnd} for f in fees.values())


def list_procedures_of_kind(call: AdapterCall) -> Outcome:
    """LayDanhMucThuTucThuocLoai: procedures with their kind, of one kind when ``loaiTTHC`` names it."""
    wanted = call.text("loaiTTHC")
    rows = (_row(each) | {"LOAITTHC": kind_of(each)} for each in open_catalogue(call.realm).procedures.values())
    return given(row for row in rows if wanted in ("", row["LOAITTHC"]))


def give_decision(call: AdapterCall) -> Outcome:
    """LayQDCB: the procedures of one publication decision; the simulation has one decision a publishing body."""
    wanted = call.text("idQDCB")
    catalogue = open_catalogue(call.realm)
    procedures = [each for each in catalogue.procedures.values() if decision_of(each) == wanted]
    if not procedures:
        return Outcome(Answer.of(ErrorCode.NOT_FOUND, f"Không tìm thấy quyết định công bố «{wanted[:40]}»", []))
    body = procedures[0].published_by
    agency = catalogue.agencies.get(body)
    return given([
        {
            "IDQUYETDINHCONGBO": wanted,
            "QUYETDINH": decision_name(procedures[0]),
            "MACOQUANCONGBO": body,
            "TENCOQUANCONGBO": agency.name if agency else "",
            "DANHSACHTTHC": [_row(each) for each in procedures],
        }
    ])  # fmt: skip


def list_online_services(call: AdapterCall) -> Outcome:
    """LayDVC: the online services, one a case of a procedure, in ``result.data``."""
    catalogue = open_catalogue(call.realm)
    rows = [row for each in catalogue.procedures.values() for row in _services(each, catalogue)]
    return Outcome(Answer.of(ErrorCode.OK, result={"data": rows}))


def whole(procedure: Procedure) -> dict[str, Any]:
    """A procedure with every member the facts name."""
    known = completed(procedure.wire())
    return known | {
        "LOAITTHC": kind_of(procedure),
        "IDQUYETDINHCONGBO": decision_of(procedure),
        "QUYETDINH": decision_name(procedure),
    }


def decision_of(procedure: Procedure) -> str:
    """The id of the decision that published a procedure."""
    return _extra(procedure, "IDQUYETDINHCONGBO") or _DECISION + procedure.published_by


def decision_name(procedure: Procedure) -> str:
    """Its name."""
    return _extra(procedure, "QUYETDINH") or f"Quyết định công bố của {procedure.published_by} (mô phỏng)"


def kind_of(procedure: Procedure) -> str:
    """LOAITTHC; "1" when the catalogue does not say."""
    return _extra(procedure, "LOAITTHC") or "1"


def _extra(procedure: Procedure, name: str) -> str:
    return str((procedure.model_extra or {}).get(name) or "")


def _services(procedure: Procedure, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    publisher = catalogue.agencies.get(procedure.published_by)
    for i, case in enumerate(procedure.cases, 1):
        yield {
            "MADVC": f"{procedure.code}.{i:02d}",
            "TENDVC": case.case or procedure.name,
            "MATTHC": procedure.code,
            "TENTTHC": procedure.name,
            "TENCOQUANBANHANH": publisher.name if publisher else "",
            "TENLINHVUC": procedure.fields[0].name if procedure.fields else "",
            "APDUNGDVC": [agency.wire() for agency in procedure.agencies],
        }


def _row(procedure: Procedure) -> dict[str, str]:
    return {"MATTHC": procedure.code, "TENTTHC": procedure.name}


def _listed(service: ServiceSummary) -> dict[str, str]:
    return {"MATTHC": service.code, "TENTTHC": service.name}


def _is_done_by(service: ServiceSummary, unit: str) -> bool:
    return any(unit in (code, member_of(code)) for code in service.agencies)
