"""Queues the CONFIRM of a settled payment, spoilt on purpose where a fault is in force.

Late: not before a moment of the realm's clock. Reordered: only after a later callback of the member. Forged: a
message saying that all was paid, its MaXacThuc made without the secret, goes out before the true one.
"""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.payment import CONFIRM_ORDER, MessageKind, PaymentCode, with_checksum
from mock_dvcqg.faults import Fault
from mock_dvcqg.operations.query_payment import told
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.confirmations import Confirmation, ConfirmationState, queue_confirmation
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import Payment

LATE, DUPLICATE, REORDERED = "payment-late-callback", "payment-duplicate-callback", "payment-reordered-callback"
FORGED, LOST = "payment-forged-checksum", "payment-lost-callback"
_FORGER = "khong-phai-ma-bi-mat"
_UNUSED = {"Token": "", "SoThe": "", "ThangThe": "", "NamThe": ""}


def queue_confirm(session: Session, realm: Realm, member: Member, payment: Payment, machine_now: datetime) -> None:
    """Put the callback, and what faults make of it, into the queue."""

    def bitten(name: str) -> Fault | None:
        return realm.faults.bitten(name, member=member.code, service="CONFIRM", dossier_code=payment.dossier_code)

    message = confirm_message(member, payment)
    plain = _confirmation(payment, message, machine_now)
    if bitten(FORGED):
        queue_confirmation(session, replace(_confirmation(payment, _forged(message), machine_now), fault=FORGED))
    if bitten(LOST):
        queue_confirmation(session, replace(plain, fault=LOST, state=ConfirmationState.LOST))
        realm.journal.add(_lost_entry(realm, payment, message), session)
        return
    if bitten(REORDERED):
        queue_confirmation(session, replace(plain, fault=REORDERED, state=ConfirmationState.HELD))
        return
    if late := bitten(LATE):
        not_before = realm.clock.now() + timedelta(seconds=late.number("delay_s"))
        plain = replace(plain, fault=LATE, not_before=not_before)
    queue_confirmation(session, plain)
    if bitten(DUPLICATE):
        queue_confirmation(session, replace(plain, fault=DUPLICATE))


def confirm_message(member: Member, payment: Payment) -> dict[str, Any]:
    """CONFIRM as it goes out; a payment begun on the portal also names its dossier, as no INIT did."""
    message = {**told(member, payment, MessageKind.CONFIRM, payment.code), **_UNUSED}
    return message | ({"MaHoSo": payment.dossier_code} if payment.begun_by == "citizen" else {})


def _forged(message: dict[str, Any]) -> dict[str, Any]:
    """The same message saying that all was paid, its MaXacThuc made without the member's secret."""
    return with_checksum({**message, "MaLoi": PaymentCode.OK.value}, CONFIRM_ORDER, _FORGER)


def _confirmation(payment: Payment, message: dict[str, Any], due_at: datetime) -> Confirmation:
    return Confirmation(
        token=payment.token,
        member=payment.member,
        reference=payment.reference,
        dossier_code=payment.dossier_code,
        person=payment.person,
        body=json.dumps(message, ensure_ascii=False),
        due_at=due_at,
    )


def _lost_entry(realm: Realm, payment: Payment, message: dict[str, Any]) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=payment.member,
        direction=Direction.OUT,
        surface="payment",
        service="CONFIRM",
        dossier_code=payment.dossier_code,
        person=payment.person,
        message="Thông báo kết quả thanh toán bị mất, không tới đơn vị (lỗi mô phỏng)",
        request=message,
        answered=False,
        fault=LOST,
    )
