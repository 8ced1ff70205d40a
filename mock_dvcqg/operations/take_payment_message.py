"""Takes one message of the payment platform by its LoaiBanTin and journals it, whatever is answered."""

from typing import Any

from mock_dvcqg.contract.payment import MessageKind
from mock_dvcqg.operations.init_payment import init_payment
from mock_dvcqg.operations.make_receipt import give_receipt
from mock_dvcqg.operations.payment_call import (
    PaymentCall,
    PaymentOutcome,
    PaymentRefused,
    check_checksum,
    payment_entry,
    refusal,
)
from mock_dvcqg.operations.query_payment import query_payment
from mock_dvcqg.operations.reconcile_payments import answer_reconcile
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms


def take_payment_message(call: PaymentCall, *, as_json: bool, fault: dict[str, Any]) -> PaymentOutcome:
    """What is answered; ``fault`` are the journal's words about a fault that strikes the call."""
    try:
        check_checksum(call)
        outcome = _worked(call, as_json=as_json)
    except PaymentRefused as refused:
        outcome = _refused(call, refused)
    entry = payment_entry(call.realm, call.body, _as_kept(outcome), call.member.code)
    call.realm.journal.add(entry.model_copy(update=fault))
    return outcome


def note_stranger(realms: Realms, named: Realm | None, body: dict[str, Any], refused: PaymentRefused) -> PaymentOutcome:
    """What is answered to a message of nobody known; noted in the realm of the path, else in the default one."""
    realm = named or realms.default
    outcome = PaymentOutcome(refusal(refused.code, refused.message), refused.findings)
    realm.journal.add(payment_entry(realm, body, outcome))
    return outcome


def _worked(call: PaymentCall, *, as_json: bool) -> PaymentOutcome:
    match call.kind:
        case MessageKind.INIT:
            return init_payment(call)
        case MessageKind.QUERY:
            return query_payment(call)
        case MessageKind.GET_BILL:
            return give_receipt(call, as_json=as_json)
        case _:
            return answer_reconcile(call)


def _refused(call: PaymentCall, refused: PaymentRefused) -> PaymentOutcome:
    answer = refusal(refused.code, refused.message)
    if call.member.payment_answers == "lgsp" and call.kind is MessageKind.INIT:
        answer = {"error_code": "-1", "message": refused.message, **answer}
    receipt = call.body.get("ThongTinBienLai")
    receipt = receipt if isinstance(receipt, dict) else {}
    code, number = receipt.get("MaHoSo"), receipt.get("SoCMNDNguoiNop")
    return PaymentOutcome(
        answer,
        refused.findings,
        code if isinstance(code, str) else "",
        number if isinstance(number, str) else "",
    )


def _as_kept(outcome: PaymentOutcome) -> PaymentOutcome:
    """The outcome as the journal keeps it: the receipt by its size, not by its bytes."""
    bill = outcome.answer.get("BienLai")
    if not isinstance(bill, str):
        return outcome
    answer = {name: value for name, value in outcome.answer.items() if name != "BienLai"}
    answer["size_bytes"] = len(bill) * 3 // 4
    return PaymentOutcome(answer, outcome.findings, outcome.dossier_code, outcome.person)
