"""The payable look-up: what a province answers when it is asked what a dossier owes (facts 7.1)."""

import re
from dataclasses import dataclass, field
from typing import Literal

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import ReceiptOrder
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.payment import amount_vnd
from mock_dvcqg.rules.payment_shape import read_receipt
from mock_dvcqg.rules.province_answer import ReadAnswer, inner, is_code, text_in

Outcome = Literal["due", "none", "unknown"]


@dataclass(frozen=True)
class PayableAnswer:
    """``due`` with what is to be paid; ``none`` when nothing is (or it is paid); ``unknown`` without an answer."""

    outcome: Outcome
    code: str = ""
    receipt: ReceiptOrder = field(default_factory=ReceiptOrder)
    total_vnd: int = 0
    reference: str = ""
    findings: list[FieldFinding] = field(default_factory=list)


def read_payable(answer: ReadAnswer, dossier_code: str) -> PayableAnswer:
    """The province's answer, judged: error_code 0 due, 1 nothing to pay, −1 unknown dossier."""
    if answer.body is None:
        return PayableAnswer("unknown", findings=answer.findings)
    code = answer.text("error_code")
    if is_code(code, 1):
        return PayableAnswer("none", code)
    if not is_code(code, 0):
        known = is_code(code, -1)
        said = f"error_code = «{code[:20]}» không có trong danh mục (0, 1, -1)"
        return PayableAnswer("unknown", code, findings=[] if known else [rules.ANSWER_VALUE.at("error_code", said)])
    return _due(answer, code, dossier_code)


def _due(answer: ReadAnswer, code: str, dossier_code: str) -> PayableAnswer:
    body = inner(answer.body or {}, "message", "data", "result")
    receipt, findings = read_receipt(body, "")
    if receipt.dossier_code != dossier_code:
        said = f"Đơn vị trả lời về hồ sơ «{receipt.dossier_code[:60]}», không phải hồ sơ được hỏi"
        return PayableAnswer("unknown", code, findings=[*findings, rules.ANSWER_OTHER_DOSSIER.at("MaHoSo", said)])
    total = _total(receipt)
    if total is None:
        said = "Tổng PhiLePhi và tổng DSKhoanNop không cho một số tiền duy nhất"
        return PayableAnswer("unknown", code, findings=[*findings, rules.FEES_SUM.at("PhiLePhi", said)])
    reference = text_in(body, "MaTraCuuTT")[:255]
    return PayableAnswer("due", code, receipt, total, reference, [*findings, *_reference(reference, dossier_code)])


def _reference(reference: str, dossier_code: str) -> list[FieldFinding]:
    if re.fullmatch(re.escape(dossier_code) + r"\d{14}", reference):
        return []
    said = f"MaTraCuuTT = «{reference[:80]}», cần mã hồ sơ nối với yyyyMMddHHmmss"
    return [rules.ANSWER_VALUE.at("MaTraCuuTT", said)]


def _total(receipt: ReceiptOrder) -> int | None:
    """The one sum of both lists; an empty list says nothing."""
    sums = set()
    for lines in ([fee.amount_vnd for fee in receipt.fees], [item.amount_vnd for item in receipt.items]):
        amounts = [_amount(text) for text in lines]
        if None in amounts:
            return None
        if amounts:
            sums.add(sum(each or 0 for each in amounts))
    total = sums.pop() if len(sums) == 1 else None
    return total if total and amount_vnd(str(total)) else None


def _amount(text: str) -> int | None:
    plain = text.strip().removesuffix(".0")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 15 else None
