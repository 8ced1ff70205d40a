"""What a citizen can pay, found by dossier code or by service name («thanh toán lệ phí hồ sơ», Tây Ninh Bước 2).

A search asks the provinces; without a search the list rests on the synced fees alone. Only one's own dossiers are
shown: those whose owner the person is, or of which the province says that the person pays.
"""

import asyncio
from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.citizen import Payable, PayableFee
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.identifiers import agency_of_dossier, member_of
from mock_dvcqg.contract.payment import FeeKind, FeeLine, PaidService, ReceiptOrder
from mock_dvcqg.operations.list_services import without_marks
from mock_dvcqg.operations.look_up_payable import look_up_payable
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.fees import amount_of
from mock_dvcqg.rules.payable import PayableAnswer
from mock_dvcqg.store.dossiers import StoredDossier, dossiers_of_owner
from mock_dvcqg.store.members import Member, find_member
from mock_dvcqg.store.payments import Payment, PaymentState, payments_of_dossier

MOST_ASKED = 20
"""how many dossiers of one search provinces are asked about"""
STATES = {
    "due": "Chưa thanh toán",
    "paid": "Đã thanh toán",
    "pending": "Đang chờ kết quả từ ngân hàng",
    "none": "Không có khoản phải nộp",
}
_PAID_ELSEWHERE = {"1", "2"}


@dataclass(frozen=True)
class Owed:
    """One dossier with what is to be paid for it, and where."""

    member: Member
    payable: Payable
    receipt: ReceiptOrder


@dataclass(frozen=True)
class _Candidate:
    member: Member
    dossier_code: str
    record: DossierRecord | None
    payments: list[Payment]


async def find_payables(
    portal: Portal, realm: Realm, person: Person, *, dossier_code: str = "", service: str = ""
) -> list[Owed]:
    """The person's dossiers that owe or owed something."""
    wanted_code, wanted_name = dossier_code.strip()[:200], without_marks(service.strip())
    with realm.reading() as session:
        candidates = _candidates(session, person, wanted_code, wanted_name)
    if not (wanted_code or wanted_name):
        return [_of_record(each, "") for each in candidates if _record_total(each.record)]
    asked = (_ask(portal, realm, person, each) for each in candidates[:MOST_ASKED])
    return [owed for owed in await asyncio.gather(*asked) if owed is not None]


def _candidates(session: Session, person: Person, code: str, name: str) -> list[_Candidate]:
    own = dossiers_of_owner(session, person.identity_number)
    found = [_candidate(session, dossier) for dossier in own if _is_wanted(dossier, code, name)]
    member = find_member(session, member_of(agency_of_dossier(code))) if code and not found else None
    if member is not None:
        found = [_Candidate(member, code, None, payments_of_dossier(session, member.code, code))]
    return [each for each in found if each is not None]


def _candidate(session: Session, dossier: StoredDossier) -> _Candidate | None:
    member = find_member(session, dossier.member)
    if member is None:
        return None
    payments = payments_of_dossier(session, dossier.member, dossier.dossier_code)
    return _Candidate(member, dossier.dossier_code, dossier.record, payments)


def _is_wanted(dossier: StoredDossier, code: str, name: str) -> bool:
    if code:
        return dossier.dossier_code.casefold() == code.casefold()
    return not name or all(word in without_marks(dossier.record.procedure_name) for word in name.split())


async def _ask(portal: Portal, realm: Realm, person: Person, candidate: _Candidate) -> Owed | None:
    member, problem = candidate.member, ""
    answer = PayableAnswer("unknown")
    if member.base_url and member.payable_path:
        answer, problem = await look_up_payable(portal, realm, member, candidate.dossier_code, person.identity_number)
    if answer.outcome == "due":
        own = candidate.record is not None or answer.receipt.payer_number == person.identity_number
        return _of_province(candidate, answer) if own else None
    if candidate.record is None:
        return None
    if answer.outcome == "none":
        return _settled(candidate)
    owed = _of_record(candidate, problem)
    return owed if owed.payable.total_vnd or problem else None


