"""INIT: a province begins a payment and gets the address of its page (facts 7.1).

The same reference with the same content has the same answer, and opens a payment that failed for one more attempt;
with other content it is refused (mock convention, not DVCQG).
"""

import hashlib
import json
import secrets
from typing import Any

from sqlmodel import Session

from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.contract.payment import InitMessage, PaymentCode
from mock_dvcqg.operations.payment_call import PaymentCall, PaymentOutcome, PaymentRefused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.fees import amount_of
from mock_dvcqg.rules.payment import PaymentFacts, amount_vnd, judge_init
from mock_dvcqg.rules.payment_shape import read_init
from mock_dvcqg.store.dossiers import find_dossier
from mock_dvcqg.store.payments import (
    Payment,
    PaymentState,
    find_by_reference,
    keep_payment,
    payments_of_dossier,
    reopen,
)

_NOT_CONTENT = {"MaXacThuc", "Ip"}
_NEVER_TAKEN = {rules.AMOUNT.name, rules.CURRENCY.name, rules.TOO_LONG.name}
"""without these there is no payment, whatever the mode"""


def init_payment(call: PaymentCall) -> PaymentOutcome:
    """UrlThanhToan of the new payment, or of the one that has this reference and content.

    Raises:
        PaymentRefused: the reference stands for other content, the amount is none, or the mode is strict.
    """
    message, mended = read_init(call.body)
    with call.realm.writing() as session:
        facts = _facts(session, call, message)
        findings = [*mended, *judge_init(message, facts)]
        _refuse(call, message, findings)
        payment = _kept(session, call, message)
    if payment is None:
        said = f"Mã tham chiếu {message.reference} đã được dùng cho một giao dịch có nội dung khác"
        finding = rules.REFERENCE_USED.at("MaThamChieu", said)
        raise PaymentRefused(PaymentCode.REFERENCE_USED, said, *findings, finding)
    answer = _answer(call, page_url(call.realm, payment.token))
    return PaymentOutcome(answer, findings, payment.dossier_code, payment.person)


def page_url(realm: Realm, token: str) -> str:
    """UrlThanhToan."""
    return f"{realm.url}/thanh-toan/{token}"


def new_payment_token(realm: Realm) -> str:
    """The unguessable end of a payment page's address."""
    return secrets.token_urlsafe(24)


def _facts(session: Session, call: PaymentCall, message: InitMessage) -> PaymentFacts:
    code, member = message.receipt.dossier_code[:200], call.member.code
    dossier = find_dossier(session, member, code) if code else None
    fees = [amount_of(fee.amount_vnd) or 0 for fee in dossier.record.fees] if dossier else []
    earlier = payments_of_dossier(session, member, code) if code else []
    amount = amount_vnd(message.amount_vnd)
    return PaymentFacts(
        now=call.realm.clock.now(),
        member=member,
        record_fees_vnd=int(sum(fees)) if dossier else None,
        record_procedure=dossier.record.procedure_code if dossier else "",
        paid_before=any(
            each.state is PaymentState.PAID
            and each.amount_vnd == amount
            and each.reference != message.reference.strip()
            for each in earlier
        ),
    )


def _refuse(call: PaymentCall, message: InitMessage, findings: list[FieldFinding]) -> None:
    errors = [finding for finding in findings if finding.level is FindingLevel.ERROR]
    never = not message.reference.strip() or amount_vnd(message.amount_vnd) is None
    if never or any(each.rule in _NEVER_TAKEN for each in errors) or (errors and call.member.mode == "strict"):
        said = "; ".join(each.message for each in errors[:3])
        raise PaymentRefused(PaymentCode.INVALID, f"{PaymentCode.INVALID.label}: {said}", *findings)


def _kept(session: Session, call: PaymentCall, message: InitMessage) -> Payment | None:
    digest = content_digest(call.body)
    earlier = find_by_reference(session, call.member.code, message.reference.strip())
    if earlier is None:
        payment = _payment(call, message, digest)
        keep_payment(session, payment)
        return payment
    if earlier.digest != digest:
        return None
    if earlier.state is PaymentState.FAILED:
        reopen(session, earlier)
    return earlier


def content_digest(body: dict[str, Any]) -> str:
    """What tells two INIT messages of one reference apart: all but the checksum and the caller's address."""
    content = {name: value for name, value in body.items() if name not in _NOT_CONTENT}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _payment(call: PaymentCall, message: InitMessage, digest: str) -> Payment:
    return Payment(
        token=new_payment_token(call.realm),
        member=call.member.code,
        reference=message.reference.strip(),
        digest=digest,
        dossier_code=message.receipt.dossier_code[:200],
        person=message.receipt.payer_number[:50],
        amount_vnd=amount_vnd(message.amount_vnd) or 0,
        description=message.description[:1000],
        begun_at=message.begun_at[:50],
        begun_by="province",
        receipt=message.receipt,
        state=PaymentState.OPEN,
        created_at=call.realm.clock.now(),
    )


def _answer(call: PaymentCall, url: str) -> dict[str, Any]:
    plain = {"MaLoi": PaymentCode.OK.value, "MoTaLoi": PaymentCode.OK.label, "UrlThanhToan": url}
    if call.member.payment_answers == "plain":
        return plain
    return {"error_code": "0", "message": json.dumps(plain, ensure_ascii=False)}
