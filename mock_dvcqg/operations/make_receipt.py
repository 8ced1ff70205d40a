"""GET_BILL: the receipt of a paid payment as a PDF (form C1-10/NS), made when asked for and always the same.

The answer's form is our choice: whoever accepts JSON only gets ``BienLai`` in base64 and ``UrlBienLai``, everybody else
the PDF itself; both are what known clients read (facts 7.1, mock convention).
"""

import base64
import binascii

from mock_dvcqg.contract.paths import VIEW_BILL
from mock_dvcqg.contract.payment import PaymentCode
from mock_dvcqg.contract.wire_time import vietnam_date
from mock_dvcqg.errors import NotFound
from mock_dvcqg.operations.payment_call import PaymentCall, PaymentOutcome, PaymentRefused
from mock_dvcqg.operations.query_payment import payment_asked_for, time_notes
from mock_dvcqg.operations.settle_payment import BANKS
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.payments import Payment, PaymentState, find_payment


def give_receipt(call: PaymentCall, *, as_json: bool) -> PaymentOutcome:
    """The receipt.

    Raises:
        PaymentRefused: there is no such payment, or it is not paid.
    """
    payment = payment_asked_for(call)
    if payment.state is not PaymentState.PAID:
        raise PaymentRefused(PaymentCode.NOT_PAID)
    content = make_receipt(payment)
    answer = {
        "MaLoi": PaymentCode.OK.value,
        "MoTaLoi": PaymentCode.OK.label,
        "MaDoiTac": call.member.payment_partner,
        "MaThamChieu": payment.reference,
        "UrlBienLai": f"{call.realm.url}{VIEW_BILL}?token={receipt_token(payment)}",
        "BienLai": base64.b64encode(content).decode(),
    }
    notes = time_notes(call, payment)
    return PaymentOutcome(answer, notes, payment.dossier_code, payment.person, b"" if as_json else content)


def receipt_of_token(realm: Realm, token: str) -> bytes:
    """The receipt behind ``viewbill?token=``.

    Raises:
        NotFound: the token is none, or its payment is not paid.
    """
    try:
        name = base64.b64decode(token.encode(), validate=True).decode()
    except (binascii.Error, ValueError):
        raise NotFound("Không có biên lai này") from None
    with realm.reading() as session:
        payment = find_payment(session, name) if name.isprintable() else None
    if payment is None or payment.state is not PaymentState.PAID:
        raise NotFound("Không có biên lai này")
    return make_receipt(payment)


def receipt_token(payment: Payment) -> str:
    """What ``viewbill?token=`` carries: base64, as the known provider of receipts does it (facts 7.1, S11)."""
    return base64.b64encode(payment.token.encode()).decode()


def make_receipt(payment: Payment) -> bytes:
    """The PDF of a paid payment; equal payments give equal bytes."""
    from mock_dvcqg.documents.receipt_wording import word_receipt
    from mock_dvcqg.documents.typeset import typeset_receipt

    wording = word_receipt(
        payment.receipt,
        amount_vnd=payment.amount_vnd,
        reference=payment.reference,
        transaction_code=payment.transaction_code,
        bank=BANKS.get(payment.bank, payment.bank or "ngân hàng thử nghiệm"),
        paid_on=vietnam_date(payment.settled_at or payment.created_at),
    )
    return typeset_receipt(wording)
