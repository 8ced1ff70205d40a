"""What the portal asks a province about a dossier: what it owes, how it stands, one of its files (facts 1.7, 7.1).

Whoever can reach these addresses can ask: no name, number or address of a person is told. The portal names the payer
itself, as the one who signed in there (mock convention).
"""

import re
from typing import Any

from mock_dvcqg.contract.codes import ReturnForm, SubjectKind
from mock_dvcqg.contract.identifiers import is_dossier_code
from mock_dvcqg.contract.province_calls import ProvinceDossier
from reference_httt.errors import NotFound
from reference_httt.operations.begin_payment import new_payment
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, IdentityType, Payment, PaymentWay, ReturnChoice
from reference_httt.rules.payment_due import fees_of, open_payments
from reference_httt.rules.payment_messages import receipt_order
from reference_httt.store import blobs, dossiers, payments, submitted_files

_UNKNOWN = "Không tìm thấy hồ sơ"
_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def answer_payable(province: Province, dossier_code: str) -> dict[str, Any]:
    """What a dossier owes now: error_code 0 with MaTraCuuTT and ThongTinBienLai, 1 nothing, -1 unknown."""
    if not is_dossier_code(dossier_code):
        return {"error_code": -1, "message": _UNKNOWN}
    with province.store.writing() as session:
        payments.lock_dossier(session, dossier_code)
        case = dossiers.case_file(session, dossier_code)
        if case is None:
            return {"error_code": -1, "message": _UNKNOWN}
        if not _is_payable(province, case):
            return {"error_code": 1, "message": "Hồ sơ không có khoản phải nộp"}
        payment = next(iter(open_payments(case)), None)
        if payment is None:
            payment = new_payment(session, province, case, PaymentWay.NATIONAL_PLATFORM)
            payments.keep(session, payment)
    return {"error_code": 0, "message": _payable(case, payment)}


def _is_payable(province: Province, case: CaseFile) -> bool:
    """Whether the portal may let it be paid: not while it is being paid in another way."""
    elsewhere = any(p.way is not PaymentWay.NATIONAL_PLATFORM for p in open_payments(case))
    connected = bool(province.practice.payments.partner.secret)
    return connected and not elsewhere and bool(province.practice.fees_due(case))


def _payable(case: CaseFile, payment: Payment) -> dict[str, Any]:
    return {"MaTraCuuTT": payment.reference} | receipt_order(case, fees_of(case, payment))


def answer_look_up(province: Province, dossier_code: str) -> dict[str, Any]:
    """The nine members of ``search/call``, or error_code -1."""
    with province.store.reading() as session:
        case = dossiers.case_file(session, dossier_code) if is_dossier_code(dossier_code) else None
    if case is None:
        return {"error_code": "-1", "message": _UNKNOWN}
    draft = case.draft
    by_post = draft.return_choice is ReturnChoice.POST
    return ProvinceDossier(
        dossier_code=case.dossier.dossier_code,
        procedure_code=draft.procedure_code,
        procedure_name=draft.procedure_name,
        field_code=draft.field_code,
        field_name=draft.field_name,
        subject_kind=_subject(case),
        status=case.dossier.status.value,
        return_form=(ReturnForm.BY_POST if by_post else ReturnForm.AT_COUNTER).value,
        handling_unit=draft.agency_name,
    ).wire()


def _subject(case: CaseFile) -> str:
    owner = case.draft.personal_data
    kind = owner.identity_type if owner else IdentityType.CCCD
    if kind is IdentityType.AGENCY_CODE:
        return SubjectKind.STATE_AGENCY.value
    return (SubjectKind.ENTERPRISE if kind.is_of_organisation else SubjectKind.CITIZEN).value


def submitted_file(province: Province, file_id: str) -> tuple[str, bytes]:
    """Name and content of a submitted paper by its TepDinhKemId, written as a UUID.

    Raises:
        NotFound.
    """
    plain = file_id.lower()
    with province.store.reading() as session:
        token = submitted_files.token_of(session, plain.replace("-", "")) if _UUID.match(plain) else ""
        found = blobs.linked(session, token) if token else None
    if found is None:
        raise NotFound("Không tìm thấy tập tin")
    return found
