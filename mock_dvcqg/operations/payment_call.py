"""One message to the payment platform and what came of it: whose it is, whether it is whole, what is answered."""

from dataclasses import dataclass, field
from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import (
    INIT_ORDER,
    KEYS_ORDER,
    RECONCILE_ORDER,
    MessageKind,
    PaymentCode,
    checksum_of,
    is_checksum,
)
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.realm import DEFAULT_REALM, Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import find_member_by_partner

SURFACE = "payment"
ORDERS = {
    MessageKind.INIT: INIT_ORDER,
    MessageKind.QUERY: KEYS_ORDER,
    MessageKind.GET_BILL: KEYS_ORDER,
    MessageKind.RECONCILE: RECONCILE_ORDER,
}
"""the messages the platform takes, and over what their MaXacThuc is made"""


@dataclass(frozen=True)
class PaymentCall:
    """A message whose partner is known."""

    realm: Realm
    member: Member
    kind: MessageKind
    body: dict[str, Any]

    def text(self, name: str) -> str:
        """A scalar member as text; empty when absent."""
        return text_of(self.body, name)


@dataclass(frozen=True)
class PaymentOutcome:
    """What is answered: ``answer`` as JSON, or ``pdf`` where the receipt itself goes out."""

    answer: dict[str, Any]
    findings: list[FieldFinding] = field(default_factory=list)
    dossier_code: str = ""
    person: str = ""
    pdf: bytes = b""


class PaymentRefused(Exception):
    """The platform answers with another MaLoi than 00."""

    def __init__(self, code: PaymentCode, message: str = "", *findings: FieldFinding) -> None:
        self.code = code
        self.message = message or code.label
        self.findings = list(findings)
        super().__init__(self.message)


def refusal(code: PaymentCode, message: str = "") -> dict[str, Any]:
    """The answer of a refused message."""
    return {"MaLoi": code.value, "MoTaLoi": message or code.label}


def open_payment_call(realms: Realms, named: Realm | None, body: dict[str, Any]) -> PaymentCall:
    """Whose message it is, told by MaDoiTac.

    Raises:
        PaymentRefused: nobody has that MaDoiTac, or LoaiBanTin is none the platform takes.
    """
    partner = text_of(body, "MaDoiTac")
    realm = realms.find(partner.partition("@")[2] or DEFAULT_REALM) if partner.isprintable() else None
    member = None
    if realm is not None and (named is None or realm is named):
        with realm.reading() as session:
            member = find_member_by_partner(session, partner[:200])
    if realm is None or member is None:
        finding = rules.PARTNER_UNKNOWN.at("MaDoiTac", f"MaDoiTac «{partner[:60]}» chưa được cấp")
        raise PaymentRefused(PaymentCode.UNKNOWN_PARTNER, "", finding)
    kind = text_of(body, "LoaiBanTin")
    if kind not in {each.value for each in ORDERS}:
        said = f"LoaiBanTin «{kind[:40]}» không có; cho phép: {', '.join(each.value for each in ORDERS)}"
        raise PaymentRefused(PaymentCode.INVALID, said, rules.UNKNOWN_VALUE.at("LoaiBanTin", said))
    return PaymentCall(realm, member, MessageKind(kind), body)


def check_checksum(call: PaymentCall) -> None:
    """Refuse a message whose MaXacThuc is not made with the member's secret, whatever the member's mode.

    Raises:
        PaymentRefused: it is absent or another one.
    """
    order = ORDERS[call.kind]
    expected = checksum_of(call.body, order, call.member.payment_secret)
    if not is_checksum(call.text("MaXacThuc"), expected):
        said = f"MaXacThuc không đúng; cần SHA-256 của {'|'.join(order)}|<mã bí mật>"
        raise PaymentRefused(PaymentCode.WRONG_CHECKSUM, "", rules.CHECKSUM.at("MaXacThuc", said))


def payment_entry(realm: Realm, body: dict[str, Any], outcome: PaymentOutcome, member: str = "") -> JournalEntry:
    """The journal entry of a message."""
    answer = outcome.answer
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member,
        surface=SURFACE,
        service=text_of(body, "LoaiBanTin")[:40],
        dossier_code=outcome.dossier_code[:200],
        person=outcome.person[:50],
        status=200,
        error_code=str(answer.get("MaLoi", answer.get("error_code", ""))),
        message=str(answer.get("MoTaLoi", answer.get("message", ""))),
        request=body,
        response=answer,
        findings=outcome.findings,
    )
