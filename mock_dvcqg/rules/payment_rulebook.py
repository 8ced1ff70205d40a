"""The rules of payment messages: each has a stable name, a level and the clause it follows."""

from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.rules.rule import CONVENTION, Rule

PLATFORM = "đặc tả Nền tảng thanh toán của Cổng DVCQG, phiên bản 1.0.6 (theo tư liệu công khai)"
_ONLINE = "NĐ 45/2020/NĐ-CP Đ13"
_LOOK_UP = "đặc tả cuộc gọi của Cổng DVCQG tới địa phương (theo tư liệu công khai)"

_ERROR, _WARNING, _NOTICE = FindingLevel.ERROR, FindingLevel.WARNING, FindingLevel.NOTICE

# The message
SHAPE = Rule("payment-shape", _ERROR, PLATFORM)
REQUIRED = Rule("payment-field-required", _ERROR, PLATFORM)
EXPECTED = Rule("payment-field-expected", _WARNING, PLATFORM)
TOO_LONG = Rule("payment-field-too-long", _ERROR, PLATFORM)
UNKNOWN_VALUE = Rule("payment-unknown-value", _NOTICE, PLATFORM)
CURRENCY = Rule("payment-currency", _ERROR, PLATFORM)
KEY_TIME = Rule("payment-key-time", _NOTICE, PLATFORM)

# Who sends it, and whether it is whole
PARTNER_UNKNOWN = Rule("payment-partner-unknown", _ERROR, PLATFORM)
CHECKSUM = Rule("payment-checksum", _ERROR, PLATFORM)
REFERENCE_USED = Rule("payment-reference-used", _ERROR, CONVENTION)

# Money
AMOUNT = Rule("payment-amount", _ERROR, PLATFORM)
AMOUNT_32_BIT = Rule("payment-amount-beyond-int", _NOTICE, PLATFORM)
FEES_SUM = Rule("payment-fees-sum", _ERROR, PLATFORM)
ITEMS_SUM = Rule("payment-items-sum", _ERROR, PLATFORM)
RECORD_FEES = Rule("payment-differs-from-record", _WARNING, _ONLINE)
PAID_BEFORE = Rule("payment-paid-before", _WARNING, _ONLINE)

# Time
TIME_FORM = Rule("payment-time-form", _ERROR, PLATFORM)
TIME_WINDOW = Rule("payment-time-window", _WARNING, CONVENTION)

# Whom it concerns
FOREIGN_AGENCY = Rule("payment-agency-not-own", _WARNING, CONVENTION)
FOREIGN_DOSSIER = Rule("payment-dossier-not-own", _WARNING, CONVENTION)
PAYER_NUMBER = Rule("payment-payer-number", _WARNING, PLATFORM)
PROCEDURE = Rule("payment-procedure-differs", _WARNING, CONVENTION)

# What a province answers
NOT_REACHED = Rule("province-not-reached", _ERROR, _LOOK_UP)
ANSWER_SHAPE = Rule("province-answer-shape", _ERROR, _LOOK_UP)
ANSWER_VALUE = Rule("province-answer-value", _WARNING, _LOOK_UP)
ANSWER_OTHER_DOSSIER = Rule("province-answer-other-dossier", _ERROR, _LOOK_UP)
CONFIRM_REFUSED = Rule("confirm-refused", _WARNING, PLATFORM)
CONFIRM_REPLY = Rule("confirm-reply", _WARNING, PLATFORM)
CONFIRM_REPLY_CHECKSUM = Rule("confirm-reply-checksum", _WARNING, CONVENTION)
FORGED_ACCEPTED = Rule("forged-confirm-accepted", _ERROR, PLATFORM)

PAYMENT_RULES: dict[str, Rule] = {rule.name: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