def _of_province(candidate: _Candidate, answer: PayableAnswer) -> Owed:
    receipt = answer.receipt
    fees = [_fee(fee.name, fee.kind, fee.amount_vnd) for fee in receipt.fees]
    fees = fees or [_fee(item.content, "", item.amount_vnd) for item in receipt.items]
    state = _state(candidate.payments, answer.total_vnd)
    payable = _payable(candidate, fees, answer.total_vnd, state, "province", answer.reference)
    named = {
        "procedure_name": receipt.service_name or receipt.procedure_name or payable.procedure_name,
        "collector": receipt.agency_name or payable.collector,
    }
    return Owed(candidate.member, payable.model_copy(update=named), receipt)


def _settled(candidate: _Candidate) -> Owed:
    """The province says that there is nothing (more) to pay."""
    owed = _of_record(candidate, "")
    state = "paid" if owed.payable.total_vnd else "none"
    changes = {"state": state, "state_label": STATES[state], "source": "province"}
    return Owed(owed.member, owed.payable.model_copy(update=changes), owed.receipt)


def _of_record(candidate: _Candidate, problem: str) -> Owed:
    record = candidate.record or DossierRecord()
    total = _record_total(record)
    fees = [_fee(fee.name, fee.kind, str(int(amount_of(fee.amount_vnd) or 0))) for fee in record.fees]
    state = "none" if not total else _state(candidate.payments, total)
    state = "paid" if state == "due" and record.paid_online in _PAID_ELSEWHERE else state
    payable = _payable(candidate, fees, total, state, "record", "")
    return Owed(candidate.member, payable.model_copy(update={"problem": problem}), _receipt(candidate, record))


def _payable(
    candidate: _Candidate, fees: list[PayableFee], total_vnd: int, state: str, source: str, reference: str
) -> Payable:
    record = candidate.record
    return Payable(
        dossier_code=candidate.dossier_code,
        procedure_name=record.procedure_name if record else "",
        collector=(record.handling_unit if record else "") or candidate.member.name,
        phase=_phase(record.status if record else ""),
        fees=[fee for fee in fees if fee.amount_vnd],
        total_vnd=total_vnd,
        state=state,
        state_label=STATES[state],
        source=source,
        reference=reference,
    )


def _state(payments: list[Payment], total_vnd: int) -> str:
    if sum(each.amount_vnd for each in payments if each.state is PaymentState.PAID) >= total_vnd:
        return "paid"
    return "pending" if any(each.state is PaymentState.PENDING for each in payments) else "due"


def _phase(status: str) -> str:
    if status in ("", DossierStatus.NEW):
        return "trước khi tiếp nhận"
    return "sau khi có kết quả" if status in ("9", "10") else "sau khi tiếp nhận"


def _fee(name: str, kind: str, amount: str) -> PayableFee:
    labels = {each.value: each.label for each in FeeKind}
    digits = amount.strip().removesuffix(".0")
    value = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 15 else 0
    return PayableFee(name=name or "Khoản nộp", kind=labels.get(kind, ""), amount_vnd=value)


def _record_total(record: DossierRecord | None) -> int:
    return int(sum(amount_of(fee.amount_vnd) or 0 for fee in record.fees)) if record else 0


def _receipt(candidate: _Candidate, record: DossierRecord) -> ReceiptOrder:
    """What the receipt will say when the province has not told it."""
    fees = [FeeLine(kind=fee.kind, code=fee.code, name=fee.name, amount_vnd=str(int(amount_of(fee.amount_vnd) or 0)))
            for fee in record.fees]  # fmt: skip
    return ReceiptOrder(
        service_kind=PaidService.PUBLIC_SERVICE.value,
        procedure_code=record.procedure_code,
        procedure_name=record.procedure_name,
        service_name=record.procedure_name,
        agency_code=candidate.member.code,
        agency_name=record.handling_unit or candidate.member.name,
        dossier_code=candidate.dossier_code,
        content=f"Thanh toán lệ phí hồ sơ {candidate.dossier_code}",
        fees=fees,
    )
