"""The platform's rules as pure functions: amounts, receipt words, province answers, replies, reconciliation."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mock_dvcqg.contract.payment import REPLY_ORDER, InitMessage, ReceiptOrder, checksum_of
from mock_dvcqg.contract.payment_control import OwnTransaction
from mock_dvcqg.documents.receipt_wording import dong, fee_title, in_words, word_receipt
from mock_dvcqg.rules.confirm_reply import judge_reply
from mock_dvcqg.rules.payment import PaymentFacts, amount_vnd, judge_init
from mock_dvcqg.rules.payment_rulebook import PAYMENT_RULES
from mock_dvcqg.rules.province_answer import inner, is_code, read_answer
from mock_dvcqg.rules.reconciliation import Paid, as_csv, reconcile

NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
SENT = {"MaLoi": "00", "MaDoiTac": "H99", "MaThamChieu": "R1", "ThoiGianGD": "20261122083100", "MaXacThuc": "a" * 64}
SECRET = "bi-mat"


@pytest.mark.parametrize(
    ("text", "amount"),
    [("200000", 200000), (" 1 ", 1), ("0", None), ("-1", None), ("1.5", None), ("", None), ("١٢", None),
     ("1e5", None), ("9" * 14, None), ("9" * 5000, None)],
)  # fmt: skip
def test_an_amount_is_a_whole_number_of_dong_above_nothing(text: str, amount: int | None) -> None:
    assert amount_vnd(text) == amount


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (5, "Năm đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (105, "Một trăm linh năm đồng"),
        (200000, "Hai trăm nghìn đồng"),
        (1005000, "Một triệu không trăm linh năm nghìn đồng"),
        (1250011, "Một triệu hai trăm năm mươi nghìn không trăm mười một đồng"),
        (2000000005, "Hai tỷ không trăm linh năm đồng"),
        (3100000000, "Ba tỷ một trăm triệu đồng"),
    ],
)
def test_an_amount_is_written_in_words(amount: int, words: str) -> None:
    assert in_words(amount) == words


def test_an_amount_has_points_between_thousands() -> None:
    assert dong(1250000) == "1.250.000 đồng"


def test_a_receipt_without_lines_says_what_the_payment_says() -> None:
    words = word_receipt(
        ReceiptOrder(content="Lệ phí hồ sơ"), amount_vnd=5000, reference="R", transaction_code="GD1", bank="B",
        paid_on=date(2026, 11, 22),
    )  # fmt: skip
    assert words.lines == (("Lệ phí hồ sơ", "5.000 đồng"),)
    assert words.number == "1"


def test_the_kind_of_a_fee_is_not_said_twice() -> None:
    assert fee_title("2", "cấp đổi thẻ") == "Lệ phí: cấp đổi thẻ"
    assert fee_title("1", "Phí cung cấp") == "Phí cung cấp"
    assert fee_title("x", "Khác") == "Khác"


def judged(**changes: Any) -> set[str]:
    """The rules an INIT breaks that otherwise has only its money right."""
    receipt = {"PhiLePhi": [{"LoaiPhiLePhi": "1", "SoTien": "5"}], "DSKhoanNop": [{"SoTien": "5"}]}
    message = InitMessage.model_validate({"SoTien": "5", "ThongTinBienLai": receipt} | changes)
    return {finding.rule for finding in judge_init(message, PaymentFacts(now=NOW, member="H99"))}


def test_a_fine_needs_its_decision_and_no_dossier() -> None:
    rules = {
        finding.field
        for finding in judge_init(
            InitMessage.model_validate({"ThongTinBienLai": {"MaDichVu": "1"}}), PaymentFacts(now=NOW, member="H99")
        )
    }
    assert {"ThongTinBienLai.SoQD", "ThongTinBienLai.NgayQD"} <= rules
    assert "ThongTinBienLai.MaHoSo" not in rules


def test_the_dummy_number_of_a_payer_is_told() -> None:
    receipt = {"SoCMNDNguoiNop": "000000000"}
    assert "payment-payer-number" in judged(ThongTinBienLai=receipt)


def test_an_amount_beyond_32_bits_is_told() -> None:
    assert "payment-amount-beyond-int" in judged(SoTien="3000000000")


def test_every_rule_has_a_clause_and_a_name_of_its_own() -> None:
    assert all(rule.clause and name == rule.name for name, rule in PAYMENT_RULES.items())
    assert len(PAYMENT_RULES) > 25


@pytest.mark.parametrize("content", [b"", b"null", b"[]", b"[1,2]", b"1", b"\xff", b"{", b"[" * 9999, b"9" * 9999])
def test_what_is_no_object_is_no_answer(content: bytes) -> None:
    read = read_answer(content)
    assert read.body is None
    assert read.findings[0].rule == "province-answer-shape"


@pytest.mark.parametrize("content", [b'{"a": 1}', b'"{\\"a\\": 1}"', b'[{"a": 1}]', b'\xef\xbb\xbf{"a": 1}'])
def test_an_object_is_found_in_a_text_or_a_list_of_one(content: bytes) -> None:
    assert read_answer(content).body == {"a": 1}


def test_the_facts_are_found_under_a_name_or_in_the_answer_itself() -> None:
    assert inner({"message": '{"a": 1}'}, "message") == {"a": 1}
    assert inner({"result": [{"a": 1}]}, "message", "result") == {"a": 1}
    assert inner({"message": "", "a": 1}, "message") == {"message": "", "a": 1}


@pytest.mark.parametrize(
    ("text", "is_zero"), [("0", True), ("00", True), ("-0", True), ("", False), ("x", False), ("²", False)]
)
def test_a_code_is_read_as_a_number(text: str, is_zero: bool) -> None:
    assert is_code(text, 0) is is_zero


def reply(body: str, **sent: Any) -> Any:
    return judge_reply(SENT | sent, body.encode(), SECRET)


def test_a_reply_that_echoes_the_checksum_is_accepted_without_a_finding() -> None:
    made = reply('{"MaLoi": "00", "MaThamChieu": null, "MaXacThuc": "%s"}' % ("a" * 64))
    assert (made.accepted, made.findings) == (True, [])


def test_a_reply_with_a_checksum_of_its_own_is_accepted_without_a_finding() -> None:
    body = {"MaLoi": "00", "MaDoiTac": "H99", "MaThamChieu": "R1", "ThoiGianGD": "20261122083100"}
    made = reply(json.dumps(body | {"MaXacThuc": checksum_of(body, REPLY_ORDER, SECRET)}))
    assert (made.accepted, made.findings) == (True, [])


def test_a_province_that_echoes_the_failure_has_accepted_it() -> None:
    assert reply('{"MaLoi": "12", "MaXacThuc": "%s"}' % ("a" * 64), MaLoi="12").accepted is True


@pytest.mark.parametrize(
    ("body", "accepted", "rules"),
    [
        ('{"MaLoi": "99"}', False, {"confirm-refused", "confirm-reply-checksum"}),
        ('{"MaLoi": 0, "MaThamChieu": "R2"}', True, {"confirm-reply", "confirm-reply-checksum"}),
        ('{"error_code": -1, "message": "error"}', False, {"confirm-refused", "confirm-reply-checksum"}),
        ('{"error_code": "0", "message": "{\\"MaLoi\\": \\"00\\"}"}', True, {"confirm-reply-checksum"}),
        ('{"MaLoi": "00", "MaXacThuc": "b"}', True, {"confirm-reply-checksum"}),
        ('{"ok": true}', None, {"province-answer-shape"}),
    ],
)
def test_a_reply_is_judged(body: str, accepted: bool | None, rules: set[str]) -> None:
    made = reply(body)
    assert made.accepted is accepted
    assert {finding.rule for finding in made.findings} == rules


def test_a_csv_cell_never_begins_a_formula_and_keeps_its_commas() -> None:
    paid = [Paid("=1+1", 'a,"b"', 5, NOW)]
    made = reconcile("H99", date(2026, 11, 22), paid, None, SECRET)
    assert as_csv(made.lines).splitlines()[1].startswith('\'=1+1,"a,""b""",5,')


def test_own_transactions_are_told_apart_by_reference() -> None:
    paid = [Paid("a", "1", 5, NOW), Paid("b", "2", 6, NOW)]
    own = [OwnTransaction(reference="a", amount_vnd="5"), OwnTransaction(reference="z", amount_vnd="x")]
    made = reconcile("H99", date(2026, 11, 22), paid, own, SECRET)
    assert [(line.reference, line.state) for line in made.lines] == [
        ("a", "matched"),
        ("b", "platform-only"),
        ("z", "province-only"),
    ]
    assert made.lines[2].own_amount_vnd is None
