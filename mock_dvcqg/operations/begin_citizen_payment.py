"""Begins the payment of a dossier's fees on the portal itself, and gives its page; nothing is paid twice."""

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.payment import ReceiptOrder
from mock_dvcqg.contract.wire_time import to_wire
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.find_payables import STATES, Owed, find_payables
from mock_dvcqg.operations.init_payment import new_payment_token
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.payments import (
    Payment,
    PaymentState,
    find_by_reference,
    keep_payment,
    payments_of_dossier,
    reopen,
)


async def begin_citizen_payment(portal: Portal, realm: Realm, person: Person, dossier_code: str) -> Payment:
    """The open payment for what the dossier owes now.

    Raises:
        NotFound: the person has no such dossier, or it owes nothing that is known.
        Refused: it is paid, or the bank has not answered yet.
    """
    owed = next(iter(await find_payables(portal, realm, person, dossier_code=dossier_code)), None)
    if owed is None or not owed.payable.total_vnd:
        raise NotFound("Không tìm thấy khoản phí, lệ phí nào của hồ sơ này thuộc về bạn")
    if owed.payable.state != "due":
        raise Refused(f"Không thể thanh toán: {STATES[owed.payable.state]}", field="dossier_code")
    return _begun(realm, person, owed)


def _begun(realm: Realm, person: Person, owed: Owed) -> Payment:
    now, payable = realm.clock.now(), owed.payable
    reference = payable.reference or f"{payable.dossier_code}{to_wire(now)}"
    with realm.writing() as session:
        earlier = payments_of_dossier(session, owed.member.code, payable.dossier_code)
        if under_way := _under_way(earlier, payable.total_vnd):
            return under_way
        same = find_by_reference(session, owed.member.code, reference)
        if same is not None:
            if not reopen(session, same):
                raise Refused("Mã tra cứu thanh toán này đã được sử dụng", field="dossier_code")
            return same
        payment = Payment(
            token=new_payment_token(realm),
            member=owed.member.code,
            reference=reference,
            digest="",
            dossier_code=payable.dossier_code,
            person=person.identity_number,
            amount_vnd=payable.total_vnd,
            description=f"THANH TOAN HO SO {payable.dossier_code}",
            begun_at=to_wire(now),
            begun_by="citizen",
            receipt=_of_payer(owed.receipt, person),
            state=PaymentState.OPEN,
            created_at=now,
        )
        keep_payment(session, payment)
    return payment


def _under_way(earlier: list[Payment], total_vnd: int) -> Payment | None:
    """A payment of the same amount that is open: whoever clicks twice, or comes back, is led to the same page."""
    paid = sum(each.amount_vnd for each in earlier if each.state is PaymentState.PAID)
    if paid >= total_vnd:
        raise Refused(f"Không thể thanh toán: {STATES['paid']}", field="dossier_code")
    if any(each.state is PaymentState.PENDING for each in earlier):
        raise Refused(f"Không thể thanh toán: {STATES['pending']}", field="dossier_code")
    still = (each for each in earlier if each.state is PaymentState.OPEN and each.amount_vnd == total_vnd)
    return next(still, None)


def _of_payer(receipt: ReceiptOrder, person: Person) -> ReceiptOrder:
    return receipt.model_copy(
        update={
            "payer_name": receipt.payer_name or person.full_name,
            "payer_number": receipt.payer_number or person.identity_number,
            "payer_address": receipt.payer_address or person.address,
        }
    )
